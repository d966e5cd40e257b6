#include "CFloors.h"

#include <stdbool.h>

static bool stands(const uint8_t *text, const uint8_t *word, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const uint8_t letter = text[i] >= 'A' && text[i] <= 'Z' ? text[i] | 32 : text[i];
    if (letter != word[i]) return false;
  }
  return true;
}

static long count_plain(
  const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count) {
  long found = 0;
  for (size_t at = 0; at + word_count <= text_count; at++)
    found += stands(text + at, word, word_count);
  return found;
}

#if defined(__x86_64__)

#include <immintrin.h>

/// The bit that makes a capital small is set in all bytes: of what is no letter too much is a
/// candidate then, and looked at once more. Thirty-two places at a time.
__attribute__((target("avx2"))) static long count_avx2(
  const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count) {
  const size_t last = word_count - 1;
  const __m256i small = _mm256_set1_epi8(32);
  const __m256i heads = _mm256_set1_epi8((char)(word[0] | 32));
  const __m256i tails = _mm256_set1_epi8((char)(word[last] | 32));
  long found = 0;
  size_t at = 0;
  for (; at + last + 32 <= text_count; at += 32) {
    const __m256i first =
      _mm256_or_si256(_mm256_loadu_si256((const __m256i *)(text + at)), small);
    const __m256i second =
      _mm256_or_si256(_mm256_loadu_si256((const __m256i *)(text + at + last)), small);
    uint32_t candidates = (uint32_t)_mm256_movemask_epi8(
      _mm256_and_si256(_mm256_cmpeq_epi8(first, heads), _mm256_cmpeq_epi8(second, tails)));
    for (; candidates; candidates &= candidates - 1)
      found += stands(text + at + __builtin_ctz(candidates), word, word_count);
  }
  return found + count_plain(text + at, text_count - at, word, word_count);
}

long floors_count(
  const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count) {
  if (word_count == 0 || word_count > text_count) return 0;
  return __builtin_cpu_supports("avx2") ? count_avx2(text, text_count, word, word_count)
                                        : count_plain(text, text_count, word, word_count);
}

#else

long floors_count(
  const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count) {
  if (word_count == 0 || word_count > text_count) return 0;
  return count_plain(text, text_count, word, word_count);
}

#endif
