/// A change that takes a finding away, as a value: made with one key, undone like any other.
package enum Mend: Sendable, Hashable {
  /// Writes something else in a range of the bytes of the file.
  case replacing(Range<Int>, old: String, new: String)
  /// Notes in `privacy_akkoord` that this text may stay.
  case accepting(String)
  case setting(field: String, to: String)
  /// Takes one of two fields of that key away, the lines of which are this range.
  case removing(Range<Int>, old: String, key: String)

  /// The field that holds the texts that may stay though they look private.
  package static let acceptedField = "privacy_akkoord"

  /// The changed document; nil when the text is no longer what the finding was about, or when the
  /// change would touch more than it says.
  package func applied(to document: Document) -> Document? {
    switch self {
    case .replacing(let range, let old, let new):
      document.replacing(range, old: old, new: new)
    case .accepting(let text):
      try? document.setting(Self.acceptedField, to: .texts(document.accepted + [text]))
    case .setting(let field, let text):
      try? document.setting(field, to: .text(text))
    case .removing(let range, let old, let key):
      document.removing(range, old: old, key: key)
    }
  }
}

extension Document {
  /// Takes a number or an address out that leads to a person, with one of the spaces around it. Nil
  /// for a finding about anything else: a sentence would miss a name.
  package func takingOut(_ finding: Diagnostic) -> Mend? {
    guard case .check(.privacy(let kind, let told)) = finding.code, kind.canBeTakenOut,
      var range = finding.range, range.upperBound <= bytes.count, text(in: range) == told
    else { return nil }
    if range.lowerBound > 0, bytes[range.lowerBound - 1] == .space {
      range = range.lowerBound - 1..<range.upperBound
    } else if range.upperBound < bytes.count, bytes[range.upperBound] == .space {
      range = range.lowerBound..<range.upperBound + 1
    }
    return .replacing(range, old: text(in: range), new: "")
  }

  /// Texts that somebody said may stay.
  var accepted: [String] { list(Mend.acceptedField) }

  fileprivate func replacing(_ range: Range<Int>, old: String, new: String) -> Document? {
    guard range.upperBound <= bytes.count, bytes[range].elementsEqual(old.utf8) else { return nil }
    let result = spliced([Splice(range: range, text: new)])
    return result.isBuilt(like: self) ? result : nil
  }

  fileprivate func removing(_ range: Range<Int>, old: String, key: String) -> Document? {
    guard range.upperBound <= bytes.count, bytes[range].elementsEqual(old.utf8) else { return nil }
    let result = spliced([Splice(range: range, text: "")])
    guard let place = fields.firstIndex(where: { $0.blockRange == range }),
      result.value(key) == value(key), result.sections.map(\.title) == sections.map(\.title)
    else { return nil }
    let left = fields[..<place] + fields[(place + 1)...]
    return result.fields.map(\.key) == left.map(\.key) ? result : nil
  }

  /// The same keys, sections and faults: only words differ.
  private func isBuilt(like other: Document) -> Bool {
    fields.map(\.key) == other.fields.map(\.key)
      && fields.map(\.form) == other.fields.map(\.form)
      && sections.map(\.title) == other.sections.map(\.title)
      && diagnostics.map(\.code) == other.diagnostics.map(\.code)
  }
}
