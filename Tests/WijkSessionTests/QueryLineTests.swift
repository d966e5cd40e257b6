import KennisbankSearch
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

@Suite("The language of searching, on screen")
@MainActor
struct QueryLineTests {
  @Test("conditions, phrases and what is denied narrow the list while one types")
  func narrows() {
    let session = Sample.open().press("/").type("thema:veiligheid")
    #expect(session.titles.count == 3)
    session.type(" -coaches bewijs:>=1")
    #expect(session.titles == ["Jongerenruimte Oost"])
    session.press(.control("u")).type("\"eigen plek\" OF wandelclub")
    #expect(Set(session.titles) == ["Wandelclub Oost", "Jongerenruimte Oost"])
  }

  @Test("half-typed text never empties the list, at no letter of it")
  func prefixes() {
    let session = Sample.open().press("/")
    for letter in "oost thema:ontmoeten -(\"acht uur\" OF jaar:>=2030) " {
      session.type(String(letter))
      #expect(!session.titles.isEmpty, "\(session.list?.words.text ?? "")")
    }
  }

  @Test("a word that no text has is left out while it may become a field, and counts on Enter")
  func halfField() {
    let session = Sample.open().press("/").type("oost them")
    #expect(session.titles.count == 4)
    #expect(session.footer.contains("Tab: thema"))
    session.press(.enter)
    #expect(session.titles.isEmpty)
    #expect(session.shows("Niets gevonden. Zonder “them”: 4."))
  }

  @Test("a wrong part is marked where it stands, and one line says what is wrong and what is meant")
  func wrong() {
    let session = Sample.open().press("/").type("oost tema:veiligheid")
    #expect(session.footer.contains("“tema:” is geen veld; bedoel je thema:?"))
    #expect(session.titles.count == 4)
    let column = session.status.distance(
      from: session.status.startIndex,
      to: session.status.firstRange(of: "tema")?.lowerBound ?? session.status.startIndex)
    let row = session.lines.count - 2
    let style = session.terminal.frame.row(row).dropFirst(column).first?.style
    #expect(style?.name == .error)
    #expect(style?.marks.contains(.underline) == true)
    session.press(.enter)
    #expect(session.status.contains("“tema:” is geen veld"))
  }

  @Test("Tab completes the name of a field, then its values one by one, and types on behind them")
  func completes() {
    let session = Sample.open().press("/").type("th").press(.tab)
    #expect(session.list?.words.text == "thema:")
    #expect(session.footer.contains("Tab: Armoede en schulden · Ontmoeten · Veiligheid"))
    session.press(.tab)
    #expect(session.list?.words.text == "thema:armoede")
    #expect(session.footer.contains("[Armoede en schulden] · Ontmoeten"))
    session.press(.tab)
    #expect(session.list?.words.text == "thema:ontmoeten")
    session.press(KeyPress(.tab, .shift))
    #expect(session.titles == ["Klusbus Waterdam"])
    session.type(" bus")
    #expect(session.list?.words.text == "thema:armoede bus")
    #expect(!session.footer.contains("Tab:"))
  }

  @Test("a value is completed by a word of its title, in the middle of the line too")
  func completesByTitle() {
    let session = Sample.open().press("/").type("thema:schul oost")
    for _ in 0..<5 { session.press(.left) }
    #expect(session.footer.contains("Tab: Armoede en schulden"))
    session.press(.tab)
    #expect(session.list?.words.text == "thema:armoede oost")
    session.type(",veiligheid")
    #expect(session.list?.words.text == "thema:armoede,veiligheid oost")
  }

  @Test("conditions that were typed become chosen filters on Enter; Esc clears only the words")
  func settles() {
    let session = Sample.open().press("/").type("oost thema:ontmoeten").press(.enter)
    #expect(session.header.contains("oost · thema Ontmoeten"))
    #expect(session.list?.words.text == "oost")
    #expect(session.titles == ["Wandelclub Oost", "Straatcoaches Havenkwartier"])
    session.press("f")
    #expect(session.menu.contains("[x] thema: Ontmoeten"))
    session.press(.escape, .escape)
    #expect(session.list?.words.isEmpty == true)
    #expect(session.header.contains("thema Ontmoeten"))
    #expect(session.titles.count > 1)
  }

  @Test("a filter that is typed can be seen and taken off among the filters")
  func facetsReadIt() {
    let session = Sample.open(columns: 120, rows: 40).press("/").type("thema:ontmoeten")
    #expect(session.shows("[x] Ontmoeten"))
    session.press(.enter, "f").type("ontmoeten").press(.enter)
    #expect(session.list?.selection.isEmpty == true)
    #expect(session.titles.count == 10)
  }

  @Test("a phrase that a dead quote key began is read as one, and told")
  func deadQuote() {
    let session = Sample.open().press("/").type("ëen uur lopen\"")
    #expect(session.titles == ["Wandelclub Oost"])
    #expect(session.footer.contains("Gelezen als \"een uur lopen\"."))
  }

  @Test("the help has a page of the language; its rows can be typed")
  func help() {
    let session = Sample.open().press("?").type("zoektaal").press(.enter)
    #expect(session.menu.contains("park OF plein"))
    #expect(session.menu.contains("bewijs:"))
    session.type("bewijs").press(.enter)
    #expect(session.list?.isTyping == true)
    #expect(session.list?.words.text == "bewijs:")
    session.type(">=1").press(KeyPress(.function(1)))
    #expect(session.menu.first == "overlast jongeren")
  }

  @Test("every field has its own explanation and an example that is right, in both languages")
  func explained() {
    for texts in [Texts(.dutch), Texts(.english)] {
      let told = QueryField.inOrder.map { texts.queryField($0.name) }
      #expect(Set(told).count == QueryField.allCases.count)
    }
    for field in QueryField.inOrder {
      let example = QueryText(Texts(.dutch).queryExample(field.name))
      #expect(example.problems.isEmpty, "\(field.name)")
      guard case .field(let condition) = example.query else {
        Issue.record("\(field.name)")
        continue
      }
      #expect(condition.field == field)
    }
    for example in Texts(.dutch).queryExamples {
      #expect(QueryText(example.query).problems.isEmpty)
    }
  }

  @Test("one text of words and filters is kept between two starts")
  func remembered() throws {
    let home = TemporaryFolders.make()
    let first = Sample.start(home: home).press(.enter, "/")
    first.type("oost OF tafel thema:ontmoeten -\"café\"").press(.enter, "q")
    #expect(first.hasEnded)
    let place = try LocalFileSystem().read(
      home.appending(".local/state/wijk/plek.yaml"), limit: 1 << 20)
    #expect(String(decoding: place, as: UTF8.self).contains("filters: []"))
    let second = Sample.start(home: home)
    #expect(second.titles == first.titles)
    #expect(second.list?.words.text == first.list?.words.text)
  }

  @Test("words and filters of an earlier version are still read")
  func oldPlace() throws {
    let home = TemporaryFolders.make()
    let state = home.appending(".local/state/wijk")
    let text = "plek: interventies\nzoekvraag: oost\nfilters:\n  - thema=ontmoeten\n"
    try LocalFileSystem().makeFolder(state)
    try LocalFileSystem().writeAtomically(Array(text.utf8), to: state.appending("plek.yaml"))
    let session = Sample.start(home: home)
    #expect(session.titles == ["Wandelclub Oost", "Straatcoaches Havenkwartier"])
    #expect(session.header.contains("thema Ontmoeten"))
  }
}
