import Testing
import WijkCommands

@Suite("Commands about meetups", .serialized)
struct MeetupCommandTests {
  private static let files = [
    "kennisbank.yaml": "naam: Proef\n",
    "meetups/2026-10-08-een.md": """
    ---
    id: 2026-10-08-een
    titel: Een klein begin
    reeks: Samen
    datum: 2026-10-08
    ---
    ## Acties
    - [x] Bakfiets regelen ^a1
    - [ ] Lamp\u{1B}[2J navragen (wie: gemeente; voor: 2026-12-04) ^a2
    - [ ] Ooit iets ^a3
    """,
    "meetups/2026-11-12-twee.md": """
    ---
    id: 2026-11-12-twee
    titel: Tekens
    reeks: Anders
    datum: 2026-11-12
    ---
    ## Acties
    - [ ] Tellen (voor: 2026-11-16)
    """,
    "waaier/01-begin/blad.md": "---\nid: begin\ntitel: Begin\n---\n",
    "waaier/01-begin/01-kies.md": "---\nid: kies\ntitel: Kies\n---\n",
    "waaier/01-begin/02-zoek.md": "---\nid: zoek\ntitel: Zoek\n---\n",
    "voortgang/gemeente-x.yaml":
      "- {stap: kies, stand: gedaan, op: 2026-10-08}\n- stap: zoek\n  stand: begonnen\n",
    "voortgang/wijk-y.yaml": "stuk: [\n",
    "voortgang/leesmij.txt": "niet van ons",
  ]

  private let shell = Shell(files)

