#include "CTextScan.h"

#include <string.h>

ptrdiff_t wijk_scan_plain(
  const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count) {
  if (word_count == 0) return -1;
  const uint8_t *found = memmem(text, text_count, word, word_count);
  return found ? found - text : -1;
}

#if defined(__x86_64__)

#include <immintrin.h>

/// A place is a candidate when the first and the last byte of the word stand where they should: of
/// two bytes that far apart few pairs in a text are right by chance. Thirty-two places at a time.
__attribute__((target("avx2"))) static ptrdiff_t scan_avx2(
  const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count) {
  const size_t last = word_count - 1;
  const __m256i heads = _mm256_set1_epi8((char)word[0]);
  const __m256i tails = _mm256_set1_epi8((char)word[last]);
  size_t at = 0;
  for (; at + last + 32 <= text_count; at += 32) {
    const __m256i first = _mm256_loadu_si256((const __m256i *)(text + at));
    const __m256i second = _mm256_loadu_si256((const __m256i *)(text + at + last));
    uint32_t candidates = (uint32_t)_mm256_movemask_epi8(
      _mm256_and_si256(_mm256_cmpeq_epi8(first, heads), _mm256_cmpeq_epi8(second, tails)));
    while (candidates) {
      const size_t place = at + (size_t)__builtin_ctz(candidates);
      if (word_count < 3 || memcmp(text + place + 1, word + 1, word_count - 2) == 0)
        return (ptrdiff_t)place;
      candidates &= candidates - 1;
    }
  }
  const ptrdiff_t rest = wijk_scan_plain(text + at, text_count - at, word, word_count);
  return rest < 0 ? -1 : (ptrdiff_t)at + rest;
}

ptrdiff_t wijk_scan(
  const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count) {
  if (word_count == 0 || word_count > text_count) return -1;
  return __builtin_cpu_supports("avx2") ? scan_avx2(text, text_count, word, word_count)
                                        : wijk_scan_plain(text, text_count, word, word_count);
}

#else

ptrdiff_t wijk_scan(
  const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count) {
  return wijk_scan_plain(text, text_count, word, word_count);
}

#endif
