/// Bytes that never change and that many look at: in memory, or mapped from a file. They stay as
/// long as anybody looks.
package final class SharedBytes: Sendable {
  package static let none = SharedBytes(copying: [UInt8]())

  /// Immutable from here on, whoever holds the memory.
  nonisolated(unsafe) package let start: UnsafeRawPointer
  package let count: Int
  private let owner: (any AnyObject & Sendable)?

  package init(copying numbers: [some BitwiseCopyable]) {
    (start, count) = numbers.withUnsafeBytes { source in
      let copy = UnsafeMutableRawPointer.allocate(
        byteCount: max(1, source.count), alignment: 64)
      UnsafeMutableRawBufferPointer(start: copy, count: source.count).copyMemory(from: source)
      return (UnsafeRawPointer(copy), source.count)
    }
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
