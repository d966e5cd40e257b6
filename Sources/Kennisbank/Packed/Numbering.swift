/// Numbers values in the order in which they come.
package struct Numbering<Value: Hashable & Sendable>: Sendable {
  @usableFromInline package private(set) var values: [Value] = []
  @usableFromInline var numbers: [Value: UInt32] = [:]

  @inlinable
  package init() {}

  @inlinable
  package mutating func number(of value: Value) -> UInt32 {
    if let known = numbers[value] { return known }
    let number = UInt32(values.count)
    values.append(value)
    numbers[value] = number
    return number
  }

  /// Nil for a value that has no number yet.
  @inlinable
  package func known(_ value: Value) -> UInt32? { numbers[value] }

  /// As two columns, in the order of a key and then of the bytes of a text.
  /// - Returns: the new number of each old one.
  package func pack(
    into columns: inout Columns, _ keys: (name: ColumnName, of: (Value) -> UInt8),
    _ texts: (name: ColumnName, of: (Value) -> String)
  ) -> [UInt32] {
    let (sorted, places) = sorted { one, other in
      let (left, right) = (keys.of(one), keys.of(other))
      return left == right
        ? texts.of(one).utf8.lexicographicallyPrecedes(texts.of(other).utf8) : left < right
    }
    var packer = ListPacker<UInt8>()
    for value in sorted { packer.append(texts.of(value)) }
    columns.add(keys.name, sorted.map(keys.of))
    columns.add(texts.name, packer)
    return places
  }

  /// Also the new number of each old one.
  package func sorted(by areInOrder: (Value, Value) -> Bool) -> ([Value], places: [UInt32]) {
    let order = values.indices.sorted { areInOrder(values[$0], values[$1]) }
    var places = [UInt32](repeating: 0, count: values.count)
    for (place, old) in order.enumerated() { places[old] = UInt32(place) }
    return (order.map { values[$0] }, places)
  }
}
