/// One section that both sides changed: the items of a list one by one, else paragraphs.
struct SectionMerge {
  private let name: SectionName
  private let lineBreak: String
  private let base: [MarkdownChunk]
  private let mine: [MarkdownChunk]
  private let theirs: [MarkdownChunk]
  private(set) var conflicts: [MergeConflict] = []

  init(name: SectionName, base: String, mine: String, theirs: String, lineBreak: String) {
    self.name = name
    self.lineBreak = lineBreak
    self.base = MarkdownChunk.chunks(of: base, byItem: name.isList)
    self.mine = MarkdownChunk.chunks(of: mine, byItem: name.isList)
    self.theirs = MarkdownChunk.chunks(of: theirs, byItem: name.isList)
  }

  mutating func merged() -> String {
    let chunks = name.isList ? mergedItems() : mergedParagraphs()
    return MarkdownChunk.joined(chunks, lineBreak: lineBreak)
  }

  private mutating func mergedParagraphs() -> [MarkdownChunk] {
    var result: [MarkdownChunk] = []
    for part in ParagraphMerge(base: base, mine: mine, theirs: theirs).merged() {
      switch part {
      case .agreed(let chunks): result += chunks
      case .conflict(let old, let own, let other):
        addConflict(at: result.count, old, own, other)
        result += own
      }
    }
    return result
  }

  private mutating func mergedItems() -> [MarkdownChunk] {
    typealias Merge = ItemMerge<ItemIdentity, MarkdownChunk>
    let isAgenda = name.isAgenda
    let lists = [base, mine, theirs]
    let identities = ItemIdentity.identities(
      of: lists, name: { $0.itemName(isAgenda: isAgenda) }, whole: \.unticked)
    let items = zip(identities, lists).map { identities, chunks in
      zip(identities, chunks).map { Merge.Item(identity: $0, content: $1) }
    }
    var merge = Merge(
      base: items[0], mine: items[1], theirs: items[2], text: \.content,
      combine: { _, old, own, other in MarkdownChunk.combined(old, own, other) })
    let (result, found) = merge.merge()
    for conflict in found {
      let index = result.firstIndex { $0.identity == conflict.identity } ?? result.count
      addConflict(
        at: index, conflict.base.asList, conflict.mine.asList, conflict.theirs.asList)
    }
    return result.map(\.content)
  }

  private mutating func addConflict(
    at index: Int, _ base: [MarkdownChunk], _ mine: [MarkdownChunk], _ theirs: [MarkdownChunk]
  ) {
    conflicts.append(
      MergeConflict(
        place: .section(name, part: index), form: .markdown, base: MarkdownChunk.text(base),
        mine: MarkdownChunk.text(mine), theirs: MarkdownChunk.text(theirs)))
  }
}

extension Optional {
  fileprivate var asList: [Wrapped] { map { [$0] } ?? [] }
}
