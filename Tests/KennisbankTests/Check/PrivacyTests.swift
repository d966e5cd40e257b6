import Testing

@testable import Kennisbank

@Suite("Advice about privacy")
struct PrivacyTests {
  private func found(_ text: String) -> [String] {
    Advised(body: "## Resultaten\n\n\(text)\n").privateTexts
  }

  @Test(
    "a name behind a word that says somebody is meant is told",
    arguments: [
      ("Toen belde mevrouw De Vries ons.", "mevrouw De Vries"),
      ("Dhr. J. van den Berg deed mee.", "Dhr. J. van den Berg"),
      ("Met mw. El Khatib erbij.", "mw. El Khatib"),
      ("Bij de familie Jansen-Bakker thuis.", "familie Jansen-Bakker"),
      ("Zo zei de heer Özdemir het.", "heer Özdemir"),
      ("Buurvrouw Fatima kookt.", "Buurvrouw Fatima"),
      ("Meneer Peter de Wit en zijn hond.", "Meneer Peter de Wit"),
      ("Zoals mevrouw\nDe Vries zei.", "mevrouw\nDe Vries"),
    ])
  func name(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(
    "what is no name is not told",
    arguments: [
      "Een mevrouw van de gemeente.", "Meneer A. en mevrouw B. kwamen.", "De familie komt eten.",
      "De heer des huizes.", "Mevrouw de Burgemeester sprak.", "Mevrouw. Daarna ging het beter.",
      "Stichting Buurtgezinnen helpt.", "Jan Steen is een schilder.", "mevrouw",
    ])
  func noName(text: String) {
    #expect(found(text) == [])
  }

  @Test(
    "Dutch telephone numbers are told in every way of writing",
    arguments: [
      "06-12345678", "06 12 34 56 78", "0612345678", "06.12.34.56.78", "+31 6 12345678",
      "+31 (0)6 1234 5678", "0031612345678", "010-1234567", "0174 - 123 456", "(010) 123 45 67",
    ])
  func phone(number: String) {
    let expected = number.hasPrefix("(") ? [String(number.dropFirst())] : [number]
    #expect(found("Bel \(number), ook in het weekend.") == expected)
  }

  @Test(
    "years, dates, amounts and numbers of organisations are no telephone numbers",
    arguments: [
      "In 2010-2015 en 2016.", "Op 01-02-2026 10:30.", "Het kostte 1.034.000 euro.",
      "Bel 0800-1234567 of 14 010.", "Bel 088 123 4567.", "KvK 012345678901.", "0,5 tot 0,75",
      "112", "Nummer A0612345678.", "0 1 2 3 4 5 6 7 8 9", "2026-0612345678",
    ])
  func noPhone(text: String) {
    #expect(found(text) == [])
  }

  @Test("an address of a person is told, one of a desk or a team is not")
  func mail() {
    #expect(found("Mail jan.jansen@gemeente.nl.") == ["jan.jansen@gemeente.nl"])
    #expect(
      found("[mail](mailto:fatima@buurt.nl)")
        == ["mailto:fatima@buurt.nl".suffix(15)].map(String.init))
    #expect(found("Mail info@buurt.nl of wijkteam-zuid@stad.nl of wonen@stad.nl.") == [])
    #expect(found("@home, a@, a@b en @jan.nl") == [])
  }

