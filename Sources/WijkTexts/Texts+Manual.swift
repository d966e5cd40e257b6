import PlainText

/// A command as help and man page tell it.
package struct CommandPage: Sendable {
  package let name: String
  /// Its English name.
  package let alias: String?
  package let usage: String
  package let summary: String
  package let options: [(String, String)]
}

extension Texts {
  package var programSummary: SafeText {
    pick(
      nl: "wijk: de kennisbank van de wijkprofessional, in je terminal",
      en: "wijk: the kennisbank of the neighbourhood professional, in your terminal")
  }
  package var usageTitle: SafeText { pick(nl: "Gebruik", en: "Usage") }
  package var optionsTitle: SafeText { pick(nl: "Opties", en: "Options") }
  package var optionsWord: SafeText { pick(nl: "opties", en: "options") }
  package var commandsTitle: SafeText { pick(nl: "Opdrachten", en: "Commands") }
  package var commandWord: SafeText { pick(nl: "opdracht", en: "command") }
  package var manualTitle: SafeText { pick(nl: "Handleiding", en: "Manual") }
  package var nameTitle: SafeText { pick(nl: "NAAM", en: "NAME") }
  package var synopsisTitle: SafeText { pick(nl: "GEBRUIK", en: "SYNOPSIS") }
  package var exitTitle: SafeText { pick(nl: "AFLOOP", en: "EXIT STATUS") }
  package var keyTitle: SafeText { pick(nl: "toets", en: "key") }
  package var meaningTitle: SafeText { pick(nl: "wat het doet", en: "what it does") }
  package var versionOption: SafeText { pick(nl: "toon de versie", en: "show the version") }
  package var helpOption: SafeText {
    pick(nl: "toon deze hulp; ook achter een opdracht", en: "show this help; also after a command")
  }

  package var exitCodes: SafeText {
    pick(
      nl:
        "Afloop: 0 goed, 1 niets gevonden of bevindingen, 2 verkeerd gebruik, 3 kennisbank niet te lezen of te schrijven, 4 conflict.",
      en:
        "Exit status: 0 fine, 1 nothing found or findings, 2 wrong usage, 3 kennisbank cannot be read or written, 4 conflict."
    )
  }

  package func contextTitle(_ context: String) -> SafeText {
    switch context {
    case "list": pick(nl: "In een lijst", en: "In a list")
    case "reading": pick(nl: "Bij het lezen", en: "While reading")
    case "form": pick(nl: "Bij een concept", en: "With a draft")
    case "writing": pick(nl: "Bij het typen", en: "While typing")
    case "meetup": pick(nl: "In een meetup", en: "In a meetup")
    case "agenda": pick(nl: "In de agenda van een meetup", en: "In the agenda of a meetup")
    case "planning":
      pick(nl: "Bij het voorbereiden van een meetup", en: "While preparing a meetup")
    default: pick(nl: "Bij het vergelijken", en: "While comparing")
    }
  }

  package var commonOptions: [(String, String)] {
    [
      option(
        "--kennisbank MAP", nl: "open deze kennisbank; mag vaker",
        en: "open this kennisbank; may be repeated"),
      option("--taal nl|en", nl: "taal van het scherm", en: "language of the screen"),
      option("--kleur auto|nooit|altijd", nl: "kleur in de terminal", en: "colour in the terminal"),
      option(
        "--kleurthema NAAM", nl: "licht, donker, hoog-contrast of mono",
        en: "licht, donker, hoog-contrast or mono"),
      option("--muis", nl: "begin met de muis aan", en: "start with the mouse on"),
      option(
        "--alleen-lezen", nl: "verander geen teksten en start geen andere programma's",
        en: "change no texts and start no other programs"),
    ]
  }

