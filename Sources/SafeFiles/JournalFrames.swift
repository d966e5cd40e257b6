/// The format of a journal: a line that says what it is, then frames, one behind the other.
///
///     wijkjrnl 1⏎
///     length   4 bytes, the least first: of type and payload together, so at least 1
///     crc32c   4 bytes, the least first: of type and payload
///     type     1 byte
///     payload
///
/// Whatever the bytes are, reading gives the frames up to the first that is not whole: a torn end
/// is what a power cut leaves, and no error.
package struct JournalFrames: Sendable, Hashable {
  package struct Frame: Sendable, Hashable {
    package let type: UInt8
    package let payload: [UInt8]

    package init(type: UInt8, payload: [UInt8]) {
      self.type = type
      self.payload = payload
    }
  }

  package enum End: Sendable, Hashable {
    /// Behind the last frame.
    case whole
    /// Something follows that is no whole frame.
    case torn
    /// The file does not begin as a journal does, nor is it the beginning of one.
    case foreign
  }

  package static let magic = Array("wijkjrnl 1\n".utf8)
  /// In bytes, with its head.
  package static let largestFrame = 32 << 20
  package static let largestFile = 256 << 20

  package let frames: [Frame]
  /// In bytes, from the beginning of the file.
  package let goodLength: Int
  package let end: End

  /// - Parameter bytes: a whole journal; of more than `largestFile` bytes the rest is not read.
  package init(reading bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic) else {
      frames = []
      goodLength = 0
      end = Self.magic.starts(with: bytes) ? .torn : .foreign
      return
    }
    var frames: [Frame] = []
    var rest = bytes.prefix(Self.largestFile).dropFirst(Self.magic.count)
    while let frame = Self.frame(atStartOf: rest) {
      frames.append(frame)
      rest = rest.dropFirst(Self.headSize + frame.payload.count)
    }
    self.frames = frames
    goodLength = rest.startIndex
    end = goodLength == bytes.count ? .whole : .torn
  }

  /// The bytes of a frame; nil when it is too large for one.
  package static func bytes(of frame: Frame) -> [UInt8]? {
    guard frame.payload.count <= largestFrame - headSize else { return nil }
    let body = [frame.type] + frame.payload
    return littleEndian(UInt32(body.count)) + littleEndian(CRC32C.of(body[...])) + body
  }

  /// Length, checksum and type.
  private static let headSize = 9

  private static func frame(atStartOf bytes: ArraySlice<UInt8>) -> Frame? {
    guard bytes.count >= headSize else { return nil }
    let length = Int(number(bytes.prefix(4)))
    guard length >= 1, length <= largestFrame - 8, length <= bytes.count - 8 else { return nil }
    let body = bytes.dropFirst(8).prefix(length)
    guard CRC32C.of(body) == number(bytes.dropFirst(4).prefix(4)) else { return nil }
    return Frame(type: body[body.startIndex], payload: Array(body.dropFirst()))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}

extension AppendFile {
  /// - Throws: `tooLarge` for a frame that no reader takes; nothing is wrong with the file then.
  package func append(_ frame: JournalFrames.Frame) throws(FileProblem) {
    guard let bytes = JournalFrames.bytes(of: frame) else {
      throw FileProblem(.tooLarge(frame.payload.count), .write, path)
    }
    try append(bytes)
  }
}
