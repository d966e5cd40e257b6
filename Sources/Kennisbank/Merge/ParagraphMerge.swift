/// Three-way merge of paragraphs (diff3). Changes that only touch are both made; changes of the
/// same paragraphs are a conflict of that group, unless each changed other ones of it.
struct ParagraphMerge {
  enum Part {
    case agreed([MarkdownChunk])
    case conflict(base: [MarkdownChunk], mine: [MarkdownChunk], theirs: [MarkdownChunk])
  }

  private let base: [MarkdownChunk]
  private let mine: [MarkdownChunk]
  private let theirs: [MarkdownChunk]

  init(base: [MarkdownChunk], mine: [MarkdownChunk], theirs: [MarkdownChunk]) {
    self.base = base
    self.mine = mine
    self.theirs = theirs
  }

  private struct Change {
    let hunk: SequenceMatch.Hunk
    let isMine: Bool

    var old: Range<Int> { hunk.old }

    static func comesFirst(_ left: Change, _ right: Change) -> Bool {
      (left.old.lowerBound, left.old.upperBound) < (right.old.lowerBound, right.old.upperBound)
    }
  }

  /// Changes that cannot be told apart, and the paragraphs of the base they are about.
  private struct Group {
    var old: Range<Int>
    var changes: [Change]

    func overlaps(_ change: Change) -> Bool {
      let other = change.old
      switch (old.isEmpty, other.isEmpty) {
      case (true, true): return old.lowerBound == other.lowerBound
      case (true, false):
        return other.lowerBound < old.lowerBound && old.lowerBound < other.upperBound
      case (false, true):
        return old.lowerBound < other.lowerBound && other.lowerBound < old.upperBound
      case (false, false): return old.overlaps(other)
      }
    }

    mutating func add(_ change: Change) {
      old =
        min(old.lowerBound, change.old.lowerBound)..<max(old.upperBound, change.old.upperBound)
      changes.append(change)
    }
  }

  func merged() -> [Part] {
    var parts: [Part] = []
    var (end, shift) = (0, (mine: 0, theirs: 0))
    for group in groups() {
      parts.append(.agreed(kept(end..<group.old.lowerBound, ownShift: shift.mine)))
      let before = shift
      for change in group.changes {
        let growth = change.hunk.new.count - change.old.count
        if change.isMine { shift.mine += growth } else { shift.theirs += growth }
      }
      let own = group.old.shifted(by: before.mine, and: shift.mine)
      let other = group.old.shifted(by: before.theirs, and: shift.theirs)
      parts += resolved(group, Array(mine[own]), Array(theirs[other]))
      end = group.old.upperBound
    }
    return parts + [.agreed(kept(end..<base.count, ownShift: shift.mine))]
  }

  /// Paragraphs nobody changed, as they stand on my side.
  private func kept(_ range: Range<Int>, ownShift: Int) -> [MarkdownChunk] {
    Array(mine[range.shifted(by: ownShift, and: ownShift)])
  }

  private func groups() -> [Group] {
    let contents = base.map(\.content)
    let changes =
      SequenceMatch.hunks(from: contents, to: mine.map(\.content))
      .map { Change(hunk: $0, isMine: true) }
      + SequenceMatch.hunks(from: contents, to: theirs.map(\.content))
      .map { Change(hunk: $0, isMine: false) }
    return changes.sorted(by: Change.comesFirst).reduce(into: []) { groups, change in
      if groups.last?.overlaps(change) == true {
        groups[groups.count - 1].add(change)
      } else {
        groups.append(Group(old: change.old, changes: [change]))
      }
    }
  }

  private func resolved(
    _ group: Group, _ own: [MarkdownChunk], _ other: [MarkdownChunk]
  ) -> [Part] {
    let old = Array(base[group.old])
    if own == other || other == old { return [.agreed(own)] }
    if own == old { return [.agreed(other)] }
    guard old.count == own.count, own.count == other.count else {
      return [.conflict(base: old, mine: own, theirs: other)]
    }
    return Self.oneByOne(old, own, other)
  }

  private static func oneByOne(
    _ base: [MarkdownChunk], _ mine: [MarkdownChunk], _ theirs: [MarkdownChunk]
  ) -> [Part] {
    zip(base, zip(mine, theirs)).reduce(into: []) { parts, chunks in
      let (old, (own, other)) = chunks
      if own == other || other == old {
        parts.append(.agreed([own]))
      } else if own == old {
        parts.append(.agreed([other]))
      } else if case .conflict(let bases, let owns, let others)? = parts.last {
        parts[parts.count - 1] = .conflict(
          base: bases + [old], mine: owns + [own], theirs: others + [other])
      } else {
        parts.append(.conflict(base: [old], mine: [own], theirs: [other]))
      }
    }
  }
}

extension Range<Int> {
  fileprivate func shifted(by start: Int, and end: Int) -> Range<Int> {
    (lowerBound + start)..<(upperBound + end)
  }
}
