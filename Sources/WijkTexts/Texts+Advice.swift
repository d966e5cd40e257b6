import PlainText

/// Sentences of the adviser: what it saw and what helps; never that something is forbidden.
extension Texts {
  // MARK: Aims

  package func activityAsAim(_ words: String) -> SafeText {
    pick(
      nl: "“\(words)” is wat je doet. Schrijf wat er daardoor verandert, en bij wie.",
      en: "“\(words)” is what you do. Write what changes because of it, and for whom.")
  }
  package func headcountAsAim(_ words: String) -> SafeText {
    pick(
      nl: "“\(words)” zegt hoeveel mensen er komen. Schrijf wat er bij hen verandert.",
      en: "“\(words)” says how many come. Write what changes for them.")
  }
  package func vague(_ word: String, _ question: String) -> SafeText {
    pick(
      nl: "“\(word)” zegt nog weinig. \(question) Zeg bij wie, waaraan je het ziet en wanneer.",
      en: "“\(word)” says little yet. \(question) Say for whom, how one sees it and when.")
  }
  package var assumptionMissing: SafeText {
    pick(
      nl: "Bij dit effect staat nog niet waarom het zou werken. Vul dat in.",
      en: "This effect does not say yet why you expect it. Fill in the assumption (aanname).")
  }
  package var signMissing: SafeText {
    pick(
      nl: "Bij dit effect staat nog niet waaraan je ziet dat het lukt. Vul dat in.",
      en: "This effect does not say yet how one sees that it works. Fill in the sign (succes).")
  }
  package var approachApart: SafeText {
    pick(
      nl: "De aanpak noemt het doel en de doelgroep niet. Schrijf hoe het een tot het ander leidt.",
      en: "The approach names neither aim nor target group. Write how one leads to the other.")
  }

  // MARK: Language

  package func longSentence(_ words: Int) -> SafeText {
    pick(
      nl: "Deze zin heeft \(number(words)) woorden. Maak er twee van.",
      en: "This sentence has \(number(words)) words. Make two of it.")
  }
  package func jargon(_ word: String, _ instead: String, _ reason: String) -> SafeText {
    pick(
      nl: "“\(word)” is vaktaal. Liever: \(instead).\(reason.isEmpty ? "" : " " + reason)",
      en: "“\(word)” is jargon. Rather: \(instead).\(reason.isEmpty ? "" : " " + reason)")
  }

  // MARK: Spelling

  package func unknownWord(_ word: String) -> SafeText {
    pick(
      nl: "“\(word)” staat niet in het woordenboek.", en: "“\(word)” is not in the dictionary.")
  }
  package func unknownWord(_ word: String, meant: String) -> SafeText {
    pick(
      nl: "“\(word)” staat niet in het woordenboek. Bedoel je: \(meant)?",
      en: "“\(word)” is not in the dictionary. Do you mean: \(meant)?")
  }
  package func changeInto(_ word: String) -> SafeText {
    pick(nl: "verander in “\(word)”", en: "change into “\(word)”")
  }
  package var wordIsRight: SafeText {
    pick(nl: "dit woord is goed (onthouden)", en: "this word is right (keep it)")
  }
  package func wordIsRightWhere(_ path: String) -> SafeText {
    pick(nl: "Zet het woord in \(path).", en: "Puts the word in \(path).")
  }
  package var noSpelling: SafeText {
    pick(
      nl: "Spelling wordt niet nagekeken: zet hunspell en hunspell-nl erbij.",
      en: "Spelling is not checked: install hunspell and hunspell-nl.")
  }

  // MARK: Privacy

  package func privacy(_ kind: String, _ text: String) -> SafeText {
    pick(
      nl: "“\(text)” lijkt \(privateKind(kind)). Haal het weg, of zeg dat het mag blijven.",
      en: "“\(text)” looks like \(privateKind(kind)). Take it out, or say that it may stay.")
  }

  private func privateKind(_ kind: String) -> SafeText {
    switch kind {
    case "name": pick(nl: "de naam van iemand", en: "somebody's name")
    case "phone": pick(nl: "een telefoonnummer", en: "a telephone number")
    case "mail": pick(nl: "een mailadres van iemand", en: "somebody's e-mail address")
    case "address": pick(nl: "een adres met huisnummer", en: "an address with a house number")
    case "postcode": pick(nl: "een postcode", en: "a postcode")
    case "bsn": pick(nl: "een burgerservicenummer", en: "a citizen service number")
    default:
      pick(
        nl: "een groep die zo klein is dat iemand te herkennen is",
        en: "a group so small that somebody may be recognised")
    }
  }

  // MARK: Lists of words

  package var listItemWithoutWord: SafeText {
    pick(
      nl: "Hier ontbreekt het woord. Voeg “woord:” toe, of haal dit weg.",
      en: "The word is missing here. Add “woord:”, or take this out.")
  }
  package func jargonWithoutAlternative(_ word: String) -> SafeText {
    pick(
      nl: "Bij “\(word)” staat geen gewoon woord. Voeg “liever:” toe.",
      en: "There is no plain word with “\(word)”. Add “liever:”.")
  }
  package func lineWithoutSynonym(_ line: String) -> SafeText {
    pick(
      nl: "“\(line)” heeft geen tweede woord. Schrijf: woord = ander woord.",
      en: "“\(line)” has no second word. Write: word = other word.")
  }
  package func synonymUnusable(_ word: String) -> SafeText {
    pick(
      nl: "Bij “\(word)” staat iets tussen = dat geen woord is, of twee keer hetzelfde.",
      en: "With “\(word)” there is something between = that is no word, or is there twice.")
  }
  package func vagueWithoutQuestion(_ word: String) -> SafeText {
    pick(
      nl: "Bij “\(word)” staat geen vraag. Voeg “vraag:” toe.",
      en: "There is no question with “\(word)”. Add “vraag:”.")
  }

  // MARK: Mends

  package func mendReplace(_ old: String, _ new: String) -> SafeText {
    pick(nl: "vervang “\(old)” door “\(new)”", en: "replace “\(old)” with “\(new)”")
  }
  package func mendTakeOut(_ text: String) -> SafeText {
    pick(nl: "haal “\(text)” weg", en: "take “\(text)” out")
  }
  package func mendAccept(_ text: String) -> SafeText {
    pick(nl: "laat “\(text)” staan", en: "let “\(text)” stay")
  }
  package func mendSet(_ field: String, _ value: String) -> SafeText {
    pick(nl: "maak van \(field) “\(value)”", en: "make \(field) “\(value)”")
  }
  package func mendRemoveTwin(_ key: String) -> SafeText {
    pick(
      nl: "haal een van de twee velden “\(key)” weg", en: "remove one of the two fields “\(key)”")
  }
}
