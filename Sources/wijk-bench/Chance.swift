/// Draws that are the same on every machine and in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  /// `number` gives each file draws of its own, so that no file depends on the ones before it.
  init(seed: UInt64, number: Int) {
    state = seed &* 1_000_003 &+ UInt64(number)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(below limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + number(below: range.count)
  }

  mutating func happens(_ percent: Int) -> Bool {
    number(below: 100) < percent
  }

  mutating func one(of choices: [String]) -> String {
    choices[number(below: choices.count)]
  }

  /// Up to `most` different ones, at least one.
  mutating func some(of choices: [String], most: Int) -> [String] {
    var chosen: [String] = []
    for _ in 0...number(below: most) {
      let choice = one(of: choices)
      if !chosen.contains(choice) { chosen.append(choice) }
    }
    return chosen
  }

  /// A rank by Zipf's law in whole numbers: every octave of ranks (1, 2-3, 4-7, …) is as likely as
  /// any other, so that a rank is about as likely as 1/rank.
  mutating func rank(below limit: Int) -> Int {
    let octaves = Int.bitWidth - limit.leadingZeroBitCount
    while true {
      let first = 1 << number(below: octaves)
      let rank = first - 1 + number(below: first)
      if rank < limit { return rank }
    }
  }
}
