import Kennisbank
import Testing

@Suite("Ids from titles")
struct SlugTests {
  private func slug(_ title: String) -> String { Slug.make(title) { _ in false } }

  @Test(
    "a title becomes lower-case words of plain letters",
    arguments: [
      ("Klushuizen Wallisblok", "klushuizen-wallisblok"), ("Één écht idee", "een-echt-idee"),
      ("Geïnformeerd", "geinformeerd"), ("Cafe\u{301}", "cafe"),
      ("ĲSSELMEER & co", "ijsselmeer-en-co"),
      ("Straße Œuvre Łódź Ærø", "strasse-oeuvre-lodz-aero"),
      ("'s-Hertogenbosch", "s-hertogenbosch"),
      ("Foto’s van zo'n wijk", "fotos-van-zon-wijk"), ("75+ / 2.0 -- nu", "75-plus-2-0-nu"),
      ("../../etc/passwd", "etc-passwd"), ("a\u{0}b\nc\td", "a-b-c-d"),
      ("€ 50%", "euro-50-procent"),
      ("İstanbul", "istanbul"),
    ])
  func words(title: String, id: String) {
    #expect(slug(title) == id)
  }

  @Test(
    "a title without a letter of ours still gets an id",
    arguments: ["", " ", "!?", "日本", "🏡", "-", "..", "."])
  func empty(title: String) {
    #expect(slug(title) == "zonder-titel")
  }

  @Test("what is taken gets the next number, also at full length")
  func taken() {
    var ids: Set<String> = []
    let long = String(repeating: "woord ", count: 40)
    for _ in 0..<12 { ids.insert(Slug.make("Straatcoaches") { ids.contains($0) }) }
    for _ in 0..<12 { ids.insert(Slug.make(long) { ids.contains($0) }) }
    #expect(ids.count == 24)
    #expect(ids.contains("straatcoaches-2") && ids.contains("straatcoaches-12"))
    #expect(ids.allSatisfy { $0.isIdForm && $0.utf8.count <= 80 })
  }

  @Test("a long title ends with a whole word, one endless word is cut")
  func long() {
    #expect(slug(String(repeating: "woord ", count: 40)).hasSuffix("-woord"))
    #expect(slug(String(repeating: "a", count: 300)) == String(repeating: "a", count: 80))
    #expect(slug("a " + String(repeating: "b", count: 300)).utf8.count == 80)
  }

  @Test(
    "a name that a system or the kennisbank keeps for itself gets a number",
    arguments: ["CON", "prn", "Aux", "nul", "COM1", "lpt9", "Blad", "gemeente"])
  func reserved(title: String) {
    #expect(slug(title) == title.lowercased() + "-2")
    #expect(slug("com") == "com" && slug("combi") == "combi" && slug("lpt10") == "lpt10")
  }

  @Test("whatever the title, the id is one that links can reach")
  func anything() {
    var random = SeededGenerator(seed: 7)
    let scalars = Array("aZ09 -_.éß&ĳ/\\\u{0}\u{301}日🏡'\u{202E}".unicodeScalars)
    for _ in 0..<500 {
      var title = ""
      for _ in 0..<Int.random(in: 0..<120, using: &random) {
        title.unicodeScalars.append(scalars.randomElement(using: &random) ?? "a")
      }
      let id = slug(title)
      #expect(id.isIdForm && id.utf8.count <= 80, "\(title)")
    }
  }
}
