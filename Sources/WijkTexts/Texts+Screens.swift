import PlainText

/// Texts of the screens: places, counts, messages.
extension Texts {
  // MARK: Places

  package func place(_ name: String) -> SafeText {
    switch name {
    case "interventies": pick(nl: "Interventies", en: "Interventions")
    case "waaier": pick(nl: "Waaier", en: "Implementation fan")
    case "meetups": pick(nl: "Meetups", en: "Meetups")
    case "wijken": pick(nl: "Wijken", en: "Neighbourhoods")
    case "elementen": pick(nl: "Elementen", en: "Elements")
    case "schrijven": pick(nl: "Schrijven", en: "Writing")
    default: pick(nl: "Overzicht", en: "Overview")
    }
  }

  /// What an empty place is for and what fills it.
  package func emptyPlace(_ name: String) -> SafeText {
    switch name {
    case "interventies":
      pick(
        nl: "Nog geen interventies. Elke beschrijving is een bestand in interventies/.",
        en: "No interventions yet. Each description is a file in interventies/.")
    case "waaier":
      pick(
        nl: "Deze kennisbank heeft geen waaier. Bladen en stappen staan in de map waaier/.",
        en: "This kennisbank has no fan. Blades and steps are in the folder waaier/.")
    case "meetups":
      pick(
        nl: "Nog geen meetups. Met a maak je er een; elk verslag is een bestand in meetups/.",
        en: "No meetups yet. a makes one; the minutes of each are a file in meetups/.")
    case "wijken":
      pick(
        nl: "Nog geen gemeenten of wijken. Zij staan in de map gemeenten/.",
        en: "No municipalities or neighbourhoods yet. They are in the folder gemeenten/.")
    case "elementen":
      pick(
        nl: "Nog geen werkzame elementen. Zij staan in de map elementen/.",
        en: "No active elements yet. They are in the folder elementen/.")
    case "schrijven":
      pick(
        nl: "Hier komen concepten te staan. Druk op a voor een nieuw concept.",
        en: "Drafts will be listed here. Press a for a new draft.")
    default:
      pick(
        nl: "Hier komt het overzicht van de kennisbank. In deze versie is het er nog niet.",
        en: "The overview of the kennisbank will be here. This version does not have it yet.")
    }
  }

  package var emptyCollection: SafeText {
    pick(
      nl: "Deze verzameling is leeg. Met m doe je er iets in.",
      en: "This collection is empty. Press m on something to put it in.")
  }

  package func collection(_ name: String) -> SafeText {
    pick(nl: "Verzameling: \(name)", en: "Collection: \(name)")
  }

  package func comparison(_ count: Int) -> SafeText {
    pick(nl: "Vergelijken: \(count) naast elkaar", en: "Comparing: \(count) side by side")
  }

  package var onlyDifferences: SafeText { pick(nl: "alleen verschillen", en: "differences only") }
  package var missing: SafeText { pick(nl: "ontbreekt", en: "missing") }

  package var startCard: [SafeText] {
    [
      pick(
        nl: "Welkom. Lees hier over aanpakken uit Nederlandse wijken.",
        en: "Welcome. Read about approaches from Dutch neighbourhoods."),
      pick(nl: "Enter   openen en rondkijken", en: "Enter   open it and look around"),
      pick(
        nl: "t       rondleiding van vijf minuten", en: "t       a tour of five minutes (in Dutch)"),
      pick(
        nl: "2 - 7   andere plekken: waaier, meetups, wijken, schrijven",
        en: "2 - 7   other places: fan, meetups, neighbourhoods, writing"),
      pick(
        nl: "?       welke toetsen er zijn, op elk scherm; q stopt",
        en: "?       which keys there are, on every screen; q quits"),
    ]
  }

  package func tooSmall(_ place: SafeText) -> SafeText {
    pick(nl: "te klein: 40x10 nodig · \(place)", en: "too small: needs 40x10 · \(place)")
  }

