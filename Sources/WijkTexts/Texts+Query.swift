import PlainText

/// Texts about the language of searching: its fields, its signs, and what is wrong with a query.
extension Texts {
  // MARK: Fields

  /// What a field asks for, by its Dutch name.
  package func queryField(_ name: String) -> SafeText {
    switch name {
    case "thema": pick(nl: "waar het over gaat", en: "what it is about")
    case "doelgroep": pick(nl: "voor wie het is", en: "whom it is for")
    case "gemeente": pick(nl: "in welke gemeente", en: "in which municipality")
    case "wijk": pick(nl: "in welke wijk", en: "in which neighbourhood")
    case "organisatie": pick(nl: "wie het doet", en: "who does it")
    case "beheerder": pick(nl: "wie de tekst bijhoudt", en: "who keeps the text")
    case "effect": pick(nl: "waar het aan bijdraagt", en: "what it contributes to")
    case "archetype": pick(nl: "naar welk voorbeeld", en: "after which archetype")
    case "element": pick(nl: "wat maakt dat het werkt", en: "what makes it work")
    case "soort": pick(nl: "praktijk, archetype of methode", en: "practice, archetype or method")
    case "fase": pick(nl: "hoe ver het is", en: "how far it is")
    case "status": pick(nl: "hoe ver de tekst is", en: "how far the text is")
    case "zichtbaarheid": pick(nl: "wie het mag lezen", en: "who may read it")
    case "bewijs": pick(nl: "hoe zeker het is, 0 tot 5", en: "how sure it is, 0 to 5")
    case "jaar": pick(nl: "wanneer het liep", en: "when it ran")
    case "bijgewerkt":
      pick(nl: "laatste dag die de tekst noemt", en: "last day that the text names")
    case "herzien":
      pick(nl: "wanneer de tekst weer na te lopen", en: "when the text is to be reviewed")
    case "bron": pick(nl: "een stuk van een bron", en: "part of a source")
    case "heeft": pick(nl: "een veld of kopje staat erin", en: "it has a field or heading")
    case "mist": pick(nl: "een veld of kopje ontbreekt", en: "it lacks a field or heading")
    case "in": pick(nl: "waar de woorden staan", en: "where the words are")
    case "lijkt-op":
      pick(nl: "wat veel gemeen heeft met deze", en: "what has much in common with it")
    case "leerniveau": pick(nl: "van een stap: op welke schaal", en: "of a step: on which scale")
    case "minuten": pick(nl: "van een stap: past in deze tijd", en: "of a step: fits in this time")
    case "werkvorm": pick(nl: "van een stap: hoe je werkt", en: "of a step: how people work")
    case "voor_wie": pick(nl: "van een stap: voor welke rol", en: "of a step: for which role")
    default: pick(nl: "van een stap: hoe ver je bent", en: "of a step: how far you are")
    }
  }

  /// A condition that is right, by the Dutch name of its field.
  package func queryExample(_ name: String) -> String {
    switch name {
    case "bewijs": "bewijs:>=2"
    case "jaar": "jaar:2018..2022"
    case "bijgewerkt": "bijgewerkt:<6m"
    case "herzien": "herzien:verlopen"
    case "bron": "bron:zonmw"
    case "heeft": "heeft:resultaten"
    case "mist": "mist:succes"
    case "in": "in:titel"
    case "lijkt-op": "lijkt-op:straatcoaches"
    case "thema": "thema:veiligheid,wonen"
    case "doelgroep": "doelgroep:ouderen"
    case "gemeente": "gemeente:\"den haag\""
    case "wijk": "wijk:alkmaar-west"
    case "organisatie": "organisatie:aedes"
    case "beheerder": "beheerder:aedes"
    case "effect": "effect:minder-eenzaamheid"
    case "archetype": "archetype:straatcoaches"
    case "element": "element:een-eigen-plek"
    case "leerniveau": "leerniveau:lokaal"
    case "werkvorm": "werkvorm:tweetallen"
    case "voor_wie": "voor_wie:projectleiders"
    case "stand": "stand:gedaan"
    case "soort": "soort:praktijk"
    case "fase": "fase:loopt"
    case "status": "status:concept"
    case "zichtbaarheid": "zichtbaarheid:openbaar"
    case "minuten": "minuten:30"
    default: name + ":"
    }
  }

  // MARK: The page of the language

  package var queryHelp: SafeText { pick(nl: "zoektaal", en: "search language") }

  package var queryHelpDetail: SafeText {
    pick(nl: "velden en tekens, met voorbeelden", en: "fields and signs, with examples")
  }

