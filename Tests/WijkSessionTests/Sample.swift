import Kennisbank
import SafeFiles
import TerminalUI
import WijkApp
import WijkTestKit
import WijkTexts

/// The small invented kennisbank of these tests: ten descriptions, one of them a draft and one
/// faulty. See the folder `Voorbeeld`.
@MainActor
enum Sample {
  /// A copy: what keys do to it stays out of the checkout.
  static let folder: BytePath = {
    let copy = TemporaryFolders.make().appending("Voorbeeld")
    TemporaryFolders.copy(BytePath(#filePath).parent.appending("Voorbeeld"), to: copy)
    return copy
  }()

  /// Opened at the list, as for someone who was here before.
  static func open(
    columns: Int = 80, rows: Int = 24, language: Language = .dutch,
    also others: [BytePath] = [], variables: [String: String] = [:]
  ) -> Session {
    Session(
      columns: columns, rows: rows, kennisbanken: [folder] + others,
      start: Start(language: language, place: RememberedPlace(place: .interventions)),
      variables: variables
    ).settle()
  }

  /// As the program starts by itself: at the card, or at the place that `home` remembers.
  static func start(home: BytePath? = nil) -> Session {
    Session(kennisbanken: [folder], home: home).settle()
  }
}

/// What the tests look at, and how they get somewhere.
extension Session {
  var header: String { lines[0] }
  var status: String { lines[lines.count - 2] }
  var footer: String { lines[lines.count - 1] }

  var list: ListState? {
    if case .list(let list) = state.screens.top { list } else { nil }
  }

  var reading: ReadingState? {
    if case .reading(let reading) = state.screens.top { reading } else { nil }
  }

  /// Titles of all rows of the list, also those below the screen.
  var titles: [String] { list?.rows.map { state.catalogue[$0].title } ?? [] }
  var markedIDs: Set<String> { Set(list?.marked.rows.map(state.catalogue.address) ?? []) }
  var chosen: String? { list?.selectedRow.map { state.catalogue[$0].title } }

  /// The whole text that is read, also what is below the screen.
  var text: String {
    guard let layout = reading?.view?.layout else { return "" }
    return layout.lines.indices.map(layout.text).joined(separator: "\n")
  }

  /// Labels of the rows of the open menu.
  var menu: [String] { state.overlay?.shown.map(\.label.string) ?? [] }

  @discardableResult
  func choose(_ title: String) -> Session {
    if !titles.contains(title) { unfoldAll() }
    press("g")
    for _ in titles where chosen != title { press("j") }
    return self
  }

  /// Every blade of the fan, so that all its steps are rows.
  @discardableResult
  func unfoldAll() -> Session {
    guard list?.isFan == true else { return self }
    press("G")
    for row in (list?.rows ?? []).reversed() {
      let record = state.catalogue[row]
      if record.kind == .blade, list?.unfolded.contains(record.id) == false { press("l") }
      press("k")
    }
    return self
  }

  @discardableResult
  func read(_ title: String) -> Session {
    choose(title).press(.enter)
  }

  /// Types the number of the first link to this object, as a reader would.
  @discardableResult
  func follow(_ id: String) -> Session {
    let links = reading?.view?.layout.links ?? []
    guard let index = links.firstIndex(of: .record(id)) else { return self }
    type(String(index + 1))
    if state.overlay != nil { press(.enter) }
    return self
  }

  /// Opens the opdrachten, types, and runs the first one left.
  @discardableResult
  func command(_ words: String) -> Session {
    press(":").type(words).press(.enter)
  }

  /// Text of a file that was taken along, in the one folder for that; nil when there is none of that name.
  func taken(_ name: String) -> String? {
    let path = home.appending("wijk").appending(name)
    guard let bytes = try? world.fileSystem.read(path, limit: 1 << 20) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
