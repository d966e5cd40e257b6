import PlainText

/// How a command is told: its name in menus, one line about it, and the word in the footer.
package struct CommandText: Sendable, Hashable {
  package let label: SafeText
  package let explanation: SafeText
  package let hint: SafeText
}

extension Texts {
  package func command(_ name: String) -> CommandText {
    guard let text = Self.allCommandTexts[name] else {
      return CommandText(label: SafeText(name), explanation: "", hint: SafeText(name))
    }
    return CommandText(
      label: pick(nl: text.nl.label, en: text.en.label),
      explanation: pick(nl: text.nl.explanation, en: text.en.explanation),
      hint: pick(nl: text.nl.hint, en: text.en.hint))
  }

  /// Only the word in the footer, which is drawn at every key.
  package func hint(of name: String) -> SafeText {
    guard let text = Self.allCommandTexts[name] else {
      return SafeText(name)
    }
    return pick(nl: text.nl.hint, en: text.en.hint)
  }

  /// Names of all commands that have a text.
  package static var namesOfCommands: Set<String> {
    Set(allCommandTexts.keys)
  }

  private static let allCommandTexts =
    commandTexts
    .merging(meetupCommandTexts) { $1 }
    .merging(harvestCommandTexts) { $1 }

  typealias Words = (label: String, explanation: String, hint: String)

  static func words(
    nl: (String, String, String), en: (String, String, String)
  ) -> (nl: Words, en: Words) {
    (nl: Words(nl.0, nl.1, nl.2), en: Words(en.0, en.1, en.2))
  }

