#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

_Static_assert(WIJK_RESOLVE_BENEATH == RESOLVE_BENEATH, "as Linux has it");
_Static_assert(WIJK_RESOLVE_NO_MAGICLINKS == RESOLVE_NO_MAGICLINKS, "as Linux has it");
_Static_assert(WIJK_O_PATH == O_PATH, "as Linux has it");
_Static_assert(WIJK_RENAME_NOREPLACE == RENAME_NOREPLACE, "as Linux has it");
_Static_assert(WIJK_RENAME_EXCHANGE == RENAME_EXCHANGE, "as Linux has it");

int wijk_openat2(int folder, const char *path, int flags, mode_t mode, uint64_t resolve) {
  struct open_how how = {.flags = (uint64_t)flags, .mode = mode, .resolve = resolve};
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

int wijk_renameat2(
  int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  return renameat2(from_folder, from, to_folder, to, flags);
}

static const char access_list[] = "system.posix_acl_access";
/// The most that Linux gives, for the list of names and for one value.
enum { most_attribute_bytes = 64 << 10 };

/// Not there (any more), not allowed, or not known here.
static bool may_be_left_out(void) {
  return errno == ENODATA || errno == ENOTSUP || errno == EPERM || errno == EACCES
    || errno == ENOSYS || errno == E2BIG;
}

static bool is_copied(const char *name) {
  return strncmp(name, "user.", 5) == 0 || strcmp(name, access_list) == 0;
}

static int copy_attribute(int from, int to, const char *name, char *value) {
  ssize_t count = fgetxattr(from, name, value, most_attribute_bytes);
  if (count >= 0 && fsetxattr(to, name, value, (size_t)count, 0) == 0) return 0;
  return may_be_left_out() ? 0 : -1;
}

static int copy_attributes(int from, int to, char *names, char *value) {
  ssize_t count = flistxattr(from, names, most_attribute_bytes);
  if (count < 0) return may_be_left_out() ? 0 : -1;
  bool has_access_list = false;
  for (const char *name = names; name < names + count; name += strlen(name) + 1) {
    has_access_list |= strcmp(name, access_list) == 0;
    if (is_copied(name) && copy_attribute(from, to, name, value) != 0) return -1;
  }
  if (has_access_list || fremovexattr(to, access_list) == 0) return 0;
  return may_be_left_out() ? 0 : -1;
}

int wijk_copy_attributes(int from, int to) {
  char *memory = malloc(2 * most_attribute_bytes);
  if (!memory) return -1;
  int result = copy_attributes(from, to, memory, memory + most_attribute_bytes);
  int saved = errno;
  free(memory);
  errno = saved;
  return result;
}

bool wijk_is_far(int file) {
  struct statfs status;
  if (fstatfs(file, &status) != 0) return true;
  switch ((uint32_t)status.f_type) {
  case 0x6969: /* NFS */
  case 0xFF534D42: /* CIFS */
  case 0xFE534D42: /* SMB2 */
  case 0x517B: /* SMB */
  case 0x65735546: /* FUSE */
  case 0x01021997: /* 9p */
  case 0x73757245: /* Coda */
  case 0x5346414F: /* AFS */
  case 0x00C36400: /* Ceph */
    return true;
  default: return false;
  }
}

int wijk_setxattr(const char *path, const char *name, const void *value, size_t count) {
  return setxattr(path, name, value, count, 0);
}

ssize_t wijk_getxattr(const char *path, const char *name, void *value, size_t count) {
  return getxattr(path, name, value, count);
}

/// Four sums beside each other, so that a processor need not wait for one to do the next.
uint64_t wijk_checksum(const void *bytes, size_t count) {
  const uint64_t prime = 0x9E3779B185EBCA87u;
  uint64_t sums[4] = {prime ^ count, prime << 1, prime >> 1, ~prime};
  const uint8_t *at = bytes;
  size_t rest = count;
  for (; rest >= 32; at += 32, rest -= 32) {
    uint64_t words[4];
    memcpy(words, at, sizeof words);
    for (int lane = 0; lane < 4; lane++) {
      sums[lane] = (sums[lane] ^ words[lane]) * prime;
      sums[lane] ^= sums[lane] >> 29;
    }
  }
  uint8_t tail[32] = {0};
  if (rest) memcpy(tail, at, rest);
  uint64_t sum = 0;
  for (int lane = 0; lane < 4; lane++) {
    uint64_t word;
    memcpy(&word, tail + 8 * lane, sizeof word);
    sum = (sum ^ sums[lane] ^ word) * prime;
    sum ^= sum >> 32;
  }
  return sum;
}