  package var commandPages: [CommandPage] {
    [
      page(
        "lijst", "list", "lijst [--thema ID] [--gemeente ID] [...]",
        nl: "toon de beschrijvingen als tabel", en: "show the descriptions as a table",
        options: outputOptions + filterOptions),
      page(
        "zoek", "search", "zoek ZOEKVRAAG", nl: "zoek met woorden en velden in alle teksten",
        en: "search all texts with words and fields", options: outputOptions + filterOptions),
      page(
        "toon", "show", "toon ID", nl: "toon één tekst om te lezen", en: "show one text to read",
        options: outputOptions),
      page(
        "vergelijk", "compare", "vergelijk ID ID [ID] [ID]", nl: "zet twee tot vier naast elkaar",
        en: "put two to four side by side",
        options: outputOptions + [
          option("--verschillen", nl: "alleen wat verschilt", en: "only what differs")
        ]),
      page(
        "nieuw", "new", "nieuw --titel TITEL [...]", nl: "maak een concept en toon waar het staat",
        en: "make a draft and show where it is", options: newOptions),
      page(
        "bewerk", "edit", "bewerk ID",
        nl: "open het scherm bij het concept van deze tekst; is het er niet, dan komt het er",
        en: "open the screen at the draft of this text; it is made if there is none", options: []),
      page(
        "publiceer", "publish", "publiceer ID [--droog]",
        nl: "maak een concept openbaar, of zeg wat er nog aan mist",
        en: "publish a draft, or say what it still misses",
        options: outputOptions.prefix(1) + [
          option(
            "--droog", nl: "zeg alleen wie het kan lezen, wat er mist en wat er verandert",
            en: "only say who can read it, what is missing and what changes")
        ]),
      page(
        "hernoem", "rename", "hernoem OUD NIEUW [--droog]",
        nl: "geef een tekst een ander id en pas alle links aan",
        en: "give a text another id and mend all links",
        options: outputOptions + [
          option(
            "--droog", nl: "zeg alleen wat er verandert", en: "only say what would change")
        ]),
      page(
        "controle", "check", "controle [ID ...]",
        nl: "kijk alle bestanden na: fouten, links, wat er mist, vage woorden, privacy",
        en: "check all files: errors, links, what is missing, vague words, privacy",
        options: outputOptions + [
          option("--tips", nl: "ook de tips", en: "the tips too"),
          option("--spelling", nl: "ook de spelling", en: "spelling too"),
        ]),
      page(
        "meetup", nil, "meetup [lijst|acties|oogst|verslag|nieuw|start|scherm] [ID]",
        nl:
          "toon de meetups, hun acties, oogst of een verslag, maak een nieuwe, begin er een; scherm: "
          + "een venster voor de zaal, dat de meetup in een andere terminal volgt",
        en:
          "show meetups (list), actions (actions), what was learned (harvest) or minutes, make (new) "
          + "or begin one; screen: a window for the room that follows the meetup in another terminal",
        options: outputOptions + [
          option(
            "--reeks NAAM", nl: "alleen van deze reeks; nieuw: de volgende ervan",
            en: "only of this series; new: the next of it"),
          option(
            "--sjabloon ID", nl: "nieuw: begin met deze agenda, zoals uren-2 of intervisie",
            en: "new: begin with this agenda, such as uren-2 or intervisie"),
          option("--titel TEKST", nl: "nieuw: hoe de meetup heet", en: "new: what it is called"),
          option(
            "--datum DAG", nl: "nieuw: 2026-12-04, 4 december of volgende week vrijdag",
            en: "new: 2026-12-04, 4 December or next week Friday"),
          option("--begin TIJD", nl: "nieuw: begintijd, zoals 13:30", en: "new: start, as 13:30"),
          option("--minuten N", nl: "nieuw: hoe lang het duurt", en: "new: how long it takes"),
          option("--plek NAAM", nl: "nieuw: waar het is", en: "new: where it is"),
          option(
            "--wie ROLLEN", nl: "nieuw: rol (organisatie), met komma's ertussen",
            en: "new: role (organisation), with commas between"),
          option(
            "--ritme WOORDEN", nl: "nieuw: elke maand, eerste dinsdag van de maand",
            en: "new: every month, first Tuesday of the month"),
          option(
            "--soort SOORT", nl: "oogst: inzicht, werkt, werkt niet, vraag of besluit",
            en: "harvest: inzicht, werkt, werkt niet, vraag or besluit"),
          option(
            "--leerniveau NIVEAU", nl: "oogst: lokaal, intergemeentelijk of landelijk",
            en: "harvest: lokaal, intergemeentelijk or landelijk"),
          option("--open", nl: "alleen acties die nog open zijn", en: "only actions still open"),
          option(
            "--blad N",
            nl: "begin met dit blad van de waaier; een ID mag ook een stap of meetup zijn",
            en: "begin with this blade of the fan; an ID can be a step or meetup too"),
          option(
            "--html", nl: "verslag als webpagina om te printen; anders als tekst voor een mail",
            en: "minutes as a web page to print; otherwise as text for a mail"),
          option("--oefenen", nl: "oefen: er wordt niets bewaard", en: "rehearse: nothing is kept"),
        ]),
      page(
        "voortgang", "progress", "voortgang [ORGANISATIE]",
        nl: "toon hoever organisaties zijn met de waaier",
        en: "show how far organisations are with the fan", options: outputOptions),
      page(
        "config", nil, "config [--maak]", nl: "toon de instellingen, of maak het bestand",
        en: "show the settings, or make the file",
        options: [
          option("--maak", nl: "maak een bestand met uitleg", en: "make a file with explanations")
        ]),
      page(
        "dokter", "doctor", "dokter", nl: "toon hoe terminal, mappen en kennisbanken ervoor staan",
        en: "show the state of terminal, folders and kennisbanken", options: outputOptions),
    ]
  }

