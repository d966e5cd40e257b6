/// The part of ncursesw that the screen needs, as a small C interface. curses.h stays out of it:
/// its macros and global variables do not survive the import into Swift.
///
/// One thread uses it, and only one screen at a time.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Life

/// Makes this locale decide what characters are (LC_CTYPE). False when it is not installed or its
/// encoding is not UTF-8; it is in force all the same when it is installed.
bool nc_use_locale(const char *name);

enum {
  NC_OK,
  /// There is no description of the terminal.
  NC_UNKNOWN_TERMINAL,
  /// The terminal cannot place the cursor.
  NC_CANNOT_MOVE,
};

/// Takes the terminal on file descriptors 0 and 1, which the caller knows to be one: newterm is
/// content with anything. `escape_delay`: milliseconds to wait for the rest of a key after an ESC.
int nc_open(const char *terminal, int escape_delay);

/// Gives the terminal back as it was found.
void nc_close(void);

/// Gives the terminal to another program or the shell, and takes it again: what was typed
/// meanwhile is dropped, and everything is drawn anew.
void nc_suspend(void);
void nc_resume(void);

/// The bytes that bring the terminal back without ncurses, for a crash. Returns how many.
size_t nc_restore_bytes(uint8_t *bytes, size_t capacity);

/// Hands bytes to the terminal itself, past the picture. Gives up when the terminal is gone.
void nc_send(const uint8_t *bytes, size_t count);

// MARK: The picture

int nc_columns(void);
int nc_rows(void);

/// Takes over the size of the window.
void nc_resize(void);

/// Makes colours possible; until then no byte to the terminal speaks of them. Returns how many there
/// are: 0 where there are none, or none on the terminal's own background.
int nc_start_colours(void);

/// How many colours there are; 0 until they were started.
int nc_colours(void);

/// Gives colour pair `pair` (1 to 63) this colour on the terminal's own background. Only where
/// nc_colours() > colour.
void nc_set_pair(int pair, int colour);

enum {
  NC_BOLD = 1,
  NC_ITALIC = 2,
  NC_UNDERLINE = 4,
  NC_REVERSE = 8,
  NC_DIM = 16,
};

typedef struct {
  /// The character and up to two combining marks; 0 for none.
  uint32_t scalars[3];
  /// A sum of NC_BOLD and its kin.
  uint8_t attributes;
  /// A colour pair; 0 for the terminal's own colours.
  uint8_t pair;
} nc_cell;

/// Writes cells of a row from a column on. A wide character is one cell here, though it fills two
/// columns; each character is as wide as wcwidth says.
void nc_put_cells(int row, int column, const nc_cell *cells, size_t count);

/// Where the cursor stands when the picture is shown; hidden when `row` is negative.
void nc_place_cursor(int row, int column);

/// Sends what changed to the terminal.
void nc_show(void);

/// Has the next nc_show send everything.
void nc_redraw(void);

// MARK: Input

enum nc_input_kind {
  /// Nothing more to read for now.
  NC_NOTHING,
  /// `value` is a Unicode scalar value.
  NC_SCALAR,
  /// `value` is one of NC_UP..., or NC_FUNCTION plus the number of a function key.
  NC_KEY,
  NC_PASTE_START,
  NC_PASTE_END,
  /// A byte that is no text in the encoding of the locale.
  NC_INVALID,
  /// Part of a character, or something that has no meaning here; there may be more.
  NC_IGNORED,
};

enum nc_key {
  NC_UP, NC_DOWN, NC_LEFT, NC_RIGHT, NC_HOME, NC_END, NC_PAGE_UP, NC_PAGE_DOWN, NC_INSERT,
  NC_DELETE, NC_BACKSPACE, NC_ENTER, NC_TAB, NC_FUNCTION = 0x100,
};

typedef struct {
  enum nc_input_kind kind;
  uint32_t value;
  /// The modifiers of a key as xterm has them: one more than the sum of Shift 1, Alt 2, Ctrl 4.
  int modifiers;
} nc_input;

/// The next input, without waiting. Sequences that ncurses does not know come as characters; so
/// does the mouse, in its SGR form (ESC [ < ...).
nc_input nc_read(void);

/// Asks the terminal for presses of the mouse and turns of its wheel.
void nc_set_mouse(bool is_on);

#endif
