import TerminalUI
import WijkApp
import WijkTestKit
import WijkTexts

/// Screens of somebody who writes.
extension GoldenScreen {
  static let writing: [GoldenScreen] =
    (drafts + forms + texts + cards).map { screen in
      var screen = screen
      screen.prepare = { $0.addDrafts() }
      return screen
    } + later

  private static let write: [KeyPress] = ["6", "e"]

  private static let drafts = [
    GoldenScreen("schrijven", 120, 40, .dutch, ["6", "j"]),
    GoldenScreen("schrijven", 80, 24, .dutch, ["6", "j"]),
    GoldenScreen("schrijven", 40, 15, .english, ["6", "j"]),
    GoldenScreen("nieuw", 120, 40, .dutch, typed("a", "Tuin") + [.tab]),
    GoldenScreen("nieuw", 80, 24, .dutch, typed("a", "Samen tuinieren") + [.enter]),
    GoldenScreen("nieuw", 40, 15, .english, ["a", .tab, .tab]),
  ]

  private static let forms = [
    GoldenScreen("formulier", 120, 40, .dutch, write),
    GoldenScreen("formulier", 80, 24, .dutch, write),
    GoldenScreen("formulier", 80, 24, .english, write + [.escape, "j"]),
    GoldenScreen("formulier", 60, 20, .dutch, write + [.pageDown]),
    GoldenScreen("formulier-kies", 80, 24, .dutch, write + typed(.enter, "o")),
    // The last of its seven steps is the longest.
    GoldenScreen("formulier-eind", 80, 24, .dutch, write + [.escape, "G", "k", "k"]),
  ]

  private static let texts = [
    GoldenScreen("hele-tekst", 120, 40, .dutch, write + [.wholeText]),
    GoldenScreen("hele-tekst", 80, 24, .dutch, write + [.wholeText, KeyPress(.down, .shift)]),
    GoldenScreen("hele-tekst", 40, 15, .english, write + [.wholeText, .control("f")]),
  ]

  private static let cards = [
    GoldenScreen("publiceer", 120, 40, .dutch, ["6", "P"]),
    GoldenScreen("publiceer", 80, 24, .dutch, ["6", "P"]),
    GoldenScreen("publiceer-veel", 80, 24, .dutch, ["6", "*", "P"]),
    GoldenScreen("raad", 120, 40, .dutch, write + [KeyPress(.function(7)), .down]),
    GoldenScreen("raad", 80, 24, .english, write + [KeyPress(.function(7)), .down]),
  ]

  /// After a conflict, a crash, an improvement.
  private static let later =
    [
      GoldenScreen("conflict", 120, 40, .dutch, choosing + [.down]),
      GoldenScreen("conflict", 80, 24, .dutch, choosing),
      GoldenScreen("conflict-beide", 80, 24, .dutch, choosing + [.down, .down, .down, .enter]),
    ].map { screen in
      var screen = screen
      screen.prepare = { $0.addConflict() }
      return screen
    } + recovered

  private static let choosing: [KeyPress] =
    write + typed(.control("p"), "conflict") + [.enter, .enter]

  private static let recovered = [
    GoldenScreen("hersteld", 80, 24, .dutch, []),
    GoldenScreen("verschil", 80, 24, .dutch, [.down, .enter]),
  ].map { screen in
    var screen = screen
    screen.prepare = { $0.crash() }
    return screen
  }
}

extension Desk {
  fileprivate func addDrafts() {
    put(
      """
      ---
      id: moestuin-oost
      titel: Moestuin Oost
      soort: praktijk
      samenvatting: Buren tuinieren elke zaterdag samen.
      gemeenten:
        - waterdam
      effecten:
        - effect: meer-ontmoeting
      status: ter_review
      zichtbaarheid: partners
      ---

      ## Aanleiding

      Buren kennen elkaar niet. Bel 06-12345678 voor wie mee wil doen.

      ## Aanpak

      - elke zaterdag van tien tot twaalf samen in de tuin
      - koffie na afloop, voor wie wil

      ## Opmerkingen

      - [ ] [doelgroepen] Voor wie is dit? (Ko, 2026-11-20)

      """, at: "concepten/interventies/moestuin-oost.md")
    let ready = (text(Self.published) ?? "").replacing("buurttafel-berkenveld", with: "soep-oost")
      .replacing("Buurttafel Berkenveld", with: "Soep in Oost")
      .replacing("zichtbaarheid: partners", with: "status: concept\nzichtbaarheid: partners")
    put(ready, at: "concepten/interventies/soep-oost.md")
  }

  fileprivate func addConflict() {
    put(
      """
      id: nachtwacht-oost
      pad: \(Self.draft)
      in_bestand:
        wie: Mia
        wanneer: '2026-11-21'
      andere:
        wie: Ko
        wanneer: '2026-11-21'
      conflicten:
        - kop: Aanleiding
          alinea: '0'
          vorm: markdown
          basis: Nog niets.
          in_bestand: Nog te schrijven.
          andere: Bewoners slapen slecht door lawaai in de nacht.

      """, at: "conflicten/nachtwacht-oost.yaml")
  }

  /// Something was typed that is in no file.
  fileprivate func crash() {
    let session = write().goTo("samenvatting").type(" Voor wie slecht slaapt.")
    session.pass(milliseconds: 1_000)
  }
}
