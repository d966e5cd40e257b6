#include "internal.h"

#include <stdio.h>
#include <wchar.h>

/// Key codes of our own, above those that ncurses gives: a paste marker, or a key with modifiers.
enum {
  PASTE_START_CODE = 0x4000,
  PASTE_END_CODE,
  MODIFIED_CODE = 0x5000,
  MODIFIERS_STEP = 0x10,
};

/// The names in the terminal description of a key with Shift; a digit behind it stands for the
/// other modifiers ("kUP5" is Ctrl with the arrow).
static const struct { const char *name; enum nc_key key; } modified_keys[] = {
  {"kUP", NC_UP}, {"kDN", NC_DOWN}, {"kLFT", NC_LEFT}, {"kRIT", NC_RIGHT}, {"kHOM", NC_HOME},
  {"kEND", NC_END}, {"kPRV", NC_PAGE_UP}, {"kNXT", NC_PAGE_DOWN}, {"kDC", NC_DELETE},
};

static void define_modified_key(const char *name, enum nc_key key, int modifiers) {
  char full_name[8];
  snprintf(full_name, sizeof full_name, modifiers == 2 ? "%s" : "%s%d", name, modifiers);
  const char *sequence = tigetstr(full_name);
  if (sequence == NULL || sequence == (char *)-1) return;
  define_key(sequence, MODIFIED_CODE + modifiers * MODIFIERS_STEP + (int)key);
}

void nc_define_keys(void) {
  define_key(NULL, KEY_MOUSE);  // ncurses' own reading of the mouse loses events that come together
  define_key("\033[200~", PASTE_START_CODE);
  define_key("\033[201~", PASTE_END_CODE);
  for (size_t i = 0; i < sizeof modified_keys / sizeof *modified_keys; i++) {
    for (int modifiers = 2; modifiers <= 8; modifiers++) {
      define_modified_key(modified_keys[i].name, modified_keys[i].key, modifiers);
    }
  }
}

enum { PLAIN = 1, SHIFT = 2, ALT = 3, CTRL = 5, CTRL_SHIFT = 6 };

static const struct { int code; enum nc_key key; int modifiers; } curses_keys[] = {
  {KEY_UP, NC_UP, PLAIN}, {KEY_DOWN, NC_DOWN, PLAIN}, {KEY_LEFT, NC_LEFT, PLAIN},
  {KEY_RIGHT, NC_RIGHT, PLAIN}, {KEY_HOME, NC_HOME, PLAIN}, {KEY_END, NC_END, PLAIN},
  {KEY_PPAGE, NC_PAGE_UP, PLAIN}, {KEY_NPAGE, NC_PAGE_DOWN, PLAIN}, {KEY_IC, NC_INSERT, PLAIN},
  {KEY_DC, NC_DELETE, PLAIN}, {KEY_BACKSPACE, NC_BACKSPACE, PLAIN}, {KEY_ENTER, NC_ENTER, PLAIN},
  {KEY_A1, NC_HOME, PLAIN}, {KEY_A3, NC_PAGE_UP, PLAIN}, {KEY_C1, NC_END, PLAIN},
  {KEY_C3, NC_PAGE_DOWN, PLAIN}, {KEY_FIND, NC_HOME, PLAIN}, {KEY_SELECT, NC_END, PLAIN},
  {KEY_SR, NC_UP, SHIFT}, {KEY_SF, NC_DOWN, SHIFT}, {KEY_SLEFT, NC_LEFT, SHIFT},
  {KEY_SRIGHT, NC_RIGHT, SHIFT}, {KEY_SHOME, NC_HOME, SHIFT}, {KEY_SEND, NC_END, SHIFT},
  {KEY_SPREVIOUS, NC_PAGE_UP, SHIFT}, {KEY_SNEXT, NC_PAGE_DOWN, SHIFT}, {KEY_SDC, NC_DELETE, SHIFT},
  {KEY_BTAB, NC_TAB, SHIFT},
};

/// Terminal descriptions number the function keys with modifiers on from 13, a dozen each.
static nc_input function_key(int number) {
  static const int modifiers[] = {PLAIN, SHIFT, CTRL, CTRL_SHIFT, ALT};
  if (number < 1 || number > 60) return (nc_input){.kind = NC_IGNORED};
  return (nc_input){
    .kind = NC_KEY, .value = NC_FUNCTION + (uint32_t)((number - 1) % 12 + 1),
    .modifiers = modifiers[(number - 1) / 12]};
}

static nc_input curses_key(int code) {
  for (size_t i = 0; i < sizeof curses_keys / sizeof *curses_keys; i++) {
    if (curses_keys[i].code != code) continue;
    return (nc_input){
      .kind = NC_KEY, .value = curses_keys[i].key, .modifiers = curses_keys[i].modifiers};
  }
  if (code > KEY_F0 && code <= KEY_F0 + 63) return function_key(code - KEY_F0);
  return (nc_input){.kind = NC_IGNORED};
}

static nc_input key(int code) {
  if (code == PASTE_START_CODE) return (nc_input){.kind = NC_PASTE_START};
  if (code == PASTE_END_CODE) return (nc_input){.kind = NC_PASTE_END};
  if (code < MODIFIED_CODE) return curses_key(code);
  int modified = code - MODIFIED_CODE;
  return (nc_input){
    .kind = NC_KEY, .value = (uint32_t)(modified % MODIFIERS_STEP),
    .modifiers = modified / MODIFIERS_STEP};
}

/// Bytes become characters here and not in ncurses: get_wch throws away the first half of a
/// character whose second half is still under way, and up to fifteen good bytes after a bad one.
static nc_input character(char byte) {
  static mbstate_t unfinished;
  bool is_first = mbsinit(&unfinished);
  wchar_t value;
  switch (mbrtowc(&value, &byte, 1, &unfinished)) {
  case (size_t)-2: return (nc_input){.kind = NC_IGNORED};
  case (size_t)-1: break;
  default: return (nc_input){.kind = NC_SCALAR, .value = (uint32_t)value};
  }
  unfinished = (mbstate_t){0};
  // The byte that a character broke off at may itself begin one.
  return is_first ? (nc_input){.kind = NC_INVALID} : character(byte);
}

nc_input nc_read(void) {
  int code = wgetch(stdscr);
  if (code == ERR) return (nc_input){.kind = NC_NOTHING};
  return code < KEY_MIN ? character((char)code) : key(code);
}
