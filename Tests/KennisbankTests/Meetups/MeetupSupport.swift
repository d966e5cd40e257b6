import Kennisbank

/// What a colleague's file of a meetup looks like, with lists written by hand.
let meetupSample = """
  ---
  id: 2026-10-08-begin
  titel: Een klein begin
  reeks: Zilverkade samen
  soort: intervisie
  datum: 2026-10-08
  start: '13:30'
  einde: 15.30
  leerniveau: lokaal
  deelnemers:
    - rol: wijkregisseur
      organisatie: gemeente-oeverstad
    - bewoner
  casus:
    inbrenger: wijkbeheerder
    vraag: Help ik hiermee?
  ---

  Vervolg op [[2026-09-10-start]].

  ## Agenda

  - 10 min | Welkom | 18 min
  * 35 minuten |  [[benoem-het-vraagstuk|het vraagstuk]]
  - 10 | pauze
  Zonder tijd hierna.

  - Rondje: wie | wat | waar
    en waarom

  ## Oogst

  - [inzicht] Onze zin. ([[benoem-het-vraagstuk]])
  - [Werkt  niet] In groepjes (van twee) halveren.
  - los opgeschreven
  - [citaat] mooi

  ## Besluiten

  1. We beginnen klein. ([[kies-een-kleine-start|klein]])
  2. Daarna kijken we terug.

  ## Acties

  - [x] Bakfiets regelen (wie: opbouwwerker, Welzijn (noord); voor: 2026-10-16) ^a1
  * [ ] Lamp navragen (voor: de winter) ^a2
  - Koffie halen (in de pauze)

  ## Terugblik

  De eerste stap liep uit.

  """

/// Texts that look like what stands around a note in a file.
let hostilePieces = [
  "a", "twee woorden", " ", "\n", "\r\n", "\t", "|", "| ", " | 12 min", "10 min | ", "10 min",
  "pauze", "[[", "]]", "[[a]]", "([[a-b]])", " ([[a|b]])", "[werkt]", "[ ] ", "[x]", "^a1", " ^a1",
  "\\^a1", "\\", "\\\\(wie: x)", "(wie: x)", "(voor: 2026-12-12)", "(wie: a; voor: b)", "(", ")",
  ";", ":", "wie:", "## X", "- ", "* ", "1. ", "```", "~~~", "<!--", "-->", "---", "\u{301}",
  "\u{0}", "\u{1B}[0m", "\u{2028}", "\u{A0}", "\u{202E}", "é", "👩‍👩‍👧", "---\n", "(\u{301}", "]\u{301}",
]

extension SeededGenerator {
  mutating func hostileText(_ pieces: ClosedRange<Int> = 0...6) -> String {
    (0..<Int.random(in: pieces, using: &self)).map { _ in
      hostilePieces[Int.random(in: hostilePieces.indices, using: &self)]
    }.joined()
  }

  mutating func maybe<Value>(_ value: (inout SeededGenerator) -> Value) -> Value? {
    Bool.random(using: &self) ? value(&self) : nil
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func agendaLine() -> AgendaLine {
    let content: AgendaLine.Content =
      switch number(0...4) {
      case 0: .step(["kies", "kies-klein", "Fout id", "a|b", ""][number(0...4)])
      case 1: .pause
      default: .text(hostileText())
      }
    return AgendaLine(
      minutes: maybe { $0.number(-5...20_000) }, content, spent: maybe { $0.number(0...300) })
  }

  mutating func harvestItem() -> HarvestItem {
    HarvestItem(
      HarvestKind.allCases[number(0...3)], hostileText(),
      about: maybe { ["stap-een", "x", "Geen id", ""][$0.number(0...3)] })
  }

  mutating func decision() -> Decision {
    Decision(hostileText(), about: maybe { _ in "stap-een" })
  }

  mutating func action() -> ActionItem {
    ActionItem(
      hostileText(), who: maybe { $0.hostileText(0...3) },
      due: maybe { random in
        Day(year: 2026, month: 12, day: random.number(1...40)).map(ActionItem.Due.day)
          ?? .words(random.hostileText(0...3))
      }, isDone: Bool.random(using: &self), label: maybe { "a\($0.number(1...99))" })
  }
}
