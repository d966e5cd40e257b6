/// Numbers behind one another in shared bytes. What lies outside is zero: bytes that come from a
/// file may say anything, and nothing they say may make a program stop.
package struct PackedNumbers<Number>: RandomAccessCollection, Sendable
where Number: BitwiseCopyable & AdditiveArithmetic & Sendable {
  @usableFromInline let bytes: SharedBytes
  /// Bytes before the first number.
  @usableFromInline let offset: Int
  package let count: Int

  package static var none: PackedNumbers { PackedNumbers([]) }

  package init(_ numbers: [Number]) {
    self.init(SharedBytes(copying: numbers))
  }

  /// As many whole numbers as there is room for.
  package init(_ bytes: SharedBytes, in range: Range<Int>? = nil) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.init(bytes, offset: range.lowerBound, count: range.count / MemoryLayout<Number>.stride)
  }

  @inlinable
  init(_ bytes: SharedBytes, offset: Int, count: Int) {
    self.bytes = bytes
    self.offset = offset
    self.count = count
  }

  /// The same bytes as other numbers.
  package func cast<Other>() -> PackedNumbers<Other> {
    PackedNumbers<Other>(
      bytes, offset: offset,
      count: count * MemoryLayout<Number>.stride / MemoryLayout<Other>.stride)
  }

  @inlinable var start: UnsafeRawPointer { bytes.start + offset }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  @inlinable
  package subscript(place: Int) -> Number {
    guard UInt(bitPattern: place) < UInt(bitPattern: count) else { return .zero }
    return start.loadUnaligned(
      fromByteOffset: place &* MemoryLayout<Number>.stride, as: Number.self)
  }

  /// As far as it lies within.
  @inlinable
  package func part(_ lower: Int, _ upper: Int) -> PackedNumbers {
    let lower = Swift.max(0, Swift.min(lower, count))
    let upper = Swift.max(lower, Swift.min(upper, count))
    return PackedNumbers(
      bytes, offset: offset + lower * MemoryLayout<Number>.stride, count: upper - lower)
  }
}

extension PackedNumbers {
  /// All of them at once, for what looks at very many.
  @inlinable
  package func withNumbers<Result>(
    _ body: (UnsafeBufferPointer<Number>) throws -> Result
  ) rethrows -> Result {
    // In a file that somebody else wrote they may begin anywhere.
    guard UInt(bitPattern: start) % UInt(MemoryLayout<Number>.alignment) == 0 else {
      return try Array(self).withUnsafeBufferPointer(body)
    }
    defer { withExtendedLifetime(bytes) {} }
    return try body(
      UnsafeBufferPointer(start: start.assumingMemoryBound(to: Number.self), count: count))
  }
}

extension PackedNumbers<UInt8> {
  package func withBytes<Result, Problem: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    defer { withExtendedLifetime(bytes) {} }
    return try body(
      UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count))
  }

  package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Below 0, 0 or above, by the bytes.
  package func order(to other: PackedNumbers) -> Int {
    withBytes { one in other.withBytes { Self.order(one, $0) } }
  }

  package func order(to text: [UInt8]) -> Int {
    withBytes { one in text.withUnsafeBufferPointer { Self.order(one, $0) } }
  }

  private static func order(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var place = 0
    let both = Swift.min(one.count, other.count)
    while place < both, one[place] == other[place] { place += 1 }
    return place < both ? Int(one[place]) - Int(other[place]) : one.count - other.count
  }
}

/// Lists of numbers behind one another, by row; a row that is not there is empty.
package struct PackedLists<Number>: Sendable
where Number: BitwiseCopyable & AdditiveArithmetic & Sendable {
  /// Behind the last number of each row.
  package let ends: PackedNumbers<UInt64>
  package let values: PackedNumbers<Number>

  package static var none: PackedLists { PackedLists(ends: .none, values: .none) }

  package init(ends: PackedNumbers<UInt64>, values: PackedNumbers<Number>) {
    self.ends = ends
    self.values = values
  }

  @inlinable package var count: Int { ends.count }

  @inlinable
  package subscript(row: Int) -> PackedNumbers<Number> {
    values.part(
      row == 0 ? 0 : Int(truncatingIfNeeded: ends[row - 1]), Int(truncatingIfNeeded: ends[row]))
  }
}

extension PackedLists {
  /// All rows at once, for what looks at very many.
  @inlinable
  package func withRows<Result>(
    _ body: ((_ row: Int) -> UnsafeBufferPointer<Number>) throws -> Result
  ) rethrows -> Result {
    try ends.withNumbers { ends in
      try values.withNumbers { values in
        try body { row in
          guard row >= 0, row < ends.count else { return UnsafeBufferPointer(start: nil, count: 0) }
          let all = UInt64(values.count)
          let lower = row == 0 ? 0 : Swift.min(ends[row - 1], all)
          let upper = Swift.max(lower, Swift.min(ends[row], all))
          return UnsafeBufferPointer(rebasing: values[Int(lower)..<Int(upper)])
        }
      }
    }
  }
}

package typealias PackedTexts = PackedLists<UInt8>

extension PackedTexts {
  /// The number of a text among texts in the order of their bytes; nil when it is not there.
  package func number(of text: [UInt8]) -> Int? {
    let place = (0..<count).lowerBound { self[$0].order(to: text) < 0 }
    return place < count && self[place].order(to: text) == 0 ? place : nil
  }
}

extension Range<Int> {
  /// The first place for which `isBefore` does not hold, where it holds for all before that.
  package func lowerBound(_ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Fills packed lists row by row.
package struct ListPacker<Number>: Sendable
where Number: BitwiseCopyable & AdditiveArithmetic & Sendable {
  @usableFromInline private(set) var ends: [UInt64] = []
  @usableFromInline private(set) var values: [Number] = []

  @inlinable
  package init() {}

  @inlinable
  package init(ends: [UInt64], values: [Number]) {
    self.ends = ends
    self.values = values
  }

  @inlinable
  package init(_ rows: some Sequence<[Number]>) {
    for row in rows { append(row) }
  }

  /// Of rows.
  @inlinable package var count: Int { ends.count }

  /// Makes room for about as much as another has.
  @inlinable
  package mutating func reserveCapacity(of other: ListPacker) {
    values.reserveCapacity(other.values.count + other.values.count / 4)
    ends.reserveCapacity(other.ends.count)
  }

  @inlinable
  package func row(_ number: Int) -> ArraySlice<Number> {
    values[Int(number == 0 ? 0 : ends[number - 1])..<Int(ends[number])]
  }

  @inlinable @inline(__always)
  package mutating func append(_ row: some Sequence<Number>) {
    values.append(contentsOf: row)
    ends.append(UInt64(values.count))
  }

  /// - Parameter write: writes the next row behind the others.
  @inlinable
  package mutating func append(_ write: (inout [Number]) -> Void) {
    write(&values)
    ends.append(UInt64(values.count))
  }

  @inlinable
  package mutating func append(_ rows: ListPacker) {
    let before = UInt64(values.count)
    values += rows.values
    ends += rows.ends.lazy.map { before + $0 }
  }

  /// As many numbers in each row, others.
  @inlinable @inline(__always)
  package func mapping(_ change: (Number) -> Number) -> ListPacker {
    ListPacker(ends: ends, values: values.map(change))
  }
}

extension ListPacker<UInt8> {
  @inlinable
  package mutating func append(_ text: String) { append(text.utf8) }
}