  // MARK: Counts

  package func count(_ shown: Int, of total: Int) -> SafeText {
    pick(
      nl: "\(number(shown)) van \(number(total))", en: "\(number(shown)) of \(number(total))")
  }

  package func items(_ count: Int) -> SafeText { SafeText(number(count)) }

  package var reading: SafeText { pick(nl: "Bezig met lezen…", en: "Reading…") }

  package func readingProgress(_ done: Int, of total: Int) -> SafeText {
    pick(
      nl: "Lezen \(number(done)) van \(number(total)) (Ctrl-C stopt)",
      en: "Reading \(number(done)) of \(number(total)) (Ctrl-C stops)")
  }

  package func onlyRead(_ done: Int, of total: Int) -> SafeText {
    pick(
      nl: "alleen \(number(done)) van \(number(total)) gelezen",
      en: "only \(number(done)) of \(number(total)) read")
  }

  package func loadingStopped(_ done: Int, of total: Int) -> SafeText {
    pick(
      nl: "Gestopt bij \(number(done)) van \(number(total)); de opdracht “vernieuwen” leest alles.",
      en: "Stopped at \(number(done)) of \(number(total)); the command “reload” reads everything.")
  }

  package func marked(_ count: Int) -> SafeText {
    pick(nl: "\(number(count)) gemarkeerd", en: "\(number(count)) marked")
  }

  package var rangeBegun: SafeText {
    pick(
      nl: "begin van de reeks; ga naar het eind en druk weer op v",
      en: "start of the range; go to its end and press v again")
  }

  // MARK: Finding

  package var filterLabel: SafeText { pick(nl: "Zoek:", en: "Search:") }
  package var findLabel: SafeText { pick(nl: "Zoek in deze tekst:", en: "Find in this text:") }

  /// - Parameter others: words that stand there only as another word: told first, for where they
  ///   stand may be cut off.
  package func foundIn(
    _ fields: [SafeText], as others: [(typed: String, text: String)] = []
  ) -> SafeText {
    let names = fields.joined(separator: ", ")
    return others.map { found($0.typed, as: $0.text) + " · " }.joined(separator: "")
      + pick(nl: "gevonden in: \(names)", en: "found in: \(names)")
  }

  private func found(_ typed: String, as text: String) -> SafeText {
    pick(nl: "\(typed), als \(text)", en: "\(typed), as \(text)")
  }

  /// What a description has in common with another one.
  /// - Parameter others: by the name of their field.
  package func shared(archetypes: [SafeText], _ others: [(field: String, titles: [SafeText])])
    -> SafeText
  {
    let rest = others.map { sharedField($0.field) + " " + $0.titles.joined(separator: ", ") }
      .joined(separator: "; ")
    let approach = archetypes.joined(separator: ", ")
    if archetypes.isEmpty { return pick(nl: "gemeen: \(rest)", en: "in common: \(rest)") }
    if others.isEmpty {
      return pick(nl: "zelfde archetype: \(approach)", en: "same archetype: \(approach)")
    }
    return pick(
      nl: "zelfde archetype: \(approach); ook: \(rest)",
      en: "same archetype: \(approach); also: \(rest)")
  }

  private func sharedField(_ name: String) -> SafeText {
    switch name {
    case "element": "element"
    case "effect": "effect"
    case "thema": pick(nl: "thema", en: "theme")
    default: pick(nl: "doelgroep", en: "target group")
    }
  }

  package var goesBack: SafeText { pick(nl: "terug", en: "back") }

  package func likeThis(_ title: String) -> SafeText {
    pick(nl: "lijkt op \(title)", en: "like \(title)")
  }

  package var nothingIsLikeIt: SafeText {
    pick(
      nl: "“Meer zoals dit” werkt bij interventies en archetypen. Kies er eerst een.",
      en: "“More like this” works for interventions and archetypes. Choose one first.")
  }