  private static let commandTexts: [String: (nl: Words, en: Words)] = [
    "moveDown": words(
      nl: ("omlaag", "één regel omlaag", "kies"), en: ("down", "one row down", "choose")),
    "moveUp": words(nl: ("omhoog", "één regel omhoog", "kies"), en: ("up", "one row up", "choose")),
    "halfPageDown": words(
      nl: ("halve pagina omlaag", "een half scherm verder", "verder"),
      en: ("half a page down", "half a screen on", "on")),
    "halfPageUp": words(
      nl: ("halve pagina omhoog", "een half scherm terug", "terug"),
      en: ("half a page up", "half a screen back", "back")),
    "pageDown": words(
      nl: ("pagina omlaag", "een scherm verder; in een formulier de volgende stap", "verder"),
      en: ("page down", "a screen on; in a form the next step", "on")),
    "pageUp": words(
      nl: ("pagina omhoog", "een scherm terug; in een formulier de vorige stap", "terug"),
      en: ("page up", "a screen back; in a form the step before", "back")),
    "first": words(
      nl: ("naar het begin", "de eerste regel", "begin"),
      en: ("to the start", "the first row", "start")),
    "last": words(
      nl: ("naar het eind", "de laatste regel", "eind"), en: ("to the end", "the last row", "end")),
    "open": words(
      nl: ("openen", "lees de gekozen tekst op volle breedte", "lees"),
      en: ("open", "read the chosen text at full width", "read")),
    "backToList": words(
      nl: ("terug naar de lijst", "de lijst staat nog zoals je hem verliet", "lijst"),
      en: ("back to the list", "the list is as you left it", "list")),
    "nextItem": words(
      nl: ("volgende van de lijst", "zonder terug te gaan naar de lijst", "volgende tekst"),
      en: ("next in the list", "without going back to the list", "next text")),
    "previousItem": words(
      nl: ("vorige van de lijst", "zonder terug te gaan naar de lijst", "vorige"),
      en: ("previous in the list", "without going back to the list", "previous")),
    "nextPane": words(
      nl: ("volgend deel", "van de lijst naar de tekst ernaast, en naar de filters", "deel"),
      en: ("next pane", "from the list to the text beside it, and to the filters", "pane")),
    "previousPane": words(
      nl: ("vorig deel", "de andere kant op langs de delen van het scherm", "deel"),
      en: ("previous pane", "the other way along the panes", "pane")),
    "openLink": words(
      nl: ("link openen", "typ het nummer dat bij de link staat", "link"),
      en: ("open a link", "type the number beside the link", "link")),
    "outline": words(
      nl: ("inhoud", "de kopjes van deze tekst, en wat hierheen verwijst", "inhoud"),
      en: ("outline", "the headings of this text, and what points here", "outline")),
    "zoom": words(
      nl: ("groot", "dit deel over het hele scherm, en terug", "groot"),
      en: ("zoom", "this pane over the whole screen, and back", "zoom")),
    "filter": words(
      nl: (
        "zoeken", "typ woorden: de lijst wordt met elke letter korter; ↑ eerdere",
        "zoek"
      ),
      en: (
        "search", "type words: the list narrows with every letter; ↑ earlier ones",
        "search"
      )),
    "nextMatch": words(
      nl: ("volgende treffer", "de volgende plek met het gezochte woord", "treffer"),
      en: ("next match", "the next place with the word you searched for", "match")),
    "previousMatch": words(
      nl: ("vorige treffer", "de vorige plek met het gezochte woord", "treffer"),
      en: ("previous match", "the previous place with the word you searched for", "match")),
    "facets": words(
      nl: ("filters", "maak de lijst kleiner: op thema, gemeente, minuten en meer", "filters"),
      en: ("filters", "narrow the list by theme, municipality, minutes and more", "filters")),
    "clearFacets": words(
      nl: ("alle filters uit", "de lijst zonder gekozen filters", "filters uit"),
      en: ("all filters off", "the list without chosen filters", "filters off")),
    "sort": words(
      nl: ("sorteren", "op treffer, titel, datum, bewijs of gemeente", "sorteer"),
      en: ("sort", "by match, title, date, evidence or municipality", "sort")),
    "savedSearches": words(
      nl: (
        "opgeslagen zoekopdrachten", "haal er een terug, zie wat er nieuw is, of sla deze op",
        "opgeslagen"
      ),
      en: ("saved searches", "bring one back, see what is new, or save this one", "saved")),
    "moreLike": words(
      nl: ("meer zoals dit", "wat hierop lijkt, en wat ze gemeen hebben", "meer zoals dit"),
      en: ("more like this", "what is like this, and what they have in common", "more like this")),
    "newDraft": words(
      nl: (
        "iets nieuws maken", "een concept, een meetup of een stap: wat bij deze plek hoort", "nieuw"
      ),
      en: ("make something new", "a draft, a meetup or a step: what belongs to this place", "new")),
    "startFrom": words(
      nl: ("begin hiermee", "een nieuw concept met wat hieruit te gebruiken is", "begin hiermee"),
      en: ("start from this", "a new draft with what can be used from this one", "start from")),
    "edit": words(
      nl: (
        "schrijven", "vul de tekst in of verander hem; van een openbare tekst een concept",
        "schrijf"
      ),
      en: ("write", "fill in or change the text; of a published text a draft", "write")),
    "editOutside": words(
      nl: ("openen in je eigen editor", "in $VISUAL of $EDITOR; afsluiten doe je dáár", "editor"),
      en: ("open in your own editor", "in $VISUAL or $EDITOR; you leave it there", "editor")),
    "publish": words(
      nl: ("publiceren", "kijk na wat er nog nodig is, en publiceer", "publiceer"),
      en: ("publish", "see what is still needed, and publish", "publish")),
    "askReview": words(
      nl: ("ter review", "vraag een collega om mee te lezen, of haal het terug", "review"),
      en: ("for review", "ask a colleague to read along, or take it back", "review")),
    "archive": words(
      nl: (
        "naar het archief", "een gepubliceerde tekst die niet meer geldt, of weer terug", "archief"
      ),
      en: ("to the archive", "a published text that no longer holds, or back again", "archive")),
    "bin": words(
      nl: ("naar de prullenbak", "u of ‘terug uit de prullenbak’ haalt het terug", "weg"),
      en: ("to the bin", "u or ‘back from the bin’ brings it back", "bin")),
    "restoreFromBin": words(
      nl: ("terug uit de prullenbak", "kies wat terug moet", "terug"),
      en: ("back from the bin", "choose what is to come back", "back")),
    "undo": words(
      nl: ("ongedaan maken", "draai het laatste terug, stap voor stap", "ongedaan"),
      en: ("undo", "takes back the last thing, step by step", "undo")),
    "redo": words(
      nl: ("opnieuw doen", "doe wat je ongedaan maakte weer", "opnieuw"),
      en: ("redo", "does again what you took back", "redo")),
    "removeItem": words(
      nl: ("regel weghalen", "haal deze regel uit het rijtje", "haal weg"),
      en: ("remove this item", "takes this item out of its list", "remove")),
    "wholeText": words(
      nl: (
        "hele tekst of formulier", "dezelfde tekst als bestand, en terug naar de velden",
        "hele tekst"
      ),
      en: ("whole text or form", "the same text as a file, and back to the fields", "whole text")),
    "advice": words(
      nl: ("raad bij deze tekst", "wat opvalt, waar, en hoe het beter kan", "raad"),
      en: ("advice on this text", "what stands out, where, and what would be better", "advice")),
    "remarks": words(
      nl: ("opmerkingen", "van een meelezer: maak er een, of vink er een af", "opmerkingen"),
      en: ("remarks", "of someone who reads along: make one, or tick one", "remarks")),
    "conflicts": words(
      nl: (
        "conflicten", "waar een ander hetzelfde veranderde: kies mijn, hun of beide", "kies"
      ),
      en: (
        "conflicts", "where someone else changed the same: choose mine, theirs or both", "choose"
      )),
    "saveNow": words(
      nl: ("nu opslaan", "wijk doet het vanzelf; dit zegt of het op schijf staat", "opslaan"),
      en: ("save now", "wijk does so by itself; this tells whether it is on disk", "save")),
    "findHere": words(
      nl: ("zoeken in deze tekst", "typ wat je zoekt; Enter gaat erheen", "zoek"),
      en: ("find in this text", "type what you look for; Enter goes there", "find")),
    "replaceHere": words(
      nl: (
        "zoeken en vervangen", "eerst wat, dan waardoor; met één toets ongedaan te maken", "vervang"
      ),
      en: ("find and replace", "first what, then by what; one key takes it back", "replace")),
    "selectAll": words(
      nl: ("alles kiezen", "van dit veld, of van de hele tekst", "kies alles"),
      en: ("select all", "of this field, or of the whole text", "select all")),
    "cut": words(
      nl: ("knippen", "wat gekozen is, of anders de hele regel", "knip"),
      en: ("cut", "what is selected, or else the whole line", "cut")),
    "copy": words(
      nl: ("kopiëren", "wat gekozen is, of anders de hele regel", "kopieer"),
      en: ("copy", "what is selected, or else the whole line", "copy")),
    "paste": words(
      nl: ("plakken", "wat je het laatst knipte of kopieerde", "plak"),
      en: ("paste", "what you cut or copied last", "paste")),
    "mark": words(
      nl: ("markeren", "zet hier een merkteken bij, of haal het weg", "markeer"),
      en: ("mark", "put a mark on this one, or take it off", "mark")),
    "markRange": words(
      nl: ("reeks markeren", "eerst het begin, dan het eind", "reeks"),
      en: ("mark a range", "first its start, then its end", "range")),
    "markAll": words(
      nl: ("alles markeren", "alles wat de lijst toont, of niets", "alles"),
      en: ("mark all", "everything the list shows, or nothing", "all")),
    "collect": words(
      nl: ("in een verzameling", "om dit later terug te vinden of mee te nemen", "verzamel"),
      en: ("into a collection", "to find this again later, or take it along", "collect")),
    "collections": words(
      nl: ("verzamelingen", "toon wat je bij elkaar zette", "verzamelingen"),
      en: ("collections", "show what you put together", "collections")),
    "takeAlong": words(
      nl: ("meenemen", "als tekst voor een mail, als bestand of om te printen", "meenemen"),
      en: ("take along", "as text for a mail, as a file or to print", "take along")),
    "compare": words(
      nl: ("vergelijken", "zet twee tot vier naast elkaar", "vergelijk"),
      en: ("compare", "put two to four side by side", "compare")),
    "onlyDifferences": words(
      nl: ("alleen verschillen", "verberg wat overal gelijk is", "verschillen"),
      en: ("differences only", "hide what is the same everywhere", "differences")),
    "nextColumn": words(
      nl: ("volgende kolom", "als niet alles naast elkaar past", "kolom"),
      en: ("next column", "when not all fit side by side", "column")),
    "previousColumn": words(
      nl: ("vorige kolom", "als niet alles naast elkaar past", "kolom"),
      en: ("previous column", "when not all fit side by side", "column")),
    "goInterventions": words(
      nl: ("naar Interventies", "alle beschrijvingen en archetypen", "interventies"),
      en: ("to Interventions", "all descriptions and archetypes", "interventions")),
    "stepIn": words(
      nl: ("uitklappen", "een blad van de waaier; elders: openen", "klap uit"),
      en: ("unfold", "a blade of the fan; elsewhere: open", "unfold")),
    "stepOut": words(
      nl: ("inklappen", "het blad van de waaier waar je bent", "klap in"),
      en: ("fold", "the blade of the fan that you are in", "fold")),
    "setProgress": words(
      nl: (
        "voortgang van een stap", "begonnen, gedaan of overgeslagen; ook van een blad", "voortgang"
      ),
      en: ("progress of a step", "begun, done or skipped; of a blade too", "state")),
    "goWaaier": words(
      nl: ("naar de Waaier", "negen bladen met stappen, om samen te doorlopen", "waaier"),
      en: ("to the Fan", "nine blades of steps, to go through together", "fan")),
    "goMeetups": words(
      nl: ("naar Meetups", "bijeenkomsten voorbereiden, houden en nalezen", "meetups"),
      en: ("to Meetups", "prepare meetings, hold them and read them back", "meetups")),
    "goNeighbourhoods": words(
      nl: ("naar Wijken", "gemeenten, wijken en trajecten", "wijken"),
      en: ("to Neighbourhoods", "municipalities, neighbourhoods and programmes", "neighbourhoods")),
    "goElements": words(
      nl: ("naar Elementen", "wat maakt dat een aanpak werkt", "elementen"),
      en: ("to Elements", "what makes an approach work", "elements")),
    "goWriting": words(
      nl: ("naar Schrijven", "concepten waaraan gewerkt wordt", "schrijven"),
      en: ("to Writing", "drafts that are being worked on", "writing")),
    "goOverview": words(
      nl: ("naar Overzicht", "de kennisbank in cijfers", "overzicht"),
      en: ("to Overview", "the kennisbank in figures", "overview")),
    "historyBack": words(
      nl: ("terug", "naar waar je hiervoor was", "terug"),
      en: ("back", "to where you were before", "back")),
    "historyForward": words(
      nl: ("vooruit", "naar waar je was voordat je terugging", "vooruit"),
      en: ("forward", "to where you were before you went back", "forward")),
    "escape": words(
      nl: ("één stap terug", "sluit wat openstaat, of wist de getypte woorden", "terug"),
      en: ("one step back", "closes what is open, or clears the typed words", "back")),
    "close": words(
      nl: ("sluiten", "sluit deze tekst; in de lijst: stoppen", "sluit"),
      en: ("close", "closes this text; in the list: quit", "close")),
    "quit": words(
      nl: ("stoppen", "sluit wijk; de volgende keer ben je weer hier", "stop"),
      en: ("quit", "closes wijk; next time you are here again", "quit")),
    "help": words(
      nl: ("hulp", "alle toetsen van dit scherm; typ om te zoeken", "hulp"),
      en: ("help", "all keys of this screen; type to find", "help")),
    "palette": words(
      nl: ("opdrachten", "alles wat wijk kan, op naam", "opdrachten"),
      en: ("commands", "everything wijk can do, by name", "commands")),
    "redraw": words(
      nl: ("scherm opnieuw tekenen", "als er iets vreemds op het scherm staat", "teken"),
      en: ("redraw the screen", "when something odd is on the screen", "redraw")),
    "cancel": words(
      nl: ("afbreken", "sluit een menu of zoekregel; zegt anders hoe je stopt", "breek af"),
      en: ("cancel", "closes a menu or search line; otherwise says how to quit", "cancel")),
    "suspend": words(
      nl: ("wijk stilzetten", "terug naar de opdrachtregel; met fg ga je verder", "zet stil"),
      en: ("suspend wijk", "back to the shell; fg brings wijk back", "suspend")),
    "reload": words(
      nl: ("vernieuwen", "lees de bestanden opnieuw", "vernieuw"),
      en: ("reload", "read the files again", "reload")),
    "mouse": words(
      nl: ("muis aan of uit", "klikken en scrollen in de lijst", "muis"),
      en: ("mouse on or off", "click and scroll in the list", "mouse")),
    "theme": words(
      nl: ("ander thema", "licht, donker, hoog contrast of mono", "thema"),
      en: ("another theme", "light, dark, high contrast or mono", "theme")),
    "language": words(
      nl: ("English", "wissel van taal", "taal"), en: ("Nederlands", "switch language", "language")),
    "tour": words(
      nl: ("rondleiding", "in vijf minuten langs alles wat je kunt doen", "rondleiding"),
      en: ("tour", "everything you can do, in five minutes (in Dutch)", "tour")),
    "about": words(
      nl: ("over deze kennisbank", "waar alles vandaan komt en wat van ons is", "over"),
      en: ("about this kennisbank", "where everything comes from and what is ours", "about")),
  ]
}
