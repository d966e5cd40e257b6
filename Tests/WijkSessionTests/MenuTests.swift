import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

@Suite("Help and opdrachten")
@MainActor
struct MenuTests {
  @Test("help lists the keys of this place; typing narrows it and Enter runs what is left")
  func help() {
    let session = Sample.open().press("?")
    #expect(session.shows("Hulp: toetsen in een lijst"))
    #expect(!session.menu.contains("volgende van de lijst"))
    session.type("sorteren").press(.enter)
    #expect(session.shows("Sorteren op"))
  }

  @Test("what is called as typed stands before what is only explained so")
  func namesFirst() {
    let menu = Sample.open().press("?").type("mee").menu
    #expect(menu.first == "meenemen")
    #expect(menu.contains("filters"))
  }

  @Test("help while reading is about reading")
  func helpWhileReading() {
    let session = Sample.open().press(.enter, "?")
    #expect(session.shows("Hulp: toetsen bij het lezen"))
    #expect(session.menu.contains("volgende van de lijst"))
  }

  @Test("help opens while typing too, and Esc leaves what was typed alone")
  func helpWhileTyping() {
    let session = Sample.open().press("/").type("oost").press(KeyPress(.function(1)))
    #expect(session.state.overlay != nil)
    session.press(.escape)
    #expect(session.list?.words.text == "oost")
    #expect(session.list?.isTyping == true)
  }

  @Test("every command is among the opdrachten, by name, on every screen")
  func opdrachten() {
    for keys in [[], [KeyPress.enter], [KeyPress(" "), " ", "c"]] {
      let session = Sample.open()
      for key in keys { session.press(key) }
      session.press(":")
      #expect(session.menu.count == Command.allCases.count)
    }
  }

  @Test("a command that cannot be now stays in the list and says why")
  func unavailable() {
    let session = Sample.open().press(":").type("volgende treffer")
    #expect(session.shows("Dat kan op dit scherm niet."))
    session.press(.enter)
    #expect(session.state.overlay != nil)
    #expect(session.status.contains("Dat kan op dit scherm niet."))
  }

  @Test(
    "a key whose command cannot be now says why",
    arguments: [
      ("[", "Je kunt niet verder terug"), ("]", "Je kunt niet verder vooruit"),
      ("u", "Er is niets om ongedaan te maken"),
    ] as [(KeyPress, String)])
  func unavailableKey(key: KeyPress, reason: String) {
    #expect(Sample.open().press(key).status.contains(reason))
  }

  @Test("a page that this kennisbank does not have is not offered as if it were there")
  func noSuchPage() {
    let session = Sample.open().press(":").type("over deze kennisbank")
    #expect(session.shows("Deze kennisbank heeft die pagina niet."))
  }

  @Test("a key that means nothing changes nothing, and says where to look")
  func unknownKey() {
    let session = Sample.open()
    let before = session.lines[0...21]
    session.press("w")
    #expect(session.lines[0...21] == before)
    #expect(session.status.contains("Toets w doet hier niets; ? toont wat wel kan."))
    session.press(KeyPress(.function(9)))
    #expect(session.status.contains("Toets F9 doet hier niets"))
  }

  @Test("every key of a screen does something that is seen, or says why it does not")
  func noSilentKeys() {
    // Seen by the terminal only, or going to where one is.
    let stay: Set<Command> = [.redraw, .suspend, .goInterventions]
    for (context, opening) in [
      (KeyContext.list, [KeyPress]()), (.reading, ["j", .enter]), (.compare, [" ", " ", "c"]),
    ] {
      for info in Keymap.commands where info.contexts.contains(context) {
        guard let key = info.keys(in: context).first, !stay.contains(info.command) else { continue }
        let session = Sample.open(rows: 15)
        for key in opening { session.press(key) }
        session.press("j", "j")
        let before = session.terminal.frame
        session.press(key)
        #expect(session.terminal.frame != before || session.hasEnded, "\(context) \(info.command)")
      }
    }
  }

  @Test("a menu higher than the screen scrolls to its last row")
  func longMenu() {
    let session = Sample.open(columns: 40, rows: 15).press(":")
    for _ in 0..<20 { session.press(.pageDown) }
    #expect(session.shows(">"))
    #expect(session.state.overlay?.chosen == session.state.overlay?.shown.last)
    #expect(session.lines.contains { $0.contains(session.menu.last ?? "?") })
  }

  @Test("q closes the text, and in the list it quits; Q quits anywhere")
  func quit() {
    let session = Sample.open().press(.enter, "q")
    #expect(!session.hasEnded)
    #expect(session.press("q").hasEnded)
    #expect(Sample.open().press(.enter, "Q").hasEnded)
  }

  @Test("Esc never quits, and Ctrl-C says how to")
  func escapeNeverQuits() {
    let session = Sample.open()
    for _ in 0..<5 { session.press(.escape) }
    #expect(!session.hasEnded)
    #expect(session.press(.control("c")).status.contains("Stoppen doe je met q."))
  }
}

