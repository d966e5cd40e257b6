// libFuzzer has a main of its own, and asks for this. It is C because SwiftPM gives every Swift
// program a main too.
#include <stddef.h>
#include <stdint.h>

int wijk_fuzz(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) { return wijk_fuzz(bytes, count); }
