import PlainText

/// Words for meetups: beginning, running, noting, ending.
extension Texts {
  // MARK: Beginning

  package var chooseToMeet: SafeText {
    pick(
      nl: "Kies eerst een blad of stap van de waaier, of een meetup.",
      en: "First choose a blade or step of the fan, or a meetup.")
  }
  package var noAgenda: SafeText {
    pick(nl: "Hier staat nog geen agenda in.", en: "There is no agenda in this yet.")
  }
  package var beginTitle: SafeText { pick(nl: "Meetup beginnen", en: "Begin a meetup") }
  package var meetupTitle: SafeText { pick(nl: "Titel", en: "Title") }
  package var meetupPeople: SafeText { pick(nl: "Wie er zijn", en: "People") }
  package var meetupMinutes: SafeText { pick(nl: "Minuten", en: "Minutes") }
  package var peopleExample: SafeText {
    pick(
      nl: "wijkteam, bewoner, adviseur (gemeente Rotterdam); mag leeg",
      en: "neighbourhood team, resident, adviser (gemeente Rotterdam); may be empty")
  }
  package var beginMeetup: SafeText { pick(nl: "Beginnen", en: "Begin") }
  package var rehearse: SafeText { pick(nl: "Oefenen", en: "Rehearse") }
  package var planForLater: SafeText { pick(nl: "Later", en: "Later") }
  package func agendaSpan(_ minutes: Int, to end: String) -> SafeText {
    pick(
      nl: "Agenda · \(minutes) minuten · als je nu begint, klaar om \(end)",
      en: "Agenda · \(minutes) minutes · begin now and it ends at \(end)")
  }

  package var meetupNeedsSubject: SafeText {
    pick(
      nl: "Zeg waarmee: wijk meetup start --blad 6, of het id van een stap of meetup.",
      en: "Say with what: wijk meetup start --blad 6, or the id of a step or meetup.")
  }
  package func noSuchBlade(_ name: String, _ count: Int) -> SafeText {
    pick(
      nl: "Er is geen blad \(name); de waaier heeft er \(count).",
      en: "There is no blade \(name); the fan has \(count).")
  }
  package var openActions: SafeText { pick(nl: "Open acties", en: "Open actions") }
  package var parkedQuestions: SafeText {
    pick(nl: "Vragen van de vorige keer", en: "Questions of last time")
  }

  // MARK: Running

  package var pause: SafeText { pick(nl: "Pauze", en: "Break") }
  package var pausedClock: SafeText {
    pick(nl: "klok staat stil · p verder", en: "clock stopped · p goes on")
  }
  package var rehearsal: SafeText { pick(nl: "Oefenen", en: "Rehearsal") }
  package func timeLeft(_ time: String) -> SafeText { pick(nl: "nog \(time)", en: "\(time) left") }
  package func readyAt(_ end: String) -> SafeText {
    pick(nl: "klaar om \(end)", en: "ends at \(end)")
  }
  package func timeOver(_ time: String, end: String) -> SafeText {
    pick(nl: "\(time) te lang, eind \(end)", en: "\(time) over, ends \(end)")
  }
  package func almostEnd(_ end: String, minutes: Int) -> SafeText {
    minutes == 1
      ? pick(nl: "Nog 1 minuut tot \(end).", en: "1 more minute until \(end).")
      : pick(nl: "Nog \(minutes) minuten tot \(end).", en: "\(minutes) more minutes until \(end).")
  }
  package func pageOf(_ page: Int, _ count: Int) -> SafeText {
    pick(nl: "blz. \(page) van \(count)", en: "page \(page) of \(count)")
  }
  package var lastPart: SafeText {
    pick(
      nl: "Dit is het laatste onderdeel. Met q rond je af.",
      en: "This is the last part. q ends the meetup.")
  }
  package var firstPart: SafeText {
    pick(nl: "Dit is het eerste onderdeel.", en: "This is the first part.")
  }
  package var noVariants: SafeText {
    pick(
      nl: "Van dit onderdeel is er geen korte of online vorm.",
      en: "There is no short or online form of this part.")
  }
  /// Where a part has less time than its step takes.
  package func lessTime(_ minutes: Int, than whole: Int, canBeShort: Bool) -> SafeText {
    let short: SafeText =
      canBeShort ? pick(nl: " Met k krijg je de korte vorm.", en: " k gives the short form.") : ""
    return pick(
      nl: "Hier is \(minutes) minuten voor; de hele stap duurt \(whole).",
      en: "This has \(minutes) minutes; the whole step takes \(whole).") + short
  }
  package var instruction: SafeText { pick(nl: "Instructie", en: "Instruction") }
  package var haveReady: SafeText { pick(nl: "Zet klaar", en: "Have ready") }
  package var minutesAsNumber: SafeText {
    pick(
      nl: "Typ bij Minuten een getal, zoals 90, of 1 uur.",
      en: "At Minutes type a number, such as 90, or 1 hour.")
  }
  package func variant(_ name: String) -> SafeText {
    switch name {
    case "short": pick(nl: "korte vorm", en: "short form")
    case "online": pick(nl: "online vorm", en: "online form")
    default: pick(nl: "gewone vorm", en: "normal form")
    }
  }
  package func variantIsNow(_ name: String) -> SafeText {
    pick(nl: "Dit is nu de \(variant(name)).", en: "This is now the \(variant(name)).")
  }
  package var questions: SafeText { pick(nl: "Vragen", en: "Questions") }
  package var meetupRuns: SafeText {
    pick(nl: "meetup loopt · p terug", en: "meetup runs · p back")
  }
  package var keyInMeetup: SafeText {
    pick(
      nl: "Noteren: i inzicht  w werkt  n werkt niet  v vraag  b besluit  a actie.",
      en: "To note: i insight  w works  n does not  v question  b decision  a action.")
  }

