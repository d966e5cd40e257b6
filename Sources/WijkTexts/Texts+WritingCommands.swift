import PlainText

/// Texts of the commands that write: nieuw, bewerk, publiceer, hernoem.
extension Texts {
  package func kennisbankReadOnly(_ name: String) -> SafeText {
    pick(
      nl: "Kennisbank “\(name)” kun je alleen lezen.",
      en: "Kennisbank “\(name)” is read-only.")
  }

  // MARK: New, edit

  package var newNeedsTitle: SafeText {
    pick(
      nl: "Geef een titel, zoals --titel \"Buurtmoestuin\"",
      en: "Give a title, such as --titel \"Buurtmoestuin\"")
  }

  package var onlyInterventionsFrom: SafeText {
    pick(
      nl: "Met --vanuit maak je altijd een interventie; laat --soort dan weg.",
      en: "With --vanuit you always make an interventie; leave --soort out.")
  }

  package func notToBeginWith(_ id: String) -> SafeText {
    pick(
      nl: "Met \(id) kun je niet beginnen: dat kan met een archetype of een interventie.",
      en: "You cannot begin with \(id): an archetype or an interventie will do.")
  }

  package func keptElsewhere(_ path: String, _ reason: SafeText, _ place: String) -> SafeText {
    pick(
      nl: "\(path) kon niet worden geschreven: \(reason.string). Je tekst staat in \(place).",
      en: "\(path) could not be written: \(reason.string). Your text is in \(place).")
  }

  package var editNeedsTerminal: SafeText {
    pick(
      nl: "Dit kan alleen in een terminal. wijk toon ID laat een tekst hier zien.",
      en: "This needs a terminal. wijk show ID shows a text here.")
  }

  package var meetupNeedsTerminal: SafeText {
    pick(
      nl: "Een meetup is er alleen in een terminal.", en: "A meetup needs a terminal.")
  }

  // MARK: Publish

  package func alreadyPublished(_ path: String) -> SafeText {
    pick(
      nl: "\(path) is al gepubliceerd en er is geen concept van.",
      en: "\(path) is published already and there is no draft of it.")
  }

  package func notPublished(_ path: String) -> SafeText {
    pick(nl: "\(path) is niet gepubliceerd:", en: "\(path) was not published:")
  }

  package func publishWould(_ path: String) -> SafeText {
    pick(nl: "Dit kan worden gepubliceerd als \(path).", en: "This can be published as \(path).")
  }

  package func publishWouldNot(_ path: String) -> SafeText {
    pick(nl: "\(path) kan nog niet worden gepubliceerd:", en: "\(path) cannot be published yet:")
  }

  package func stillNeededOne(_ name: SafeText) -> SafeText {
    pick(nl: "nog nodig: \(name.string)", en: "still needed: \(name.string)")
  }

