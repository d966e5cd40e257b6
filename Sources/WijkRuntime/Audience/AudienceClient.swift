import CLinux
import Glibc
import WijkApp

/// The side of the window: a connection with the program that holds a meetup.
final class AudienceClient {
  enum News {
    case nothing
    /// Nil: there is no meetup any more.
    case view(AudienceView?)
    case gone
    case fault(AudienceWire.Fault)
  }

  private let connection: OpenSocket
  private var reader = AudienceReader()

  /// Nil while nobody listens.
  init?(_ place: AudienceFolder) throws(AudienceFolder.Refusal) {
    let folder = try place.open()
    let number = withExtendedLifetime(folder) {
      wijk_connect(folder.number, AudienceFolder.socketName)
    }
    guard let connection = OpenSocket(number), connection.isOurs else { return nil }
    self.connection = connection
  }

  var descriptor: Int32 { connection.number }

  /// What came in, at most a message of the longest kind at a time.
  func read() -> News {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var isGone = false
    while bytes.count < AudienceWire.most {
      let count = recv(connection.number, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count < 0, errno == EINTR { continue }
      isGone = count == 0 || (count < 0 && errno != EAGAIN)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return news(bytes, isGone: isGone)
  }

  /// What was said before the end counts: the end is found again at the next look.
  private func news(_ bytes: [UInt8], isGone: Bool) -> News {
    do throws(AudienceWire.Fault) {
      if let message = try reader.take(bytes) { return .view(message.view) }
      return isGone ? .gone : .nothing
    } catch {
      return .fault(error)
    }
  }
}
