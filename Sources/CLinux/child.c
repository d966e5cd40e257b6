#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/// `files`: NULL for ours. Gives an error number.
static int start(
  pid_t *child, char *const arguments[], char *const environment[], const int *files, short flags) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | flags);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawn_file_actions_init(&actions);
  for (int i = 0; files && i < 3; i++) {
    if (files[i] < 0) {
      posix_spawn_file_actions_addopen(&actions, i, "/dev/null", i == 0 ? O_RDONLY : O_WRONLY, 0);
    } else {
      posix_spawn_file_actions_adddup2(&actions, files[i], i);
    }
  }
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  int code = posix_spawn(
    child, arguments[0], &actions, &attributes, arguments, environment ? environment : environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return code;
}

pid_t wijk_spawn(
  char *const arguments[], char *const environment[], const int files[static 3]) {
  pid_t child;
  int code = start(&child, arguments, environment, files, POSIX_SPAWN_SETSID);
  if (code == 0) return child;
  errno = code;
  return -1;
}

int wijk_memory_file(const void *bytes, size_t count) {
  int file = memfd_create("wijk-input", MFD_CLOEXEC);
  if (file < 0) return -1;
  for (size_t written = 0; written < count;) {
    ssize_t part = write(file, (const char *)bytes + written, count - written);
    if (part < 0 && errno != EINTR) {
      int saved = errno;
      close(file);
      errno = saved;
      return -1;
    }
    if (part > 0) written += (size_t)part;
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

int wijk_pidfd_open(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

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
  int code = start(&child, arguments, NULL, NULL, 0);
  int result = code == 0 ? wait_for_end(child) : -1;
  for (int i = 0; i < count; i++) sigaction(numbers[i], &saved[i], NULL);
  if (code != 0) errno = code;
  return result;
}
