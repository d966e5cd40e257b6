import PlainText

/// Sentences about what is wrong with a file: what, and what to do.
extension Texts {
  package func finding(_ level: String) -> SafeText {
    switch level {
    case "error": pick(nl: "fout", en: "error")
    case "warning": pick(nl: "waarschuwing", en: "warning")
    default: pick(nl: "tip", en: "tip")
    }
  }

  package func at(line: Int, column: Int, _ sentence: SafeText) -> SafeText {
    pick(
      nl: "regel \(line), teken \(column): \(sentence)",
      en: "line \(line), column \(column): \(sentence)")
  }

  // MARK: The form of a file

  package var emptyFile: SafeText {
    pick(
      nl: "Het bestand is leeg. Zet er minstens een titel in, of gooi het weg.",
      en: "The file is empty. Give it a title at least, or remove it.")
  }
  package func tooLargeFile(_ bytes: Int) -> SafeText {
    pick(
      nl:
        "Te groot om te lezen (\(number(bytes)) bytes). Splits het of haal bijlagen eruit.",
      en:
        "Too large to read (\(number(bytes)) bytes). Split it or take attachments out."
    )
  }
  package var binaryFile: SafeText {
    pick(
      nl: "Dit is geen tekstbestand. Zet bijlagen in een andere map.",
      en: "This is not a text file. Put attachments in another folder.")
  }
  package var invalidUTF8: SafeText {
    pick(
      nl: "Er staan tekens in die geen UTF-8 zijn. Sla het bestand op als UTF-8.",
      en: "It has characters that are not UTF-8. Save the file as UTF-8.")
  }
  package var noFrontMatter: SafeText {
    pick(
      nl: "De velden bovenaan ontbreken. Begin het bestand met de regel ---.",
      en: "The fields at the top are missing. Begin the file with the line ---.")
  }
  package var unclosedFrontMatter: SafeText {
    pick(
      nl: "Na de velden ontbreekt de regel ---. Zet hem boven de tekst.",
      en: "The line --- after the fields is missing. Put it above the text.")
  }
  package var tooManyFields: SafeText {
    pick(
      nl: "Er zijn te veel velden; de rest is niet gelezen.",
      en: "There are too many fields; the rest was not read.")
  }
  package func duplicateKey(_ key: String) -> SafeText {
    pick(
      nl: "Het veld “\(key)” staat er twee keer; het laatste telt. Haal er een weg.",
      en: "The field “\(key)” is there twice; the last one counts. Remove one.")
  }
  package var tabIndentation: SafeText {
    pick(
      nl: "Er staat een tab voor de regel. Gebruik spaties.",
      en: "There is a tab before the line. Use spaces.")
  }
  package var unreadableLine: SafeText {
    pick(
      nl: "Deze regel hoort bij geen veld. Schrijf “veld: waarde”.",
      en: "This line belongs to no field. Write “field: value”.")
  }
  package func unreadableValue(_ field: String) -> SafeText {
    pick(
      nl:
        "“\(field)” is niet te lezen, dus gewone tekst. Kijk naar haakjes en aanhalingstekens.",
      en:
        "“\(field)” cannot be read, so it is plain text. Check brackets and quotes."
    )
  }
  package func unquotedColon(_ field: String) -> SafeText {
    pick(
      nl: "In “\(field)” staat een dubbele punt. Zet aanhalingstekens om de waarde.",
      en: "There is a colon in “\(field)”. Put quotes around the value.")
  }
  package func tooComplex(_ field: String) -> SafeText {
    pick(
      nl: "“\(field)” is te diep genest of te lang om te lezen. Maak het eenvoudiger.",
      en: "“\(field)” is nested too deeply or too long to read. Make it simpler.")
  }
  package var documentMarker: SafeText {
    pick(
      nl: "Halverwege staat een regel --- of ... . Haal die weg.",
      en: "There is a line --- or ... halfway. Remove it.")
  }

  // MARK: A file that cannot be opened

  package var noPermission: SafeText {
    pick(
      nl: "Je mag dit bestand niet lezen. Vraag de eigenaar om leesrechten.",
      en: "You may not read this file. Ask its owner for permission to read.")
  }
  package var outsideFolder: SafeText {
    pick(
      nl: "Dit verwijst naar een plek buiten de kennisbank en wordt niet gevolgd.",
      en: "This points to a place outside the kennisbank and is not followed.")
  }
  package var notAFile: SafeText {
    pick(
      nl: "Dit is geen gewoon bestand en wordt niet geopend.",
      en: "This is not an ordinary file and is not opened.")
  }
  package var foldersTooDeep: SafeText {
    pick(
      nl: "Deze map zit te diep; wat erin staat wordt niet gelezen.",
      en: "This folder is too deep; what is in it is not read.")
  }
  package var cannotRead: SafeText {
    pick(
      nl: "Het bestand is niet te lezen; misschien is de schijf stuk of de verbinding weg.",
      en: "The file cannot be read; the disk may be faulty or the connection gone.")
  }

  // MARK: What a file says

