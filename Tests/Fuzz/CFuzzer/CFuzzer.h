#pragma once

#include <stddef.h>
#include <stdint.h>

/// The main loop of libFuzzer, which `-sanitize=fuzzer` links: https://llvm.org/docs/LibFuzzer.html
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*take)(const uint8_t *bytes, size_t count));
