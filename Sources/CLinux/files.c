#include "CLinux.h"

#include <linux/openat2.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

_Static_assert(WIJK_RESOLVE_BENEATH == RESOLVE_BENEATH, "as Linux has it");
_Static_assert(WIJK_RESOLVE_NO_MAGICLINKS == RESOLVE_NO_MAGICLINKS, "as Linux has it");
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
