import Kennisbank

/// Numbers tokens in the order in which they come: a hash table of their bytes, because a dictionary
/// of arrays would make an array to look one up, for each word of each text.
struct TokenNumbers {
  private var bytes: [UInt8] = []
  private var known: [Known] = []
  private var slots = [Slot](repeating: Slot(), count: 1024)

  /// Small, because they are looked up all over the table. What they point at is near: the words
  /// that stand everywhere came first.
  private struct Slot {
    var hash = 0 as UInt32
    /// And one; 0 of an empty slot.
    var number = 0 as UInt32
  }

  /// Most words are no longer than these first bytes: they are compared without a look at others.
  private struct Known {
    let begin: UInt64
    let start: Int
    let count: UInt32

    var range: Range<Int> { start..<(start + Int(count)) }
  }

  var count: Int { known.count }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[known[number].range] }

  mutating func number(of token: UnsafeBufferPointer<UInt8>) -> Int {
    let token = Token(token, 0..<token.count)
    return withKnown { $0.number(of: token) } ?? add(token)
  }

  /// - Parameters:
  ///   - numbers: has room for those of all tokens.
  ///   - end: behind the last of them.
  mutating func number(
    _ tokens: UnsafeBufferPointer<Token>, into numbers: UnsafeMutableBufferPointer<UInt32>,
    _ end: inout Int
  ) {
    withKnown { $0.fetch(tokens) }
    var next = 0
    while true {
      withKnown { known in
        while next < tokens.count, let number = known.number(of: tokens[next]) {
          numbers[end] = UInt32(truncatingIfNeeded: number)
          (next, end) = (next &+ 1, end &+ 1)
        }
      }
      guard next < tokens.count else { return }
      numbers[end] = UInt32(add(tokens[next]))
      (next, end) = (next + 1, end + 1)
    }
  }

  private mutating func add(_ token: Token) -> Int {
    known.append(
      Known(begin: token.begin, start: bytes.count, count: UInt32(token.bytes.count)))
    bytes.append(contentsOf: token.bytes)
    Self.put(Slot(hash: token.hash, number: UInt32(known.count)), in: &slots)
    if known.count * 2 > slots.count { grow() }
    return known.count - 1
  }

  private static func put(_ slot: Slot, in slots: inout [Slot]) {
    var place = Int(slot.hash) & (slots.count - 1)
    while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 2)
    for slot in slots where slot.number != 0 { Self.put(slot, in: &larger) }
    slots = larger
  }
}

extension TokenNumbers {
  struct Token {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The first eight bytes, zeros where it is shorter.
    fileprivate let begin: UInt64
    fileprivate let hash: UInt32

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      bytes = UnsafeBufferPointer(rebasing: text[range])
      begin = Self.begin(of: text, range)
      hash = Self.hash(bytes, begin)
    }

    /// One number where the text has so many bytes.
    @inline(__always)
    private static func begin(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
      guard range.lowerBound &+ 8 <= text.count else {
        var begin = 0 as UInt64
        for (place, byte) in text[range].enumerated() { begin |= UInt64(byte) << UInt64(8 * place) }
        return begin
      }
      let eight = UnsafeRawBufferPointer(text)
        .loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self).littleEndian
      return range.count < 8 ? eight & (1 << UInt64(8 &* range.count) &- 1) : eight
    }

    /// Eight bytes at a time, mixed as FNV mixes one.
    @inline(__always)
    private static func hash(_ token: UnsafeBufferPointer<UInt8>, _ begin: UInt64) -> UInt32 {
      var hash = mixed(0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: token.count), begin)
      if token.count > 8 {
        let bytes = UnsafeRawBufferPointer(token)
        var place = 8
        while place &+ 8 <= bytes.count {
          hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
          place &+= 8
        }
        hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
      }
      return UInt32(truncatingIfNeeded: hash >> 32)
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ part: UInt64) -> UInt64 {
      let mixed = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ mixed >> 29
    }
  }

  /// The tokens that have a number, for a loop over many: an array that is asked for one by one would
  /// be held and let go for each.
  private struct AllKnown {
    let slots: UnsafeBufferPointer<Slot>
    let tokens: UnsafeBufferPointer<Known>
    let bytes: UnsafeBufferPointer<UInt8>

    /// Brings near what looking these up needs: else each would be waited for by itself.
    func fetch(_ tokens: UnsafeBufferPointer<Token>) {
      let last = slots.count &- 1
      for token in tokens { slots.fetch(Int(token.hash) & last) }
      for token in tokens {
        if let number = likely(token, last) { self.tokens.fetch(number) }
      }
      for token in tokens where token.bytes.count > 8 {
        if let number = likely(token, last) { bytes.fetch(self.tokens[number].start) }
      }
    }

    @inline(__always)
    private func likely(_ token: Token, _ last: Int) -> Int? {
      let slot = slots[Int(token.hash) & last]
      return slot.number == 0 ? nil : Int(slot.number) &- 1
    }

    @inline(__always)
    func number(of token: Token) -> Int? {
      let last = slots.count &- 1
      var place = Int(token.hash) & last
      while slots[place].number != 0 {
        let number = Int(slots[place].number) &- 1
        if slots[place].hash == token.hash, isEqual(tokens[number], token) { return number }
        place = (place &+ 1) & last
      }
      return nil
    }

    @inline(__always)
    private func isEqual(_ known: Known, _ token: Token) -> Bool {
      guard known.begin == token.begin, known.count == token.bytes.count else { return false }
      return known.count <= 8 || isEqual(known.range, token.bytes)
    }

    private func isEqual(_ range: Range<Int>, _ token: UnsafeBufferPointer<UInt8>) -> Bool {
      bytes[range].elementsEqual(token)
    }
  }

  private func withKnown<Result>(_ body: (AllKnown) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      known.withUnsafeBufferPointer { known in
        bytes.withUnsafeBufferPointer { body(AllKnown(slots: slots, tokens: known, bytes: $0)) }
      }
    }
  }
}
