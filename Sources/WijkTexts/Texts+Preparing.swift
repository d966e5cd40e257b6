import PlainText

/// Words for preparing a meetup.
extension Texts {
  // MARK: A new one

  package var beginWith: SafeText { pick(nl: "Waarmee begin je?", en: "What do you begin with?") }
  package var emptyAgenda: SafeText { pick(nl: "Lege agenda", en: "Empty agenda") }
  package var emptyAgendaMeans: SafeText {
    pick(nl: "je kiest zelf alle onderdelen", en: "you choose all parts yourself")
  }
  package func nextOf(_ series: String) -> SafeText {
    pick(nl: "De volgende van \(series)", en: "The next of \(series)")
  }
  package func goOnPlanning(_ title: String) -> SafeText {
    pick(nl: "Verder met wat je typte: \(title)", en: "Go on with what you typed: \(title)")
  }
  package var newMeetupTitle: SafeText { pick(nl: "Nieuwe meetup", en: "New meetup") }
  package var makeMeetup: SafeText { pick(nl: "Maak de meetup", en: "Make the meetup") }
  package var makeIt: SafeText { pick(nl: "maak", en: "make") }
  package func untilTime(_ time: String) -> SafeText {
    pick(nl: "tot \(time)", en: "until \(time)")
  }
  package func newMeetupField(_ name: String) -> SafeText {
    switch name {
    case "title": pick(nl: "Titel", en: "Title")
    case "date": pick(nl: "Datum", en: "Date")
    case "start": pick(nl: "Begint om", en: "Begins at")
    case "minutes": pick(nl: "Minuten", en: "Minutes")
    case "place": pick(nl: "Plek", en: "Venue")
    case "people": pick(nl: "Wie er zijn", en: "People")
    case "series": pick(nl: "Reeks", en: "Series")
    default: pick(nl: "Ritme", en: "Rhythm")
    }
  }
  /// Nil where none is needed.
  package func newMeetupExample(_ name: String) -> SafeText? {
    switch name {
    case "date":
      pick(
        nl: "volgende week vrijdag; mag leeg blijven", en: "next week Friday; may stay empty")
    case "place": pick(nl: "buurthuis, zaal of online", en: "community centre, room or online")
    case "people":
      pick(
        nl: "adviseur wonen (gemeente Rotterdam), bewoner",
        en: "housing adviser (gemeente Rotterdam), resident")
    case "series":
      pick(nl: "naam, als dit vaker gebeurt", en: "a name, if this happens more often")
    case "rhythm":
      pick(
        nl: "elke maand, elke 2 weken, eerste dinsdag van de maand",
        en: "every month, every 2 weeks, first Tuesday of the month")
    default: nil
    }
  }
  package var beingMade: SafeText { pick(nl: "Bezig met maken…", en: "Being made…") }
  package var notUnderstood: SafeText { pick(nl: "begrijp ik niet", en: "not understood") }
  package var noSuchDay: SafeText {
    pick(
      nl: "Dat is geen dag. Typ bijvoorbeeld 4 december of volgende week vrijdag.",
      en: "That is no day. Type for instance 4 December or next week Friday.")
  }
  package var noSuchTime: SafeText {
    pick(
      nl: "Dat is geen tijd. Typ bijvoorbeeld 13:30.",
      en: "That is no time. Type for instance 13:30.")
  }
  package var noSuchMinutes: SafeText {
    pick(
      nl: "Dat zijn geen minuten. Typ bijvoorbeeld 90 of 2 uur.",
      en: "These are no minutes. Type for instance 90 or 2 hours.")
  }
  package var noSuchRhythm: SafeText {
    pick(
      nl: "Dat ritme ken ik niet. Typ bijvoorbeeld elke maand of elke 2 weken.",
      en: "That rhythm is not known. Type for instance elke maand or elke 2 weken.")
  }
  package var meetupNeedsTitle: SafeText {
    pick(
      nl: "Geef een titel: wijk meetup nieuw --titel \"Eerste keer\"",
      en: "Give a title: wijk meetup new --titel \"First time\"")
  }
  package func meetupPlanned(_ path: String) -> SafeText {
    pick(
      nl: "Meetup gemaakt; met A bereid je hem voor. Bestand: \(path)",
      en: "Meetup made; A prepares it. File: \(path)")
  }
  package func noSuchTemplate(_ name: String, _ known: [String]) -> SafeText {
    let names = known.joined(separator: ", ")
    return pick(
      nl: "Er is geen sjabloon \(name). Er zijn: \(names).",
      en: "There is no template \(name). There are: \(names).")
  }
  package func dayWithWeekday(_ iso: String, weekday: Int) -> SafeText {
    let dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    let english = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    let names = language == .dutch ? dutch : english
    let name = names.indices.contains(weekday - 1) ? names[weekday - 1] + " " : ""
    return SafeText(name + date(iso))
  }
  package var noDayYet: SafeText { pick(nl: "nog geen datum", en: "no date yet") }