  // MARK: Noting

  package var harvestOfPart: SafeText {
    pick(nl: "oogst van dit onderdeel", en: "harvest of this part")
  }
  package func noteKind(_ word: String) -> SafeText {
    switch word {
    case "inzicht": pick(nl: "inzicht", en: "insight")
    case "werkt": pick(nl: "werkt", en: "works")
    case "werkt niet": pick(nl: "werkt niet", en: "does not work")
    case "vraag": pick(nl: "vraag", en: "question")
    case "besluit": pick(nl: "besluit", en: "decision")
    default: pick(nl: "actie", en: "action")
    }
  }
  /// Behind an action: " (team Wonen, vóór 12 december 2026)"; empty where neither is known.
  /// - Parameter due: as 2026-12-12, or words.
  package func whoAndWhen(_ who: String?, _ due: String?) -> String {
    let parts = [who ?? "", due.map { $0.isEmpty ? "" : before(date($0)).string } ?? ""]
      .filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }

  package func before(_ day: String) -> SafeText { pick(nl: "vóór \(day)", en: "before \(day)") }
  package var goThere: SafeText { pick(nl: "ga erheen", en: "go there") }
  package var keepNote: SafeText { pick(nl: "bewaar", en: "keep") }
  package var nextField: SafeText { pick(nl: "volgende", en: "next") }
  package var askWho: SafeText { pick(nl: "wie doet het", en: "who does it") }
  package var askDue: SafeText { pick(nl: "voor wanneer", en: "by when") }
  package var whoExample: SafeText {
    pick(nl: "functie of team, geen naam", en: "role or team, no name")
  }
  package var dueExample: SafeText {
    pick(nl: "bijvoorbeeld volgende week vrijdag", en: "such as next week Friday")
  }
  package var noNoteYet: SafeText {
    pick(nl: "Er is nog niets genoteerd.", en: "Nothing noted yet.")
  }
  package var noteTakenBack: SafeText {
    pick(
      nl: "Notitie weggehaald; Ctrl-R zet hem terug.", en: "Note taken back; Ctrl-R puts it back."
    )
  }
  package var notedAnyway: SafeText {
    pick(
      nl: "Wat je typte, is genoteerd; u draait het terug.",
      en: "What you typed was noted; u takes it back.")
  }
  package func notesNotKept(_ why: String) -> SafeText {
    pick(
      nl: "Notities staan nog niet op schijf: \(why). wijk probeert het steeds opnieuw.",
      en: "Notes are not on disk yet: \(why). wijk keeps trying.")
  }

  // MARK: Counting

  package var askCount: SafeText { pick(nl: "vraag en keuzes", en: "question and choices") }
  package var countExample: SafeText {
    pick(
      nl: "Wat eerst? bellen, koffie (leeg: een rondje hoe zit je erbij)",
      en: "What first? calls, coffee (empty: a round of how are you)")
  }
  package var checkInRound: SafeText {
    pick(
      nl: "Hoe zit je erbij? goed; gaat wel; niet zo goed",
      en: "How are you? fine; all right; not so well")
  }
  package var countTitle: SafeText { pick(nl: "Stemmen", en: "Vote") }
  package var oneMore: SafeText { pick(nl: "één erbij", en: "one more") }
  package var oneLess: SafeText { pick(nl: "één eraf", en: "one less") }
  package var countWithLetters: SafeText {
    pick(
      nl: "Tel met de letters die ervoor staan; Enter is klaar.",
      en: "Count with the letters in front; Enter when done.")
  }
  package func nothingToCount(most: Int) -> SafeText {
    pick(
      nl: "Typ twee tot \(most) keuzes met een komma ertussen, zoals: Wat eerst? bellen, koffie",
      en: "Type two to \(most) choices with a comma between, such as: What first? calls, coffee")
  }

  // MARK: Agenda