  /// Queries with what they find.
  package var queryExamples: [(query: String, meaning: SafeText)] {
    [
      (
        "overlast jongeren",
        pick(nl: "beide woorden, ook als deel van een woord", en: "both words, also within a word")
      ),
      (
        "\"sociale cohesie\"",
        pick(nl: "deze woorden achter elkaar, heel", en: "these words in a row, whole")
      ),
      ("overlast -jeugd", pick(nl: "wel overlast, geen jeugd", en: "overlast without jeugd")),
      ("park OF plein", pick(nl: "een van beide is genoeg", en: "one of the two is enough")),
      ("tuin (park OF plein)", pick(nl: "haakjes houden bij elkaar", en: "brackets keep together")),
      (
        "-thema:jeugd", pick(nl: "een - ontkent ook een veld", en: "a - denies a field as well")
      ),
    ]
  }

  // MARK: While typing

  package var completes: SafeText { pick(nl: "vul aan", en: "complete") }

  /// What Tab puts in, the one that stands there now between brackets.
  package func completions(_ titles: [SafeText], chosen: Int?) -> SafeText {
    let shown = titles.enumerated().map { number, title in
      number == chosen ? "[" + title + "]" : title
    }
    return pick(nl: "Tab: ", en: "Tab: ") + shown.joined(separator: " · ")
  }

  // MARK: What is wrong

  package func unknownQueryField(_ name: String, _ suggestion: String?) -> SafeText {
    if let suggestion {
      return pick(
        nl: "“\(name):” is geen veld; bedoel je \(suggestion):?",
        en: "“\(name):” is no field; do you mean \(suggestion):?")
    }
    return pick(
      nl: "“\(name):” is geen veld en telt niet mee. De hulp toont ze alle.",
      en: "“\(name):” is no field and does not count. The help shows all.")
  }

  package func unknownQueryValue(
    _ field: String, _ value: String, _ suggestion: String?
  ) -> SafeText {
    if let suggestion {
      return pick(
        nl: "\(field): kent “\(value)” niet; bedoel je \(suggestion)?",
        en: "\(field): does not know “\(value)”; do you mean \(suggestion)?")
    }
    return pick(
      nl: "\(field): kent “\(value)” niet; dat telt niet mee.",
      en: "\(field): does not know “\(value)”; it does not count.")
  }

  package func missingQueryValue(_ field: String, _ example: String) -> SafeText {
    pick(
      nl: "Achter \(field): komt een waarde, zoals \(example)",
      en: "Behind \(field): comes a value, such as \(example)")
  }

  package func wrongQueryForm(_ field: String, _ value: String, _ example: String) -> SafeText {
    pick(
      nl: "“\(value)” past niet bij \(field):; schrijf zoiets als \(example)",
      en: "“\(value)” does not fit \(field):; write something like \(example)")
  }

  package var openQuote: SafeText {
    pick(
      nl: "Sluit het citaat met \"; tot dan tellen de losse woorden.",
      en: "Close the quote with \"; until then the words count one by one.")
  }

  package func openQueryValue(_ field: String) -> SafeText {
    pick(
      nl: "Sluit de waarde van \(field): met \"; tot dan telt die niet mee.",
      en: "Close the value of \(field): with \"; until then it does not count.")
  }

  package var openParenthesis: SafeText {
    pick(
      nl: "Dit haakje is nog open; sluit het met ).", en: "This bracket is open; close it with ).")
  }

  package var strayParenthesis: SafeText {
    pick(
      nl: "Dit haakje sluit niets en telt niet mee.",
      en: "This bracket closes nothing and does not count.")
  }

  package var lonelyOr: SafeText {
    pick(
      nl: "OF staat tussen twee delen; hier mist er een.",
      en: "OR stands between two parts; one is missing here.")
  }

  package var lowerCaseOr: SafeText {
    pick(
      nl: "“of” telt als woord; schrijf OF als een van beide genoeg is.",
      en: "“or” counts as a word; write OR when one of the two is enough.")
  }

  package func readAsPhrase(_ phrase: String) -> SafeText {
    pick(nl: "Gelezen als \"\(phrase)\".", en: "Read as \"\(phrase)\".")
  }

  package func tooDeep(_ most: Int) -> SafeText {
    pick(
      nl: "Meer dan \(most) haakjes in elkaar; deze tellen niet mee.",
      en: "More than \(most) brackets within each other; these do not count.")
  }

  package func queryTooLong(_ most: Int) -> SafeText {
    pick(
      nl: "Alleen de eerste \(number(most)) tekens tellen mee.",
      en: "Only the first \(number(most)) characters count.")
  }

  package func tooManyWords(_ most: Int) -> SafeText {
    pick(
      nl: "Alleen de eerste \(number(most)) woorden tellen mee.",
      en: "Only the first \(number(most)) words count.")
  }
}
