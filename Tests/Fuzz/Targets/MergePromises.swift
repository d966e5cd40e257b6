import Kennisbank

/// Three texts, cut from the bytes at 0xFF: whoever changed, no side is lost.
enum MergePromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let (base, mine, theirs) = three(bytes)
    try promise(
      Merge.merge(base: base, mine: mine, theirs: base).bytes == mine.bytes,
      "what I alone did is not the result")
    try promise(
      Merge.merge(base: base, mine: base, theirs: theirs).bytes == theirs.bytes,
      "what they alone did is not the result")
    let result = Merge.merge(base: base, mine: mine, theirs: theirs)
    for conflict in result.conflicts.prefix(20) where conflict.place != .wholeFile {
      for choice in [MergeConflict.Choice.mine, .theirs] {
        _ = try? conflict.applying(choice, to: Document(bytes: result.bytes))
      }
    }
    _ = Merge.merge(base: nil, mine: mine, theirs: theirs)
  }

  static func merged(_ bytes: [UInt8]) -> MergeResult {
    let (base, mine, theirs) = three(bytes)
    return Merge.merge(base: base, mine: mine, theirs: theirs)
  }

  private static func three(
    _ bytes: [UInt8]
  ) -> (base: Document, mine: Document, theirs: Document) {
    let parts = bytes.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
      .map { Document(bytes: Array($0)) }
    return (
      parts[0], parts.count > 1 ? parts[1] : parts[0], parts.count > 2 ? parts[2] : parts[0]
    )
  }
}
