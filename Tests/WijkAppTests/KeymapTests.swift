import PlainText
import TerminalUI
import Testing
import WijkApp
import WijkTexts

@Suite("Keys")
struct KeymapTests {
  /// Each key of a context with the commands that claim it.
  private static func claims(in context: KeyContext) -> [KeyPress: [Command]] {
    var claims: [KeyPress: [Command]] = [:]
    for info in Keymap.commands where info.contexts.contains(context) {
      for key in info.keys(in: context) { claims[key, default: []].append(info.command) }
    }
    return claims
  }

  @Test("no key has two meanings in one place", arguments: KeyContext.allCases)
  func oneMeaning(context: KeyContext) {
    for (key, commands) in Self.claims(in: context) {
      #expect(commands.count == 1, "\(KeyName.of(key, Texts(.english)))")
      #expect(Keymap.command(for: key, in: context) == commands.first)
    }
  }

  /// Keys that mean something else in another place, each with its reason.
  private static let exceptions: [KeyPress: String] = [
    " ": "marks a row of a list; where there are no rows to mark it turns the page",
    "h": "to the left: back to the list, the blade folded, or the column before",
    KeyPress(.left): "as h",
    "l": "to the right: into the text, the blade unfolded, or the next column",
    KeyPress(.right): "as l",
    KeyPress(.pageDown): "a page on; of a meetup the next page or part, as a clicker sends it",
    KeyPress(.pageUp): "as PgDn",
    KeyPress(.up): "one row up; in a meetup, which has no rows, to the note above",
    KeyPress(.enter): "opens what is chosen; in a meetup nothing is, and it notes",
    KeyPress(.tab): "the next pane or field; of a note the next kind",
    "a": "begins something new: a draft, or in a meetup an action",
    "n": "the first letter of what does not work (niet); there is nothing to look for in a room",
    "v": "the first letter of a question (vraag), and of spreading time (verdeel)",
    "s": "sorts; a meetup has its own order: there it votes (stemmen), and in its agenda it skips",
    "d":
      "only differences; in an agenda it moves on (doorschuiven), or out of one (doen we niet); of an action by which day",
    "J": "the next text; in an agenda or harvest there is none, and the line itself goes down",
    "K": "as J, up",
    "-": "takes something out of a list; of a part of an agenda it takes five minutes",
    "k": "up; in a meetup, which has no rows, the short form (kort)",
    "o": "what is in it: the outline of a text, the agenda of a meetup",
    "w": "the first letter of what works (werkt), and of who does an action (wie)",
    "+": "more time; where there are no minutes it joins with what stands above",
    "t": "the tour at the first start; in a meetup the clock goes off the screen (tijd)",
    "p": "starts a meetup, and in one stops and starts its clock",
    .control("c"): "cancels; while typing nothing typed is ever cancelled, so it copies",
    .control("z"): "stops the program; while typing it undoes, as everywhere else one types",
  ]

  @Test("a key means the same command in every place, save for a short list with reasons")
  func sameEverywhere() {
    var meanings: [KeyPress: Set<Command>] = [:]
    for context in KeyContext.allCases {
      for (key, commands) in Self.claims(in: context) {
        meanings[key, default: []].formUnion(commands)
      }
    }
    let differing = meanings.filter { $0.value.count > 1 }.keys
    #expect(Set(differing) == Set(Self.exceptions.keys))
  }

  @Test("every command is told of once, and has a place")
  func complete() {
    #expect(Keymap.commands.map(\.command).count == Command.allCases.count)
    #expect(Set(Keymap.commands.map(\.command)) == Set(Command.allCases))
    for info in Keymap.commands { #expect(!info.contexts.isEmpty, "\(info.command)") }
  }

  @Test("every command is among the opdrachten, so one without a key can be reached too")
  func reachable() {
    var driver = Driver()
    driver.press(":")
    let actions = driver.state.overlay?.items.map(\.action) ?? []
    #expect(Set(actions) == Set(Command.allCases.map { .run($0) }))
  }

  @Test("keys that terminals and multiplexers keep for themselves are never the only way")
  func keptByOthers() {
    let kept = Set("absqjmih".map { KeyPress.control($0) })
    for info in Keymap.commands {
      for context in info.contexts {
        let keys = info.keys(in: context)
        guard !keys.isEmpty else { continue }
        // F1 is help wherever one types, and Ctrl-P has it among the commands.
        if context == .writing, info.command == .help { continue }
        // Ctrl-Home and Shift-Ctrl-End mark all of a text too.
        if info.command == .selectAll { continue }
        let safe = keys.filter { key in
          if case .function = key.key { return false }
          return !kept.contains(key) && !key.modifiers.contains(.alt)
        }
        #expect(!safe.isEmpty, "\(info.command)")
      }
    }
  }

  // MARK: Footer

  private static let screens: [(name: String, keys: [KeyPress], help: String)] = [
    ("list", [], "?"), ("reading", [.init(.enter)], "?"), ("compare", [" ", " ", "c"], "?"),
    ("typing", ["/", "a"], "F1"), ("waaier", ["2"], "?"), ("meetups", ["3"], "?"),
    ("writing", ["6"], "?"),
  ]

  @Test(
    "the hints fit 80 columns, and 40, and the last is always help", arguments: Language.allCases)
  func footer(language: Language) {
    for screen in Self.screens {
      for columns in [80, 40] {
        var driver = Driver(size: Size(columns: columns, rows: 24), language: language)
        for key in screen.keys { driver.press(key) }
        expectHelpLast(driver.state, screen.name, key: screen.help)
      }
    }
    let start = Driver(language: language, isFirstStart: true)
    expectHelpLast(start.state, "start", key: "?")
  }

  private func expectHelpLast(_ state: AppState, _ screen: String, key: String) {
    let footer = draw(state).lines.last ?? ""
    let help = "\(key) \(state.texts.command("help").hint)"
    #expect(footer.hasSuffix(help), "\(screen): \(footer)")
    #expect(DisplayWidth.of(footer) <= state.size.columns - 1)
    #expect(!footer.contains("…"), "\(screen): \(footer)")
  }

  @Test("no hint tells of a command that cannot be now")
  func noEmptyPromises() {
    var driver = Driver()
    driver.press("2")
    #expect(
      !(draw(driver.state).lines.last ?? "").contains(
        driver.state.texts.filters.string.lowercased()))
  }
}
