/// Numbers tokens in the order in which they come: a hash table of their bytes, because a dictionary
/// of arrays would make an array to look one up, for each word of each text.
struct TokenNumbers {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// By hash: half of it and a number and one, or 0.
  private var slots = [Slot](repeating: Slot(), count: 1024)

  private struct Slot {
    var hash = 0 as UInt32
    var number = 0 as UInt32
  }

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[start(of: number)..<ends[number]] }

  mutating func number(of token: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(token)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place].number != 0 {
      let number = Int(slots[place].number) - 1
      if slots[place].hash == hash >> 32, isEqual(number, token) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: token)
    ends.append(bytes.count)
    slots[place] = Slot(hash: UInt32(hash >> 32), number: UInt32(ends.count))
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  private func isEqual(_ number: Int, _ token: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = start(of: number)
    guard ends[number] - start == token.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<token.count where bytes[start + offset] != token[offset] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for number in ends.indices {
      let hash = self[number].withUnsafeBufferPointer(Self.hash)
      var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(hash: UInt32(hash >> 32), number: UInt32(number + 1))
    }
  }

  /// Eight bytes at a time, mixed as FNV mixes one.
  private static func hash(_ token: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(token)
    var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var place = 0
    func mix(_ part: UInt64) {
      hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    while place &+ 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    var rest = 0 as UInt64
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place &+= 1
    }
    mix(rest)
    return hash
  }
}
