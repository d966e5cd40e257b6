import TerminalUI
import WijkApp
import WijkTestKit
import WijkTexts

/// Screens of a meetup, as a room sees them.
extension GoldenScreen {
  static let meetups: [GoldenScreen] = [
    GoldenScreen("begin", 80, 24, .dutch, begin),
    GoldenScreen("begin", 120, 40, .english, begin),
    GoldenScreen("begin", 40, 15, .english, begin + [.up]),
    GoldenScreen("meetup", 80, 24, .dutch, held + noted),
    GoldenScreen("meetup", 120, 40, .english, held + noted),
    GoldenScreen("meetup", 60, 20, .dutch, held + [.right] + noted),
    GoldenScreen("meetup", 40, 15, .dutch, held + noted),
    GoldenScreen("noteer", 80, 24, .dutch, held + typed("n", "te lang")),
    GoldenScreen("meetup-agenda", 80, 24, .dutch, held + ["o", "j", "s"]),
    GoldenScreen("meetup-agenda", 120, 40, .english, held + ["o", "j", "s"]),
    GoldenScreen("nalopen", 80, 24, .dutch, review),
    GoldenScreen("nalopen", 120, 40, .english, review),
    GoldenScreen("acties", 80, 24, .dutch, ["O"]),
    GoldenScreen("acties", 120, 40, .english, ["O"]),
    GoldenScreen("meetup-stop", 80, 24, .dutch, held + ["q"]),
    GoldenScreen("oefenen", 80, 24, .english, begin + [.right, .enter]),
    GoldenScreen("welkom", 80, 24, .dutch, ["3", "G", "p", .enter]),
    GoldenScreen("sjablonen", 80, 24, .dutch, ["3", "a"]),
    GoldenScreen("sjablonen", 120, 40, .english, ["3", "a"]),
    GoldenScreen("nieuwe-meetup", 80, 24, .dutch, ["3", "a", .enter]),
    GoldenScreen("nieuwe-meetup", 40, 15, .english, ["3", "a", .enter]),
    GoldenScreen("voorbereiden", 80, 24, .dutch, planned),
    GoldenScreen("voorbereiden", 120, 40, .english, planned),
    GoldenScreen("voorbereiden", 40, 15, .dutch, planned),
    GoldenScreen("onderdeel", 80, 24, .dutch, planned + ["a"] + "merkt".map(KeyPress.character)),
    GoldenScreen("geoefend", 80, 24, .dutch, begin + [.right, .enter, .right, "q", .down, .enter]),
    GoldenScreen("zwart", 80, 24, .dutch, held + ["."]),
  ].map { screen in
    var screen = screen
    screen.prepare = { $0.addNextMeetup() }
    return screen
  }

  private static let begin: [KeyPress] = ["2", "p"]
  private static let held: [KeyPress] = begin + [.enter]
  private static let review: [KeyPress] = ["3", "g", "R", "j"]
  /// Too long by five minutes.
  private static let planned: [KeyPress] = ["3", "G", "A", "j", "+"]
  private static let noted: [KeyPress] =
    typed("w", "klein beginnen") + [.enter] + typed("a", "zaal boeken") + [.enter]
    + "De Brug".map(KeyPress.character) + [.enter] + "vrijdag".map(KeyPress.character) + [.enter]
}

extension Desk {
  /// Of the same series as the meetup of the sample, which left an action open.
  fileprivate func addNextMeetup() {
    put(
      """
      ---
      id: 2026-11-22-volgende
      titel: Tweede keer
      soort: meetup
      reeks: Rivierwijken samen
      datum: 2026-11-22
      start: 13:30
      einde: 14:00
      plek: Buurthuis De Brug
      interventies:
        - wandelclub-oost
      ---

      ## Agenda

      - 10 min | Welkom en open acties
      - 20 min | [[kies-een-begin]]

      """, at: "meetups/2026-11-22-volgende.md")
  }
}
