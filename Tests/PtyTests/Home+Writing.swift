import PtyKit
import Testing

/// Descriptions to write on.
extension Home {
  /// What a description that could be published has.
  static let wholeText = [
    "samenvatting": "Buren eten elke maand samen.", "aanleiding": "Buren kenden elkaar niet.",
    "aanpak": "Op woensdag koken zes bewoners voor twaalf buren.",
    "bron": "https://voorbeeld.invalid/tafel",
  ]

  /// A description in the kennisbank `kb`.
  ///
  /// - Parameter missing: names of `wholeText` that are left open.
  func addText(
    _ id: String, in folder: String = "concepten/interventies", title: String,
    status: String = "concept", visibility: String = "openbaar", missing: Set<String> = []
  ) throws {
    let parts = Self.wholeText.filter { !missing.contains($0.key) }
    let source = parts["bron"].map { "bronnen:\n  - \($0)\n" } ?? ""
    let summary = parts["samenvatting"].map { "samenvatting: \($0)\n" } ?? ""
    let text = """
      ---
      id: \(id)
      titel: \(title)
      soort: praktijk
      \(summary)gemeenten:
        - noordwijk
      doelgroepen:
        - wijkbewoners
      effecten:
        - effect: minder-overlast-jeugdgroepen
          rol: hoofd
      status: \(status)
      zichtbaarheid: \(visibility)
      beheerder: gemeente-noordwijk
      \(source)---

      ## Aanleiding

      \(parts["aanleiding"] ?? "")

      ## Aanpak

      \(parts["aanpak"] ?? "")

      """
    try makeFolder("kb/" + folder.prefix { $0 != "/" })
    try makeFolder("kb/" + folder)
    try write(text, to: "kb/\(folder)/\(id).md")
  }

  /// A kennisbank with one draft, `proef`.
  static func withDraft() throws -> Home {
    let home = try Home()
    try home.makeKennisbank()
    try home.addText("proef", title: "Proef")
    return home
  }

  var draft: String { text(of: "kb/concepten/interventies/proef.md") ?? "" }

  func startWriting(_ environment: [String: String] = [:]) throws -> PtyProgram {
    try start(["--kennisbank", path + "/kb"], environment: environment)
  }
}

extension PtyProgram {
  /// Goes from the start to the end of the whole text of the first draft.
  func openDraft() {
    expect { $0.text.contains("Welkom") }
    type("6")
    expect { $0.line(1).hasPrefix("> Proef") }
    type("e")
    expect { $0.line(0).hasPrefix(" Concept › Proef") && $0.line(0).hasSuffix("op schijf") }
    goToEnd()
  }

  /// To the end of the whole text.
  func goToEnd() {
    type("\u{1B}[17~")
    expect { $0.line(0).contains("hele tekst") }
    type("\u{1B}[1;5F")
  }
}
