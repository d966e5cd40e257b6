/// What the files of this target share.
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#include "CNCurses.h"

// Without it curses.h hides the wide functions, and é would be garbled without any error.
#if !NCURSES_WIDECHAR
#error "compile with NCURSES_WIDECHAR=1"
#endif
#include <curses.h>
#include <term.h>

/// Teaches ncurses the keys that it does not know by itself.
void nc_define_keys(void);

#endif
