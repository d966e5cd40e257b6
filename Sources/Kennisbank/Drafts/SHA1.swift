/// SHA-1 as git uses it: a name for bytes, not a protection.
struct SHA1 {
  private var state: [UInt32] = [
    0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0,
  ]

  /// Twenty bytes as forty hexadecimal digits.
  static func hex(_ bytes: [UInt8]) -> String {
    var hash = SHA1()
    let message = padded(bytes)
    message.withUnsafeBufferPointer { message in
      for start in stride(from: 0, to: message.count, by: 64) {
        hash.add(UnsafeBufferPointer(rebasing: message[start..<(start + 64)]))
      }
    }
    return hash.state.map(digits).joined()
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    let zeros = (119 - bytes.count % 64) % 64
    let size = UInt64(bytes.count) * 8
    let length = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: size >> $0) }
    return bytes + [0x80] + [UInt8](repeating: 0, count: zeros) + length
  }

  private static func digits(_ word: UInt32) -> String {
    let text = String(word, radix: 16)
    return String(repeating: "0", count: 8 - text.count) + text
  }

  private mutating func add(_ block: UnsafeBufferPointer<UInt8>) {
    let words = Self.schedule(block)
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for round in 0..<80 {
      let (mix, constant) = Self.step(round, b, c, d)
      let next = Self.rotated(a, 5) &+ mix &+ e &+ constant &+ words[round]
      (a, b, c, d, e) = (next, a, Self.rotated(b, 30), c, d)
    }
    state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
  }

  private static func schedule(_ block: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var words = [UInt32](repeating: 0, count: 80)
    for index in 0..<64 { words[index / 4] = words[index / 4] << 8 | UInt32(block[index]) }
    for index in 16..<80 {
      words[index] = rotated(
        words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1)
    }
    return words
  }

  private static func step(
    _ round: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32
  ) -> (mix: UInt32, constant: UInt32) {
    switch round {
    case ..<20: ((b & c) | (~b & d), 0x5A82_7999)
    case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
    case ..<60: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
    default: (b ^ c ^ d, 0xCA62_C1D6)
    }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word << count | word >> (32 - count)
  }
}

/// The name that git gives to the bytes of a file; the same with and without git.
package enum GitBlob {
  /// Forty lower-case hexadecimal digits.
  package static func id(of bytes: [UInt8]) -> String {
    SHA1.hex(Array("blob \(bytes.count)\0".utf8) + bytes)
  }

  package static func isId(_ text: String) -> Bool {
    text.utf8.count == 40
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
