import PlainText

/// Words for the values that a field can be chosen from.
extension Texts {
  /// The value `value` of a field, or of a part such as `effecten.rol`, in plain words. An own word
  /// of the file stays as it is.
  package func choiceLabel(_ field: String, _ value: String) -> SafeText {
    switch field.split(separator: ".").last {
    case "soort": choiceOfSort(value)
    case "fase": choiceOfPhase(value)
    case "rol": choiceOfRole(value)
    case "richting": choiceOfDirection(value)
    case "zichtbaarheid": visibility(value)
    case "nog_niet_openbaar_omdat": choiceOfReason(value)
    case "leerniveau": choiceOfLearningLevel(value)
    case "kennisbron": choiceOfKnowledge(value)
    case "algemeen": choiceOfYesNo(value)
    case "bewijs": choiceOfEvidence(value)
    default: SafeText(value)
    }
  }

  /// Descriptions, elements and meetups each have a `soort` of their own; no word is in two.
  private func choiceOfSort(_ value: String) -> SafeText {
    switch value {
    case "inhoud": pick(nl: "inhoud: wat je doet", en: "content: what you do")
    case "proces": pick(nl: "proces: hoe je het doet", en: "process: how you do it")
    case "meetup": kind("meetup")
    case "themabijeenkomst": pick(nl: "themabijeenkomst", en: "theme meeting")
    case "training": pick(nl: "training", en: "training")
    case "intervisie": pick(nl: "intervisie", en: "peer consultation")
    case "congres": pick(nl: "congres", en: "conference")
    default: sortWord(value)
    }
  }

  private func choiceOfPhase(_ value: String) -> SafeText {
    switch value {
    case "idee": pick(nl: "nog een idee", en: "still an idea")
    case "voorbereiding": pick(nl: "in voorbereiding", en: "being prepared")
    case "loopt": pick(nl: "loopt", en: "running")
    case "afgerond": pick(nl: "afgerond", en: "finished")
    case "gestopt": pick(nl: "tussentijds gestopt", en: "stopped early")
    default: SafeText(value)
    }
  }

  /// The role of an effect or of a partner.
  private func choiceOfRole(_ value: String) -> SafeText {
    switch value {
    case "hoofd": pick(nl: "hoofdeffect", en: "main effect")
    case "neven": pick(nl: "neveneffect", en: "side effect")
    case "ongewenst": unwanted
    case "investeert": pick(nl: "investeert", en: "invests")
    case "voert-uit": pick(nl: "voert uit", en: "carries it out")
    case "maakt-mee": pick(nl: "maakt mee", en: "experiences it")
    case "profiteert": pick(nl: "profiteert", en: "benefits")
    default: SafeText(value)
    }
  }

  /// Told from the effect as it is named: "meer" of the effect "minder overlast" would read as more
  /// nuisance.
  private func choiceOfDirection(_ value: String) -> SafeText {
    switch value {
    case "meer": pick(nl: "dit effect is gezien", en: "this effect was seen")
    case "geen": pick(nl: "geen verschil gezien", en: "no difference was seen")
    case "minder": pick(nl: "het omgekeerde is gezien", en: "the opposite was seen")
    case "onbekend": unknown
    default: SafeText(value)
    }
  }

  private func choiceOfYesNo(_ value: String) -> SafeText {
    switch value {
    case "ja": pick(nl: "ja", en: "yes")
    case "nee": pick(nl: "nee", en: "no")
    default: SafeText(value)
    }
  }

  private func choiceOfEvidence(_ value: String) -> SafeText {
    guard let level = Int(value), (0...5).contains(level) else { return SafeText(value) }
    return evidence(level)
  }

  private func choiceOfReason(_ value: String) -> SafeText {
    switch value {
    case "wacht op akkoord": pick(nl: "wacht op akkoord", en: "waiting for approval")
    case "privacy": pick(nl: "privacy", en: "privacy")
    case "onaf": pick(nl: "nog niet af", en: "not finished yet")
    case "gevoelig": pick(nl: "gevoelig", en: "sensitive")
    case "weet niet": pick(nl: "weet ik niet", en: "I do not know")
    default: SafeText(value)
    }
  }

  private func choiceOfLearningLevel(_ value: String) -> SafeText {
    switch value {
    case "lokaal": pick(nl: "binnen de gemeente", en: "within the municipality")
    case "intergemeentelijk": pick(nl: "tussen gemeenten", en: "between municipalities")
    case "landelijk": pick(nl: "landelijk", en: "nationwide")
    default: SafeText(value)
    }
  }

  private func choiceOfKnowledge(_ value: String) -> SafeText {
    switch value {
    case "praktijk": pick(nl: "werk van professionals", en: "work of professionals")
    case "beleid": pick(nl: "beleid", en: "policy")
    case "ervaring": pick(nl: "ervaring van bewoners", en: "experience of residents")
    case "wetenschap": pick(nl: "wetenschap", en: "science")
    case "veranderkunde": pick(nl: "kennis over veranderen", en: "knowledge of change")
    default: SafeText(value)
    }
  }
}
