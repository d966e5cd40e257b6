#include "CLinux.h"

#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/// The address of a name in an open folder: neither the length of its path counts then, nor what
/// becomes of that path meanwhile.
static int address_in(int folder, const char *name, struct sockaddr_un *address) {
  *address = (struct sockaddr_un){.sun_family = AF_UNIX};
  int count = snprintf(
    address->sun_path, sizeof address->sun_path, "/proc/self/fd/%d/%s", folder, name);
  if (count > 0 && (size_t)count < sizeof address->sun_path) return 0;
  errno = ENAMETOOLONG;
  return -1;
}

static int new_socket(void) {
  return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

static int give_up(int number) {
  int saved = errno;
  close(number);
  errno = saved;
  return -1;
}

int wijk_listen(int folder, const char *name) {
  struct sockaddr_un address;
  if (address_in(folder, name, &address) != 0) return -1;
  int listener = new_socket();
  if (listener < 0) return -1;
  if (fchmod(listener, 0600) != 0 || bind(listener, (struct sockaddr *)&address, sizeof address) != 0
      || listen(listener, 8) != 0)
    return give_up(listener);
  return listener;
}

int wijk_connect(int folder, const char *name) {
  struct sockaddr_un address;
  if (address_in(folder, name, &address) != 0) return -1;
  int connection = new_socket();
  if (connection < 0) return -1;
  if (connect(connection, (struct sockaddr *)&address, sizeof address) != 0)
    return give_up(connection);
  return connection;
}

int wijk_accept(int listener) { return accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK); }

int wijk_peer_user(int connection, uid_t *user) {
  struct ucred peer;
  socklen_t count = sizeof peer;
  if (getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &count) != 0) return -1;
  *user = peer.uid;
  return 0;
}
