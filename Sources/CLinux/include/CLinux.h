/// What Swift's Glibc module does not show or what must be written in C: signal handlers, the fork
/// of a program onto a terminal, and calls of Linux without a Swift declaration.
///
/// Functions that can fail return -1 and set errno, as those of the C library do.
#ifndef CLINUX_H
#define CLINUX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// MARK: Signals

/// Clears the signal mask that was inherited, and has every SIGWINCH, SIGTERM, SIGHUP, SIGINT,
/// SIGTSTP and SIGCONT from now on written to `pipe` as one byte: its number. The handler does
/// nothing else. Makes `pipe` non-blocking: when it is full, enough has been said.
///
/// SIGPIPE has no effect any more; unlike a signal that is ignored, children do not inherit that.
void wijk_signals_to_pipe(int pipe);

/// Stops the process group, as Ctrl-Z does, and returns when it continues. Returns at once where no
/// shell would ever wake it (an orphaned process group). The SIGTSTP handler is kept.
void wijk_stop_until_continued(void);

// MARK: A crash gives the terminal back

/// Remembers how the terminal `tty` is set now, and has the fatal signals (SEGV, BUS, ILL, FPE,
/// TRAP, ABRT) restore it before they do what they did. Call it before the terminal is changed.
/// `notice` is printed after the restore: one sentence that says where the log is. May be empty.
void wijk_crash_prepare(int tty, const char *notice);

/// The bytes that bring the terminal back to its normal screen; at most 512 are kept. While they
/// are set a crash restores the terminal; with a count of 0 it leaves the terminal alone.
void wijk_crash_restore_with(const uint8_t *bytes, size_t count);

// MARK: Programs on a terminal of their own (tests)

/// Starts `path` on a new pseudo-terminal of this size, with a clear signal mask and default
/// dispositions. Returns its process id and sets `*terminal` to the controlling end.
/// A program that cannot be started exits with 127.
pid_t wijk_forkpty_exec(
  const char *path, char *const arguments[], char *const environment[], uint16_t columns,
  uint16_t rows, int *terminal);

// MARK: Other programs

/// Starts `arguments[0]`, a path, with a clear signal mask, default dispositions and no open files
/// but these three, in a session of its own. `environment`: NULL for ours. `files`: -1 for
/// /dev/null. Returns its process id.
pid_t wijk_spawn(
  char *const arguments[], char *const environment[], const int files[static 3]);

/// A file in memory that holds these bytes, at its beginning: as input of a program it cannot break
/// as a pipe does.
int wijk_memory_file(const void *bytes, size_t count);

/// A file that can be read from when the process has ended.
int wijk_pidfd_open(pid_t process);

/// Runs `arguments[0]`, a path, in our process group and on our terminal, and waits for it. It gets
/// a clear signal mask, default dispositions and no open files but the first three. SIGINT and
/// SIGQUIT, which the terminal sends to both, do nothing to us meanwhile, and SIGTSTP stops us.
/// When only the program is stopped we stop as well, so that the shell comes back.
///
/// Returns its exit status, or 128 and the number of the signal that ended it.
int wijk_run_in_terminal(char *const arguments[]);

// MARK: Files

/// openat2(2), which can open a path without ever leaving `folder`. `resolve`: WIJK_RESOLVE_...
int wijk_openat2(int folder, const char *path, int flags, mode_t mode, uint64_t resolve);

enum {
  /// No links of /proc, which lead anywhere.
  WIJK_RESOLVE_NO_MAGICLINKS = 0x02,
  /// Neither "..", nor a link, nor an absolute path leads out of the folder (EXDEV).
  WIJK_RESOLVE_BENEATH = 0x08,
};

/// Opens a folder that need not be readable, only to be named.
enum { WIJK_O_PATH = 010000000 };

/// renameat2(2). EINVAL where the file system lacks the flag. `flags`: WIJK_RENAME_...
int wijk_renameat2(
  int from_folder, const char *from, int to_folder, const char *to, unsigned flags);

enum {
  /// Fails with EEXIST where the new name exists.
  WIJK_RENAME_NOREPLACE = 1,
  /// Swaps the two names in one step.
  WIJK_RENAME_EXCHANGE = 2,
};

/// Gives `to` the access list and the `user.` attributes of `from`, both open files, and takes away
/// an access list that `from` has not. What this user may not set, or the file system does not
/// know, is left out.
int wijk_copy_attributes(int from, int to);

/// On another machine, or behind a program that acts as a file system: what holds for a disk may not
/// hold there.
bool wijk_is_far(int file);

/// Tells bytes that were torn or changed by chance from what they were, at the speed of memory. No
/// protection against somebody who means harm.
uint64_t wijk_checksum(const void *bytes, size_t count);

/// setxattr(2) and getxattr(2) (tests).
int wijk_setxattr(const char *path, const char *name, const void *value, size_t count);
ssize_t wijk_getxattr(const char *path, const char *name, void *value, size_t count);

// MARK: Sockets

/// A socket that is listened at by this name in the open folder `folder`, for this user only. Neither
/// it nor those below ever make one wait.
int wijk_listen(int folder, const char *name);

/// A connection with who listens there. ECONNREFUSED where nobody does any more.
int wijk_connect(int folder, const char *name);

/// The next connection that waits; EAGAIN when there is none.
int wijk_accept(int listener);

/// The user at the other end when the connection was made.
int wijk_peer_user(int connection, uid_t *user);

// MARK: Text

/// The columns that the C library gives a character in the current locale: 0 to 2, or -1 for
/// controls and characters that it does not know.
int wijk_wcwidth(uint32_t scalar);

/// Where `needle` first stands in `haystack`, or -1. An empty needle stands at 0.
ssize_t wijk_memmem(
  const void *haystack, size_t haystack_count, const void *needle, size_t needle_count);

// MARK: Spelling

/// A dictionary of libhunspell, which is looked for only when one is opened. Not for two threads at
/// once. Words go in and out in the encoding of the dictionary.
typedef struct wijk_speller wijk_speller;

/// The name of the library on this machine; NULL where there is none.
const char *wijk_speller_library(void);

/// NULL without the library. Both files must be there: the library does not tell.
wijk_speller *wijk_speller_open(const char *affixes, const char *words);
void wijk_speller_close(wijk_speller *speller);

/// As the dictionary names it: UTF-8, ISO8859-1.
const char *wijk_speller_encoding(wijk_speller *speller);
bool wijk_speller_knows(wijk_speller *speller, const char *word);

/// Sets `*list` to words that look like this one, the best first, and returns how many. It may take
/// a quarter of a second. The list is given back with `wijk_speller_free`.
int wijk_speller_suggest(wijk_speller *speller, const char *word, char ***list);
void wijk_speller_free(wijk_speller *speller, char **list, int count);

#endif
