import ArgumentParser
import KennisbankStore
import TerminalUI
import WijkTexts

/// What can be said with every command.
package struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("kennisbank")) var kennisbanken: [String] = []
  @Option(name: .customLong("taal")) var language: String?
  @Option(name: .customLong("kleur")) var colour: String?
  @Flag(name: .customLong("alleen-lezen")) var isReadOnly = false
  @Flag(name: .customLong("muis")) var mouse = false
  @Option(name: .customLong("kleurthema")) var theme: String?

  package init() {}

  package var colourWord: String? { colour }

  /// A word that an option does not know, with those it does.
  var unknownWord: (word: String, option: String, known: [String])? {
    let words: [(String?, String, [String])] = [
      (language, "taal", Language.allCases.map(\.rawValue)),
      (colour, "kleur", Settings.Colour.allCases.map(\.rawValue)),
      (theme, "kleurthema", Theme.Name.allCases.map(\.rawValue)),
    ]
    for (word, option, known) in words {
      if let word, !known.contains(word) { return (word, option, known) }
    }
    return nil
  }

  /// Options before the subcommand and behind it count alike; the last one wins.
  func merged(with later: CommonOptions) -> CommonOptions {
    var merged = self
    merged.kennisbanken += later.kennisbanken
    merged.language = later.language ?? language
    merged.colour = later.colour ?? colour
    merged.theme = later.theme ?? theme
    merged.isReadOnly = isReadOnly || later.isReadOnly
    merged.mouse = mouse || later.mouse
    return merged
  }
}

/// How results are written.
struct OutputOptions: ParsableArguments {
  @Flag(name: .customLong("json")) var json = false
  @Flag(name: .customLong("plain")) var plain = false
}

/// The facets as options; each can be given more than once.
struct FilterOptions: ParsableArguments {
  @Option(name: .customLong("thema")) var themes: [String] = []
  @Option(name: .customLong("doelgroep")) var targetGroups: [String] = []
  @Option(name: .customLong("gemeente")) var municipalities: [String] = []
  @Option(name: .customLong("soort")) var sorts: [String] = []
  @Option(name: .customLong("archetype")) var archetypes: [String] = []
  @Option(name: .customLong("effect")) var effects: [String] = []
  @Option(name: .customLong("bewijs")) var evidence: [String] = []
  @Option(name: .customLong("zichtbaarheid")) var visibility: [String] = []
  @Option(name: .customLong("sorteer")) var sort: String?
}