  package func foundField(_ name: String) -> SafeText {
    switch name {
    case "title": pick(nl: "titel", en: "title")
    case "summary": pick(nl: "samenvatting", en: "summary")
    case "theme": pick(nl: "thema", en: "theme")
    case "targetGroup": pick(nl: "doelgroep", en: "target group")
    case "place": pick(nl: "plaats", en: "place")
    case "organisation": pick(nl: "organisatie", en: "organisation")
    case "effect": pick(nl: "effect", en: "effect")
    case "element": pick(nl: "werkzaam element", en: "active element")
    case "archetype": pick(nl: "archetype", en: "archetype")
    case "aanleiding": pick(nl: "aanleiding", en: "background")
    case "doel": pick(nl: "doel", en: "aim")
    case "aanpak": pick(nl: "aanpak", en: "approach")
    case "resultaten": pick(nl: "resultaten", en: "results")
    case "lessen": pick(nl: "lessen", en: "lessons")
    default: pick(nl: "overige tekst", en: "other text")
    }
  }

  package var nothingFound: SafeText { pick(nl: "niets gevonden", en: "nothing found") }

  package var nothingFoundAtAll: SafeText {
    pick(
      nl: "Niets gevonden. Probeer een ander of korter woord; Esc wist de woorden.",
      en: "Nothing found. Try another or a shorter word; Esc clears the words.")
  }

  package func nothingFoundWithout(_ part: SafeText, _ count: Int) -> SafeText {
    adviceWithout(part, count) + pick(nl: " Enter laat dat weg.", en: " Enter leaves that out.")
  }

  package func didYouMean(_ word: String) -> SafeText {
    pick(
      nl: "Niets gevonden. Bedoelde je “\(word)”? Enter zoekt daarop.",
      en: "Nothing found. Did you mean “\(word)”? Enter searches for it.")
  }

  package var wordsCleared: SafeText {
    pick(
      nl: "woorden gewist; met toets u haal je ze terug",
      en: "words cleared; key u brings them back")
  }

  package var facetsStay: SafeText {
    pick(
      nl: "De filters blijven staan; met f kies je ze aan of uit.",
      en: "The filters stay; f switches them on or off.")
  }

  package func match(_ number: Int, of count: Int) -> SafeText {
    pick(
      nl: "regel \(number) van \(count) met dit woord",
      en: "line \(number) of \(count) with this word")
  }

  package var notInThisText: SafeText {
    pick(nl: "Dit staat niet in deze tekst.", en: "This is not in this text.")
  }

  package func facet(_ name: String) -> SafeText {
    switch name {
    case "thema": pick(nl: "thema", en: "theme")
    case "doelgroep": pick(nl: "doelgroep", en: "target group")
    case "gemeente": pick(nl: "gemeente", en: "municipality")
    case "soort": pick(nl: "soort", en: "kind")
    case "archetype": pick(nl: "archetype", en: "archetype")
    case "effect": pick(nl: "effect", en: "effect")
    case "bewijs": pick(nl: "bewijs", en: "evidence")
    case "leerniveau": pick(nl: "leerniveau", en: "learning level")
    case "minuten": pick(nl: "minuten", en: "minutes")
    case "werkvorm": pick(nl: "werkvorm", en: "way of working")
    case "voor_wie": pick(nl: "voor wie", en: "for whom")
    case "stand": pick(nl: "voortgang", en: "progress")
    default: pick(nl: "zichtbaarheid", en: "visibility")
    }
  }

  package func sortOrder(_ name: String) -> SafeText {
    switch name {
    case "relevance": pick(nl: "beste treffer eerst", en: "best match first")
    case "title": pick(nl: "titel", en: "title")
    case "newest": pick(nl: "nieuwste eerst", en: "newest first")
    case "evidence": pick(nl: "sterkste bewijs eerst", en: "strongest evidence first")
    default: pick(nl: "gemeente", en: "municipality")
    }
  }

