// No `link` line in the module map: the using target links the archives, because the shared
// library has its full version in its name and would not survive an upgrade of the distribution.
#pragma once

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
