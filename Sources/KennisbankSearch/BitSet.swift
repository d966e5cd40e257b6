/// Some of the numbers below a limit, a bit for each: rows of a table, or tokens of its texts.
struct BitSet: Sendable, Equatable {
  /// All of them are below it.
  let capacity: Int
  private var bits: [UInt64]

  init(count: Int, where isIn: (Int) -> Bool = { _ in false }) {
    capacity = count
    bits = (0..<((count + 63) / 64)).map { word in
      var bits = 0 as UInt64
      for number in (word * 64)..<min(count, word * 64 + 64) where isIn(number) {
        bits |= 1 << UInt64(number & 63)
      }
      return bits
    }
  }

  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }
  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  func contains(_ number: Int) -> Bool {
    number >= 0 && number < capacity && bits[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }

  func intersection(_ other: BitSet) -> BitSet { joined(other, &) }
  func union(_ other: BitSet) -> BitSet { joined(other, |) }
  func subtracting(_ other: BitSet) -> BitSet { joined(other) { $0 & ~$1 } }

  private func joined(_ other: BitSet, _ join: (UInt64, UInt64) -> UInt64) -> BitSet {
    var joined = self
    for word in bits.indices { joined.bits[word] = join(bits[word], other.bits[word]) }
    return joined
  }

  /// In their order.
  func forEach(_ body: (Int) -> Void) {
    for (word, bits) in bits.enumerated() {
      var rest = bits
      while rest != 0 {
        body(word << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// Those for which something more holds.
  func filter(_ holds: (Int) -> Bool) -> BitSet {
    var kept = BitSet(count: capacity)
    forEach { if holds($0) { kept.insert($0) } }
    return kept
  }
}
