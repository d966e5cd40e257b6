import TerminalUI
import WijkTexts

extension GoldenScreen {
  /// The waaier with progress, folded, unfolded and with steps put together.
  static let fan: [GoldenScreen] = [
    GoldenScreen("waaier-uit", 200, 50, .dutch, ["2", "l", "j"]),
    GoldenScreen("waaier-uit", 120, 40, .english, ["2", "l", "j"]),
    GoldenScreen("waaier-uit", 80, 24, .dutch, ["2", "l", "j", " ", " "]),
    GoldenScreen("waaier-uit", 60, 20, .english, ["2", "l"]),
    GoldenScreen("waaier-uit", 40, 15, .dutch, ["2", "l"]),
    GoldenScreen("waaier-stand", 80, 24, .dutch, ["2", "V"]),
    GoldenScreen("waaier-filter", 80, 24, .dutch, ["2", "f"]),
    GoldenScreen("waaier-stap", 80, 24, .dutch, ["2", "l", "l", .enter]),
    GoldenScreen("nieuwe-stap", 80, 24, .dutch, ["2", "a"]),
  ].map { screen in
    var screen = screen
    screen.prepare = { $0.addProgress() }
    return screen
  }
}

extension Desk {
  fileprivate func addProgress() {
    put(
      """
      - stap: kies-een-begin
        stand: gedaan
        op: '2026-10-08'
        meetup: 2026-10-08-havenkwartier
      - stap: kies-een-teken
        stand: begonnen

      """, at: "voortgang/gemeente-waterdam-verzonnen.yaml")
  }
}
