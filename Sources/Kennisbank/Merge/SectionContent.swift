/// A section as text, heading and blank lines included. Two with the same body are equal.
struct SectionContent: Equatable {
  /// All before the body: the heading line and the blank lines under it.
  let heading: String
  let body: String
  /// All behind the body, up to the next heading.
  private let tail: String
  private let wasLast: Bool

  private init(heading: String, body: String, tail: String, wasLast: Bool) {
    self.heading = heading
    self.body = body
    self.tail = tail
    self.wasLast = wasLast
  }

  init(_ piece: SectionPiece, of document: Document, isLast: Bool) {
    self.init(
      heading: document.text(in: piece.range.lowerBound..<piece.body.lowerBound),
      body: document.text(in: piece.body),
      tail: document.text(in: piece.body.upperBound..<piece.range.upperBound), wasLast: isLast)
  }

  static func == (left: SectionContent, right: SectionContent) -> Bool {
    left.body.withLineFeeds == right.body.withLineFeeds
  }

  func with(body: String) -> SectionContent {
    SectionContent(heading: heading, body: body, tail: tail, wasLast: wasLast)
  }

  /// The text in its new place; what came from elsewhere gets the blank lines it needs there.
  func text(isLast: Bool, lineBreak: String) -> String {
    var text = heading
    if !text.isEmpty, !body.isEmpty, !text.endsInBreak { text += lineBreak }
    text += body
    if isLast { return text + (wasLast || text.isEmpty ? tail : lineBreak) }
    text += tail
    if text.isEmpty || (!wasLast && text.endsInBreak) { return text }
    return text + (text.endsInBreak ? lineBreak : lineBreak + lineBreak)
  }
}

extension String {
  fileprivate var endsInBreak: Bool { utf8.last?.isBreak == true }
}
