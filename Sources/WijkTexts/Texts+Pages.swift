import PlainText

/// Texts on the pages of objects: headings, labels, words for values.
extension Texts {
  // MARK: Headings

  package var inShort: SafeText { pick(nl: "In het kort", en: "In short") }
  package var contributesTo: SafeText { pick(nl: "Draagt bij aan", en: "Contributes to") }
  package var whatMakesItWork: SafeText {
    pick(nl: "Wat maakt dat het werkt", en: "What makes it work")
  }
  package var whereAndWho: SafeText { pick(nl: "Waar en wie", en: "Where and who") }
  package var howItWorks: SafeText {
    pick(nl: "Hoe het zou moeten werken", en: "How it is meant to work")
  }
  package var evidenceAndRecognition: SafeText {
    pick(nl: "Bewijs en erkenning", en: "Evidence and recognition")
  }
  package var practicesTitle: SafeText { pick(nl: "Praktijken", en: "Practices") }
  package var related: SafeText { pick(nl: "Lijkt op of hoort bij", en: "Related") }
  package var sources: SafeText { pick(nl: "Bronnen", en: "Sources") }
  package var pointingHere: SafeText { pick(nl: "Verwijst hierheen", en: "Points here") }
  package var fileFaults: SafeText {
    pick(nl: "Er is iets mis met dit bestand", en: "Something is wrong with this file")
  }
  package var steps: SafeText { pick(nl: "Stappen", en: "Steps") }
  package var thisStep: SafeText { pick(nl: "Deze stap", en: "This step") }
  package var keyQuestion: SafeText { pick(nl: "Kernvraag", en: "Key question") }
  package var whatIsKnown: SafeText { pick(nl: "Gegevens", en: "Facts") }
  package var interventions: SafeText { pick(nl: "Interventies", en: "Interventions") }
  package var trajectories: SafeText { pick(nl: "Trajecten", en: "Programmes") }
  package var participants: SafeText { pick(nl: "Deelnemers", en: "Participants") }
  package var whoAimsAtThis: SafeText {
    pick(nl: "Gericht op dit effect", en: "Aiming at this effect")
  }
  package var effects: SafeText { pick(nl: "Effecten", en: "Effects") }
  package var lookAt: SafeText { pick(nl: "Kijk naar", en: "Look at") }
  package var howToMeasure: SafeText { pick(nl: "Zo kun je het zien", en: "How to see it") }
  package var whereFiguresAre: SafeText {
    pick(nl: "Waar cijfers staan", en: "Where to find figures")
  }
  package var seenIn: SafeText { pick(nl: "Gezien in", en: "Seen in") }

  // MARK: What is not there

  package var notYetDescribed: SafeText { pick(nl: "nog niet beschreven", en: "not described yet") }
  package var unknown: SafeText { pick(nl: "onbekend", en: "unknown") }
  package var noPractices: SafeText {
    pick(
      nl: "Van dit archetype staan nog geen praktijken in deze kennisbank.",
      en: "This kennisbank has no practices of this archetype yet.")
  }
  package var noInterventionsHere: SafeText {
    pick(
      nl: "Deze kennisbank heeft hier nog geen interventies.",
      en: "This kennisbank has no interventions here yet.")
  }
  package var nobodyYet: SafeText {
    pick(
      nl: "Nog geen interventies in deze kennisbank.",
      en: "No interventions in this kennisbank yet.")
  }

  package func more(_ count: Int) -> SafeText {
    pick(nl: "en nog \(number(count))", en: "and \(number(count)) more")
  }

  // MARK: Labels

