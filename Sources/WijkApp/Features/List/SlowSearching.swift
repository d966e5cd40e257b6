import PlainText
import WijkTexts

/// A search that takes so long that it has to be told, and can be stopped.
struct Searching: Sendable {
  /// Of what was asked last.
  var generation: Int
  /// When the first of what is not answered was asked.
  let since: Int
}

extension AppState {
  /// Nobody wonders before that.
  private static let patience = 200

  mutating func searchBegins(_ generation: Int) {
    searching = Searching(generation: generation, since: searching?.since ?? now)
  }

  mutating func searchEnds(_ generation: Int) {
    if searching?.generation == generation { searching = nil }
  }

  /// When it has to be told that a search takes long; nil when it need not, or is told.
  var searchDue: Int? {
    searching.map { $0.since + Self.patience }.flatMap { $0 > now ? $0 : nil }
  }

  var isSearchSlow: Bool { searching.map { $0.since + Self.patience <= now } ?? false }

  /// What is on the screen stays.
  mutating func stopSearching() -> [Effect] {
    searching = nil
    changeList { $0.lastSearch = 0 }
    notice = Notice(texts.searchStopped)
    return [.stopSearching]
  }
}
