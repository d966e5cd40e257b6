#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_ON "\033[?1006;1000h"
#define MOUSE_OFF "\033[?1006;1000l"

static SCREEN *screen;
static bool mouse_is_on;

/// What ncurses writes to: the terminal.
static FILE *outlet;

static void send_text(const char *text) { nc_send((const uint8_t *)text, strlen(text)); }

// MARK: Life

bool nc_use_locale(const char *name) {
  return setlocale(LC_CTYPE, name) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/// Looks before newterm does: newterm writes to the terminal at once.
static int examine(const char *terminal) {
  int found;
  if (setupterm(terminal, STDOUT_FILENO, &found) != OK) return NC_UNKNOWN_TERMINAL;
  bool can_move = cursor_address != NULL;
  del_curterm(cur_term);
  return can_move ? NC_OK : NC_CANNOT_MOVE;
}

/// The modes that ncurses knows nothing about.
static void set_modes(void) {
  send_text(PASTE_ON);
  if (mouse_is_on) send_text(MOUSE_ON);
}

static void unset_modes(void) {
  if (mouse_is_on) send_text(MOUSE_OFF);
  send_text(PASTE_OFF);
}

static bool open_outlet(void) {
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  outlet = descriptor < 0 ? NULL : fdopen(descriptor, "w");
  return outlet != NULL;
}

static bool turn_outlet(int to) {
  int turned;
  do turned = dup3(to, fileno(outlet), O_CLOEXEC);
  while (turned < 0 && (errno == EINTR || errno == EBUSY));
  return turned >= 0;
}

/// As long as ncurses has never been away it writes anew at every move of the cursor, and a write to
/// a terminal costs more than the row that it brings; afterwards a picture is one write. What it says
/// when it leaves and comes back is said to nobody.
static void leave_once(void) {
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  if (turn_outlet(nowhere)) {
    def_prog_mode();
    endwin();
    wrefresh(stdscr);
    turn_outlet(STDOUT_FILENO);
    nc_redraw();
  }
  close(nowhere);
}

int nc_open(const char *terminal, int escape_delay) {
  int problem = examine(terminal);
  if (problem != NC_OK) return problem;
  if (!open_outlet()) return NC_UNKNOWN_TERMINAL;
  screen = newterm(terminal, outlet, stdin);
  if (screen == NULL) return NC_UNKNOWN_TERMINAL;
  set_escdelay(escape_delay);
  raw();
  nonl();
  noecho();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  idlok(stdscr, TRUE);
  typeahead(-1);  // a picture is drawn whole, also when keys are waiting
  nc_define_keys();
  nc_resize();
  leave_once();
  wrefresh(stdscr);
  mouse_is_on = false;
  set_modes();
  return NC_OK;
}

void nc_close(void) {
  unset_modes();
  endwin();
  delscreen(screen);
  screen = NULL;
  fclose(outlet);
}

void nc_suspend(void) {
  unset_modes();
  def_prog_mode();
  endwin();
}

void nc_resume(void) {
  reset_prog_mode();
  flushinp();
  nc_resize();
  nc_redraw();
  wrefresh(stdscr);  // which also sets the modes of the terminal itself
  set_modes();
}

void nc_set_mouse(bool is_on) {
  if (is_on != mouse_is_on) send_text(is_on ? MOUSE_ON : MOUSE_OFF);
  mouse_is_on = is_on;
}

/// After a write that failed: false when the terminal is gone, or takes nothing for a second.
static bool may_try_again(void) {
  if (errno == EINTR) return true;
  struct pollfd terminal = {.fd = STDOUT_FILENO, .events = POLLOUT};
  return errno == EAGAIN && poll(&terminal, 1, 1000) == 1 && terminal.revents == POLLOUT;
}

static bool send_all(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && !may_try_again()) return false;
    if (written < 0) continue;
    bytes += written;
    count -= (size_t)written;
  }
  return true;
}

void nc_send(const uint8_t *bytes, size_t count) { send_all(bytes, count); }

/// The bytes that tputs would send, collected.
static uint8_t *collected;
static size_t collected_count, collected_capacity;

static int collect(int byte) {
  if (collected_count < collected_capacity) collected[collected_count++] = (uint8_t)byte;
  return byte;
}

static void collect_string(const char *text) {
  if (text != NULL) tputs(text, 1, collect);
}

size_t nc_restore_bytes(uint8_t *bytes, size_t capacity) {
  collected = bytes;
  collected_count = 0;
  collected_capacity = capacity;
  collect_string(PASTE_OFF MOUSE_OFF);
  collect_string(exit_attribute_mode);
  collect_string(keypad_local);
  collect_string(cursor_normal);
  collect_string(tiparm(cursor_address, LINES - 1, 0));  // for terminals without a second screen
  collect_string(exit_ca_mode);
  collect_string("\r\n");
  return collected_count;
}

// MARK: The picture

int nc_columns(void) { return getmaxx(stdscr); }

int nc_rows(void) { return getmaxy(stdscr); }

void nc_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (is_term_resized(size.ws_row, size.ws_col)) resizeterm(size.ws_row, size.ws_col);
}

/// A background of the terminal's own (-1) is not to be had everywhere; without it, no colours.
int nc_start_colours(void) {
  if (!has_colors() || start_color() != OK || use_default_colors() != OK) COLORS = 0;
  return COLORS;
}

int nc_colours(void) { return COLORS; }

void nc_set_pair(int pair, int colour) { init_pair((short)pair, (short)colour, -1); }

static attr_t attributes(uint8_t bits) {
  return (bits & NC_BOLD ? A_BOLD : 0) | (bits & NC_ITALIC ? A_ITALIC : 0)
    | (bits & NC_UNDERLINE ? A_UNDERLINE : 0) | (bits & NC_REVERSE ? A_REVERSE : 0)
    | (bits & NC_DIM ? A_DIM : 0);
}

static cchar_t character(const nc_cell *cell) {
  wchar_t text[] = {
    (wchar_t)cell->scalars[0], (wchar_t)cell->scalars[1], (wchar_t)cell->scalars[2], 0};
  cchar_t result;
  setcchar(&result, text, attributes(cell->attributes), cell->pair, NULL);
  return result;
}

static bool is_same(const nc_cell *one, const nc_cell *other) {
  return memcmp(one->scalars, other->scalars, sizeof one->scalars) == 0
    && one->attributes == other->attributes && one->pair == other->pair;
}

/// Most cells are as the one before them (blanks): ncurses takes long to make a character.
void nc_put_cells(int row, int column, const nc_cell *cells, size_t count) {
  cchar_t *characters = malloc(count * sizeof *characters);
  if (characters == NULL) return;
  for (size_t i = 0; i < count; i++) {
    bool repeats = i > 0 && is_same(&cells[i], &cells[i - 1]);
    characters[i] = repeats ? characters[i - 1] : character(&cells[i]);
  }
  mvwadd_wchnstr(stdscr, row, column, characters, (int)count);
  free(characters);
}

void nc_place_cursor(int row, int column) {
  curs_set(row >= 0);
  if (row >= 0) wmove(stdscr, row, column);
}

void nc_redraw(void) { clearok(curscr, TRUE); }

void nc_show(void) { wrefresh(stdscr); }