  /// How a list stands, where that was chosen.
  package func inOrder(_ name: String) -> SafeText {
    switch name {
    case "title": pick(nl: "op titel", en: "by title")
    case "municipality": pick(nl: "op gemeente", en: "by municipality")
    default: sortOrder(name)
    }
  }

  // MARK: Menus

  package func helpFor(_ context: String) -> SafeText {
    switch context {
    case "list": pick(nl: "Hulp: toetsen in een lijst", en: "Help: keys in a list")
    case "reading": pick(nl: "Hulp: toetsen bij het lezen", en: "Help: keys while reading")
    case "compare": pick(nl: "Hulp: toetsen bij vergelijken", en: "Help: keys while comparing")
    case "form": pick(nl: "Hulp: toetsen bij een concept", en: "Help: keys with a draft")
    case "writing": pick(nl: "Hulp: toetsen bij het typen", en: "Help: keys while typing")
    case "meetup": pick(nl: "Hulp: toetsen in een meetup", en: "Help: keys in a meetup")
    case "agenda":
      pick(nl: "Hulp: toetsen in de agenda", en: "Help: keys in the agenda")
    case "planning":
      pick(nl: "Hulp: toetsen bij het voorbereiden", en: "Help: keys while preparing")
    case "harvest":
      pick(nl: "Hulp: toetsen bij acties en oogst", en: "Help: keys with actions and harvest")
    case "review":
      pick(nl: "Hulp: toetsen bij het nalopen", en: "Help: keys while going through")
    default: pick(nl: "Hulp: toetsen", en: "Help: keys")
    }
  }

  package var commands: SafeText { pick(nl: "Opdrachten", en: "Commands") }
  package var filters: SafeText { pick(nl: "Filters", en: "Filters") }
  package var sortBy: SafeText { pick(nl: "Sorteren op", en: "Sort by") }
  package var outline: SafeText {
    pick(nl: "Inhoud, en wat hierheen verwijst", en: "Outline, and what points here")
  }
  package var pointsHere: SafeText { pick(nl: "verwijst hierheen", en: "points here") }
  package var links: SafeText { pick(nl: "Links in deze tekst", en: "Links in this text") }
  package var collectIn: SafeText {
    pick(nl: "In welke verzameling?", en: "Into which collection?")
  }
  package var collections: SafeText { pick(nl: "Verzamelingen", en: "Collections") }
  package var savedSearches: SafeText {
    pick(nl: "Opgeslagen zoekopdrachten", en: "Saved searches")
  }

  package var noCollections: SafeText {
    pick(
      nl: "Nog geen verzamelingen. Met m maak je er een.",
      en: "No collections yet. Press m to make one.")
  }

  /// - Parameters:
  ///   - count: texts that go along.
  ///   - closed: how many of these are not public.
  ///   - heldBack: how many others stay because they are not public.
  package func takeAlong(_ count: Int, closed: Int, heldBack: Int) -> SafeText {
    let what =
      count == 1
      ? pick(nl: "1 tekst", en: "1 text")
      : pick(nl: "\(number(count)) teksten", en: "\(number(count)) texts")
    if heldBack > 0 {
      let stays = heldBack == 1 ? pick(nl: "blijft", en: "stays") : pick(nl: "blijven", en: "stay")
      return pick(
        nl: "Meenemen: \(what); \(number(heldBack)) niet openbaar \(stays) hier",
        en: "Take along: \(what); \(number(heldBack)) not public \(stays) here")
    }
    guard closed > 0 else { return pick(nl: "Meenemen: \(what)", en: "Take along: \(what)") }
    if count == 1 { return pick(nl: "Meenemen: niet openbaar", en: "Take along: not public") }
    return pick(
      nl: "Meenemen: \(what), waarvan \(number(closed)) niet openbaar",
      en: "Take along: \(what), \(number(closed)) of them not public")
  }

