/* Between a program and its disk: records what is written and synced, or lets a write fail.
 *
 * Loaded with LD_PRELOAD. RECORD_BELOW names the folder that is watched, RECORD_INTO the file the
 * record goes to (none: nothing is recorded). fail_from(n, error) lets the n-th write from now on
 * and all later ones fail with that errno; fail_from(0, 0) ends it and tells how many there were.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST 4096
static char *paths[MOST];
static int record = -2;
static const char *below;
static long fail_at, writes;
static int fail_with;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void begin(void) {
    if (record != -2) return;
    below = getenv("RECORD_BELOW");
    const char *into = getenv("RECORD_INTO");
    record = into ? REAL(open)(into, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
}

static void note(char what, int fd, int64_t at, const void *data, uint32_t size) {
    if (record < 0 || fd < 0 || fd >= MOST || !paths[fd]) return;
    const char *name = strrchr(paths[fd], '/') + 1;
    uint16_t length = (uint16_t)strlen(name);
    char head[15];
    head[0] = what;
    memcpy(head + 1, &length, 2);
    memcpy(head + 3, &at, 8);
    memcpy(head + 11, &size, 4);
    ssize_t (*real)(int, const void *, size_t) = REAL(write);
    real(record, head, sizeof head);
    real(record, name, length);
    if (data && size) real(record, data, size);
}

static void note_gone(const char *path) {
    if (record < 0 || !below || strncmp(path, below, strlen(below)) != 0) return;
    int free_fd = MOST - 1;
    paths[free_fd] = (char *)path;
    note('u', free_fd, 0, NULL, 0);
    paths[free_fd] = NULL;
}

static int fails(int fd) {
    begin();
    if (fd < 0 || fd >= MOST || !paths[fd]) return 0;
    writes++;
    if (!fail_at || writes < fail_at) return 0;
    errno = fail_with;
    return 1;
}

long fail_from(long n, int error) {
    long seen = writes;
    writes = 0;
    fail_at = n;
    fail_with = error;
    return seen;
}

static int opened(const char *path, int fd) {
    begin();
    if (fd < 0 || fd >= MOST) return fd;
    free(paths[fd]);
    paths[fd] = below && strncmp(path, below, strlen(below)) == 0 && strchr(path, '/') ? strdup(path) : NULL;
    return fd;
}

#define OPEN(name)                                                       \
    int name(const char *path, int flags, ...) {                         \
        va_list more;                                                    \
        va_start(more, flags);                                           \
        int mode = va_arg(more, int);                                    \
        va_end(more);                                                    \
        return opened(path, REAL(name)(path, flags, mode));              \
    }
OPEN(open)
OPEN(open64)

int unlink(const char *path) {
    begin();
    int done = REAL(unlink)(path);
    if (done == 0) note_gone(path);
    return done;
}

int close(int fd) {
    if (fd >= 0 && fd < MOST) {
        free(paths[fd]);
        paths[fd] = NULL;
    }
    return REAL(close)(fd);
}

#define PWRITE(name)                                                     \
    ssize_t name(int fd, const void *data, size_t size, off_t at) {      \
        if (fails(fd)) return -1;                                        \
        ssize_t done = REAL(name)(fd, data, size, at);                   \
        if (done > 0) note('w', fd, at, data, (uint32_t)done);           \
        return done;                                                     \
    }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t write(int fd, const void *data, size_t size) {
    if (fails(fd)) return -1;
    off_t at = fd >= 0 && fd < MOST && paths[fd] ? lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t done = REAL(write)(fd, data, size);
    if (done > 0) note('w', fd, at, data, (uint32_t)done);
    return done;
}

#define TRUNCATE(name)                                                   \
    int name(int fd, off_t size) {                                       \
        if (fails(fd)) return -1;                                        \
        int done = REAL(name)(fd, size);                                 \
        if (done == 0) note('t', fd, size, NULL, 0);                     \
        return done;                                                     \
    }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(name)                                                       \
    int name(int fd) {                                                   \
        if (fails(fd)) return -1;                                        \
        int done = REAL(name)(fd);                                       \
        if (done == 0) note('s', fd, 0, NULL, 0);                        \
        return done;                                                     \
    }
SYNC(fsync)
SYNC(fdatasync)