  @Test("what was learned is told by kind and level, and a kind that does not exist is refused")
  func harvest() {
    let shell = Shell([
      "kennisbank.yaml": "naam: Proef\n",
      "meetups/2026-10-08-een.md": """
      ---
      titel: Een
      datum: 2026-10-08
      leerniveau: lokaal
      ---
      ## Oogst
      - [werkt niet] Halveren ([[kies]])
      - [inzicht] Klein\u{1B}[2J begin
      ## Besluiten
      - We beginnen.
      """,
      "meetups/2026-11-12-twee.md": "---\ntitel: Twee\n---\n## Oogst\n- [inzicht] Later\n",
    ])
    let all = shell.run("meetup", "oogst", "--plain").out
    #expect(
      all == """
        inzicht\tLater\t\t2026-11-12-twee\t\t
        besluit\tWe beginnen.\tlokaal\t2026-10-08-een\t2026-10-08\t
        werkt niet\tHalveren\tlokaal\t2026-10-08-een\t2026-10-08\tkies
        inzicht\tKlein[2J begin\tlokaal\t2026-10-08-een\t2026-10-08\t

        """)
    let some = shell.run(
      "meetup", "harvest", "--soort", "inzicht", "--leerniveau", "lokaal", "--json")
    #expect(some.out.contains(#""soort" : "inzicht""#))
    #expect(!some.out.contains("Later") && !some.out.contains("Halveren"))
    let none = shell.run("meetup", "oogst", "--soort", "actie")
    #expect(none.status == .usage)
    #expect(none.err.contains("werkt niet"))
  }

  @Test("the meetups are listed, the last one first", arguments: [["meetup"], ["meetup", "list"]])
  func list(words: [String]) {
    let result = shell.run(words + ["--plain"])
    #expect(
      result.out == """
        2026-11-12-twee\tTekens\t2026-11-12\tAnders\t1 open actie
        2026-10-08-een\tEen klein begin\t2026-10-08\tSamen\t2 open acties

        """)
    #expect(result.status == .ok && result.err.isEmpty)
    #expect(shell.run(words).out.contains("12 november 2026"))
  }

  @Test(
    "the minutes are a text for a mail, a page to print, or JSON; the last ones when none are named"
  )
  func minutes() {
    let text = shell.run("meetup", "verslag")
    #expect(text.status == .ok && text.out.hasPrefix("Tekens\n"))
    #expect(text.out.contains("[ ] Tellen (vóór 16 november 2026)"))
    let page = shell.run("meetup", "verslag", "2026-10-08-een", "--html").out
    #expect(page.contains("<article>") && page.contains("☑ "))
    #expect(!page.contains("<script") && !page.contains("\u{1B}"))
    let data = shell.run("meetup", "minutes", "2026-10-08-een", "--json").out
    #expect(data.contains("\"label\" : \"a2\"") && data.contains("\"oogst\""))
    #expect(shell.run("meetup", "verslag", "bestaat-niet").status == .nothing)
  }

  @Test("actions come from all meetups, open ones first and by day; no cell commands the terminal")
  func actions() {
    let lines = shell.run("meetup", "acties", "--plain").out.split(separator: "\n")
    #expect(
      lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false)[2] } == [
        "open", "open", "open", "gedaan",
      ])
    #expect(lines[0] == "2026-11-16\tTellen\topen\t\t2026-11-12-twee\t")
    #expect(lines[1].hasSuffix("open\tgemeente\t2026-10-08-een\ta2"))
    #expect(!lines.joined().contains("\u{1B}"))
  }

  @Test("only what is open, and only of one series, when that is asked for")
  func filters() {
    let result = shell.run("meetup", "acties", "--open", "--reeks", "samen", "--json")
    #expect(result.out.contains(#""label" : "a2""#) && result.out.contains(#""gedaan" : false"#))
    #expect(!result.out.contains("Bakfiets") && !result.out.contains("Tellen"))
    let none = shell.run("meetup", "--reeks", "Geen", "--json")
    #expect(none.out == "[\n]\n" && none.status == .nothing && !none.err.isEmpty)
  }

  @Test("progress is told for each organisation and blade")
  func progress() {
    let result = shell.run("voortgang", "--plain")
    #expect(
      result.out == """
        gemeente-x\tBegin\t1 van 2\t1 begonnen
        wijk-y\tBegin\t0 van 2\t

        """)
    let json = shell.run("progress", "gemeente-x", "--json").out
    #expect(json.contains(#""stand" : "gedaan""#) && json.contains(#""op" : "2026-10-08""#))
    #expect(!json.contains("wijk-y"))
    #expect(shell.run("voortgang", "geen").status == .nothing)
  }

  private static let template = [
    "sjablonen/meetups/rondje.md":
      "---\nid: rondje\ntitel: Ons rondje\nduur: 60\n---\n\n## Agenda\n\n- 20 min | Rondje\n- 40 min | Vragen\n"
  ]

  @Test("a meetup is planned with a template, a day and its minutes; its file is told")
  func planned() throws {
    let shell = Shell(Self.files.merging(Self.template) { $1 })
    let result = shell.run(
      "meetup", "nieuw", "--sjabloon", "rondje", "--titel", "Derde", "--datum", "2026-12-04",
      "--begin", "13:30", "--minuten", "90", "--wie", "adviseur (gemeente-x), bewoner", "--json")
    #expect(result.status == .ok && result.out.contains("\"id\" : \"2026-12-04-derde\""))
    let text = try #require(shell.text("meetups/2026-12-04-derde.md"))
    #expect(text.contains("einde: 15:00") || text.contains("einde: '15:00'"))
    #expect(text.contains("- 30 min | Rondje\n- 60 min | Vragen\n"))
    #expect(text.contains("  - rol: adviseur\n    organisatie: gemeente-x\n  - rol: bewoner\n"))
  }

  @Test("the next of a series is planned by its name; what cannot be understood is refused")
  func plannedOfSeries() {
    let result = shell.run("meetup", "new", "--reeks", "samen", "--datum", "2026-12-11")
    #expect(result.status == .ok && result.out.hasSuffix("meetups/2026-12-11-een-klein-begin.md\n"))
    #expect(shell.text("meetups/2026-12-11-een-klein-begin.md")?.contains("reeks: Samen\n") == true)
    for words in [
      ["--sjabloon", "bestaat-niet"], ["--titel", "x", "--datum", "ooit"], [],
      ["--titel", "x", "--begin", "25:00"], ["--titel", "x", "--minuten", "veel"],
    ] {
      let refused = shell.run(["meetup", "nieuw"] + words)
      #expect(refused.status == .usage && !refused.err.isEmpty, "\(words)")
    }
  }

  @Test("help is there for both, and a wrong word is said")
  func help() {
    #expect(shell.run("meetup", "acties", "--help").out.contains("--open"))
    #expect(shell.run("help", "voortgang").out.contains("ORGANISATIE"))
    #expect(shell.run("meetup", "fiets").status == .usage)
  }
}