  package func takeClosedToo(_ count: Int) -> (label: SafeText, explanation: SafeText) {
    (
      count == 1
        ? pick(nl: "Neem ook mee wat niet openbaar is", en: "Take what is not public as well")
        : pick(
          nl: "Neem ook de \(number(count)) mee die niet openbaar zijn",
          en: "Take the \(number(count)) that are not public as well"),
      pick(nl: "bedenk eerst wie ze krijgt", en: "think first of who will get them")
    )
  }

  package func takeForm(_ name: String) -> (label: SafeText, explanation: SafeText) {
    switch name {
    case "mail":
      (
        pick(nl: "Kopiëren als tekst voor een mail", en: "Copy as text for a mail"),
        pick(nl: "naar het klembord, om te plakken", en: "to the clipboard, to paste")
      )
    case "markdown":
      (
        pick(nl: "Opslaan als Markdown", en: "Save as Markdown"),
        pick(nl: "een bestand in je map wijk", en: "a file in your folder wijk")
      )
    case "html":
      (
        pick(nl: "Opslaan als webpagina (HTML)", en: "Save as a web page (HTML)"),
        pick(nl: "één bestand dat in elke browser opent", en: "one file that opens in any browser")
      )
    default:
      (
        pick(nl: "Printen", en: "Print"),
        pick(
          nl: "opent een pagina voor A4 in je browser", en: "opens a page for A4 in your browser")
      )
    }
  }

  package var typeToFind: SafeText { pick(nl: "Typ om te zoeken:", en: "Type to find:") }
  package var typeToFindOrName: SafeText {
    pick(nl: "Zoek of typ een nieuwe naam:", en: "Find or type a new name:")
  }
  package var chooseWithArrows: SafeText {
    pick(
      nl: "Ga met ↑ en ↓ naar een regel en druk op Enter.",
      en: "Go to a row with ↑ and ↓ and press Enter.")
  }
  package var newName: SafeText { pick(nl: "nieuw: ", en: "new: ") }
  package var choose: SafeText { pick(nl: "kies", en: "choose") }
  package var doThis: SafeText { pick(nl: "doe dit", en: "do this") }
  package var shut: SafeText { pick(nl: "sluit", en: "close") }
  package var ready: SafeText { pick(nl: "klaar", en: "done") }
  package var clear: SafeText { pick(nl: "wis", en: "clear") }
  package var space: SafeText { pick(nl: "spatie", en: "Space") }

  // MARK: Messages

  package func keyDoesNothing(_ key: SafeText) -> SafeText {
    pick(
      nl: "Toets \(key) doet hier niets; ? toont wat wel kan.",
      en: "Key \(key) does nothing here; ? shows what does.")
  }

  package var pasteDoesNothing: SafeText {
    pick(
      nl: "Plakken kan in een zoekregel: druk eerst op /.",
      en: "Pasting works in a search line: press / first.")
  }

  package var howToQuit: SafeText { pick(nl: "Stoppen doe je met q.", en: "Press q to quit.") }
  package var mouseOn: SafeText {
    pick(
      nl: "muis aan; tekst selecteren gaat nu met Shift", en: "mouse on; hold Shift to select text")
  }
  package var mouseOff: SafeText { pick(nl: "muis uit", en: "mouse off") }
  package func themeIsNow(_ name: String) -> SafeText {
    pick(nl: "thema: \(name)", en: "theme: \(name)")
  }
  package var languageIsNow: SafeText { pick(nl: "taal: Nederlands", en: "language: English") }

  package func unknownObject(_ id: String) -> SafeText {
    pick(nl: "“\(id)” staat niet in deze kennisbank.", en: "“\(id)” is not in this kennisbank.")
  }

  package var lastOfList: SafeText {
    pick(nl: "Dit is de laatste van de lijst.", en: "This is the last in the list.")
  }
  package var firstOfList: SafeText {
    pick(nl: "Dit is de eerste van de lijst.", en: "This is the first in the list.")
  }

  package func noLink(_ number: Int) -> SafeText {
    pick(nl: "Link \(number) is er niet.", en: "There is no link \(number).")
  }

