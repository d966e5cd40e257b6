#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// MARK: Signals to a pipe

static atomic_int signal_pipe = -1;

static void write_number(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(atomic_load(&signal_pipe), &byte, 1);
  (void)ignored;
  errno = saved;
}

static void do_nothing(int number) { (void)number; }

static void set_handler(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void wijk_signals_to_pipe(int pipe) {
  static const int numbers[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
  fcntl(pipe, F_SETFL, fcntl(pipe, F_GETFL) | O_NONBLOCK);
  atomic_store(&signal_pipe, pipe);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    set_handler(numbers[i], write_number);
  }
  set_handler(SIGPIPE, do_nothing);
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
}

void wijk_stop_until_continued(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, saved;
  sigaction(SIGTSTP, &stop, &saved);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &saved, NULL);
}

// MARK: Crash

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
enum { fatal_count = sizeof fatal_signals / sizeof *fatal_signals };

static struct sigaction previous[fatal_count];
static struct termios found;
static int crash_terminal = -1;
static char crash_notice[512];
static uint8_t restore_bytes[512];
/// How many of `restore_bytes` count; 0 while the terminal is the shell's.
static atomic_size_t restore_count = 0;

/// Only what is async-signal-safe. A terminal that is gone makes the writes fail, which is as well.
static void restore_terminal(void) {
  size_t count = atomic_exchange(&restore_count, 0);
  if (count == 0) return;
  ssize_t ignored = write(crash_terminal, restore_bytes, count);
  tcsetattr(crash_terminal, TCSANOW, &found);
  ignored = write(crash_terminal, crash_notice, strlen(crash_notice));
  (void)ignored;
}

/// Restores the terminal and hands the signal to whoever had it: the handler of Swift's runtime is
/// called as if it were first, so that its backtrace is right; a default action comes by raise.
static void handle_crash(int number, siginfo_t *info, void *context) {
  int index = 0;
  while (index < fatal_count - 1 && fatal_signals[index] != number) index++;
  const struct sigaction *old = &previous[index];
  sigaction(number, old, NULL);
  restore_terminal();
  if (old->sa_flags & SA_SIGINFO) {
    old->sa_sigaction(number, info, context);
  } else if (old->sa_handler != SIG_DFL && old->sa_handler != SIG_IGN) {
    old->sa_handler(number);
  } else {
    raise(number);
  }
}

/// A stack of its own for the handler: after a stack overflow there is no other.
static void ensure_signal_stack(void) {
  static uint8_t memory[64 << 10];
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE)) return;
  stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory};
  sigaltstack(&stack, NULL);
}

void wijk_crash_prepare(int tty, const char *notice) {
  strncpy(crash_notice, notice, sizeof crash_notice - 1);
  tcgetattr(tty, &found);
  if (crash_terminal >= 0) return;
  crash_terminal = tty;
  ensure_signal_stack();
  struct sigaction action = {
    .sa_sigaction = handle_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &action, &previous[i]);
}

void wijk_crash_restore_with(const uint8_t *bytes, size_t count) {
  atomic_store(&restore_count, 0);
  if (count > sizeof restore_bytes) count = sizeof restore_bytes;
  if (count > 0) memcpy(restore_bytes, bytes, count);
  atomic_store(&restore_count, count);
}