  package var idMissing: SafeText {
    pick(
      nl: "Het veld id ontbreekt; de bestandsnaam telt nu als id. Voeg het toe.",
      en: "The field id is missing; the file name now counts as id. Add it.")
  }
  package func idMalformed(_ id: String) -> SafeText {
    pick(
      nl: "Het id “\(id)” kan niet in een link. Gebruik kleine letters, cijfers en streepjes.",
      en: "The id “\(id)” cannot be linked to. Use lowercase letters, digits and hyphens.")
  }
  package func idTooLong(_ bytes: Int) -> SafeText {
    pick(
      nl: "Het id is te lang (\(bytes) tekens). Gebruik er hoogstens 80.",
      en: "The id is too long (\(bytes) characters). Use at most 80.")
  }
  package func idDiffers(_ id: String, _ fileName: String) -> SafeText {
    pick(
      nl: "Het id “\(id)” is anders dan de bestandsnaam “\(fileName)”. Maak ze hetzelfde.",
      en: "The id “\(id)” differs from the file name “\(fileName)”. Make them the same.")
  }
  package func idTaken(_ path: String) -> SafeText {
    pick(
      nl: "Een ander bestand heeft dit id al: \(path). Geef een van beide een ander id.",
      en: "Another file already has this id: \(path). Give one of them another id.")
  }
  package var titleMissing: SafeText {
    pick(
      nl: "De titel ontbreekt. Voeg het veld titel toe.",
      en: "The title is missing. Add the field titel.")
  }
  package func unknownChoice(_ value: String, _ known: String) -> SafeText {
    pick(
      nl: "“\(value)” is geen bekende keuze. Kies uit: \(known).",
      en: "“\(value)” is not a known choice. Choose from: \(known).")
  }
  package func notAYear(_ value: String) -> SafeText {
    pick(
      nl: "“\(value)” is geen jaar. Schrijf het als 2026.",
      en: "“\(value)” is not a year. Write it as 2026.")
  }
  package func notADate(_ value: String) -> SafeText {
    pick(
      nl: "“\(value)” is geen datum. Schrijf hem als 2026-11-22.",
      en: "“\(value)” is not a date. Write it as 2026-11-22.")
  }
  package func notANumber(_ value: String, _ low: Int, _ high: Int) -> SafeText {
    pick(
      nl: "“\(value)” is geen getal van \(low) tot en met \(high).",
      en: "“\(value)” is not a number from \(low) to \(high).")
  }
  package func notAnAddress(_ value: String) -> SafeText {
    pick(
      nl: "“\(value)” is geen webadres. Begin met https://.",
      en: "“\(value)” is not a web address. Begin with https://.")
  }
  package func referenceToNothing(_ id: String) -> SafeText {
    pick(
      nl: "“\(id)” bestaat niet in deze kennisbank. Kijk of het id klopt.",
      en: "“\(id)” does not exist in this kennisbank. Check the id.")
  }
  package func referenceToWrongKind(_ id: String, _ kind: SafeText) -> SafeText {
    pick(
      nl: "“\(id)” (\(kind)) past niet in dit veld.",
      en: "“\(id)” (\(kind)) does not fit this field.")
  }
  package func linkToNothing(_ id: String) -> SafeText {
    pick(
      nl: "De link [[\(id)]] verwijst naar niets. Kijk of het id klopt.",
      en: "The link [[\(id)]] points to nothing. Check the id.")
  }
  package func refersToDraft(_ title: String) -> SafeText {
    pick(
      nl: "“\(title)” is nog een concept: wie dit leest, vindt het niet. Publiceer het ook.",
      en: "“\(title)” is still a draft: readers will not find it. Publish it too.")
  }
  package func neededToPublish(_ need: SafeText) -> SafeText {
    pick(
      nl: "Voor een gepubliceerde beschrijving ontbreekt nog: \(need).",
      en: "A published description still needs: \(need).")
  }
  package var ownerMissing: SafeText {
    pick(nl: "Er is geen beheerder ingevuld.", en: "No steward has been filled in.")
  }

  package func publicationNeed(_ name: String) -> SafeText {
    switch name {
    case "titel": pick(nl: "een titel", en: "a title")
    case "soort": pick(nl: "de soort", en: "the kind")
    case "samenvatting": pick(nl: "een samenvatting", en: "a summary")
    case "place": pick(nl: "een gemeente of organisatie", en: "a municipality or organisation")
    case "aanleiding": pick(nl: "de aanleiding", en: "the background")
    case "doelgroepen": pick(nl: "een doelgroep", en: "a target group")
    case "effecten": pick(nl: "een effect", en: "an effect")
    case "aanpak": pick(nl: "de aanpak", en: "the approach")
    case "bronnen": pick(nl: "een bron", en: "a source")
    case "zichtbaarheid": pick(nl: "de zichtbaarheid", en: "the visibility")
    default: pick(nl: "een beheerder", en: "a steward")
    }
  }

  // MARK: A kennisbank that cannot be opened

  package func noFolder(_ path: String) -> SafeText {
    pick(
      nl: "De map \(path) bestaat niet. Kijk of het pad klopt.",
      en: "The folder \(path) does not exist. Check the path.")
  }
  package func folderWithoutPermission(_ path: String) -> SafeText {
    pick(
      nl: "Je mag de map \(path) niet lezen. Vraag de eigenaar om leesrechten.",
      en: "You may not read the folder \(path). Ask its owner for permission to read.")
  }
  package func moreProblems(_ count: Int) -> SafeText {
    pick(
      nl: "En nog \(number(count)); wijk controle toont alles.",
      en: "And \(number(count)) more; wijk controle shows all.")
  }
  package func unreadableFolder(_ path: String) -> SafeText {
    pick(
      nl: "De map \(path) is niet te lezen: de schijf of de verbinding geeft een fout.",
      en: "The folder \(path) cannot be read: the disk or the connection reports an error.")
  }
  package func notAKennisbank(_ path: String) -> SafeText {
    pick(
      nl: "In \(path) staat geen kennisbank: geen kennisbank.yaml en geen map interventies.",
      en: "There is no kennisbank in \(path): no kennisbank.yaml and no folder interventies.")
  }
  package func newerFormat(_ path: String) -> SafeText {
    pick(
      nl:
        "De kennisbank in \(path) is van een nieuwere versie van wijk; je kunt er alleen in lezen.",
      en: "The kennisbank in \(path) is from a newer version of wijk; you can only read it.")
  }
}