  package var skipped: SafeText { pick(nl: "overgeslagen", en: "skipped") }
  package var parked: SafeText { pick(nl: "volgende keer", en: "next time") }
  package func took(minutes: Int) -> SafeText {
    pick(nl: "duurde \(minutes) min", en: "took \(minutes) min")
  }
  package func nowFor(minutes: Int) -> SafeText {
    pick(nl: "nu, \(minutes) min bezig", en: "now, for \(minutes) min")
  }
  package func timeSpread(_ minutes: Int) -> SafeText {
    pick(
      nl: "De \(minutes) minuten die er nog zijn, zijn verdeeld over wat nog komt.",
      en: "The \(minutes) minutes that are left were spread over what is still to come.")
  }

  // MARK: Ending

  package var leaveTitle: SafeText { pick(nl: "Stoppen met deze meetup?", en: "Stop this meetup?") }
  package var backToMeetup: SafeText { pick(nl: "Terug naar de meetup", en: "Back to the meetup") }
  package var endMeetup: SafeText { pick(nl: "Afronden", en: "End it") }
  package var endMeetupDetail: SafeText {
    pick(nl: "de oogst komt in het verslag", en: "the harvest goes into the minutes")
  }
  package var leaveMeetup: SafeText { pick(nl: "Later verder", en: "Go on later") }
  package var leaveMeetupDetail: SafeText {
    pick(
      nl: "de klok stopt; alles wat genoteerd is, blijft",
      en: "the clock stops; all that was noted stays")
  }
  package var stopRehearsal: SafeText { pick(nl: "Stop met oefenen", en: "Stop rehearsing") }
  package var noTrace: SafeText {
    pick(nl: "er wordt niets bewaard", en: "nothing of it is kept")
  }
  package func rehearsed(_ minutes: Int) -> SafeText {
    pick(
      nl: "Geoefend, \(minutes) minuten. Er is niets bewaard.",
      en: "Rehearsed for \(minutes) minutes. Nothing was kept.")
  }
  package func minutesKept(_ path: String, notes: Int) -> SafeText {
    notes == 1
      ? pick(
        nl: "Verslag met 1 notitie opgeslagen; met R loop je de oogst na. Bestand: \(path)",
        en: "Minutes with 1 note saved; R goes through the harvest. File: \(path)")
      : pick(
        nl: "Verslag met \(notes) notities opgeslagen; met R loop je de oogst na. Bestand: \(path)",
        en: "Minutes with \(notes) notes saved; R goes through the harvest. File: \(path)")
  }
  package func minutesNotKept(_ why: String) -> SafeText {
    pick(
      nl:
        "Het verslag kon niet worden opgeslagen: \(why). Alle notities zijn bewaard; bij de volgende start kun je weer afronden.",
      en:
        "The minutes could not be saved: \(why). All notes are kept; you can end it at the next start."
    )
  }

  // MARK: Going on

  package func unfinishedMeetup(_ title: String) -> SafeText {
    pick(nl: "Niet afgerond: \(title)", en: "Not ended: \(title)")
  }
  package func unfinishedWaits(_ title: String) -> SafeText {
    pick(
      nl: "Niet afgerond: \(title). Met p ga je verder.",
      en: "Not ended: \(title). Press p to go on.")
  }
  package var beginAnother: SafeText {
    pick(nl: "Een andere meetup beginnen", en: "Begin another meetup")
  }
  package var goOnWithMeetup: SafeText {
    pick(nl: "Verder met de meetup", en: "Go on with the meetup")
  }
  package func notesAreThere(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "er is 1 notitie bewaard", en: "1 note was kept")
      : pick(nl: "er zijn \(count) notities bewaard", en: "\(count) notes were kept")
  }
  package var notNow: SafeText { pick(nl: "Nu niet", en: "Not now") }
  package var notNowDetail: SafeText {
    pick(nl: "met p, of bij de volgende start", en: "with p, or at the next start")
  }

  /// The title of a section of the minutes, as it stands in the file.
  package func meetupSection(_ title: String) -> SafeText {
    switch title {
    case "Besluiten": pick(nl: "Besluiten", en: "Decisions")
    case "Acties": pick(nl: "Acties", en: "Actions")
    case "Oogst": pick(nl: "Oogst", en: "Harvest")
    default: pick(nl: "Agenda", en: "Agenda")
    }
  }

  // MARK: In lists

  package func openActionCount(_ count: Int) -> SafeText {
    switch count {
    case 0: pick(nl: "geen open acties", en: "no open actions")
    case 1: pick(nl: "1 open actie", en: "1 open action")
    default: pick(nl: "\(number(count)) open acties", en: "\(number(count)) open actions")
    }
  }

  package func actionState(isDone: Bool) -> SafeText {
    isDone ? pick(nl: "gedaan", en: "done") : pick(nl: "open", en: "open")
  }

  package func stepsDone(_ done: Int, of all: Int) -> SafeText {
    pick(nl: "\(number(done)) van \(number(all))", en: "\(number(done)) of \(number(all))")
  }

  package func stepsBegun(_ count: Int) -> SafeText {
    count == 0 ? "" : pick(nl: "\(number(count)) begonnen", en: "\(number(count)) begun")
  }
}