@Suite("Language and theme")
@MainActor
struct SettingsTests {
  @Test("the language changes at once, everywhere on the screen, and back")
  func language() {
    let session = Sample.open().press(.down)
    let dutch = session.lines
    session.command("English")
    #expect(session.header.contains("1 Interventions"))
    #expect(session.shows("In short"))
    #expect(session.footer.contains("? help"))
    session.command("Nederlands")
    #expect(Array(session.lines[0...21]) == Array(dutch[0...21]))
    #expect(session.footer == dutch.last)
  }

  @Test("a text that is open changes language too and stays where it was")
  func languageWhileReading() {
    let session = Sample.open().read("Straatcoaches Havenkwartier").press(.pageDown)
    let top = session.reading?.view?.top
    session.command("English")
    #expect(session.text.contains("Contributes to"))
    #expect(session.reading?.view?.top == top)
  }

  @Test("a comparison changes language too")
  func languageWhileComparing() {
    let session = Sample.open().press(" ", " ", "c").command("English")
    #expect(session.shows("Summary"))
    #expect(!session.shows("Samenvatting"))
  }

  @Test("the four themes come one after the other; the picture itself stays the same")
  func theme() {
    let session = Sample.open()
    let picture = session.terminal.frame.lines[0...21]
    var seen: [Theme.Name] = []
    for _ in Theme.Name.allCases {
      session.command("ander thema")
      seen.append(session.terminal.theme.name)
      #expect(session.terminal.frame.lines[0...21] == picture)
    }
    #expect(Set(seen) == Set(Theme.Name.allCases))
    #expect(seen.last == .mono)
  }
}

@Suite("More than one kennisbank, and files that change")
@MainActor
struct SourcesTests {
  private static func second() -> Session {
    Sample.open(also: [
      TemporaryFolders.kennisbank([
        "kennisbank.yaml": "naam: Buurgemeente\n",
        "interventies/moestuin.md":
          "---\nid: moestuin\ntitel: Moestuin\nsamenvatting: Samen tuinieren.\n---\n",
      ])
    ])
  }

  @Test("rows of two kennisbanken stand in one list, each with where it is from")
  func labels() throws {
    let session = Self.second()
    #expect(session.titles.contains("Moestuin"))
    let own = try #require(session.lines.first { $0.contains("Moestuin") })
    #expect(own.contains("Buurgeme…"))
    let sample = try #require(session.lines.first { $0.contains("Klusbus") })
    #expect(sample.contains("Voorbeeld"))
    session.read("Moestuin")
    #expect(session.lines[2].contains("Buurgemeente"))
  }

  @Test("with one kennisbank no row is given a label it does not need")
  func noLabel() {
    #expect(!Sample.open().lines.dropFirst().contains { $0.contains("Voorbeeld") })
  }

  @Test("after a reload the same row is chosen, with what is new on the disk")
  func reload() throws {
    let folder = TemporaryFolders.kennisbank([
      "kennisbank.yaml": "naam: Klein\n", "interventies/aap.md": "---\nid: aap\ntitel: Aap\n---\n",
      "interventies/mies.md":
        "---\nid: mies\ntitel: Mies\nsamenvatting: Zoals het was.\n---\n",
    ])
    let session = Session(kennisbanken: [folder]).settle().press(.enter, "j")
    let files = session.world.fileSystem
    try files.writeAtomically(
      Array("---\nid: bert\ntitel: Bert\n---\n".utf8), to: folder.appending("interventies/bert.md"))
    try files.writeAtomically(
      Array("---\nid: mies\ntitel: Mies\nsamenvatting: Zoals het nu is.\n---\n".utf8),
      to: folder.appending("interventies/mies.md"))
    session.command("vernieuwen")
    #expect(session.titles == ["Aap", "Bert", "Mies"])
    #expect(session.chosen == "Mies")
    #expect(session.shows("Zoals het nu is."))
  }

  @Test("a text that is read is read anew too, at the same line")
  func reloadWhileReading() throws {
    let body = (1...60).map { "Regel \($0)\n\n" }.joined()
    let folder = TemporaryFolders.kennisbank([
      "kennisbank.yaml": "naam: Klein\n",
      "interventies/aap.md": "---\nid: aap\ntitel: Aap\n---\n## Aanpak\n\n" + body,
    ])
    let session = Session(kennisbanken: [folder]).settle().press(.enter, .enter, .pageDown)
    let top = session.reading?.view?.top
    try session.world.fileSystem.writeAtomically(
      Array("---\nid: aap\ntitel: Aap en meer\n---\n## Aanpak\n\n\(body)".utf8),
      to: folder.appending("interventies/aap.md"))
    session.command("vernieuwen")
    #expect(session.header.contains("Aap en meer"))
    #expect(session.reading?.view?.top == top)
  }
}
