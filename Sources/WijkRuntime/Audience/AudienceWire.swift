import FoundationEssentials
import WijkApp

/// A message to a window for the room: four bytes that say how long it is, and JSON.
enum AudienceWire {
  /// Of the JSON of one message.
  static let most = 1 << 20
  static let version = 1

  enum Fault: Error, Equatable {
    case tooLong, notUnderstood, otherVersion
  }

  /// Without a view: there is no meetup any more.
  struct Message: Codable, Equatable {
    var version = AudienceWire.version
    var view: AudienceView?
  }

  static func bytes(_ message: Message) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Values of these types can always be written.
    let json = (try? encoder.encode(message)).map(Array.init) ?? []
    return withUnsafeBytes(of: UInt32(json.count).bigEndian, Array.init) + json
  }

  private struct Version: Decodable {
    let version: Int
  }

  fileprivate static func message(_ json: ArraySlice<UInt8>) throws(Fault) -> Message {
    let (decoder, data) = (JSONDecoder(), Data(json))
    guard let version = try? decoder.decode(Version.self, from: data) else {
      throw Fault.notUnderstood
    }
    guard version.version == Self.version else { throw Fault.otherVersion }
    guard let message = try? decoder.decode(Message.self, from: data) else {
      throw Fault.notUnderstood
    }
    return message
  }
}

/// Bytes that came in, in whatever pieces, as messages.
struct AudienceReader {
  private var pending: [UInt8] = []

  /// The last message that is whole now: what came before it is history. Nil when none is.
  mutating func take(_ bytes: some Sequence<UInt8>) throws(AudienceWire.Fault)
    -> AudienceWire.Message?
  {
    pending += bytes
    var newest: AudienceWire.Message?
    while pending.count >= 4 {
      let count = pending.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard count <= AudienceWire.most else { throw .tooLong }
      guard pending.count >= 4 + count else { break }
      newest = try AudienceWire.message(pending[4..<4 + count])
      pending.removeFirst(4 + count)
    }
    return newest
  }
}
