#include "CLinux.h"

#include <pty.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Between fork and exec only async-signal-safe calls: the parent may have many threads. What the
/// parent has open is closed: a terminal of another child would else not hang up when it should.
_Noreturn static void become(
  const char *path, char *const arguments[], char *const environment[]) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  syscall(SYS_close_range, 3U, ~0U, 0U);
  execve(path, arguments, environment);
  _exit(127);
}

pid_t wijk_forkpty_exec(
  const char *path, char *const arguments[], char *const environment[], uint16_t columns,
  uint16_t rows, int *terminal) {
  struct winsize size = {.ws_col = columns, .ws_row = rows};
  pid_t child = forkpty(terminal, NULL, NULL, &size);
  if (child == 0) become(path, arguments, environment);
  return child;
}
