import Kennisbank
import Testing

@testable import KennisbankSearch

@Suite("Completing a query")
struct QueryCompletionTests {
  private let names = SearchIndex(
    catalogue: Catalogue([
      Sample("gemeenten/den-haag/gemeente.md", fields: "id: den-haag\ntitel: ’s-Gravenhage"),
      .practice("a", "Moestuin", fields: "gemeenten: [den-haag, urk]\nthemas: [zorg]\nbewijs: 1"),
    ])
  ).names

  /// `|` stands for the cursor. What each candidate would make of the text.
  private func completed(_ text: String, inEnglish: Bool = false) -> [String] {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let (whole, cursor) = (parts.joined(), parts[0].unicodeScalars.count)
    let found = QueryCompletion(whole, cursor: cursor, names: names, inEnglish: inEnglish)
    let scalars = Array(whole.unicodeScalars)
    return found.map { found in
      found.candidates.map {
        String(scalars[..<found.range.lowerBound]) + $0.text
          + String(scalars[found.range.upperBound...])
      }
    } ?? []
  }

  @Test("the beginning of a name becomes the field, in the language of the screen first")
  func fields() {
    #expect(completed("park th|") == ["park thema:"])
    #expect(completed("-doel|") == ["-doelgroep:"])
    #expect(completed("(b|)").contains("(bewijs:)"))
    #expect(completed("the|", inEnglish: true) == ["theme:"])
    #expect(completed("gem|", inEnglish: true) == ["gemeente:"])
    #expect(completed("zz|").isEmpty)
    #expect(completed("|").count == QueryField.allCases.count)
  }

  @Test("a value is completed by its id or by a word of its title; its place is the value only")
  func values() {
    #expect(completed("gemeente:grav| x") == ["gemeente:den-haag x"])
    #expect(completed("gemeente:urk,d|") == ["gemeente:urk,den-haag"])
    #expect(completed("gemeente:|") == ["gemeente:den-haag", "gemeente:urk"])
    #expect(completed("bewijs:onb|") == ["bewijs:onbekend"])
    #expect(completed("bewijs:eerste|") == ["bewijs:\"eerste aanwijzingen\""])
    #expect(completed("in:ti|") == ["in:titel"])
    #expect(completed("lijkt-op:moes|") == ["lijkt-op:a"])
    #expect(completed("herzien:v|") == ["herzien:verlopen"])
    #expect(completed("bijgewerkt:dit|") == ["bijgewerkt:\"dit jaar\""])
    #expect(completed("thema:zzz|").isEmpty)
  }

  @Test("what begins so goes before what has a word that begins so")
  func order() {
    let names = SearchIndex(
      catalogue: Catalogue([
        Sample("gemeenten/a/gemeente.md", fields: "id: a\ntitel: Alphen aan den Rijn"),
        Sample("gemeenten/d/gemeente.md", fields: "id: d\ntitel: Den Haag"),
        .practice("b", "Tuin", fields: "gemeenten: [a, d]"),
      ])
    ).names
    func found(_ most: Int) -> [String] {
      names.candidates("den", of: .municipality, most: most).map(\.value)
    }
    #expect(found(50) == ["d", "a"])
    #expect(found(1) == ["d"])
    let text = "gemeente:alphen aa"
    let words = QueryCompletion(text, cursor: text.count, names: names, inEnglish: false)
    #expect(words?.range == 9..<18)
    #expect(words?.candidates.map(\.text) == ["a"])
  }

  @Test("within a quote that is still open all up to the cursor is the value")
  func openQuote() {
    #expect(completed("bewijs:\"eerste|") == ["bewijs:\"eerste aanwijzingen\""])
    #expect(completed("bewijs:\"eerste aan|") == ["bewijs:\"eerste aanwijzingen\""])
    #expect(completed("park bewijs:\"goede a| x") == ["park bewijs:\"goede aanwijzingen\" x"])
  }

  @Test("a name with its colon that is no field becomes the nearest that is")
  func wrongName() {
    #expect(completed("park tema:|") == ["park thema:"])
    #expect(completed("park tema|:x") == ["park thema:x"])
    #expect(completed("xx:|").isEmpty)
  }

  @Test("what a description should say is offered before other headings")
  func parts() {
    let names = SearchIndex(
      catalogue: Catalogue([
        .practice(
          "a", "Tuin", body: "## 1. Zoeken\n\nX\n\n## Aanleiding\n\nX\n\n## Resultaten\n\nX")
      ])
    ).names
    let found = names.candidates("", of: .has, most: 200).map(\.value)
    #expect(found.last == "1. zoeken")
    #expect(found.contains("aanleiding"))
    #expect(names.candidates("res", of: .has, most: 9).first?.value == "resultaten")
  }

  @Test("names of more to come are taken as they are, those that are known still mean their id")
  func takingUnknown() {
    let query = QueryText("gemeente:’s-gravenhage,elders", names: names.takingUnknown)
    #expect(query.problems.isEmpty)
    #expect(query.query.text == "gemeente:den-haag,elders")
  }
}
