import Kennisbank

extension Query {
  /// The query in its own language; reading it gives the same query.
  package var text: String {
    switch self {
    case .all(let parts): parts.map { $0.isAny ? $0.inParentheses : $0.text }.joined(separator: " ")
    case .any(let parts): parts.map(\.text).joined(separator: " OF ")
    case .not(let part): "-" + (part.isList ? part.inParentheses : part.text)
    case .word(let word): word
    case .phrase(let words): "\"\(words)\""
    case .field(let condition): condition.text
    }
  }

  private var inParentheses: String { "(\(text))" }

  private var isAny: Bool { if case .any = self { true } else { false } }

  private var isList: Bool {
    switch self {
    case .all, .any: true
    case .not, .word, .phrase, .field: false
    }
  }
}

extension FieldCondition {
  package var text: String {
    field.name + ":" + values.map(\.text).joined(separator: ",")
  }
}

extension FieldValue {
  fileprivate var text: String {
    switch self {
    case .name(let name): Self.quoted(name)
    case .exactly(let point): Self.quoted(point.text)
    case .compared(let comparison, let point): Self.quoted(comparison.rawValue + point.text)
    case .between(let first, let last): Self.quoted(first.text + ".." + last.text)
    }
  }

  /// In quotes where a sign of the language or white space would end it.
  static func quoted(_ text: String) -> String {
    let plain = String(text.unicodeScalars.filter { !$0.isDoubleQuote })
    let isPlain = plain.unicodeScalars.allSatisfy { !$0.endsToken && $0 != "," }
    return isPlain ? plain : "\"\(plain)\""
  }
}
