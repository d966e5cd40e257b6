import PlainText

/// Words for writing: the form, keeping, what other programs did meanwhile.
extension Texts {
  // MARK: The form

  package var notFilledIn: SafeText { pick(nl: "nog invullen", en: "still to fill in") }

  package var wordsDoNotCount: SafeText {
    pick(
      nl: "eigen woorden tellen niet mee: kies ook één uit de lijst",
      en: "own words do not count: choose one from the list too")
  }

  package func addItem(_ list: String) -> SafeText {
    switch list {
    case "effecten": pick(nl: "+ effect toevoegen", en: "+ add an effect")
    case "elementen": pick(nl: "+ element toevoegen", en: "+ add an element")
    case "partners": pick(nl: "+ partner toevoegen", en: "+ add a partner")
    case "kosten": pick(nl: "+ kosten toevoegen", en: "+ add costs")
    case "direct_resultaat":
      pick(nl: "+ direct resultaat toevoegen", en: "+ add a direct result")
    case "resultaten":
      pick(nl: "+ resultaat per effect toevoegen", en: "+ add a result for an effect")
    case "keuzes": pick(nl: "+ interventie toevoegen", en: "+ add an intervention")
    default: pick(nl: "+ toevoegen", en: "+ add")
    }
  }

  package func moreLines(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "… nog 1 regel", en: "… 1 more line")
      : pick(nl: "… nog \(count) regels", en: "… \(count) more lines")
  }

  package func stepOf(_ number: Int, _ count: Int) -> SafeText {
    pick(nl: "stap \(number) van \(count)", en: "step \(number) of \(count)")
  }

  package func neededMet(_ met: Int, of needed: Int) -> SafeText {
    pick(nl: "nodig: \(met) van \(needed)", en: "needed: \(met) of \(needed)")
  }

  package var goodExample: SafeText { pick(nl: "Goed", en: "Good") }
  package var weakExample: SafeText { pick(nl: "Zwak", en: "Weak") }
  package var advice: SafeText { pick(nl: "Raad", en: "Advice") }
  package var remarks: SafeText { pick(nl: "Opmerkingen", en: "Remarks") }
  package var wholeText: SafeText { pick(nl: "hele tekst", en: "whole text") }
  package var formWord: SafeText { pick(nl: "formulier", en: "form") }
  package var opening: SafeText { pick(nl: "Even openen…", en: "Opening…") }
  package var pressEnterToFill: SafeText {
    pick(nl: "Enter: kies uit de lijst", en: "Enter: choose from the list")
  }

  package var leaveEmpty: SafeText { pick(nl: "leeg laten", en: "leave empty") }
  /// - Parameter kind: as in files.
  package func makeNew(_ name: String) -> SafeText {
    let kind = kind(name)
    return pick(nl: "Maak \(kind) aan: ", en: "Make \(kind): ")
  }
  package var makesEntry: SafeText {
    pick(
      nl: "Komt in de kennisbank te staan: ook anderen kunnen die dan kiezen.",
      en: "It comes into the kennisbank: others can choose it too.")
  }
  package var makesDraft: SafeText {
    pick(
      nl: "Wordt een concept in Schrijven, om later uit te leggen en te publiceren.",
      en: "Becomes a draft in Write, to be explained and published later.")
  }
  package var onlyInWords: SafeText { pick(nl: "Alleen in woorden: ", en: "In words only: ") }
  package var onlyInWordsMeans: SafeText {
    pick(
      nl: "Staat als tekst bij dit veld. Wie op de lijst zoekt of filtert, vindt het niet.",
      en: "Stands as text with this field. Who filters by the list does not find it.")
  }
  package var municipalityFirst: SafeText {
    pick(
      nl: "Kies eerst de gemeente: een wijk hoort bij een gemeente.",
      en: "Choose the municipality first: a neighbourhood belongs to one.")
  }
  package var draftWord: SafeText { pick(nl: "Concept", en: "Draft") }

  package func madeObjectStays(_ path: String) -> SafeText {
    pick(
      nl: "\(path) blijft staan: het wordt ook elders gebruikt, of is veranderd.",
      en: "\(path) stays: it is used elsewhere too, or was changed.")
  }

  package var itemTakenOut: SafeText {
    pick(
      nl: "Regel weggehaald. Ctrl-Z haalt hem terug.", en: "Item taken out. Ctrl-Z brings it back.")
  }

  package var noItemHere: SafeText {
    pick(nl: "Dit is geen regel van een rijtje.", en: "This is not an item of a list.")
  }

  package var lastDraft: SafeText {
    pick(nl: "Dit is het laatste concept.", en: "This is the last draft.")
  }

  package var linkTo: SafeText { pick(nl: "Link naar", en: "Link to") }

  package var typeRemark: SafeText { pick(nl: "Typ een opmerking:", en: "Type a remark:") }
  package var typeToPick: SafeText {
    pick(nl: "Zoek, of typ wat er niet bij staat:", en: "Search, or type what is not there:")
  }
  package var newRemark: SafeText { pick(nl: "Nieuwe opmerking: ", en: "New remark: ") }

  package func remarkOf(_ who: String?, _ when: String?, _ field: String?) -> SafeText {
    let parts = [who, when].compactMap(\.self).joined(separator: ", ")
    let tick = pick(
      nl: "Enter: vink af, of haal het vinkje weg.", en: "Enter: tick, or take the tick off.")
    return parts.isEmpty ? tick : SafeText(parts + " · ") + tick
  }

  package var onlyAsWholeText: SafeText {
    pick(
      nl: "Dit veld is op een bijzondere manier geschreven. Verander het in de hele tekst (F6).",
      en: "This field is written in a special way. Change it in the whole text (F6).")
  }

  package var formNotPossible: SafeText {
    pick(
      nl: "Het begin van dit bestand is niet te begrijpen, dus hier is de hele tekst.",
      en: "The beginning of this file cannot be understood, so here is the whole text.")
  }

  package var tooLargeForForm: SafeText {
    pick(
      nl: "Deze tekst is te groot voor een formulier, dus hier is hij in zijn geheel.",
      en: "This text is too large for a form, so here it is as a whole.")
  }

  package func tooLargeForFile(megabytes: Int) -> SafeText {
    pick(
      nl: "Dit past er niet bij: een tekst kan hoogstens \(megabytes) MB zijn.",
      en: "This does not fit: a text can be \(megabytes) MB at most.")
  }

  package var pasteInWholeText: SafeText {
    pick(
      nl: "Dit is te veel voor een veld. Druk op F6 en plak het in de hele tekst.",
      en: "This is too much for a field. Press F6 and paste it into the whole text.")
  }

  package var typedIsKept: SafeText {
    pick(
      nl: "Wat je typte, staat klaar: Ctrl-V plakt het.",
      en: "What you typed is ready: Ctrl-V pastes it.")
  }

  package func keyTypesNothing(_ key: SafeText) -> SafeText {
    pick(
      nl: "Toets \(key) doet hier niets; F1 toont wat wel kan.",
      en: "Key \(key) does nothing here; F1 shows what does.")
  }

  package var findFirst: SafeText {
    pick(nl: "Zoek eerst een woord met Ctrl-F.", en: "Search for a word with Ctrl-F first.")
  }

  package var noTextToWrite: SafeText {
    pick(
      nl: "Dit bestand is geen gewone tekst (UTF-8). Sla het in een andere editor op als UTF-8.",
      en: "This file is not plain text (UTF-8). Save it as UTF-8 in another editor.")
  }

  package var nothingToUndo: SafeText {
    pick(nl: "Er is niets om ongedaan te maken.", en: "There is nothing to undo.")
  }

  package var nothingToRedo: SafeText {
    pick(nl: "Er is niets om opnieuw te doen.", en: "There is nothing to redo.")
  }

  package var nothingSelected: SafeText {
    pick(nl: "Er is niets gekopieerd.", en: "Nothing has been copied.")
  }

  package func notFoundHere(_ word: String) -> SafeText {
    pick(nl: "“\(word)” staat niet in deze tekst.", en: "“\(word)” is not in this text.")
  }

  package func replaced(_ count: Int) -> SafeText {
    count == 1
      ? pick(
        nl: "1 keer vervangen. Ctrl-Z draait het terug.", en: "Replaced once. Ctrl-Z takes it back."
      )
      : pick(
        nl: "\(count) keer vervangen. Ctrl-Z draait alles terug.",
        en: "Replaced \(count) times. Ctrl-Z takes it all back.")
  }

  package var replaceWhat: SafeText { pick(nl: "Vervang:", en: "Replace:") }
  package var replaceBy: SafeText { pick(nl: "door:", en: "by:") }

  // MARK: Keeping

  package func onDisk(at time: String) -> SafeText {
    pick(nl: "op schijf \(time)", en: "on disk \(time)")
  }

  package var onDisk: SafeText { pick(nl: "op schijf", en: "on disk") }
  package var notOnDiskYet: SafeText { pick(nl: "nog niet op schijf", en: "not on disk yet") }
  package var keptInJournal: SafeText { pick(nl: "bewaard", en: "kept") }

  package var notSaved: SafeText { pick(nl: "niet opgeslagen", en: "not saved") }

  /// Why the file could not be written, and whether the text is safe all the same.
  package func notSaved(_ path: String, _ reason: SafeText, isNoted: Bool) -> SafeText {
    isNoted
      ? pick(
        nl:
          "\(path) kon niet worden geschreven: \(reason.string). Je tekst is bewaard; wijk probeert het opnieuw.",
        en: "\(path) could not be written: \(reason.string). Your text is kept; wijk tries again.")
      : pick(
        nl:
          "LET OP: \(path) staat nergens op schijf: \(reason.string). Kopieer je tekst, of maak ruimte.",
        en: "CAREFUL: \(path) is nowhere on disk: \(reason.string). Copy your text, or make room.")
  }

  package func broughtBack(_ count: Int) -> SafeText {
    count == 1
      ? pick(
        nl: "1 tekst die niet kon worden geschreven staat nu in de kennisbank.",
        en: "1 text that could not be written is in the kennisbank now.")
      : pick(
        nl: "\(count) teksten die niet konden worden geschreven staan nu in de kennisbank.",
        en: "\(count) texts that could not be written are in the kennisbank now.")
  }

  package var fileWasGone: SafeText {
    pick(
      nl: "Het bestand was weg; wijk heeft het opnieuw gemaakt.",
      en: "The file was gone; wijk made it again.")
  }

  package var takenOver: SafeText {
    pick(
      nl: "Een ander veranderde dit bestand; dat is samengevoegd met jouw tekst.",
      en: "Someone else changed this file; it was joined with your text.")
  }

  package var undoIsOfOthers: SafeText {
    pick(
      nl: "De laatste wijziging is van een ander. Nog een keer u draait die terug.",
      en: "The last change was made by someone else. u once more takes it back.")
  }

  package func bothKept(_ count: Int) -> SafeText {
    count == 1
      ? pick(
        nl: "Een ander veranderde hetzelfde. Beide teksten zijn bewaard. Esc en C: kies.",
        en: "Someone else changed the same. Both texts are kept. Esc and C: choose.")
      : pick(
        nl:
          "Een ander veranderde hetzelfde, op \(count) plekken. Alles is bewaard. Esc en C: kies.",
        en: "Someone else changed the same in \(count) places. All is kept. Esc and C: choose."
      )
  }

  package var recovered: SafeText {
    pick(
      nl: "Teruggehaald wat nog niet in het bestand stond. Ctrl-Z draait het terug.",
      en: "Brought back what was not in the file yet. Ctrl-Z takes it back.")
  }

  // MARK: Drafts

  /// How far a draft is, in the few columns of a list.
  package func draftState(_ status: String, missing: Int) -> SafeText {
    status == "ter_review" ? pick(nl: "review", en: "review") : progress(missing)
  }

  /// Where there is room for both.
  package func draftStateInFull(_ status: String, missing: Int) -> SafeText {
    let word =
      status == "ter_review"
      ? pick(nl: "review", en: "review") : pick(nl: "concept", en: "draft")
    return word + " · " + progress(missing)
  }

  private func progress(_ missing: Int) -> SafeText {
    missing == 0
      ? pick(nl: "klaar", en: "ready") : pick(nl: "mist \(missing)", en: "\(missing) to go")
  }

  package var stillToDo: SafeText { pick(nl: "Nog te doen", en: "Still to do") }
  package var readyToPublish: SafeText {
    pick(
      nl: "Alles wat nodig is staat erin: P publiceert.",
      en: "All that is needed is there: P publishes.")
  }

  package var whatToMake: SafeText { pick(nl: "Wat maak je?", en: "What do you make?") }
  package var forExample: SafeText { pick(nl: "bijvoorbeeld:", en: "for example:") }

  package var nextQuestion: SafeText { pick(nl: "verder", en: "next") }
  package var previousQuestion: SafeText { pick(nl: "terug", en: "back") }
  package var makeDraft: SafeText { pick(nl: "maak concept", en: "make draft") }

  /// - Parameter names: as they were typed, separated by commas.
  package func namesInWords(_ names: String) -> SafeText {
    pick(
      nl: "Niet in de kennisbank, komt als tekst in het concept: \(names)",
      en: "Not in the kennisbank, comes into the draft as text: \(names)")
  }

  package func startingFrom(_ title: String) -> SafeText {
    pick(nl: "begonnen met \(title)", en: "starting from \(title)")
  }

  package var titleFirst: SafeText {
    pick(
      nl: "Geef het eerst een titel; de rest mag open blijven.",
      en: "Give it a title first; the rest may stay open.")
  }

  package var newDraftKept: SafeText {
    pick(
      nl: "Wat je typte, komt terug als je weer op a drukt.",
      en: "What you typed comes back when you press a again.")
  }

  package var newDraftTitle: SafeText { pick(nl: "Nieuw concept", en: "New draft") }

  package func draftMade(_ path: String) -> SafeText {
    pick(nl: "Concept gemaakt: \(path)", en: "Draft made: \(path)")
  }

  package func personalMade(_ path: String) -> SafeText {
    pick(
      nl: "Jouw eigen kennisbank is gemaakt in \(path); daar staat wat je maakt.",
      en: "Your own kennisbank was made in \(path); what you make is there.")
  }

  package var draftWasThere: SafeText {
    pick(
      nl: "Hier was al een concept van; je gaat verder waar het stond.",
      en: "There was a draft of this already; you go on where it stood.")
  }

  package func mendFirst(_ path: String) -> SafeText {
    pick(
      nl: "\(path) heeft een fout in het begin; herstel die eerst in de hele tekst (F6).",
      en: "\(path) has a fault in its beginning; mend that first in the whole text (F6).")
  }

  package var noDraftOfTerms: SafeText {
    pick(
      nl: "Dit woord staat in een lijst in begrippen/ en heeft geen eigen concept.",
      en: "This term stands in a list in begrippen/ and has no draft of its own.")
  }

  package func notADraft(_ path: String) -> SafeText {
    pick(
      nl: "\(path) is geen concept: het staat niet in concepten/.",
      en: "\(path) is no draft: it is not in concepten/.")
  }

  package func publishedChanged(_ path: String) -> SafeText {
    pick(
      nl: "\(path) is veranderd sinds dit concept begon; voeg dat eerst samen.",
      en: "\(path) changed since this draft began; join the two first.")
  }

  package func idTakenBy(_ id: String, _ path: String) -> SafeText {
    pick(
      nl: "Het id \(id) is al in gebruik, in \(path).",
      en: "The id \(id) is in use already, in \(path).")
  }

  package func renamingUnfinished(_ old: String, _ new: String) -> SafeText {
    pick(
      nl: "Een vorige hernoeming is niet af: doe eerst wijk hernoem \(old) \(new).",
      en: "An earlier renaming is not finished: first do wijk hernoem \(old) \(new).")
  }

  package var readOnlyHere: SafeText {
    pick(
      nl: "Schrijven kan hier niet: wijk draait met --alleen-lezen.",
      en: "No writing here: wijk runs with --alleen-lezen.")
  }
}
