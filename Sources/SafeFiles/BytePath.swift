import Glibc

/// A path as the system knows it: bytes, `/` between the names.
///
/// Not a `String`: Swift takes two spellings of "é" for the same text, a file system does not, and
/// a name on disk need not be UTF-8 at all.
package struct BytePath: Sendable, Hashable {
  package let bytes: [UInt8]

  private static let slash = UInt8(ascii: "/")

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The names of the path, without empty ones and `.`.
  package var names: [ArraySlice<UInt8>] {
    bytes.split(separator: Self.slash).filter { !$0.elementsEqual([UInt8(ascii: ".")]) }
  }

  package var isAbsolute: Bool { bytes.first == Self.slash }
  package var name: [UInt8] { names.last.map(Array.init) ?? [] }

  /// The folder that holds it; `.` for a single name, the root for the root.
  package var parent: BytePath {
    let names = names.dropLast()
    if names.isEmpty { return BytePath(isAbsolute ? "/" : ".") }
    return BytePath(bytes: (isAbsolute ? [Self.slash] : []) + names.joined(separator: [Self.slash]))
  }

  /// For people only: what is not UTF-8 is replaced.
  package var display: String { String(decoding: bytes, as: UTF8.self) }

  package func appending(_ name: [UInt8]) -> BytePath {
    if bytes.isEmpty { return BytePath(bytes: name) }
    var whole: [UInt8] = []
    whole.reserveCapacity(bytes.count + 1 + name.count)
    whole += bytes
    if bytes.last != Self.slash { whole.append(Self.slash) }
    whole += name
    return BytePath(bytes: whole)
  }

  package func appending(_ name: String) -> BytePath {
    appending(Array(name.utf8))
  }

  package func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
  }
}

/// In the order of the bytes, so that a list is the same on every machine and in every language.
extension BytePath: Comparable {
  package static func < (left: BytePath, right: BytePath) -> Bool {
    left.bytes.withUnsafeBytes { left in
      right.bytes.withUnsafeBytes { right in
        guard let start = left.baseAddress, let other = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(start, other, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }
}
