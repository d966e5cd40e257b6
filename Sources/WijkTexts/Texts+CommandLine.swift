import PlainText

/// Texts of the command line.
extension Texts {
  package var noKennisbank: SafeText {
    pick(
      nl: "Er is geen kennisbank. Noem een map met --kennisbank of WIJK_KENNISBANK.",
      en: "There is no kennisbank. Name a folder with --kennisbank or WIJK_KENNISBANK.")
  }
  package var nothingRead: SafeText { pick(nl: "Er is niets gelezen.", en: "Nothing was read.") }
  package var nothingFoundPlain: SafeText { pick(nl: "Niets gevonden.", en: "Nothing found.") }
  package func adviceDidYouMean(_ word: String) -> SafeText {
    pick(nl: "Niets gevonden. Bedoelde je “\(word)”?", en: "Nothing found. Did you mean “\(word)”?")
  }
  package func adviceWithout(_ part: SafeText, _ count: Int) -> SafeText {
    pick(
      nl: "Niets gevonden. Zonder \(part): \(number(count)).",
      en: "Nothing found. Without \(part): \(number(count)).")
  }
  package func unknownOptionValue(
    _ option: String, _ value: String, _ suggestion: String?
  ) -> SafeText {
    let advice = suggestion.map { pick(nl: "; bedoel je \($0)?", en: "; do you mean \($0)?") }
    return pick(nl: "--\(option) kent “\(value)” niet", en: "--\(option) does not know “\(value)”")
      + (advice ?? ".")
  }
  package func unknownWord(_ word: String, _ option: String, _ known: [String]) -> SafeText {
    let list = known.joined(separator: ", ")
    return pick(
      nl: "“\(word)” kan niet bij --\(option). Kies uit: \(list).",
      en: "“\(word)” is not a value for --\(option). Choose from: \(list).")
  }
  package func sortWordOption(_ name: String) -> String {
    switch name {
    case "relevance": pick(nl: "treffer", en: "match").string
    case "title": pick(nl: "titel", en: "title").string
    case "newest": pick(nl: "datum", en: "date").string
    case "evidence": pick(nl: "bewijs", en: "evidence").string
    default: pick(nl: "gemeente", en: "municipality").string
    }
  }
  package var compareHowMany: SafeText {
    pick(nl: "Noem twee tot vier id's om te vergelijken.", en: "Name two to four ids to compare.")
  }
  package func findingCount(_ count: Int) -> SafeText {
    switch count {
    case 0: pick(nl: "Geen bevindingen.", en: "No findings.")
    case 1: pick(nl: "1 bevinding.", en: "1 finding.")
    default: pick(nl: "\(number(count)) bevindingen.", en: "\(number(count)) findings.")
    }
  }
  package func settingsAt(_ path: String) -> SafeText {
    pick(nl: "Instellingen: \(path)", en: "Settings: \(path)")
  }
  package func noSettingsYet(_ path: String) -> SafeText {
    pick(
      nl: "Nog geen instellingen; wijk config --maak maakt \(path)",
      en: "No settings yet; wijk config --maak makes \(path)")
  }
  package func settingUnknown(_ key: String) -> SafeText {
    pick(
      nl: "“\(key)” is geen instelling; kijk of het goed gespeld is.",
      en: "“\(key)” is not a setting; check its spelling.")
  }
  package func settingWrong(_ key: String, _ value: String, _ allowed: [String]) -> SafeText {
    let list = allowed.joined(separator: ", ")
    return pick(
      nl: "“\(value)” kan niet bij “\(key)”. Kies uit: \(list).",
      en: "“\(value)” is not a value for “\(key)”. Choose from: \(list).")
  }
  package var settingWithoutFolder: SafeText {
    pick(
      nl: "Bij een kennisbank in de instellingen ontbreekt “map”.",
      en: "A kennisbank in the settings has no “map”.")
  }
  package var settingsUnreadable: SafeText {
    pick(
      nl: "De instellingen zijn niet te lezen; de standaardwaarden gelden.",
      en: "The settings cannot be read; the default values apply.")
  }
  package func wrongAssets(_ path: String) -> SafeText {
    pick(
      nl: "WIJK_ASSETS noemt \(path), maar daar staat geen kennisbank.",
      en: "WIJK_ASSETS names \(path), but there is no kennisbank there.")
  }

  package func unknownObjectBut(_ name: String, _ near: String) -> SafeText {
    pick(
      nl: "“\(name)” staat niet in deze kennisbank. Bedoelde je \(near)?",
      en: "“\(name)” is not in this kennisbank. Did you mean \(near)?")
  }
  package var yes: SafeText { pick(nl: "ja", en: "yes") }
  package var no: SafeText { pick(nl: "nee", en: "no") }
  package var readOnly: SafeText { pick(nl: "alleen lezen", en: "read-only") }
  package var chosenByOption: SafeText { pick(nl: "--kennisbank", en: "--kennisbank") }
  package var chosenByEnvironment: SafeText { pick(nl: "WIJK_KENNISBANK", en: "WIJK_KENNISBANK") }
  package func chosenAround(_ folder: String) -> SafeText {
    pick(nl: "kennisbank.yaml in \(folder)", en: "kennisbank.yaml in \(folder)")
  }
  package var chosenBySettings: SafeText { pick(nl: "de instellingen", en: "the settings") }
  package var chosenByDefault: SafeText {
    pick(nl: "niets gekozen: de starterkennisbank", en: "nothing chosen: the starter kennisbank")
  }

  package var cannotWriteResult: SafeText {
    pick(
      nl: "Het resultaat kon niet worden geschreven; is de schijf vol?",
      en: "The result could not be written; is the disk full?")
  }

  // MARK: The terminal

  package func unknownTerminal(_ name: String) -> SafeText {
    pick(
      nl: "Dit soort terminal is niet bekend: TERM=\(name). Probeer TERM=xterm wijk.",
      en: "This kind of terminal is not known: TERM=\(name). Try TERM=xterm wijk.")
  }
  package var terminalCannotMove: SafeText {
    pick(
      nl: "Deze terminal kan de cursor niet verplaatsen. Gebruik wijk lijst, zoek of toon.",
      en: "This terminal cannot move the cursor. Use wijk list, search or show.")
  }
  package func crashNotice(_ log: String) -> SafeText {
    pick(
      nl: "wijk is gestopt door een fout. Wat er misging, staat in \(log).",
      en: "wijk stopped because of an error. What went wrong is in \(log).")
  }

  // MARK: Wrong arguments

  package func unknownOption(_ option: String) -> SafeText {
    pick(
      nl: "De optie \(option) is er niet. wijk --help toont wat er kan.",
      en: "There is no option \(option). wijk --help shows what there is.")
  }
  package func missingArgument(_ argument: String) -> SafeText {
    pick(
      nl: "Er ontbreekt iets (\(argument)). wijk --help toont hoe het moet.",
      en: "Something is missing (\(argument)). wijk --help shows how it is done.")
  }
  package func unexpectedArgument(_ argument: String) -> SafeText {
    pick(
      nl: "“\(argument)” is te veel, of is geen opdracht. wijk --help toont wat er kan.",
      en: "“\(argument)” is one too many, or not a command. wijk --help shows what there is.")
  }
  package func missingValue(_ option: String) -> SafeText {
    pick(nl: "Achter \(option) hoort een waarde.", en: "\(option) needs a value.")
  }
  package func wrongArguments(_ original: String) -> SafeText {
    pick(nl: "Niet begrepen: \(original)", en: "Not understood: \(original)")
  }
}
