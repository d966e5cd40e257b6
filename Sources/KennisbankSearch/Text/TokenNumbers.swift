/// Numbers tokens in the order in which they come: a hash table of their bytes, because a dictionary
/// of arrays would make an array to look one up, for each word of each text.
struct TokenNumbers {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// By hash: a number and one, or 0.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  mutating func number(of token: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = place(of: token)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEqual(number, token) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: token)
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func isEqual(_ number: Int, _ token: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == token.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<token.count where bytes[start + offset] != token[offset] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { bytes in
      for (number, end) in ends.enumerated() {
        let start = number == 0 ? 0 : ends[number - 1]
        var slot = place(of: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number + 1)
      }
    }
  }

  /// FNV, with its high bits mixed in.
  private func place(of token: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = 0xCBF2_9CE4_8422_2325 as UInt64
    for byte in token { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
  }
}
