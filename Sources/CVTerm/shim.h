/// A terminal in memory, to look at what a program drew (tests only).
#include <vterm.h>