  package var municipality: SafeText { pick(nl: "Gemeente", en: "Municipality") }
  package var municipalities: SafeText { pick(nl: "Gemeenten", en: "Municipalities") }
  package var neighbourhoods: SafeText { pick(nl: "Wijken", en: "Neighbourhoods") }
  package var organisations: SafeText { pick(nl: "Organisaties", en: "Organisations") }
  package var steward: SafeText { pick(nl: "Beheerder", en: "Steward") }
  package var period: SafeText { pick(nl: "Periode", en: "Period") }
  package var phase: SafeText { pick(nl: "Fase", en: "Phase") }
  package var themes: SafeText { pick(nl: "Thema's", en: "Themes") }
  package var targetGroups: SafeText { pick(nl: "Doelgroepen", en: "Target groups") }
  package var notSuitableFor: SafeText { pick(nl: "Niet geschikt voor", en: "Not suitable for") }
  package var sort: SafeText { pick(nl: "Soort", en: "Kind") }
  package var summary: SafeText { pick(nl: "Samenvatting", en: "Summary") }
  package var archetype: SafeText { pick(nl: "Archetype", en: "Archetype") }
  package var evidence: SafeText { pick(nl: "Bewijs", en: "Evidence") }
  package var recognition: SafeText { pick(nl: "Erkenning", en: "Recognition") }
  package var recognised: SafeText { pick(nl: "erkend", en: "recognised") }
  package var assumption: SafeText { pick(nl: "Aanname", en: "Assumption") }
  package var sign: SafeText {
    pick(nl: "Waaraan zie je dat het lukt?", en: "How can you tell that it works?")
  }
  package var signShort: SafeText { pick(nl: "Teken", en: "Sign") }
  package var unwanted: SafeText { pick(nl: "ongewenst neveneffect", en: "unwanted side effect") }
  package var occasion: SafeText { pick(nl: "Aanleiding", en: "Background") }
  package var approach: SafeText { pick(nl: "Aanpak", en: "Approach") }
  package var directResult: SafeText { pick(nl: "Direct resultaat", en: "Direct result") }
  package var results: SafeText { pick(nl: "Resultaten", en: "Results") }
  package var reason: SafeText { pick(nl: "Waarom", en: "Why") }
  package var effect: SafeText { pick(nl: "Effect", en: "Effect") }
  package var blade: SafeText { pick(nl: "Blad", en: "Blade") }
  package var aim: SafeText { pick(nl: "Doel", en: "Aim") }
  package var duration: SafeText { pick(nl: "Duur", en: "Duration") }
  package var workForm: SafeText { pick(nl: "Werkvorm", en: "Format") }
  package var needed: SafeText { pick(nl: "Nodig", en: "Needed") }
  package var learningLevel: SafeText { pick(nl: "Leerniveau", en: "Learning level") }
  package var forWhom: SafeText { pick(nl: "Voor wie", en: "For whom") }
  package var result: SafeText { pick(nl: "Resultaat", en: "Result") }
  package var explanation: SafeText { pick(nl: "Toelichting", en: "Explanation") }
  package var cores: SafeText { pick(nl: "Kernen", en: "Towns and villages") }
  package var leader: SafeText { pick(nl: "Trekker", en: "Leader") }
  package var category: SafeText { pick(nl: "Categorie", en: "Category") }
  package var notToBeConfused: SafeText {
    pick(nl: "Niet verwarren met", en: "Not to be confused with")
  }
  package var alsoCalled: SafeText { pick(nl: "Ook wel", en: "Also called") }
  package var level: SafeText { pick(nl: "Niveau", en: "Level") }
  package var draft: SafeText { pick(nl: "concept", en: "draft") }
  package var faulty: SafeText { pick(nl: "[fout]", en: "[error]") }

  package func minutes(_ count: String) -> SafeText {
    pick(nl: "\(count) minuten", en: "\(count) minutes")
  }
  package func since(_ year: String) -> SafeText { pick(nl: "sinds \(year)", en: "since \(year)") }
  package func until(_ year: String) -> SafeText {
    pick(nl: "tot en met \(year)", en: "up to and including \(year)")
  }

  /// A span of dates of which either end may be unknown.
  package func period(from: String?, until end: String?) -> SafeText {
    switch (from.map(date), end.map(date)) {
    case (let from?, let end?): pick(nl: "van \(from) tot \(end)", en: "from \(from) until \(end)")
    case (let from?, nil): pick(nl: "vanaf \(from)", en: "from \(from)")
    case (nil, let end?): pick(nl: "tot \(end)", en: "until \(end)")
    case (nil, nil): ""
    }
  }

