/// Some of the fields in which a word can stand, and whether it is the first of the title.
struct FieldAreas: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let everywhere = FieldAreas(rawValue: .max)
  static let fields = everywhere.subtracting(.titleBegin)
  /// Of a word: it is the first of the title.
  static let titleBegin = FieldAreas(rawValue: 1 << 15)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ field: FoundField) { rawValue = 1 << UInt16(field.rawValue) }

  var fields: [FoundField] { FoundField.allCases.filter { contains(FieldAreas($0)) } }
}

extension FieldAreas {
  /// Those that are written as one byte: few fields at once, as most words have.
  private static let short: [FieldAreas] = {
    let simple = (1...3).flatMap { bits in
      (1...UInt16.max).lazy.filter { $0.nonzeroBitCount == bits }
    }
    return simple.prefix(Int(long)).map(FieldAreas.init)
  }()
  private static let codes = short.enumerated().reduce(
    into: [UInt8](repeating: long, count: 1 << 16)
  ) { $0[Int($1.element.rawValue)] = UInt8($1.offset) }
  /// What stands for two more bytes.
  private static let long = UInt8.max

  var byteCount: Int { Self.codes[Int(rawValue)] == Self.long ? 3 : 1 }

  func append(to bytes: inout [UInt8]) {
    let code = Self.codes[Int(rawValue)]
    bytes.append(code)
    if code == Self.long { bytes += [UInt8(rawValue & 0xFF), UInt8(rawValue >> 8)] }
  }

  /// - Parameter end: where there is room for it; moves behind it.
  func write(to bytes: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int) {
    bytes[end] = Self.codes[Int(rawValue)]
    if bytes[end] == Self.long {
      bytes[end + 1] = UInt8(rawValue & 0xFF)
      bytes[end + 2] = UInt8(rawValue >> 8)
    }
    end += byteCount
  }

  /// Those at `place`, which moves behind them; none where nobody wrote so.
  @inline(__always)
  static func next(in bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> FieldAreas {
    guard place < bytes.count else { return [] }
    let code = bytes[place]
    place &+= 1
    if code < long { return FieldAreas(rawValue: byCode[Int(code)]) }
    guard place &+ 2 <= bytes.count else { return [] }
    defer { place &+= 2 }
    return FieldAreas(rawValue: UInt16(bytes[place]) | UInt16(bytes[place &+ 1]) << 8)
  }

  /// By their byte; none for that of what takes more.
  static let byCode = short.map(\.rawValue) + [0]
}
