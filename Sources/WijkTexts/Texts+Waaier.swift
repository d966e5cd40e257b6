import PlainText

/// Words for the waaier as a place to work: how far one is, and which steps are chosen.
extension Texts {
  /// A state of a step, as it stands in the file.
  package func progressWord(_ word: String) -> SafeText {
    switch word {
    case "begonnen": pick(nl: "begonnen", en: "begun")
    case "gedaan": pick(nl: "gedaan", en: "done")
    case "overgeslagen": pick(nl: "overgeslagen", en: "skipped")
    default: pick(nl: "nog niet", en: "not yet")
    }
  }

  package var progressLabel: SafeText { pick(nl: "Voortgang", en: "Progress") }
  package func progressOf(_ what: SafeText) -> SafeText {
    pick(nl: "Hoe ver: \(what)", en: "How far: \(what)")
  }
  package var chooseStep: SafeText {
    pick(
      nl: "Kies eerst een stap of een blad van de waaier (2).",
      en: "First choose a step or a blade of the fan (2).")
  }
  package func stepCount(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "1 stap", en: "1 step")
      : pick(nl: "\(number(count)) stappen", en: "\(number(count)) steps")
  }
  package func stepsShown(_ shown: Int, of total: Int) -> SafeText {
    let all = stepCount(total)
    return pick(nl: "\(number(shown)) van \(all)", en: "\(number(shown)) of \(all)")
  }
  package func fan(blades: Int, steps: Int, done: Int) -> SafeText {
    let blades =
      blades == 1
      ? pick(nl: "1 blad", en: "1 blade")
      : pick(nl: "\(number(blades)) bladen", en: "\(number(blades)) blades")
    let told = blades + " · " + stepCount(steps)
    return done == 0
      ? told : told + pick(nl: " · \(number(done)) gedaan", en: " · \(number(done)) done")
  }
  package func stepsChosen(_ count: Int, minutes: Int) -> SafeText {
    let time = shortMinutes(minutes)
    return pick(
      nl: "\(stepCount(count)) gekozen · \(time)", en: "\(stepCount(count)) chosen · \(time)")
  }
  package func shortMinutes(_ minutes: Int) -> SafeText {
    pick(nl: "\(number(minutes)) min", en: "\(number(minutes)) min")
  }
  package func atMost(minutes: String) -> SafeText {
    pick(nl: "hoogstens \(minutes)", en: "at most \(minutes)")
  }
  package var nothingToFold: SafeText {
    pick(nl: "Hier valt niets in te klappen.", en: "There is nothing to fold here.")
  }

  /// What was kept, and that it can be taken back.
  /// - Parameter state: nil when it is not the same for all of them.
  package func progressKept(_ count: Int, state: String?) -> SafeText {
    let steps = stepCount(count)
    guard let word = state.map(progressWord) else {
      return pick(
        nl: "Bijgewerkt: \(steps). u draait het terug.",
        en: "Changed: \(steps). u takes it back.")
    }
    return pick(
      nl: "\(steps): \(word). u draait het terug.", en: "\(steps): \(word). u takes it back.")
  }

  /// "a, b en c".
  package func listed(_ names: [String]) -> SafeText {
    guard names.count > 1, let last = names.last else { return SafeText(names.first ?? "") }
    let before = SafeText(names.dropLast().joined(separator: ", "))
    return pick(nl: "\(before) en \(SafeText(last))", en: "\(before) and \(SafeText(last))")
  }

  /// What people do in a step, as the filter calls it.
  package func workForm(_ word: String) -> SafeText {
    switch word {
    case "tweetallen": pick(nl: "in tweetallen", en: "in pairs")
    case "groepen": pick(nl: "in groepen of een kring", en: "in groups or a circle")
    case "in stilte": pick(nl: "in stilte", en: "in silence")
    case "kaartjes": pick(nl: "met kaartjes of papier", en: "with cards or paper")
    case "lopen": pick(nl: "lopend", en: "walking about")
    case "spel": pick(nl: "als spel", en: "as a game")
    default: pick(nl: "met stippen of stemmen", en: "with dots or votes")
    }
  }

  // MARK: On the page of a blade or a step

  package var thisBlade: SafeText { pick(nl: "Dit blad", en: "This blade") }
  package var timeTogether: SafeText { pick(nl: "Samen", en: "Together") }
  package func doneOn(_ day: String) -> SafeText { pick(nl: "op \(day)", en: "on \(day)") }
  package var doneIn: SafeText { pick(nl: "Gedaan in", en: "Done in") }
  package var notedAbout: SafeText { pick(nl: "Wat erover genoteerd is", en: "What was noted") }
  package var belongsHere: SafeText { pick(nl: "Hoort hierbij", en: "Belongs with this") }
}
