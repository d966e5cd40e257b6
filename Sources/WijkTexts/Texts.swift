import PlainText

package enum Language: String, Sendable, CaseIterable {
  case dutch = "nl"
  case english = "en"
}

/// Every text of the program, in the chosen language.
///
/// A text is a property or function that gives both languages at once, so that one without its twin
/// cannot be written. Values are put in by interpolation, the same ones in both.
package struct Texts: Sendable, Hashable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  func pick(nl: String, en: String) -> SafeText {
    SafeText(language == .dutch ? nl : en)
  }
}
