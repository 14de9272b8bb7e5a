"""A local nginx that serves one folder and writes down what each request cost."""

import contextlib
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.waiting import until

_CONFIG = """
{user}
daemon off;
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
  log_format cost '$status $request_length $bytes_sent $uri';
  access_log {folder}/access.log cost;
  keepalive_timeout 75s;
  keepalive_requests 100000;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  types {{ }}
  server {{
    listen 127.0.0.1:{port};
    location /team/ {{ alias {served}/; }}
  }}
}}
"""


@dataclass(frozen=True)
class Nginx:
    """Where it answers, and its log."""

    address: str
    log: Path

    def cost(self) -> tuple[int, int]:
        """Requests so far and their bytes in both directions, heads included."""
        lines = [line.split() for line in self.log.read_text().splitlines()]
        return len(lines), sum(int(line[1]) + int(line[2]) for line in lines)


@contextlib.contextmanager
def nginx(served: Path, folder: Path) -> Iterator[Nginx]:
    """Serve a folder at `/team/` within the block; its own files go into another."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin")
    assert program, "nginx is not installed"
    folder.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    config = folder / "nginx.conf"
    # Started by root its workers would be somebody who may not look into a folder of tests.
    user = "user root;" if os.geteuid() == 0 else ""
    config.write_text(_CONFIG.format(user=user, folder=folder, served=served, port=port))
    process = subprocess.Popen([program, "-p", str(folder), "-c", str(config)], cwd=folder)
    try:
        until(lambda: _answers(port), what="nginx", seconds=30)
        yield Nginx(f"http://127.0.0.1:{port}/team", folder / "access.log")
    finally:
        process.terminate()
        process.wait(20)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
