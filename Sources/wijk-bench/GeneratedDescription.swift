/// One generated description, in the format of a kennisbank: five sections, some 3 kB.
///
/// The first K descriptions are the same whatever the number that is made.
struct GeneratedDescription {
  private static let seed: UInt64 = 20_240_501

  let id: String
  let text: String

  /// - Parameter number: counts from 1.
  init(number: Int, vocabulary: Vocabulary) {
    var writer = Writer(vocabulary, Chance(seed: Self.seed, number: number))
    let title = KnownAnswers.title(of: number) ?? Self.title(&writer)
    id = Self.id(number, title)
    text =
      "---\n" + Self.facts(id: id, title: title, &writer) + Self.reasons(&writer)
      + Self.care(number, &writer) + "---\n\n" + Self.story(number, &writer)
  }

  private static func title(_ writer: inout Writer) -> String {
    let title = writer.phrase().capitalised + " " + writer.word(.preposition) + " "
    return title + writer.word(.noun)
  }

  private static func id(_ number: Int, _ title: String) -> String {
    let digits = String(1_000_000 + number).dropFirst()
    let letters: [Character: Character] = [" ": "-", "ë": "e", "é": "e", "ö": "o"]
    return "\(digits)-" + String(title.lowercased().map { letters[$0] ?? $0 })
  }

  // MARK: Fields

  private static func facts(id: String, title: String, _ writer: inout Writer) -> String {
    """
    id: \(id)
    titel: \(title)
    soort: \(writer.chance.one(of: Choices.sorts))
    samenvatting: \(summary(&writer))
    organisaties: [\(writer.chance.one(of: Choices.organisations))]
    gemeenten: [\(writer.chance.one(of: Choices.municipalities))]
    wijken: [\(writer.chance.one(of: Choices.neighbourhoods))]
    start: \(writer.chance.number(in: 2006...2025))
    fase: \(writer.chance.one(of: Choices.phases))
    archetype: \(writer.chance.one(of: Choices.archetypes))
    \(list("themas", writer.chance.some(of: Choices.themes, most: 4), &writer))
    \(list("doelgroepen", writer.chance.some(of: Choices.targetGroups, most: 3), &writer))

    """
  }

  /// Both ways in which people write a long text in YAML.
  private static func summary(_ writer: inout Writer) -> String {
    if writer.chance.happens(50) { return "\"\(writer.sentence())\"" }
    return ">-\n  \(writer.sentence())\n  \(writer.sentence())"
  }

  private static func list(_ key: String, _ items: [String], _ writer: inout Writer) -> String {
    if writer.chance.happens(60) { return "\(key): [\(items.joined(separator: ", "))]" }
    return "\(key):\n" + items.map { "  - \($0)" }.joined(separator: "\n")
  }

  private static func reasons(_ writer: inout Writer) -> String {
    var text = "effecten:\n"
    for (index, effect) in writer.chance.some(of: Choices.effects, most: 3).enumerated() {
      text += "  - effect: \(effect)\n    rol: \(index == 0 ? "hoofd" : "neven")\n"
      text += "    aanname: \"\(writer.sentence())\"\n    succes: \"\(writer.sentence())\"\n"
    }
    text += "elementen:\n"
    for _ in 0..<writer.chance.number(in: 2...4) {
      let sort = writer.chance.one(of: ["inhoud", "proces"])
      text += "  - tekst: \(writer.phrase())\n    soort: \(sort)\n"
    }
    return text
  }

  private static func care(_ number: Int, _ writer: inout Writer) -> String {
    """
    bewijs: \(writer.chance.rank(below: 6))
    zichtbaarheid: \(writer.chance.one(of: Choices.visibilities))
    herzien_voor: \(writer.chance.number(in: 2026...2030))-0\(writer.chance.number(in: 1...9))-01
    bronnen:
      - https://voorbeeld.nl/\(number)

    """
  }

  // MARK: Sections

  private static func story(_ number: Int, _ writer: inout Writer) -> String {
    let occasion = writer.sentences(4...6) + KnownAnswers.sentences(of: number)
    return """
      ## Aanleiding

      \(Writer.filled(occasion))

      ## Doel

      \(Writer.filled(writer.sentences(3...4)))

      ## Aanpak

      \(Writer.filled(writer.sentences(6...8)))

      \(steps(&writer))

      ## Resultaten

      \(Writer.filled(writer.sentences(4...6)))

      ## Lessen

      \(lessons(number, &writer))

      """
  }

  private static func steps(_ writer: inout Writer) -> String {
    (1...writer.chance.number(in: 2...4)).map { step in
      "\(step). **\(writer.phrase().capitalised)**: \(writer.sentence())"
    }.joined(separator: "\n")
  }

  private static func lessons(_ number: Int, _ writer: inout Writer) -> String {
    let lessons = (0..<writer.chance.number(in: 3...4)).map { _ in "- \(writer.sentence())" }
    guard writer.chance.happens(30) else { return lessons.joined(separator: "\n") }
    let link = "Zie ook [\(writer.word(.noun))](https://voorbeeld.nl/\(number)/meer)."
    return lessons.joined(separator: "\n") + "\n\n" + link
  }
}
