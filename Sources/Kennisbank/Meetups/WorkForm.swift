/// What people do in a step, as its words tell: no file says it in fixed terms.
package enum WorkForm: String, Sendable, CaseIterable {
  case pairs = "tweetallen"
  case groups = "groepen"
  case silence = "in stilte"
  case cards = "kaartjes"
  case walking = "lopen"
  case game = "spel"
  case voting = "stemmen"

  /// How words begin that tell of it.
  private var beginnings: [String] {
    switch self {
    case .pairs: ["tweetal"]
    case .groups: ["groep", "kring"]
    case .silence: ["stil", "zonder naam"]
    case .cards: ["kaart", "briefje", "strook", "stroken", "fiches", "knippen", "plakken"]
    case .walking: ["lopen", "rondlopen", "buiten", "vloer", "hoeken", "speurtocht", "muur"]
    case .game: ["spel", "raadspel", "doorgeefspel", "naspelen", "raden"]
    case .voting: ["stem", "stip"]
    }
  }

  package static func all(in text: String) -> [WorkForm] {
    let text = Section.folded(text)
    let words = text.split { !$0.isLetter }
    return allCases.filter { form in
      form.beginnings.contains { beginning in
        beginning.contains(" ")
          ? text.contains(beginning) : words.contains { $0.hasPrefix(beginning) }
      }
    }
  }
}