  package func practices(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "1 praktijk", en: "1 practice")
      : pick(nl: "\(number(count)) praktijken", en: "\(number(count)) practices")
  }

  package func sourceCount(_ count: Int) -> SafeText {
    pick(nl: "Bronnen: \(number(count))", en: "Sources: \(number(count))")
  }

  package var ourClassification: SafeText { pick(nl: "onze indeling", en: "our classification") }

  package func classified(by name: String) -> SafeText {
    pick(nl: "ingedeeld door \(name)", en: "classified by \(name)")
  }

  package var viaSource: SafeText { pick(nl: "via de bron", en: "via the source") }
  package func contact(_ who: String) -> SafeText {
    pick(nl: "Contact: \(who)", en: "Contact: \(who)")
  }

  // MARK: Words for values

  package func kind(_ name: String) -> SafeText {
    switch name {
    case "interventie": pick(nl: "interventie", en: "intervention")
    case "archetype": pick(nl: "archetype", en: "archetype")
    case "element": pick(nl: "werkzaam element", en: "active element")
    case "blad": pick(nl: "blad van de waaier", en: "blade of the fan")
    case "stap": pick(nl: "stap van de waaier", en: "step of the fan")
    case "meetup": pick(nl: "meetup", en: "meetup")
    case "gemeente": pick(nl: "gemeente", en: "municipality")
    case "wijk": pick(nl: "wijk", en: "neighbourhood")
    case "traject": pick(nl: "traject", en: "programme")
    case "organisatie": pick(nl: "organisatie", en: "organisation")
    case "wijkprogramma": pick(nl: "wijkprogramma", en: "neighbourhood programme")
    case "effect": pick(nl: "effect", en: "effect")
    case "effectcategorie": pick(nl: "categorie van effecten", en: "category of effects")
    case "doelgroep": pick(nl: "doelgroep", en: "target group")
    case "thema": pick(nl: "thema", en: "theme")
    default: pick(nl: "pagina", en: "page")
    }
  }

  /// The field `soort` of a description or of a place; an own word of the file stays as it is.
  package func sortWord(_ word: String) -> SafeText {
    switch word {
    case "praktijk": pick(nl: "praktijk", en: "practice")
    case "methode": pick(nl: "methode", en: "method")
    case "programma": pick(nl: "programma", en: "programme")
    case "archetype": pick(nl: "archetype", en: "archetype")
    case "wijk": pick(nl: "wijk", en: "neighbourhood")
    case "buurt": pick(nl: "buurt", en: "quarter")
    case "dorp": pick(nl: "dorp", en: "village")
    case "kern": pick(nl: "kern", en: "town or village")
    default: SafeText(word)
    }
  }

  /// Who may read a draft once it is published.
  package func visibilityToBe(_ word: String) -> SafeText {
    switch word {
    case "openbaar": pick(nl: "wordt openbaar", en: "will be public")
    case "partners": pick(nl: "wordt voor partners", en: "will be for partners")
    case "organisatie":
      pick(nl: "blijft binnen de organisatie", en: "stays within the organisation")
    default: SafeText(word)
    }
  }
  package func visibility(_ word: String) -> SafeText {
    switch word {
    case "openbaar": pick(nl: "openbaar", en: "public")
    case "partners": pick(nl: "voor partners", en: "for partners")
    case "organisatie": pick(nl: "binnen de organisatie", en: "within the organisation")
    default: SafeText(word)
    }
  }

  /// The six levels of evidence, 0...5.
  package func evidence(_ level: Int) -> SafeText {
    switch level {
    case 1: pick(nl: "beschreven", en: "described")
    case 2: pick(nl: "onderbouwd", en: "reasoned")
    case 3: pick(nl: "eerste aanwijzingen", en: "first indications")
    case 4: pick(nl: "goede aanwijzingen", en: "good indications")
    case 5: pick(nl: "sterke aanwijzingen", en: "strong indications")
    default: pick(nl: "onbekend", en: "unknown")
    }
  }

  package func evidenceWord(_ word: String) -> SafeText {
    let words = (0...5).map { Texts(.dutch).evidence($0).string }
    return evidence(words.firstIndex(of: word) ?? 0)
  }

  /// One line on how to read the mark.
  package func evidenceAid(_ level: Int) -> SafeText {
    switch level {
    case 1:
      pick(
        nl: "Duidelijk is wat er gebeurt en voor wie; of het werkt, is niet onderzocht.",
        en: "It is clear what is done and for whom; whether it works was not studied.")
    case 2:
      pick(
        nl: "Er is uitgelegd waarom het zou werken; of dat zo is, is niet gemeten.",
        en: "It is explained why it should work; whether it does was not measured.")
    case 3:
      pick(
        nl: "Er is iets gemeten en dat wijst op verbetering; andere oorzaken zijn mogelijk.",
        en: "Something was measured and points to improvement; other causes are possible.")
    case 4:
      pick(
        nl: "Vergeleken met mensen zonder deze aanpak was er verbetering.",
        en: "Compared with people without this approach there was improvement.")
    case 5:
      pick(
        nl: "Verbetering is vaker gevonden, in goed opgezet onderzoek.",
        en: "Improvement was found more than once, in well designed studies.")
    default:
      pick(
        nl: "Onbekend betekent: hier niet beoordeeld. Dat zegt niet dat het niet werkt.",
        en: "Unknown means: not assessed here. That does not mean that it does not work.")
    }
  }

  package var evidenceBesideRecognition: SafeText {
    pick(
      nl: "Wij beoordeelden dit niet zelf: kijk naar de erkenning hierboven.",
      en: "Not assessed by us: see the recognition above.")
  }

  package var giverUnknown: SafeText { pick(nl: "door wie: onbekend", en: "by whom: unknown") }
  package var dateUnknown: SafeText { pick(nl: "wanneer: onbekend", en: "when: unknown") }
  package var giverAndDateUnknown: SafeText {
    pick(nl: "door wie en wanneer: onbekend", en: "by whom and when: unknown")
  }

  package var recognitionAid: SafeText {
    pick(
      nl: "Een erkenning geldt een bepaalde tijd, vaak vijf jaar: let op de datum.",
      en: "A recognition holds for some time, often five years: mind the date.")
  }

  /// At whom or what an effect is seen: a letter in the list of effects.
  package func effectLevel(_ letter: String) -> SafeText {
    switch letter.lowercased() {
    case "b", "bewoner": pick(nl: "bewoner", en: "resident")
    case "h", "huishouden": pick(nl: "huishouden", en: "household")
    case "s", "straat": pick(nl: "straat of complex", en: "street or block")
    case "w", "wijk": pick(nl: "wijk", en: "neighbourhood")
    case "o", "organisatie": pick(nl: "organisatie", en: "organisation")
    default: SafeText(letter)
    }
  }

  /// A field as a label: known ones in the language, others by their own name.
  package func label(ofField key: String) -> SafeText {
    switch key {
    case "soort": sort
    case "gemeente": municipality
    case "gemeenten": municipalities
    case "wijken": neighbourhoods
    case "organisaties": organisations
    case "themas": themes
    case "doelgroepen": targetGroups
    case "effecten": effects
    case "beheerder": steward
    case "leerniveau": learningLevel
    case "periode": period
    case "datum": pick(nl: "Datum", en: "Date")
    case "einde": pick(nl: "Einde", en: "End")
    case "plek": pick(nl: "Plek", en: "Venue")
    case "reeks": pick(nl: "Reeks", en: "Series")
    case "ritme": pick(nl: "Ritme", en: "Rhythm")
    case "interventies": pick(nl: "Interventies", en: "Interventions")
    case "begeleider": pick(nl: "Begeleider", en: "Facilitator")
    case "deelnemers": participants
    case "algemeen": pick(nl: "Algemeen", en: "General")
    case "kennisbron": pick(nl: "Kennisbron", en: "Source of knowledge")
    case "synoniemen": alsoCalled
    case "contact": pick(nl: "Contact", en: "Contact")
    case "partners": pick(nl: "Partners", en: "Partners")
    case "kosten": pick(nl: "Kosten", en: "Costs")
    case "doorlooptijd": pick(nl: "Doorlooptijd", en: "Time it takes")
    case "leeftijd": pick(nl: "Leeftijd", en: "Age")
    case "schaal": pick(nl: "Schaal", en: "Scale")
    case "leefdomein": pick(nl: "Leefdomein", en: "Area of life")
    case "preventieniveau": pick(nl: "Preventieniveau", en: "Level of prevention")
    case "als_we_niets_doen": pick(nl: "Als we niets doen", en: "If we do nothing")
    case "wijkcijfers": pick(nl: "Wijkcijfers", en: "Figures of the neighbourhood")
    case "direct_resultaat": directResult
    case "metingen": pick(nl: "Metingen", en: "Measurements")
    case "herzien_voor": pick(nl: "Herzien vóór", en: "To be revised before")
    case "openbaar_sinds": pick(nl: "Openbaar sinds", en: "Public since")
    case "nog_niet_openbaar_omdat":
      pick(nl: "Nog niet openbaar omdat", en: "Not public yet because")
    // What was meant by names that no object has.
    case let key where key.hasSuffix("_toelichting"): label(ofField: String(key.dropLast(12)))
    default: SafeText(key.prefix(1).uppercased() + key.dropFirst().replacing("_", with: " "))
    }
  }

  package enum MarkdownLimit: Sendable { case text, table, depth }

  package func sentence(_ limit: MarkdownLimit) -> SafeText {
    switch limit {
    case .text:
      pick(
        nl: "Deze tekst is te groot om op te maken en staat hier zoals in het bestand.",
        en: "This text is too large to format and is shown here as in the file.")
    case .table:
      pick(
        nl: "Een tabel is te groot om op te maken en staat hier zoals in het bestand.",
        en: "A table is too large to format and is shown here as in the file.")
    case .depth:
      pick(
        nl: "Een deel is te diep genest en staat hier zoals in het bestand.",
        en: "A part is nested too deeply and is shown here as in the file.")
    }
  }
}