  @Test(
    "a street with a house number is told",
    arguments: [
      ("Op Dorpsstraat 12 woont iemand.", "Dorpsstraat 12"),
      ("Aan de Lange Kade 3a.", "Kade 3a"), ("Bij Van der Helstlaan 104-2.", "Helstlaan 104-2"),
    ])
  func address(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(
    "a street without one, a year and a count are not",
    arguments: [
      "In de Dorpsstraat 12 woningen gesloopt.", "De Dorpsstraat in 2019.", "Dorpsstraat 2019.",
      "Onderweg 3 keer gestopt.", "de straat 12", "Het Marktplein. 12 mensen.",
      "Plein 40-45 is groot.",
    ])
  func noAddress(text: String) {
    #expect(found(text) == [])
  }

  @Test("a postcode is told, alone or with what stands behind it")
  func postcode() {
    #expect(found("In 1234 AB is het rustig.") == ["1234 AB"])
    #expect(found("Op 3021XK 14 staat een bank.") == ["3021XK 14"])
    #expect(found("In 2015 EU en 2024 AI; 1234 ab; 0123 AB; 1234 SS; 12345 AB.") == [])
  }

  @Test("a citizen service number passes the test of eleven")
  func citizenNumber() {
    #expect(found("BSN 123456782.") == ["123456782"])
    #expect(found("Nummer 1234.56.782.") == ["1234.56.782"])
    #expect(found("Nummer 123456789, 000000000, 1234567820 en 123.456.782.") == [])
    #expect(PrivacyScan.passesEleven(Array("111222333".utf8)))
    #expect(!PrivacyScan.passesEleven(Array("111222334".utf8)))
  }

  @Test(
    "a group of two to four is told where it says what happened",
    arguments: [
      ("Bij twee gezinnen ging het mis.", "twee gezinnen"),
      ("Drie jongeren stopten.", "Drie jongeren"),
      ("Er waren 4 jonge moeders.", "4 jonge moeders"),
    ])
  func smallGroup(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(
    "a larger group, a share, a limit and others than people are not",
    arguments: [
      "Bij vijf gezinnen.", "12 jongeren", "Een op de vier gezinnen.", "Maximaal vier kinderen.",
      "Twee bewoners zetten koffie.", "Drie jaar.", "3-4 kinderen", "Twee van de drie ouders.",
      "1.002 jongeren",
    ])
  func noSmallGroup(text: String) {
    #expect(found(text) == [])
  }

  @Test("a small number in an aim, and in what is true of many places, is no group")
  func smallGroupElsewhere() {
    #expect(Advised(body: "## Doel\n\nTwee gezinnen helpen elkaar.\n").privateTexts == [])
    let element = Advised(body: "## Uitleg\n\nTwee gezinnen.\n", path: "elementen/x.md")
    #expect(element.privateTexts == [])
  }

  @Test("what is accepted is not told again, to the letter")
  func accepted() {
    let fields = "privacy_akkoord:\n  - mevrouw De Vries\n"
    let advised = Advised(
      fields: fields, body: "## Lessen\n\nMet mevrouw De Vries en mevrouw De Wit.\n")
    #expect(advised.privateTexts == ["mevrouw De Wit"])
  }

  @Test("fields are looked at too, sources and what stays inside are not")
  func fields() {
    let fields = """
      samenvatting: Bel 06-12345678.
      contact:
        functie: mevrouw De Vries
        pagina: https://example.org/06-12345678
      bronnen:
        - https://example.org/jan@example.org
      intern:
        wie: mevrouw De Wit
      """
    let body = "## Intern\n\nmevrouw De Wit\n\n## Opmerkingen\n\nmevrouw De Wit\n"
    #expect(
      Advised(fields: fields, body: body).privateTexts == ["06-12345678", "mevrouw De Vries"])
  }

  @Test(
    "addresses, targets of links, code and comments are not looked at",
    arguments: [
      "https://example.org/0612345678", "[kaart](https://example.org/1234AB)",
      "`06-12345678`", "```\n06-12345678\n```", "<!-- 06-12345678 -->", "[[x|Dorpsstraat]] 12",
      "www.example.org/jan@example.org",
    ])
  func skipped(text: String) {
    #expect(found(text) == [])
  }

  @Test("what stands before the first heading is looked at")
  func preamble() {
    #expect(Advised(body: "\nBel 06-12345678.\n\n## Aanpak\n").privateTexts == ["06-12345678"])
  }

  @Test("accepting notes the text, and then nothing is told")
  func accepting() throws {
    let advised = Advised(body: "## Lessen\n\nBel 06-12345678.\n")
    let mend = try #require(advised.findings.first { $0.mend != nil }?.mend)
    #expect(mend == .accepting("06-12345678"))
    let document = try #require(mend.applied(to: advised.record.document))
    #expect(document.list("privacy_akkoord") == ["06-12345678"])
    let after = Check.findings(
      in: document.bytes, path: advised.record.origin.path, kennisbank: 0,
      catalogue: advised.catalogue)
    #expect(!after.contains { $0.mend != nil })
  }

  @Test(
    "a number is taken out with one of the spaces around it; of a name nothing is taken",
    arguments: [
      ("Bel 06-12345678 voor meer.", "Bel voor meer."), ("06-12345678 is het.", "is het."),
      ("Bel 06-12345678.", "Bel."), ("Vraag naar mevrouw De Vries.", nil),
    ])
  func takingOut(text: String, left: String?) throws {
    let advised = Advised(body: "## Lessen\n\n\(text)\n")
    let document = advised.record.document
    let finding = try #require(advised.findings.first { $0.isPrivacy })
    let mended = document.takingOut(finding)?.applied(to: document)
    #expect(mended?.section("Lessen")?.body.contains(left ?? "?") ?? (left == nil))
    #expect(mended?.string.contains("  ") != true)
  }
}
