import Kennisbank
import Testing

@Suite("Another id")
struct RenamingTests {
  private func mended(
    _ text: String, path: String = "interventies/x.md", _ new: String = "nieuw"
  ) throws -> (text: String, count: Int, unmended: [String]) {
    let renaming = try #require(Renaming(from: "oud", to: new))
    let mended = renaming.mended(Array(text.utf8), path: path)
    return (String(decoding: mended.bytes, as: UTF8.self), mended.count, mended.unmended)
  }

  @Test("links in fields and text mean the new id, whatever their form, and nothing else changes")
  func forms() throws {
    let text = """
      \u{FEFF}---\r
      id: x # oud\r
      titel: oud\r
      beheerder: 'oud'   # [[oud]]\r
      archetype: "oud"\r
      themas: [ oud, 'oud', oud-2 ]\r
      gerelateerd:\r
        # bij oud\r
        - oud\r
        - oudere\r
      effecten:\r
        - effect: oud\r
          aanname: oud\r
        - oud\r
      resultaten: [{effect: oud, bron: oud}]\r
      partners:\r
      - {organisatie: oud, rol: oud}\r
      eigen: oud\r
      ---\r
      Zie [[oud]] en [[oud|de oude]], niet [oud] of [[oud-2]].\r
      ## Intern\r
      [[oud]]
      """
    let result = try mended(text)
    let expected = text.replacing("[[oud]]", with: "[[nieuw]]").replacing(
      "[[oud|", with: "[[nieuw|"
    )
    .replacing("beheerder: 'oud'", with: "beheerder: 'nieuw'")
    .replacing("archetype: \"oud\"", with: "archetype: \"nieuw\"")
    .replacing("[ oud, 'oud',", with: "[ nieuw, 'nieuw',")
    .replacing("  - oud\r\n", with: "  - nieuw\r\n").replacing("effect: oud", with: "effect: nieuw")
    .replacing("organisatie: oud", with: "organisatie: nieuw")
    #expect(result.text == expected)
    #expect(result.count == 13 && result.unmended.isEmpty)
  }

  @Test("the object itself gets the id, and an id like a number its quotes")
  func own() throws {
    #expect(try mended("---\nid: oud # a\n---\n").text == "---\nid: nieuw # a\n---\n")
    #expect(try mended("---\nid: oud\n---\n", "2026").text == "---\nid: '2026'\n---\n")
  }

  @Test("a field in a form beyond ours is told, not changed")
  func foreign() throws {
    let text = "---\nthemas: &t\n  - oud\nwijken: &w\n  - ander\ntitel: >+\n  oud\n\n---\n"
    let result = try mended(text)
    #expect(result.text == text && result.unmended == ["themas"])
  }

  @Test("terms, progress and the kennisbank's own file are mended too")
  func yaml() throws {
    #expect(
      try mended(
        "effecten:\n  - id: oud\n    titel: oud\n    categorie: oud\n",
        path: "begrippen/effecten.yaml"
      ).text == "effecten:\n  - id: nieuw\n    titel: oud\n    categorie: nieuw\n")
    #expect(
      try mended("- stap: oud\n  opmerking: oud\n", path: "voortgang/stad.yaml").text
        == "- stap: nieuw\n  opmerking: oud\n")
    #expect(
      try mended("naam: oud\norganisatie: oud\n", path: "kennisbank.yaml").text
        == "naam: oud\norganisatie: nieuw\n")
    #expect(try mended("oud: oud\n", path: "begrippen/jargon.yaml").count == 0)
  }

  @Test(
    "files and the folders named after the object move",
    arguments: [
      ("interventies/oud.md", "interventies/nieuw.md"),
      ("concepten/interventies/oud.md", "concepten/interventies/nieuw.md"),
      ("waaier/03-oud/blad.md", "waaier/03-nieuw/blad.md"),
      ("waaier/03-leren/02-oud.md", "waaier/03-leren/02-nieuw.md"),
      ("gemeenten/oud/gemeente.md", "gemeenten/nieuw/gemeente.md"),
      ("interventies/01-oud.md", "interventies/01-oud.md"),
      ("interventies/anders.md", "interventies/anders.md"), ("oud.md", "nieuw.md"),
    ])
  func paths(old: String, new: String) throws {
    let renaming = try #require(Renaming(from: "oud", to: "nieuw"))
    #expect(renaming.path(of: old, isObject: true) == new)
    #expect(renaming.reversed.path(of: new, isObject: true) == old)
  }

  @Test("a file of another object stays where it is, unless its folder moves")
  func others() throws {
    let renaming = try #require(Renaming(from: "oud", to: "nieuw"))
    #expect(renaming.path(of: "interventies/oud.md", isObject: false) == "interventies/oud.md")
    #expect(
      renaming.path(of: "waaier/03-oud/01-stap.md", isObject: false) == "waaier/03-nieuw/01-stap.md"
    )
  }

  @Test("what is no id is no new id")
  func invalid() {
    for new in ["", "oud", "Nieuw", "a b", "../x", "-a", String(repeating: "a", count: 81)] {
      #expect(Renaming(from: "oud", to: new) == nil, "\(new)")
    }
  }

  @Test("afterwards nothing links to the old id, and renaming back gives the very bytes")
  func property() throws {
    var random = SeededGenerator(seed: 9)
    let heads = [
      "themas:\n  - oud # w\n  - b\n", "archetype: oud\n", "archetype: 'oud'\n",
      "wijken: [oud, b]\n",
      "effecten:\n  - effect: oud\n    rol: hoofd\n", "titel: oud\n", "# [[oud]]\n", "id: oud\n",
      "partners: [{organisatie: \"oud\"}]\n", "x: [[oud]]\n", "gerelateerd: [[oud]]\n",
    ]
    let bodies = ["[[oud]] ", "[[oud|a]]\n", "## Oud [[oud]]\n", "```\n[[oud]]\n```\n", "oud "]
    let renaming = try #require(Renaming(from: "oud", to: "een-heel-ander"))
    for _ in 0..<300 {
      let head = (0..<3).map { _ in heads.randomElement(using: &random) ?? "" }.joined()
      let body = (0..<4).map { _ in bodies.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array("---\n\(head)---\n\(body)".utf8)
      let mended = renaming.mended(bytes, path: "interventies/x.md")
      let record = RecordReader(kennisbank: 0)
        .records(path: "interventies/x.md", bytes: mended.bytes).first
      #expect(record?.links.contains("oud") == false && record?.id != "oud", "\(head)\(body)")
      #expect(renaming.reversed.mended(mended.bytes, path: "interventies/x.md").bytes == bytes)
    }
  }
}
