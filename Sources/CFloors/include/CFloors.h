/// The least that a machine must do for what the program does: what `wijk-bench` measures it
/// against. In C, with nothing between it and the system.
#ifndef CFLOORS_H
#define CFLOORS_H

#include <stddef.h>
#include <stdint.h>

/// Lists a folder and asks of each file when it was changed; the number of files, or -1. Names that
/// begin with a dot are left out.
long floors_walk(const char *folder);

/// How often `word` stands in `text`, whatever the capitals of its letters; at most one for every
/// place. Letters are those of ASCII: `word` is lower-case.
long floors_count(const uint8_t *text, size_t text_count, const uint8_t *word, size_t word_count);

#endif
