/// One change of a text in UTF-8: what undo holds and what goes to the journal.
package struct TextSplice: Sendable, Hashable {
  /// Bytes into the whole text.
  package var offset: Int
  package var removed: [UInt8]
  package var inserted: [UInt8]

  package init(offset: Int, removed: [UInt8], inserted: [UInt8]) {
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
  }

  package var inverted: TextSplice {
    TextSplice(offset: offset, removed: inserted, inserted: removed)
  }

  /// nil when the text does not hold what is removed at that place.
  package func applied(to bytes: [UInt8]) -> [UInt8]? {
    guard offset >= 0, offset <= bytes.count, bytes[offset...].starts(with: removed) else {
      return nil
    }
    return bytes[..<offset] + inserted + bytes[(offset + removed.count)...]
  }
}
