import PlainText

/// Texts about saved searches, earlier queries, and searches that take long.
extension Texts {
  /// How many a saved search has, and how many of these are new.
  package func searchCount(_ count: Int, new: Int) -> SafeText {
    let all = SafeText(number(count))
    return new == 0 ? all : all + " · " + SafeText(number(new)) + " " + newHere
  }

  package var newHere: SafeText { pick(nl: "nieuw", en: "new") }

  package func newSince(_ count: Int) -> SafeText {
    let all = number(count)
    return pick(
      nl: "\(all) nieuw sinds je hier voor het laatst keek",
      en: "\(all) new since you last looked here")
  }

  package var manageSearches: (label: SafeText, explanation: SafeText) {
    (
      pick(nl: "Andere naam of verwijderen…", en: "Rename or remove…"),
      pick(nl: "kies eerst welke", en: "first choose which")
    )
  }

  package var whichSearch: SafeText { pick(nl: "Welke zoekopdracht?", en: "Which search?") }
  package var giveOtherName: SafeText { pick(nl: "andere naam geven", en: "give another name") }
  package var removeSearch: SafeText { pick(nl: "verwijderen", en: "remove") }
  package var otherName: SafeText { pick(nl: "noem hem: ", en: "call it: ") }
  package var typeName: SafeText { pick(nl: "Nieuwe naam:", en: "New name:") }

  package func nameTaken(_ name: String) -> SafeText {
    pick(
      nl: "Er is al een zoekopdracht die “\(name)” heet.",
      en: "There is a search called “\(name)” already.")
  }

  // MARK: Much and long

  /// A large result is divided best by this.
  package func narrows(by facet: SafeText) -> SafeText {
    pick(nl: "Te veel? f kiest op \(facet)", en: "Too many? f narrows by \(facet)")
  }

  package var searchGoesOn: SafeText {
    pick(nl: "Zoeken… (Ctrl-C stopt)", en: "Searching… (Ctrl-C stops)")
  }

  package var searchStopped: SafeText {
    pick(
      nl: "Zoeken gestopt. Je ziet nog de vorige lijst.",
      en: "Search stopped. You still see the list before.")
  }

  package var earlier: SafeText { pick(nl: "eerdere", en: "earlier") }
}
