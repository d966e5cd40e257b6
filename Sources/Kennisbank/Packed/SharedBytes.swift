/// Bytes that never change and that many look at: in memory, or mapped from a file. They stay as
/// long as anybody looks.
package final class SharedBytes: Sendable {
  package static let none = SharedBytes(copying: [UInt8]())

  /// Immutable from here on, whoever holds the memory.
  nonisolated(unsafe) package let start: UnsafeRawPointer
  package let count: Int
  private let owner: (any AnyObject & Sendable)?

  package convenience init(copying numbers: [some BitwiseCopyable]) {
    self.init(joining: [numbers])
  }

  /// Copies numbers behind one another.
  package init(joining parts: [[some BitwiseCopyable]]) {
    count = parts.reduce(0) { $0 + $1.withUnsafeBytes(\.count) }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 64)
    var place = 0
    for part in parts {
      part.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(rebasing: copy[place...]).copyMemory(from: source)
        place += source.count
      }
    }
    start = copy.baseAddress.map { UnsafeRawPointer($0) } ?? Self.none.start
    owner = nil
  }

  /// - Parameter owner: frees the memory when it goes.
  package init(_ bytes: UnsafeRawBufferPointer, keeping owner: any AnyObject & Sendable) {
    start = bytes.baseAddress ?? Self.none.start
    count = bytes.count
    self.owner = owner
  }

  deinit {
    if owner == nil { start.deallocate() }
  }
}