  package func openConflicts(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "op 1 plek moet je nog kiezen", en: "1 place is still to be chosen")
      : pick(
        nl: "op \(count) plekken moet je nog kiezen", en: "\(count) places are still to be chosen")
  }

  package var typedNotInFile: SafeText {
    pick(
      nl: "er is getypt wat nog niet in het bestand staat",
      en: "something was typed that is not in the file yet")
  }

  package func openWithEdit(_ id: String) -> SafeText {
    pick(nl: "Open het met: wijk bewerk \(id)", en: "Open it with: wijk edit \(id)")
  }

  package func changedSinceDraft(_ path: String, _ id: String) -> SafeText {
    pick(
      nl:
        "\(path) is veranderd sinds dit concept begon. Open het met wijk bewerk \(id) en druk op P: dan komen beide teksten bij elkaar.",
      en:
        "\(path) changed since this draft began. Open it with wijk edit \(id) and press P: then both texts are joined."
    )
  }

  package func draftStayed(_ path: String, _ reason: SafeText) -> SafeText {
    pick(
      nl: "Het concept \(path) staat er nog: \(reason.string).",
      en: "The draft \(path) is still there: \(reason.string).")
  }

  /// What happens to a field.
  package func changeWord(_ kind: String) -> SafeText {
    switch kind {
    case "added": pick(nl: "erbij", en: "added")
    case "removed": pick(nl: "weg", en: "gone")
    default: pick(nl: "anders", en: "changed")
    }
  }

  package var textBeforeHeadings: SafeText {
    pick(nl: "de tekst boven de eerste kop", en: "the text above the first heading")
  }

  // MARK: Rename

  package func sameId(_ id: String) -> SafeText {
    pick(nl: "\(id) heet al zo.", en: "\(id) has that name already.")
  }

  package func noId(_ name: String, _ example: String) -> SafeText {
    pick(
      nl:
        "“\(name)” kan geen id zijn: gebruik kleine letters, cijfers en streepjes, zoals \(example).",
      en:
        "“\(name)” cannot be an id: use small letters, digits and dashes, such as \(example).")
  }

  package func renamed(_ old: String, _ new: String, places: Int, files: Int) -> SafeText {
    let (places, files) = (placeCount(places), fileCount(files))
    return pick(
      nl: "\(old) heet nu \(new): veranderd op \(places) in \(files).",
      en: "\(old) is now \(new): changed in \(places) in \(files).")
  }

  package func renameWould(_ old: String, _ new: String, places: Int, files: Int) -> SafeText {
    let (places, files) = (placeCount(places), fileCount(files))
    return pick(
      nl: "\(old) zou \(new) heten: anders op \(places) in \(files).",
      en: "\(old) would be \(new): different in \(places) in \(files).")
  }

  package func renameBack(_ old: String, _ new: String) -> SafeText {
    pick(
      nl: "Terugdraaien kan met: wijk hernoem \(new) \(old)",
      en: "Take it back with: wijk rename \(new) \(old)")
  }

  package func renameStopped(_ path: String, _ old: String, _ new: String) -> SafeText {
    pick(
      nl:
        "\(path) veranderde intussen, dus de hernoeming is niet af. Maak hem af met: wijk hernoem \(old) \(new)",
      en:
        "\(path) changed meanwhile, so the renaming is not finished. Finish it with: wijk rename \(old) \(new)"
    )
  }

  package func renameObstacle(fields: String, _ path: String) -> SafeText {
    pick(
      nl:
        "\(path): pas \(fields) met de hand aan; daar staat de oude naam in een vorm die wijk niet verandert.",
      en:
        "\(path): mend \(fields) by hand; the old name is there in a form that wijk does not change."
    )
  }

  package func renameObstacle(unreadable path: String) -> SafeText {
    pick(
      nl: "\(path) is niet te lezen; kijk zelf of de oude naam erin staat.",
      en: "\(path) cannot be read; see for yourself whether the old name is in it.")
  }

  package func renameObstacle(conflict path: String, _ id: String) -> SafeText {
    pick(
      nl: "In \(path) moet je nog kiezen; doe dat eerst met wijk bewerk \(id).",
      en: "In \(path) is still something to choose; first do that with wijk edit \(id).")
  }

  package func renameUnsaved(_ path: String, _ id: String) -> SafeText {
    pick(
      nl:
        "In \(path) is getypt wat nog niet in het bestand staat; open het eerst met wijk bewerk \(id).",
      en:
        "In \(path) something was typed that is not in the file yet; first open it with wijk edit \(id)."
    )
  }

  package func linksElsewhere(_ count: Int, _ id: String) -> SafeText {
    count == 1
      ? pick(
        nl: "In een andere kennisbank wijst nog 1 tekst naar \(id).",
        en: "In another kennisbank 1 text still points at \(id).")
      : pick(
        nl: "In andere kennisbanken wijzen nog \(count) teksten naar \(id).",
        en: "In other kennisbanken \(count) texts still point at \(id).")
  }

  private func placeCount(_ count: Int) -> String {
    count == 1
      ? pick(nl: "1 plek", en: "1 place").string
      : pick(nl: "\(number(count)) plekken", en: "\(number(count)) places").string
  }

  private func fileCount(_ count: Int) -> String {
    count == 1
      ? pick(nl: "1 bestand", en: "1 file").string
      : pick(nl: "\(number(count)) bestanden", en: "\(number(count)) files").string
  }
}
