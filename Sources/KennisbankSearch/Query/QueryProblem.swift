/// What is wrong with a part of a query, or worth telling about it. The part is ignored, so a slip
/// never empties the list.
package struct QueryProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case unknownField(String)
    /// No object and no word of that name.
    case unknownValue(QueryField, String)
    case missingValue(QueryField)
    /// The value has not the form that the field asks for.
    case wrongForm(QueryField, String)
    /// The word at the end is found nowhere here; it may become this field.
    case halfField(QueryField)
    case openQuote
    /// A quote behind the colon of a field that is not closed, with what is no value so far.
    case openValue(QueryField)
    case openParenthesis
    /// Closes nothing.
    case strayParenthesis
    /// Nothing stands on one side of it.
    case lonelyOr
    /// A quote and a vowel became one letter, as some keyboards do; it was read as a quote.
    case deadQuote
    /// In lower case it is a word like any other.
    case lowerCaseOr
    case tooDeep
    case tooLong
    case tooManyWords
  }

  package let kind: Kind
  /// Scalars of the text.
  package let range: Range<Int>
  /// What was probably meant.
  package let suggestion: String?

  init(_ kind: Kind, at range: Range<Int>, suggestion: String? = nil) {
    self.kind = kind
    self.range = range
    self.suggestion = suggestion
  }

  /// It was read as it was meant; nothing is ignored.
  package var isRemark: Bool { kind == .deadQuote || kind == .lowerCaseOr }
}

/// A part of the text of a query.
package struct QueryPart: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case word, phrase
    /// With the values in their places; the last may be half typed.
    case field(QueryField, values: [Range<Int>])
  }

  package let kind: Kind
  /// Scalars of the text.
  package let range: Range<Int>
}
