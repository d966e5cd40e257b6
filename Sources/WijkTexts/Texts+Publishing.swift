import PlainText

/// Words for the publish card, the bin, review, recovery and the reader's own editor.
extension Texts {
  // MARK: Publish card

  package func publishTitle(_ title: String) -> SafeText {
    pick(nl: "Publiceren: \(title)", en: "Publish: \(title)")
  }

  package var publishNow: SafeText { pick(nl: "Publiceer nu", en: "Publish now") }

  package var publishDetail: SafeText {
    pick(
      nl: "Het concept gaat naar de prullenbak; met u haal je alles terug.",
      en: "The draft goes to the bin; u takes it all back.")
  }

  package func stillNeeded(_ names: String) -> SafeText {
    pick(nl: "Nog nodig: \(names).", en: "Still needed: \(names).")
  }

  package func readers(_ visibility: String) -> SafeText {
    switch visibility {
    case "openbaar": pick(nl: "Wie het kan lezen: iedereen", en: "Who can read it: everyone")
    case "partners":
      pick(nl: "Wie het kan lezen: partners", en: "Who can read it: partners")
    case "organisatie":
      pick(
        nl: "Wie het kan lezen: alleen de eigen organisatie",
        en: "Who can read it: only the own organisation")
    default: pick(nl: "Wie het kan lezen: \(visibility)", en: "Who can read it: \(visibility)")
    }
  }

  package var readersUnknown: SafeText {
    pick(nl: "Wie het kan lezen: nog niet gekozen", en: "Who can read it: not chosen yet")
  }

  package var changeWithEnter: SafeText {
    pick(nl: "Enter: verander dit", en: "Enter: change this")
  }
  package var takeOutWithEnter: SafeText {
    pick(nl: "Enter: haal deze woorden weg", en: "Enter: take these words out")
  }
  package var goThereWithEnter: SafeText {
    pick(nl: "Enter: ga erheen", en: "Enter: go there")
  }
  package var lookWithEnter: SafeText { pick(nl: "Enter: bekijk het", en: "Enter: look at it") }

  package var noPrivacyFindings: SafeText {
    pick(
      nl: "✓ geen nummers of adressen gezien; kijk zelf naar namen",
      en: "✓ no numbers or addresses seen; look for names yourself")
  }

  package var firstPublication: SafeText {
    pick(nl: "· wordt voor het eerst gepubliceerd", en: "· is published for the first time")
  }

  package func changedFields(_ count: Int) -> SafeText {
    count == 1
      ? pick(
        nl: "· 1 veld is anders dan de openbare tekst", en: "· 1 field differs from the public text"
      )
      : pick(
        nl: "· \(count) velden zijn anders dan de openbare tekst",
        en: "· \(count) fields differ from the public text")
  }

  package var internStays: SafeText {
    pick(
      nl: "· “Intern” blijft binnen de eigen organisatie",
      en: "· “Intern” stays within the own organisation")
  }

