/// The body of a merged file: section by section, and in a section by item or paragraph.
struct BodyMerge {
  private typealias Sections = ItemMerge<SectionName, SectionContent>

  private let base: [Sections.Item]?
  private let mine: [Sections.Item]
  private let theirs: [Sections.Item]
  private let lineBreak: String
  private(set) var conflicts: [MergeConflict] = []
  /// What the sections of the result are to be.
  private var meant: [Meant] = []

  init(base: Document?, mine: Document, theirs: Document) {
    self.base = base.map(Self.sections)
    self.mine = Self.sections(of: mine)
    self.theirs = Self.sections(of: theirs)
    lineBreak = mine.source.lineBreak
  }

  private struct Meant: Equatable {
    /// The number of a section changes when one before it goes.
    let name: SectionName
    let body: String

    init(_ section: Sections.Item) {
      name = SectionName(section.identity.title)
      body = section.content.body.withLineFeeds
    }
  }

  private static func sections(of document: Document) -> [Sections.Item] {
    let pieces = document.pieces
    return pieces.map { piece in
      let isLast = piece.range.upperBound == document.bytes.count
      return Sections.Item(
        identity: piece.name, content: SectionContent(piece, of: document, isLast: isLast))
    }
  }

  /// The text of the body.
  mutating func merged() -> String {
    let sections = base.map { merged(with: $0) } ?? unmerged()
    meant = sections.map(Meant.init)
    return sections.enumerated().map { index, section in
      section.content.text(isLast: index == sections.count - 1, lineBreak: lineBreak)
    }.joined()
  }

  func isMeant(_ result: Document) -> Bool {
    Self.sections(of: result).map(Meant.init) == meant
  }

  private mutating func merged(with base: [Sections.Item]) -> [Sections.Item] {
    var found: [MergeConflict] = []
    let lineBreak = lineBreak
    var merge = Sections(
      base: base, mine: mine, theirs: theirs, text: { $0.heading + $0.body },
      combine: { name, old, own, other in
        var merge = SectionMerge(
          name: name, base: old?.body ?? "", mine: own.body, theirs: other.body,
          lineBreak: lineBreak)
        let body = merge.merged()
        found += merge.conflicts
        return own.with(body: body)
      })
    let (sections, removed) = merge.merge()
    conflicts = removed.map(Self.conflict) + found
    return sections
  }

  /// Without a base my sections stay, and all that differs is a conflict.
  private mutating func unmerged() -> [Sections.Item] {
    let own = Dictionary(mine.map { ($0.identity, $0.content) }, uniquingKeysWith: { $1 })
    let other = Dictionary(theirs.map { ($0.identity, $0.content) }, uniquingKeysWith: { $1 })
    let names = mine.map(\.identity) + theirs.map(\.identity).filter { own[$0] == nil }
    conflicts = names.filter { own[$0] != other[$0] }.map {
      Self.conflict(
        Sections.Conflict(identity: $0, base: nil, mine: own[$0], theirs: other[$0]))
    }
    return mine
  }

  private static func conflict(_ found: Sections.Conflict) -> MergeConflict {
    func text(_ content: SectionContent?) -> String? { content?.body.withLineFeeds }
    return MergeConflict(
      place: .section(found.identity, part: nil), form: .markdown, base: text(found.base),
      mine: text(found.mine), theirs: text(found.theirs))
  }
}
