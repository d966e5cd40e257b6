/// The inner loop of searching. Swift has no byte vectors that are fast enough: the same filter
/// there took four hundred times as long.
#ifndef CTEXTSCAN_H
#define CTEXTSCAN_H

#include <stddef.h>
#include <stdint.h>

/// Where `word` first stands in `text`, or -1; an empty word stands nowhere. Reads no byte outside
/// the two.
ptrdiff_t wijk_scan(
  const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count);

/// The same without vectors, for processors that have none; to compare with.
ptrdiff_t wijk_scan_plain(
  const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count);

/// Asks the processor to bring what is there near, and does not wait for it.
static inline void wijk_fetch(const void *place) { __builtin_prefetch(place); }

#endif
