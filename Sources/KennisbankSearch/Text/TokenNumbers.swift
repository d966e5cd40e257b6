import Kennisbank

/// Numbers tokens in the order in which they come: a hash table of their bytes, because a dictionary
/// of arrays would make an array to look one up, for each word of each text.
struct TokenNumbers {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots = [Slot](repeating: Slot(), count: 1024)

  /// Most words are no longer than these first bytes: they are compared without a look at others.
  private struct Slot {
    var begin = 0 as UInt64
    /// Of bytes.
    var count = 0 as UInt32
    /// And one; 0 of an empty slot.
    var number = 0 as UInt32
  }

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[start(of: number)..<ends[number]] }

  mutating func number(of token: UnsafeBufferPointer<UInt8>) -> Int {
    let token = Token(token, 0..<token.count)
    return withKnown { $0.number(of: token) } ?? add(token)
  }

  /// - Parameters:
  ///   - tokens: of one text, has room for as many as that has bytes.
  ///   - next: gives the next token of it.
  ///   - end: behind the last of them.
  mutating func number(
    _ tokens: UnsafeMutableBufferPointer<UInt32>, _ end: inout Int, next: () -> Token?
  ) {
    while true {
      let unknown = withKnown { known -> Token? in
        while let token = next() {
          guard let number = known.number(of: token) else { return token }
          tokens[end] = UInt32(truncatingIfNeeded: number)
          end &+= 1
        }
        return nil
      }
      guard let unknown else { return }
      tokens[end] = UInt32(add(unknown))
      end &+= 1
    }
  }

  private mutating func add(_ token: Token) -> Int {
    bytes.append(contentsOf: token.bytes)
    ends.append(bytes.count)
    if ends.count * 2 > slots.count {
      grow()
    } else {
      Self.put(token, ends.count, in: &slots)
    }
    return ends.count - 1
  }

  private static func put(_ token: Token, _ number: Int, in slots: inout [Slot]) {
    var place = token.hash & (slots.count - 1)
    while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = Slot(
      begin: token.begin, count: UInt32(token.bytes.count), number: UInt32(number))
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 2)
    bytes.withUnsafeBufferPointer { bytes in
      for number in ends.indices {
        Self.put(Token(bytes, start(of: number)..<ends[number]), number + 1, in: &larger)
      }
    }
    slots = larger
  }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }
}

extension TokenNumbers {
  struct Token {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The first eight bytes, zeros where it is shorter.
    fileprivate let begin: UInt64
    fileprivate let hash: Int

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
    private static func hash(_ token: UnsafeBufferPointer<UInt8>, _ begin: UInt64) -> Int {
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
      return Int(truncatingIfNeeded: hash >> 32)
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ part: UInt64) -> UInt64 {
      let mixed = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ mixed >> 29
    }
  }

  /// The tokens that have a number, for a loop over many: an array that is asked for one by one would
  /// be held and let go for each.
  private struct Known {
    let slots: UnsafeBufferPointer<Slot>
    let ends: UnsafeBufferPointer<Int>
    let bytes: UnsafeBufferPointer<UInt8>

    @inline(__always)
    func number(of token: Token) -> Int? {
      let last = slots.count &- 1
      var place = token.hash & last
      while slots[place].number != 0 {
        if slots[place].begin == token.begin, slots[place].count == token.bytes.count {
          let number = Int(slots[place].number) &- 1
          if token.bytes.count <= 8 || isEqual(number, token) { return number }
        }
        place = (place &+ 1) & last
      }
      return nil
    }

    /// Of a token of as many bytes.
    private func isEqual(_ number: Int, _ token: Token) -> Bool {
      let start = ends[number] - token.bytes.count
      return bytes[start..<ends[number]].elementsEqual(token.bytes)
    }
  }

  private func withKnown<Result>(_ body: (Known) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      ends.withUnsafeBufferPointer { ends in
        bytes.withUnsafeBufferPointer { body(Known(slots: slots, ends: ends, bytes: $0)) }
      }
    }
  }
}
