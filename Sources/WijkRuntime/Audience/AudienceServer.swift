import CLinux
import Glibc
import WijkApp

/// The side of the meetup: lets windows for the room connect and gives each of them what is to be
/// seen now. It belongs to the thread of the loop and never waits: a window that does not read gets
/// the newest picture when it does, and is sent no more than the rest of one before that.
final class AudienceServer {
  enum Trouble: Equatable {
    case refused(AudienceFolder.Refusal)
    /// Another program of this user holds a meetup.
    case elsewhere
  }

  private static let mostWindows = 8

  private let place: AudienceFolder
  private var folder: OpenAudienceFolder?
  /// Held as long as this program is the one: the system lets go of it, however the program ends.
  private var lock: OpenSocket?
  private var listener: OpenSocket?
  private var windows: [AudienceConnection] = []
  private var view: AudienceView?
  private var message: [UInt8] = []
  private var hasToldTrouble = false

  init(_ place: AudienceFolder) {
    self.place = place
  }

  deinit { close() }

  /// What the loop sleeps on besides its own.
  var waiting: [pollfd] {
    let listening = listener.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    return (listening.map { [$0] } ?? []) + windows.map(\.waiting)
  }

  /// Gives all windows what is to be seen; nil: as it was. Tells once what keeps it from that.
  func show(_ made: @autoclosure () -> AudienceView?) -> Trouble? {
    welcome()
    // A picture that nobody sees is not made, at any key.
    guard listener == nil || !windows.isEmpty else { return nil }
    let next = made()
    let isNew = next != nil && next != view
    if isNew {
      view = next
      message = AudienceWire.bytes(.init(view: next))
    }
    // Another meetup may have ended meanwhile; who looks for that at every key would be a burden.
    let trouble = isNew && listener == nil ? open() : nil
    windows.removeAll { !$0.send(message, isNew: isNew) }
    guard let trouble, !hasToldTrouble else { return nil }
    hasToldTrouble = true
    return trouble
  }

  /// There is no meetup any more, and the windows are told so.
  func end() {
    guard view != nil else { return }
    let goodbye = AudienceWire.bytes(.init(view: nil))
    for window in windows { _ = window.send(goodbye, isNew: true) }
    close()
    (view, message, hasToldTrouble) = (nil, [], false)
  }

  /// Lets go without a word: the windows keep the last picture and wait.
  func close() {
    windows = []
    if listener != nil, let folder { unlinkat(folder.number, AudienceFolder.socketName, 0) }
    (listener, lock, folder) = (nil, nil, nil)
  }

  // MARK: Beginning

  private func open() -> Trouble? {
    do throws(AudienceFolder.Refusal) {
      let folder = try place.open()
      guard let lock = Self.lock(in: folder) else { return .elsewhere }
      // Whoever has the lock is the only one: a socket that is there was left behind.
      unlinkat(folder.number, AudienceFolder.socketName, 0)
      listener = OpenSocket(wijk_listen(folder.number, AudienceFolder.socketName))
      guard listener != nil else { return .refused(.unusable(place.first)) }
      (self.folder, self.lock) = (folder, lock)
      return nil
    } catch {
      return .refused(error)
    }
  }

  private static func lock(in folder: OpenAudienceFolder) -> OpenSocket? {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let file = OpenSocket(openat(folder.number, AudienceFolder.lockName, flags, 0o600))
    guard let file, flock(file.number, LOCK_EX | LOCK_NB) == 0 else { return nil }
    return file
  }

  // MARK: Windows

  private func welcome() {
    while let listener {
      guard let connection = OpenSocket(wijk_accept(listener.number)) else {
        // What cannot be taken in stays at the door, and would wake the loop for ever.
        if ![EAGAIN, EINTR, ECONNABORTED].contains(errno) { close() }
        if errno == EAGAIN || self.listener == nil { return }
        continue
      }
      guard connection.isOurs, windows.count < Self.mostWindows else { continue }
      windows.append(AudienceConnection(connection))
    }
  }
}

/// A window for the room, as the meetup sees it.
private final class AudienceConnection {
  private let connection: OpenSocket
  /// Of a message that is on its way.
  private var rest: ArraySlice<UInt8> = []
  private var hasAll = false

  init(_ connection: OpenSocket) {
    self.connection = connection
  }

  var waiting: pollfd {
    let events = rest.isEmpty ? POLLIN : POLLIN | POLLOUT
    return pollfd(fd: connection.number, events: Int16(events), revents: 0)
  }

  /// False when it is gone.
  func send(_ message: [UInt8], isNew: Bool) -> Bool {
    if isNew { hasAll = false }
    guard isThere else { return false }
    while !rest.isEmpty || (!hasAll && !message.isEmpty) {
      if rest.isEmpty {
        rest = message[...]
        hasAll = true
      }
      let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
      let count = rest.withUnsafeBytes {
        Glibc.send(connection.number, $0.baseAddress, $0.count, flags)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno == EAGAIN }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// A window has nothing to say: one that speaks is none.
  private var isThere: Bool {
    var byte: UInt8 = 0
    let count = recv(connection.number, &byte, 1, Int32(MSG_DONTWAIT))
    return count < 0 && (errno == EAGAIN || errno == EINTR)
  }
}
