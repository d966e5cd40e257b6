/// The name of a column: four letters.
package struct ColumnName: Hashable, Sendable, ExpressibleByStringLiteral {
  package let code: UInt32

  package init(code: UInt32) { self.code = code }

  package init(stringLiteral name: StaticString) {
    code = name.withUTF8Buffer { $0.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
  }
}

/// Packed numbers by name: what a table is made of, in memory and in a file alike. What is missing is
/// empty.
package struct Columns: Sendable {
  package private(set) var parts: [ColumnName: PackedNumbers<UInt8>] = [:]

  package init() {}

  package init(_ parts: [ColumnName: PackedNumbers<UInt8>]) { self.parts = parts }

  package mutating func add(_ name: ColumnName, _ numbers: [some BitwiseCopyable]) {
    parts[name] = PackedNumbers<UInt8>(SharedBytes(copying: numbers))
  }

  /// The name of the ends is that of the values with its last letter turned into "_".
  package mutating func add<Number>(_ name: ColumnName, _ lists: ListPacker<Number>) {
    add(name, joining: [lists])
  }

  /// Those of all parts behind one another.
  package mutating func add<Number>(_ name: ColumnName, joining parts: [ListPacker<Number>]) {
    self.parts[name] = PackedNumbers<UInt8>(SharedBytes(joining: parts.map(\.values)))
    var before = 0 as UInt64
    add(
      name.ends,
      parts.flatMap { part in
        defer { before += UInt64(part.values.count) }
        return part.ends.map { before + $0 }
      })
  }

  package func adding(_ others: Columns) -> Columns {
    Columns(parts.merging(others.parts) { $1 })
  }

  package func numbers<Number>(_ name: ColumnName) -> PackedNumbers<Number> {
    parts[name]?.cast() ?? .none
  }

  package func lists<Number>(_ name: ColumnName) -> PackedLists<Number> {
    PackedLists(ends: numbers(name.ends), values: numbers(name))
  }
}

extension ColumnName {
  fileprivate var ends: ColumnName {
    ColumnName(code: code & ~0xFF | UInt32(UInt8(ascii: "_")))
  }
}