  // MARK: The agenda

  package var chooseAMeetup: SafeText {
    pick(nl: "Kies eerst een meetup (plek 3).", en: "First choose a meetup (place 3).")
  }
  package var meetupWasHeld: SafeText {
    pick(
      nl: "Deze meetup is al geweest. Met a maak je de volgende.",
      en: "This meetup was held already. a makes the next one.")
  }
  package func minutesOf(_ minutes: Int, _ planned: Int) -> SafeText {
    pick(nl: "\(minutes) van \(planned) min", en: "\(minutes) of \(planned) min")
  }
  package var fitsExactly: SafeText { pick(nl: "past precies", en: "fits exactly") }
  package func minutesLeft(_ minutes: Int) -> SafeText {
    pick(nl: "\(minutes) over", en: "\(minutes) left")
  }
  package func minutesTooMany(_ minutes: Int) -> SafeText {
    pick(nl: "\(minutes) te veel", en: "\(minutes) too many")
  }
  package func endsLate(_ end: String, planned: String) -> SafeText {
    pick(nl: "eind \(end), gepland \(planned)", en: "ends \(end), planned \(planned)")
  }
  package func agendaEnds(_ minutes: Int, _ end: String) -> SafeText {
    pick(
      nl: "\(minutes) minuten · eind \(end), geen eindtijd gepland",
      en: "\(minutes) minutes · ends \(end), no end planned")
  }
  package func minutesTogether(_ minutes: Int) -> SafeText {
    pick(
      nl: "\(minutes) minuten · nog geen begintijd (e vult die in)",
      en: "\(minutes) minutes · no start yet (e fills it in)")
  }
  package var agendaIsEmpty: SafeText {
    pick(
      nl: "Er staat nog niets in. Met a voeg je een onderdeel toe.",
      en: "There is nothing in it yet. a adds a part.")
  }
  package var addPartTitle: SafeText {
    pick(
      nl: "Wat komt erbij? (stap, interventie, pauze of eigen tekst)",
      en: "What is added? (step, intervention, break or own text)")
  }
  package var freePart: SafeText { pick(nl: "Eigen tekst: ", en: "Own text: ") }
  package var freePartMeans: SafeText {
    pick(nl: "10 minuten; verander dat met + en -", en: "10 minutes; change that with + and -")
  }
  package var partTakenOut: SafeText {
    pick(nl: "Eruitgehaald; u zet het terug.", en: "Taken out; u puts it back.")
  }
  package var noEndToSpread: SafeText {
    pick(
      nl: "Er is geen begin- en eindtijd om over te verdelen. e vult die in.",
      en: "There is no start and end to spread over. e fills them in.")
  }
  package func planSpread(_ minutes: Int) -> SafeText {
    pick(
      nl: "De \(minutes) minuten zijn verdeeld over de onderdelen.",
      en: "The \(minutes) minutes were spread over the parts.")
  }
  package var planText: SafeText { pick(nl: "Onderdeel", en: "Part") }

  // MARK: Interventions

  package var meetupInterventions: SafeText {
    pick(nl: "Interventies bij deze meetup", en: "Interventions of this meetup")
  }
  package func attachTo(_ title: String) -> SafeText {
    pick(nl: "Kies wat hoort bij: \(title)", en: "Choose what belongs with: \(title)")
  }
  package var chooseToAttach: SafeText {
    pick(
      nl: "Kies een interventie of een meetup.", en: "Choose an intervention or a meetup.")
  }
  package var noPlannedMeetups: SafeText {
    pick(
      nl: "Er is geen geplande meetup. Plek 3 en dan a maakt er een.",
      en: "There is no planned meetup. Place 3 and then a makes one.")
  }
  package var searchOther: SafeText {
    pick(nl: "Zoeken in alle interventies", en: "Search all interventions")
  }

  // MARK: Hand-out

  package var handout: SafeText {
    pick(nl: "Hand-out voor de deelnemers", en: "Hand-out for the participants")
  }
  package func handoutForm(_ form: SafeText) -> SafeText { handout + ": " + form }
  package var handoutMeans: SafeText {
    pick(
      nl: "agenda met tijden en vragen, zonder wat voor de begeleider is",
      en: "agenda with times and questions, without what is for the facilitator")
  }

  // MARK: Rehearsal

  package var rehearsalTitle: SafeText {
    pick(nl: "Zo ging het oefenen", en: "How the rehearsal went")
  }
  package var notReached: SafeText { pick(nl: "niet gedaan", en: "not done") }
  package func plannedAndSpent(_ planned: Int?, _ spent: Int) -> SafeText {
    guard let planned else { return pick(nl: "\(spent) min", en: "\(spent) min") }
    return pick(nl: "\(spent) van \(planned) min", en: "\(spent) of \(planned) min")
  }
}
