#include "CLinux.h"

#include <string.h>
#include <wchar.h>

int wijk_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

ssize_t wijk_memmem(
  const void *haystack, size_t haystack_count, const void *needle, size_t needle_count) {
  const char *found = memmem(haystack, haystack_count, needle, needle_count);
  return found ? found - (const char *)haystack : -1;
}
