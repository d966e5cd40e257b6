import PlainText

/// Sentences about keeping, taking along and other programs.
extension Texts {
  package var suspended: SafeText {
    pick(
      nl: "wijk staat stil; typ fg om verder te gaan", en: "wijk is suspended; type fg to continue")
  }

  package func notKept(_ path: String, _ reason: SafeText) -> SafeText {
    pick(nl: "Niet opgeslagen in \(path): \(reason).", en: "Not saved in \(path): \(reason).")
  }

  /// Why a file could not be written, as the end of a sentence.
  package func reason(_ name: String) -> SafeText {
    switch name {
    case "noPermission": pick(nl: "je mag hier niet schrijven", en: "you may not write here")
    case "full": pick(nl: "de schijf is vol", en: "the disk is full")
    case "readOnly": pick(nl: "hier kun je alleen lezen", en: "this place is read-only")
    case "notFound": pick(nl: "de map bestaat niet", en: "the folder does not exist")
    case "notAFile":
      pick(nl: "er staat een map of apparaat", en: "a folder or a device is there")
    case "hardLinked":
      pick(nl: "het bestand heeft nog een naam", en: "the file has a second name")
    case "notDurable":
      pick(
        nl: "de schijf zegt niet dat het veilig is", en: "the disk does not say that it is safe")
    case "changed":
      pick(nl: "een ander veranderde het intussen", en: "someone else changed it meanwhile")
    case "exists":
      pick(nl: "er staat al iets met die naam", en: "something of that name is there already")
    case "outside":
      pick(nl: "een link leidt uit de map", en: "a link leads out of the folder")
    case "nameTooLong": pick(nl: "de naam is te lang", en: "the name is too long")
    case "tooLarge": pick(nl: "het is te groot", en: "it is too large")
    case "inUse":
      pick(nl: "een ander programma heeft het open", en: "another program has it open")
    default: pick(nl: "de schijf geeft een fout", en: "the disk reports an error")
    }
  }

  package var noPersonalFolder: SafeText {
    pick(
      nl: "er is geen eigen map: HOME is niet ingesteld",
      en: "there is no folder of your own: HOME is not set")
  }

  // MARK: Taking along

  package func copied(_ program: String) -> SafeText {
    pick(
      nl: "Gekopieerd met \(program); plak het in je mail.",
      en: "Copied with \(program); paste it into your mail.")
  }

  package var copiedByTerminal: SafeText {
    pick(
      nl:
        "Naar het klembord van je terminal gestuurd. Niet gelukt? Kies een bestand (x).",
      en: "Sent to the clipboard of your terminal. Did it fail? Choose a file (x).")
  }

  package var tooLargeForTerminal: SafeText {
    pick(
      nl: "Te groot voor het klembord van de terminal. Kies een bestand (x).",
      en: "Too large for the terminal's clipboard. Choose a file (x).")
  }

  /// Files that somebody else changed.
  package func changedByOthers(_ count: Int) -> SafeText {
    pick(nl: "\(number(count)) gewijzigd", en: "\(number(count)) changed")
  }

  /// A text that was open when its file was taken away.
  package var isGone: SafeText { pick(nl: "staat er niet meer", en: "is no longer there") }

  package func savedAt(_ path: String) -> SafeText {
    pick(nl: "Opgeslagen: \(path)", en: "Saved: \(path)")
  }

  /// Where a file on a far machine is, as a command to fetch it.
  package func savedFarAway(_ path: String, _ command: String) -> SafeText {
    pick(nl: "Opgeslagen: \(path) · halen: \(command)", en: "Saved: \(path) · fetch: \(command)")
  }

  package func opened(_ address: String, _ program: String) -> SafeText {
    pick(nl: "\(program) opent \(address)", en: "\(program) opens \(address)")
  }

  package func savedToPrint(_ path: String) -> SafeText {
    pick(
      nl: "Open dit bestand in een browser en print het daar: \(path)",
      en: "Open this file in a browser and print it there: \(path)")
  }

  package func openedToPrint(_ path: String, _ program: String) -> SafeText {
    pick(
      nl: "\(program) opent \(path); print het daar",
      en: "\(program) opens \(path); print it there")
  }

  package func addressCopied(_ address: String) -> SafeText {
    pick(
      nl: "Hier is geen browser; het adres staat op het klembord: \(address)",
      en: "There is no browser here; the address is on the clipboard: \(address)")
  }

  package func takenFrom(_ name: String, _ date: String) -> SafeText {
    pick(nl: "Uit kennisbank “\(name)”, \(date)", en: "From kennisbank “\(name)”, \(date)")
  }

  package var nothingToTake: SafeText {
    pick(nl: "Er is niets om mee te nemen.", en: "There is nothing to take along.")
  }
}
