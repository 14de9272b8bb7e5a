#!/usr/bin/env bash
# Runs a command in the Debian tree beside this system, with nothing of our environment but what is given:
#   inside.sh TREE FOLDER-TO-START-IN "FOLDER-TO-SHARE..." VARIABLE=VALUE... COMMAND...
# Folders are mounted in a namespace of its own, so whatever happens, nothing stays mounted.
set -euo pipefail
if [[ -z ${IN_OWN_NAMESPACE:-} ]]; then
  IN_OWN_NAMESPACE=yes exec unshare --mount --propagation private "${BASH_SOURCE[0]}" "$@"
fi
tree=$1 start=$2
read -ra shared <<<"$3"
shift 3
for folder in /proc /dev /tmp "${shared[@]}"; do
  [[ $folder == /tmp/* ]] && continue
  mkdir -p "$tree$folder"
  mount --rbind "$folder" "$tree$folder"
done
exec chroot "$tree" env -i -C "$start" "$@"