  package func remarksGo(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "! 1 opmerking staat nog open", en: "! 1 remark is still open")
      : pick(nl: "! \(count) opmerkingen staan nog open", en: "! \(count) remarks are still open")
  }

  package var whatChanges: SafeText { pick(nl: "Wat verandert er", en: "What changes") }
  package var nothingDiffers: SafeText { pick(nl: "Er is geen verschil.", en: "No difference.") }

  package var differenceAid: SafeText {
    pick(
      nl: "[-zo-] gaat weg, {+zo+} komt erbij", en: "[-this-] goes, {+this+} is added")
  }

  package func publishSeveral(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "1 tekst openbaar maken", en: "Make 1 text public")
      : pick(nl: "\(count) teksten openbaar maken", en: "Make \(count) texts public")
  }

  package func publishReady(_ ready: Int, of count: Int) -> SafeText {
    pick(
      nl: "Publiceer de concepten die klaar zijn: \(ready) van \(count)",
      en: "Publish the drafts that are ready: \(ready) of \(count)")
  }

  package func openReady(_ ready: Int, of count: Int) -> SafeText {
    pick(
      nl: "Open de teksten die klaar zijn: \(ready) van \(count)",
      en: "Open the texts that are ready: \(ready) of \(count)")
  }

  package var openDetail: SafeText {
    pick(
      nl: "Iedereen kan ze dan lezen; met u draai je het terug.",
      en: "Everyone can read them then; u takes it back.")
  }

  package var nothingReady: SafeText {
    pick(
      nl: "Er is nog niets klaar: hieronder staat wat er mist.",
      en: "Nothing is ready yet: what is missing stands below.")
  }

  package func askStewards(_ count: Int) -> SafeText {
    count == 1
      ? pick(
        nl: "Vraag de beheerder om wat mist: 1 tekst",
        en: "Ask the steward for what is missing: 1 text")
      : pick(
        nl: "Vraag de beheerders om wat mist: \(count) teksten",
        en: "Ask the stewards for what is missing: \(count) texts")
  }

  package var askDetail: SafeText {
    pick(
      nl: "Een tekst voor een mail, met per tekst wat er mist.",
      en: "A text for a mail, with what each misses.")
  }

  package var looksPrivate: SafeText {
    pick(
      nl: "Er staan misschien gegevens van personen in.",
      en: "It may hold data of persons.")
  }

  package var askSubject: SafeText {
    pick(nl: "Deze beschrijvingen zijn bijna openbaar", en: "These descriptions are almost public")
  }

  package var askIntro: SafeText {
    pick(
      nl:
        "Hallo, deze beschrijvingen kunnen bijna voor iedereen open. Kun je aanvullen wat er mist?",
      en:
        "Hello, these descriptions can almost be opened to everyone. Could you add what is missing?"
    )
  }

  // MARK: Files

  package func storeChanged(_ change: String, _ count: Int) -> SafeText {
    switch change {
    case "publish":
      count == 1
        ? pick(nl: "Gepubliceerd. u haalt het terug.", en: "Published. u takes it back.")
        : pick(
          nl: "\(count) gepubliceerd. u haalt het terug.",
          en: "\(count) published. u takes it back.")
    case "open":
      count == 1
        ? pick(
          nl: "1 tekst is nu openbaar. u draait het terug.",
          en: "1 text is public now. u takes it back.")
        : pick(
          nl: "\(count) teksten zijn nu openbaar. u draait het terug.",
          en: "\(count) texts are public now. u takes it back.")
    case "bin":
      count == 1
        ? pick(nl: "Naar de prullenbak. u haalt het terug.", en: "In the bin. u brings it back.")
        : pick(
          nl: "\(count) naar de prullenbak. u haalt ze terug.",
          en: "\(count) in the bin. u brings them back.")
    case "restore": pick(nl: "Teruggehaald.", en: "Brought back.")
    case "make": pick(nl: "Aangemaakt en ingevuld.", en: "Made and filled in.")
    case "edit": pick(nl: "Opgeslagen. u draait het terug.", en: "Saved. u takes it back.")
    case "attach":
      pick(
        nl: "Interventies van de meetup bijgewerkt. u draait het terug.",
        en: "Interventions of the meetup changed. u takes it back.")
    case "learn": pick(nl: "Onthouden. Dit woord is goed.", en: "Kept. This word is right.")
    case "undo":
      pick(nl: "Ongedaan gemaakt. Ctrl-R doet het weer.", en: "Undone. Ctrl-R does it again.")
    case "redo": pick(nl: "Opnieuw gedaan.", en: "Done again.")
    default: statusIsNow(change)
    }
  }

  /// Nil where there is no one thing to name.
  package func takenBack(_ title: String?, isRedo: Bool) -> SafeText? {
    guard let title else { return nil }
    return isRedo
      ? pick(nl: "Opnieuw gedaan in “\(title)”.", en: "Done again in “\(title)”.")
      : pick(
        nl: "Teruggedraaid in “\(title)”. Ctrl-R doet het weer.",
        en: "Taken back in “\(title)”. Ctrl-R does it again.")
  }

  package func statusIsNow(_ status: String) -> SafeText {
    switch status {
    case "ter_review": pick(nl: "Nu ter review.", en: "Now for review.")
    case "concept": pick(nl: "Weer een concept.", en: "A draft again.")
    case "archief": pick(nl: "Nu in het archief.", en: "Now in the archive.")
    default: pick(nl: "De status is nu \(status).", en: "The status is now \(status).")
    }
  }

  package var publicAlready: SafeText {
    pick(nl: "Deze tekst is al openbaar.", en: "This text is public already.")
  }

  package var onlyPublished: SafeText {
    pick(
      nl: "Dit kan alleen met een gepubliceerde tekst in een kennisbank waarin je mag schrijven.",
      en: "Only a published text in a kennisbank that you may write in can have this.")
  }

  package var onlyDrafts: SafeText {
    pick(nl: "Dit kan alleen met een concept.", en: "Only drafts can have this.")
  }
  package var binTitle: SafeText {
    pick(nl: "Prullenbak: Enter haalt terug", en: "Bin: Enter brings back")
  }
  package var binIsEmpty: SafeText {
    pick(nl: "De prullenbak is leeg.", en: "The bin is empty.")
  }
  package var firstDraft: SafeText {
    pick(nl: "Dit is het eerste concept.", en: "This is the first draft.")
  }

  package var joinedWithPublished: SafeText {
    pick(
      nl:
        "De openbare tekst was veranderd; die verandering staat nu ook in je concept. Kijk het na en publiceer.",
      en: "The public text had changed; that change is in your draft now too. Check it and publish."
    )
  }

  // MARK: Advice

  package func adviceTitle(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "Raad: 1 punt", en: "Advice: 1 point")
      : pick(nl: "Raad: \(count) punten", en: "Advice: \(count) points")
  }

  package var noAdvice: SafeText {
    pick(nl: "Er valt niets op aan deze tekst.", en: "Nothing stands out in this text.")
  }
  package func neededToPublish(_ names: String) -> SafeText {
    pick(nl: "Nog nodig om te publiceren: \(names).", en: "Still needed to publish: \(names).")
  }
  package var mended: SafeText {
    pick(nl: "Veranderd. Ctrl-Z draait het terug.", en: "Changed. Ctrl-Z takes it back.")
  }
  package var mendPassed: SafeText {
    pick(
      nl: "De tekst is intussen anders; kijk opnieuw.", en: "The text is different now; look again."
    )
  }

  // MARK: Conflicts

  package var conflicts: SafeText { pick(nl: "Conflicten", en: "Conflicts") }

  package func conflictsTitle(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "1 plek waar je moet kiezen", en: "1 place to choose")
      : pick(nl: "\(count) plekken waar je moet kiezen", en: "\(count) places to choose")
  }

  package func conflictsLeft(_ count: Int) -> SafeText {
    count == 0
      ? pick(nl: "Alles is gekozen.", en: "All is chosen.")
      : pick(nl: "Nog \(count) te kiezen.", en: "\(count) left to choose.")
  }

  package var conflictsFirst: SafeText {
    pick(
      nl: "Kies eerst welke tekst blijft: Esc en C.",
      en: "First choose which text stays: Esc and C.")
  }

  package var noConflicts: SafeText {
    pick(nl: "Er is niets om te kiezen.", en: "There is nothing to choose.")
  }

  package var keepMine: SafeText { pick(nl: "Mijn tekst", en: "My text") }
  package var keepTheirs: SafeText { pick(nl: "Hun tekst", en: "Their text") }
  package var keepBoth: SafeText {
    pick(nl: "Beide, onder elkaar", en: "Both, one below the other")
  }
  package var lookAtBoth: SafeText { pick(nl: "Bekijk beide", en: "Look at both") }
  package var mineText: SafeText { pick(nl: "Mijn tekst", en: "My text") }
  package var theirText: SafeText { pick(nl: "Hun tekst", en: "Their text") }
  package var takenAway: SafeText { pick(nl: "(weggehaald)", en: "(taken away)") }

  package var notBoth: SafeText {
    pick(nl: "Hier kan maar één van de twee.", en: "Only one of the two can be here.")
  }

  // MARK: After a crash

  package var recoveryTitle: SafeText {
    pick(
      nl: "Vorige keer getypt, nog niet in het bestand", en: "Typed last time, not in the file yet")
  }

  /// The title last: it may be long.
  package func unsavedWaits(_ title: String) -> SafeText {
    pick(
      nl: "Nog niet in het bestand: druk op 6, en dan op e bij \(title)",
      en: "Not in the file yet: press 6, and then e at \(title)")
  }

  package func writeOn(_ title: String) -> SafeText {
    pick(nl: "Schrijf verder: \(title)", en: "Go on writing: \(title)")
  }

  package var showUnsaved: SafeText {
    pick(nl: "bekijk het verschil", en: "look at the difference")
  }

  package var notInFileYet: SafeText {
    pick(nl: "Nog niet in het bestand", en: "Not in the file yet")
  }

  package func otherKennisbank(_ path: String) -> SafeText {
    pick(
      nl: "Deze tekst hoort bij \(path). Start wijk met --kennisbank \(path).",
      en: "This text belongs to \(path). Start wijk with --kennisbank \(path).")
  }

  // MARK: The reader's own editor

  package var openedHereFirst: SafeText {
    pick(
      nl: "Druk op Esc en dan op E om je eigen editor te openen.",
      en: "Press Esc and then E to open your own editor.")
  }

  package func editorOpens(_ name: String) -> SafeText {
    pick(
      nl: "\(name) opent nu; afsluiten doe je dáár.", en: "\(name) opens now; you leave it there.")
  }

  package var noEditorSet: SafeText {
    pick(
      nl: "Geen editor ingesteld. Zet $VISUAL of $EDITOR, bijvoorbeeld op nano.",
      en: "No editor is set. Set $VISUAL or $EDITOR, for instance to nano.")
  }

  package func editorFailed(_ name: String) -> SafeText {
    pick(
      nl: "\(name) sloot af met een fout; je tekst is zoals hij was.",
      en: "\(name) ended with a fault; your text is as it was.")
  }

  package func editorEmptied(_ name: String) -> SafeText {
    pick(
      nl: "\(name) liet een leeg bestand achter; je tekst is zoals hij was.",
      en: "\(name) left an empty file; your text is as it was.")
  }

  package var nothingChangedOutside: SafeText {
    pick(nl: "Er is niets veranderd.", en: "Nothing changed.")
  }

  package var changedOutside: SafeText {
    pick(
      nl: "Overgenomen als één stap; u draait het terug.",
      en: "Taken over as one step; u takes it back.")
  }
}
