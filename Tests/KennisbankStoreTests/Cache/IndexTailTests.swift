import Kennisbank
import SafeFiles
import Testing

@testable import KennisbankStore

@Suite("The list of columns behind a kept index")
struct IndexTailTests {
  private static let key = 7 as UInt64
  private static let columns = 256

  /// A file of somebody who means harm: every checksum is right.
  private static func file(_ rows: [[UInt64]], count: UInt64? = nil) -> [UInt8] {
    let real = IndexTail().bytes(key: key)
    let magic = real.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: real.count - 16, as: UInt64.self)
    }
    let size = columns + (rows.count * 4 + 5) * 8
    var words = rows.flatMap(\.self)
    words += [count ?? UInt64(rows.count), UInt64(size), key, magic]
    words.append(words.withUnsafeBytes { Checksum.of($0) })
    return [UInt8](repeating: 1, count: columns) + words.withUnsafeBytes { Array($0) }
  }

  private static func tail(of file: [UInt8]) -> IndexTail? {
    file.withUnsafeBytes { IndexTail(of: $0, key: key) }
  }

  private static let edges: [UInt64] = [
    0, 1, 63, 64, 255, 256, 257, 296, 1 << 31 - 1, 1 << 31, 1 << 32 - 1, 1 << 32, 1 << 63 - 1,
    1 << 63, .max - 255, .max - 1, .max,
  ]

  @Test("whatever it says of columns, none lies outside the file")
  func hostileRows() {
    var (taken, refused) = (0, 0)
    for begin in Self.edges {
      for length in Self.edges {
        for code in [1, UInt64(UInt32.max), UInt64(UInt32.max) + 1] {
          let tail = Self.tail(of: Self.file([[code, begin, length, 0]]))
          let fits = code <= UInt64(UInt32.max) && begin <= 256 && length <= 256 - min(begin, 256)
          #expect((tail != nil) == fits, "\(code) \(begin) \(length)")
          #expect(tail?.rows.allSatisfy { $0.range.upperBound <= Self.columns } ?? true)
          if tail == nil { refused += 1 } else { taken += 1 }
        }
      }
    }
    #expect(taken > 20 && refused > 200)
  }

  @Test("whatever it says of their number, only the right one is believed")
  func hostileCount() {
    let row = [1, 0, 8, 0] as [UInt64]
    for count in Self.edges where count != 2 {
      #expect(Self.tail(of: Self.file([row, row], count: count)) == nil, "\(count)")
    }
    #expect(Self.tail(of: Self.file([row, row]))?.rows.count == 2)
    #expect(Self.tail(of: Self.file([[UInt64]](repeating: row, count: 257))) == nil)
  }
}
