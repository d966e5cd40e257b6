#include "CLinux.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

static int start(char *const arguments[], pid_t *child) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t files;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addclosefrom_np(&files, 3);
  int code = posix_spawn(child, arguments[0], &files, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  return code;
}

/// Whether it is stopped now: what stops a whole process group stops us too, and by the time that we
/// hear of the child it goes on again.
static bool is_still_stopped(pid_t child) {
  siginfo_t info = {0};
  return waitid(P_PID, (id_t)child, &info, WSTOPPED | WNOHANG) == 0 && info.si_pid == child;
}

static int wait_for_end(pid_t child) {
  for (;;) {
    siginfo_t info = {0};
    if (waitid(P_PID, (id_t)child, &info, WEXITED | WSTOPPED | WNOWAIT) != 0) {
      if (errno == EINTR) continue;
      return -1;
    }
    if (info.si_code != CLD_STOPPED) break;
    if (!is_still_stopped(child)) continue;
    wijk_stop_until_continued();
    kill(child, SIGCONT);
  }
  int status;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int wijk_run_in_terminal(char *const arguments[]) {
  static const int numbers[] = {SIGINT, SIGQUIT, SIGTSTP};
  enum { count = sizeof numbers / sizeof *numbers };
  struct sigaction saved[count];
  for (int i = 0; i < count; i++) {
    struct sigaction action = {.sa_handler = numbers[i] == SIGTSTP ? SIG_DFL : SIG_IGN};
    sigaction(numbers[i], &action, &saved[i]);
  }
  pid_t child;
  int code = start(arguments, &child);
  int result = code == 0 ? wait_for_end(child) : -1;
  for (int i = 0; i < count; i++) sigaction(numbers[i], &saved[i], NULL);
  if (code != 0) errno = code;
  return result;
}
