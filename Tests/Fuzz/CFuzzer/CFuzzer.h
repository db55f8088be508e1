#ifndef FILMLAB_CFUZZER_H
#define FILMLAB_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

// libFuzzer as a library: https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library.
int LLVMFuzzerRunDriver(int *count, char ***arguments,
                        int (*read)(const uint8_t *bytes, size_t count));

#endif