  package func comparing(_ count: Int, of most: Int) -> SafeText {
    pick(
      nl: "vergelijken: \(count) van \(most); c op een andere opent, spatie kiest er meer",
      en: "comparing: \(count) of \(most); c on another opens, the space bar chooses more")
  }

  package var notComparedAnyMore: SafeText {
    pick(nl: "uit de vergelijking gehaald", en: "taken out of the comparison")
  }

  package func collected(_ count: Int, in name: String) -> SafeText {
    pick(
      nl: "\(number(count)) toegevoegd aan verzameling “\(name)”; M toont wat erin zit",
      en: "\(number(count)) added to collection “\(name)”; M shows what is in it")
  }

  package func searchRenamed(_ name: String, _ new: String) -> SafeText {
    pick(
      nl: "zoekopdracht “\(name)” heet nu “\(new)”",
      en: "search “\(name)” is called “\(new)” now")
  }

  package func searchRemoved(_ name: String) -> SafeText {
    pick(nl: "zoekopdracht “\(name)” verwijderd", en: "search “\(name)” removed")
  }

  package func searchSaved(_ name: String) -> SafeText {
    pick(
      nl: "zoekopdracht “\(name)” opgeslagen; F haalt hem terug",
      en: "search “\(name)” saved; F brings it back")
  }

  // MARK: Why something cannot be

  package var notInThisPlace: SafeText {
    pick(nl: "Dat kan op dit scherm niet.", en: "Not possible on this screen.")
  }
  package var allColumnsShown: SafeText {
    pick(nl: "Alles staat al naast elkaar.", en: "Everything is side by side already.")
  }
  package func takeOut(of name: String) -> SafeText {
    pick(nl: "Haal uit verzameling “\(name)”", en: "Take out of collection “\(name)”")
  }
  package func takenOut(_ count: Int, of name: String) -> SafeText {
    pick(
      nl: "\(number(count)) uit verzameling “\(name)” gehaald",
      en: "\(number(count)) taken out of collection “\(name)”")
  }
  package var orBetween: SafeText { pick(nl: " of ", en: " or ") }
  package func comparingChip(_ count: Int) -> SafeText {
    pick(nl: "vergelijken \(count)", en: "compare \(count)")
  }
  package var notOnThisHost: SafeText {
    pick(nl: "Met --alleen-lezen kan dat niet.", en: "Not possible with --alleen-lezen.")
  }
  package var nothingBefore: SafeText {
    pick(nl: "Je kunt niet verder terug.", en: "You cannot go further back.")
  }
  package var nothingAfter: SafeText {
    pick(nl: "Je kunt niet verder vooruit.", en: "You cannot go further forward.")
  }
  package var noFacetsHere: SafeText {
    pick(
      nl: "Filters zijn er alleen bij Interventies (1) en in de Waaier (2).",
      en: "Filters are for Interventions (1) and the Fan (2) only.")
  }
  package var noFacetsChosen: SafeText {
    pick(nl: "Er is geen filter gekozen.", en: "No filter is chosen.")
  }
  package var nothingSearched: SafeText {
    pick(nl: "Zoek eerst een woord met /.", en: "Search for a word with / first.")
  }
  package var noListAround: SafeText {
    pick(
      nl: "Deze tekst is niet vanuit een lijst geopend.",
      en: "This text was not opened from a list.")
  }
  package var nothingChosen: SafeText { pick(nl: "Er is niets gekozen.", en: "Nothing is chosen.") }
  package var noLinks: SafeText {
    pick(nl: "In deze tekst staan geen links.", en: "There are no links in this text.")
  }
  package var stillReading: SafeText {
    pick(
      nl: "Nog even: de kennisbank wordt gelezen.", en: "One moment: the kennisbank is being read.")
  }
  package var notInThisKennisbank: SafeText {
    pick(nl: "Deze kennisbank heeft die pagina niet.", en: "This kennisbank has no such page.")
  }
}
