import CLinux
import Glibc
import SafeFiles

/// Where a meetup and the windows for its room meet: a folder that is only this user's, and gone when
/// the machine starts anew.
package struct AudienceFolder: Sendable, Hashable {
  package enum Refusal: Error, Equatable {
    case notOurs(BytePath), openToOthers(BytePath), unusable(BytePath)
  }

  static let socketName = "meetup.sock"
  static let lockName = "meetup.lock"

  /// A folder, and whether it is only used inside a parent that is this user's.
  private struct Place: Hashable {
    let path: BytePath
    let needsOwnParent: Bool
  }

  /// The first that can be had is used: both sides come to the same one.
  private let places: [Place]

  /// A terminal within another program may lack the variable that the one beside it has.
  package init(environment: [String: String]) {
    let user = geteuid()
    let named = environment["XDG_RUNTIME_DIR"].map(BytePath.init(_:)).flatMap {
      $0.isAbsolute ? $0 : nil
    }
    let parents = [named, BytePath("/run/user/\(user)")].compactMap { $0 }
    places =
      parents.map { Place(path: $0.appending("wijk"), needsOwnParent: true) }
      + [Place(path: BytePath("/tmp/wijk-\(user)"), needsOwnParent: false)]
  }

  /// The place that is meant first.
  var first: BytePath { places[0].path }

  /// Opens the folder, made when it is not there, and only when nobody else can come in.
  func open() throws(Refusal) -> OpenAudienceFolder {
    for place in places where !place.needsOwnParent || Self.isOurs(place.path.parent) {
      if let folder = try open(place.path) { return folder }
    }
    throw Refusal.unusable(places[places.count - 1].path)
  }

  private static func isOurs(_ path: BytePath) -> Bool {
    var status = stat()
    return withCString(path) { stat($0, &status) } == 0 && status.st_uid == geteuid()
  }

  /// Nil where there is no such folder and none can be made.
  private func open(_ path: BytePath) throws(Refusal) -> OpenAudienceFolder? {
    let isMade = Self.withCString(path) { mkdir($0, 0o700) } == 0
    guard isMade || errno == EEXIST else { return nil }
    let number = Self.withCString(path) {
      Glibc.open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard number >= 0 else {
      if errno == EACCES { throw Refusal.notOurs(path) }
      throw Refusal.unusable(path)
    }
    let folder = OpenAudienceFolder(number)
    var status = stat()
    guard fstat(number, &status) == 0 else { throw Refusal.unusable(path) }
    guard status.st_uid == geteuid() else { throw Refusal.notOurs(path) }
    guard status.st_mode & 0o077 == 0 else { throw Refusal.openToOthers(path) }
    return folder
  }

  private static func withCString<Result>(
    _ path: BytePath, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    let bytes = path.bytes.prefix { $0 != 0 }.map(CChar.init(bitPattern:)) + [0]
    return bytes.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
  }
}

/// An open folder: what is done in it happens there, whatever becomes of its path.
final class OpenAudienceFolder {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit { close(number) }
}

/// A connection or a socket that is listened at, closed with it.
final class OpenSocket {
  let number: Int32

  init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { close(number) }

  /// Whether the other end is this user: the folder says so already, and this costs nothing.
  var isOurs: Bool {
    var user = uid_t.max
    return wijk_peer_user(number, &user) == 0 && user == geteuid()
  }
}