  private var outputOptions: [(String, String)] {
    [
      option("--json", nl: "als JSON, voor andere programma's", en: "as JSON, for other programs"),
      option("--plain", nl: "kolommen met tabs ertussen", en: "columns separated by tabs"),
    ]
  }

  private var newOptions: [(String, String)] {
    [
      option("--titel TEKST", nl: "hoe het heet", en: "what it is called"),
      option(
        "--soort SOORT",
        nl: "interventie (standaard), archetype, element, meetup, stap of wijkprogramma",
        en: "interventie (default), archetype, element, meetup, stap or wijkprogramma"),
      option(
        "--waar NAMEN", nl: "gemeente, wijk of organisatie; bij een stap het blad",
        en: "municipality, neighbourhood or organisation; of a step its blade"),
      option("--wat-speelt-er TEKST", nl: "de aanleiding", en: "what it is about"),
      option("--wat-doe-je TEKST", nl: "de aanpak", en: "the approach"),
      option("--voor-wie NAMEN", nl: "de doelgroepen", en: "the people it is for"),
      option(
        "--vanuit ID", nl: "begin met wat past uit een archetype of een andere interventie",
        en: "begin with what carries over from an archetype or another interventie"),
      option("--bewerk", nl: "open het daarna in het scherm", en: "open it in the screen then"),
    ] + outputOptions.prefix(1)
  }

  private var filterOptions: [(String, String)] {
    [
      option(
        "--thema, --doelgroep, --gemeente, --soort, --archetype, --effect, --bewijs, --zichtbaarheid WAARDE",
        nl: "alleen wat hierbij hoort; mag vaker", en: "only what belongs to this; may be repeated"),
      option(
        "--plek NAAM", nl: "interventies (standaard), waaier, meetups, wijken of elementen",
        en: "interventies (default), waaier, meetups, wijken or elementen"),
      option(
        "--sorteer NAAM", nl: "treffer, titel, datum, bewijs of gemeente",
        en: "match, title, date, evidence or municipality"),
    ]
  }

  private func option(_ name: String, nl: String, en: String) -> (String, String) {
    (name, pick(nl: nl, en: en).string)
  }

  private func page(
    _ name: String, _ alias: String?, _ usage: String, nl: String, en: String,
    options: [(String, String)]
  ) -> CommandPage {
    CommandPage(
      name: name, alias: alias, usage: usage, summary: pick(nl: nl, en: en).string, options: options
    )
  }
}
