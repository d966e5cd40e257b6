import TerminalUI
import WijkApp
import WijkTestKit
import WijkTexts

/// A screen that is kept as a file: how one gets there, in which size and language.
struct GoldenScreen: Sendable, CustomStringConvertible {
  let name: String
  let columns: Int
  let rows: Int
  let language: Language
  let keys: [KeyPress]
  /// At the card of the very first start instead of the list.
  var isFirstStart = false
  /// In a copy of the sample that can be written in, with these changes made to it; nil: the sample.
  var prepare: (@MainActor @Sendable (Desk) -> Void)?

  /// Name of its file.
  var description: String { "\(name)-\(columns)x\(rows)-\(language.rawValue)" }

  init(_ name: String, _ columns: Int, _ rows: Int, _ language: Language, _ keys: [KeyPress]) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.language = language
    self.keys = keys
  }

  /// The picture: its text, and below it the style of every cell.
  @MainActor
  func picture() -> String {
    let session = open()
    for key in keys { session.press(key) }
    let frame = session.terminal.frame
    return (frame.lines + ["==== stijl"] + frame.styleLines).joined(separator: "\n") + "\n"
  }

  @MainActor
  private func open() -> Session {
    if let prepare {
      let desk = Desk()
      prepare(desk)
      return desk.open(language, columns: columns, rows: rows)
    }
    guard isFirstStart else {
      return Sample.open(columns: columns, rows: rows, language: language)
    }
    return Session(
      columns: columns, rows: rows, kennisbanken: [Sample.folder], start: Start(language: language)
    ).settle()
  }
}

extension GoldenScreen {
  static let all: [GoldenScreen] =
    lists + texts + comparisons + menus + starts + writing + meetups + fan

  private static let coaches = typed("/", "havenk") + [.enter]

  private static let lists = [
    GoldenScreen("lijst", 200, 50, .dutch, coaches),
    GoldenScreen("lijst", 120, 40, .dutch, typed("f", "ouderen") + [.enter, .escape]),
    GoldenScreen("lijst", 80, 24, .dutch, ["j", " ", "j"]),
    GoldenScreen("lijst", 80, 24, .english, typed("/", "oost")),
    GoldenScreen("lijst", 60, 20, .english, ["G", "k"]),
    GoldenScreen("lijst", 40, 15, .dutch, ["j"]),
    GoldenScreen("waaier", 120, 40, .english, ["2", "j"]),
    GoldenScreen("waaier", 80, 24, .dutch, ["2"]),
    GoldenScreen("waaier", 40, 15, .dutch, ["2"]),
    GoldenScreen("wijken", 200, 50, .dutch, ["4", "j", "j", "j"]),
    GoldenScreen("wijken", 80, 24, .dutch, ["4"]),
    GoldenScreen("wijken", 60, 20, .english, ["4", "j"]),
    GoldenScreen("leeg", 80, 24, .dutch, typed("/", "klusbus eenzaamheid")),
    GoldenScreen("leeg", 60, 20, .english, typed("/", "wandelcub")),
    GoldenScreen("leeg", 40, 15, .dutch, ["7"]),
  ]

  private static let texts = [
    GoldenScreen("lees", 200, 50, .english, coaches + [.enter]),
    GoldenScreen("lees", 120, 40, .dutch, coaches + [.enter]),
    GoldenScreen("lees", 80, 24, .dutch, coaches + [.enter]),
    GoldenScreen(
      "lees-tabel", 80, 24, .dutch, coaches + [.enter] + typed("o", "aanpak") + [.enter]),
    GoldenScreen(
      "lees-tabel", 40, 15, .english, coaches + [.enter] + typed("/", "januari") + [.enter, "n"]),
    GoldenScreen("lees", 60, 20, .dutch, ["3", .enter]),
    GoldenScreen("lees-fout", 80, 24, .dutch, typed("/", "kapot") + [.enter, .enter]),
  ]

  private static let comparisons = [
    GoldenScreen("vergelijk", 200, 50, .dutch, ["*", "c"]),
    GoldenScreen("vergelijk", 120, 40, .english, ["j", " ", " ", "c"]),
    GoldenScreen("vergelijk", 80, 24, .dutch, ["j", " ", " ", "c", "d"]),
    GoldenScreen("vergelijk", 40, 15, .dutch, ["j", " ", " ", "c"]),
  ]

  private static let menus = [
    GoldenScreen("hulp", 120, 40, .dutch, ["?"]),
    GoldenScreen("hulp", 80, 24, .dutch, [.enter, "?"]),
    GoldenScreen("hulp", 40, 15, .english, ["?"]),
    GoldenScreen("filters", 80, 24, .dutch, typed("f", "o")),
    GoldenScreen("meenemen", 80, 24, .english, ["x"]),
    GoldenScreen("verzamel", 60, 20, .dutch, typed("m", "voor het college")),
  ]

  private static let starts = [
    GoldenScreen("start", 80, 24, .dutch, []), GoldenScreen("start", 40, 15, .english, []),
  ].map { screen in
    var screen = screen
    screen.isFirstStart = true
    return screen
  }

  static func typed(_ key: KeyPress, _ text: String) -> [KeyPress] {
    [key] + text.map { .character($0) }
  }
}
