import PlainText

/// Words for what came out of meetups.
extension Texts {
  package var chooseMeetupFirst: SafeText {
    pick(nl: "Kies eerst een meetup.", en: "First choose a meetup.")
  }
  package var noHarvestYet: SafeText {
    pick(nl: "Deze meetup heeft nog geen oogst.", en: "This meetup has no harvest yet.")
  }
  package func reviewTitle(_ title: String) -> SafeText {
    pick(nl: "Oogst nalopen › ", en: "Going through › ") + SafeText(title)
  }
  package func harvestTitle(_ kind: String) -> SafeText {
    pick(nl: "Oogst › ", en: "Harvest › ") + notes(ofKind: kind)
  }
  /// All notes of one kind, as a heading.
  package func notes(ofKind kind: String) -> SafeText {
    switch kind {
    case "inzicht": pick(nl: "Inzichten", en: "Insights")
    case "werkt": pick(nl: "Wat werkt", en: "What works")
    case "werkt niet": pick(nl: "Wat niet werkt", en: "What does not work")
    case "vraag": pick(nl: "Vragen", en: "Questions")
    case "besluit": pick(nl: "Besluiten", en: "Decisions")
    default: pick(nl: "Acties", en: "Actions")
    }
  }
  package func emptyHarvest(_ kind: String) -> SafeText {
    kind == "actie"
      ? pick(
        nl: "Er staan geen acties open. Acties komen uit meetups: begin er een met p.",
        en: "No actions are open. Actions come from meetups: p begins one.")
      : pick(
        nl: "Hier is nog niets van genoteerd. Wat jullie in een meetup noteren, staat hier.",
        en: "Nothing of this was noted yet. What you note in a meetup stands here.")
  }
  package func harvestCount(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "1 punt", en: "1 item")
      : pick(nl: "\(number(count)) punten", en: "\(number(count)) items")
  }
  package func withoutOwner(_ count: Int) -> SafeText {
    count == 1
      ? pick(nl: "1 actie zonder wie of wanneer", en: "1 action without who or when")
      : pick(
        nl: "\(number(count)) acties zonder wie of wanneer",
        en: "\(number(count)) actions without who or when")
  }
  package var tabForNextKind: SafeText { pick(nl: "Tab volgende soort", en: "Tab next kind") }

  // MARK: Rows

  package func about(_ title: String) -> SafeText {
    pick(nl: "bij ", en: "about ") + SafeText(title)
  }
  package var doneToo: SafeText { pick(nl: "ook gedaan", en: "done too") }
  package var doneActions: SafeText { pick(nl: "Gedaan", en: "Done") }
  package var overdue: SafeText { pick(nl: "Te laat", en: "Overdue") }
  package var thisWeek: SafeText { pick(nl: "Binnen een week", en: "Within a week") }
  package var later: SafeText { pick(nl: "Later", en: "Later") }
  package var withoutDay: SafeText { pick(nl: "Zonder dag", en: "Without a day") }
  package var whoUnknown: SafeText { pick(nl: "wie?", en: "who?") }
  package var dueUnknown: SafeText { pick(nl: "wanneer?", en: "by when?") }
  package func levelHeading(_ level: String) -> SafeText {
    switch level {
    case "lokaal": pick(nl: "Lokaal: binnen de gemeente", en: "Local: within the municipality")
    case "intergemeentelijk":
      pick(nl: "Intergemeentelijk: tussen gemeenten", en: "Between municipalities")
    case "landelijk": pick(nl: "Landelijk", en: "Nationwide")
    default: pick(nl: "Zonder leerniveau", en: "Without a learning level")
    }
  }

  package var progressProposed: SafeText {
    pick(nl: "Voortgang op de waaier", en: "Progress on the fan")
  }

  // MARK: Changing

  package var stillTakingBack: SafeText {
    pick(
      nl: "Er wordt nog iets teruggedraaid. Druk zo nog een keer op Enter.",
      en: "Something is still being taken back. Press Enter again in a moment.")
  }
  package var entryIsGone: SafeText {
    pick(
      nl: "Deze regel is er niet meer. Wat je typte, staat klaar: Ctrl-V plakt het.",
      en: "That line is gone. What you typed is ready: Ctrl-V pastes it.")
  }
  package var entryMoved: SafeText {
    pick(
      nl: "De lijst was net veranderd en is nu bijgewerkt. Probeer het nog een keer.",
      en: "The list had just changed and is up to date now. Try it once more.")
  }

  package var broughtCase: SafeText { pick(nl: "Casus", en: "Case") }
  package var onlyDraftHere: SafeText {
    pick(
      nl: "Met a maak je hier een concept van. Veranderen doe je met e op de pagina.",
      en: "a makes a draft of this. Change it with e on the page.")
  }
  package var onlyTickHere: SafeText {
    pick(
      nl: "Met spatie komt dit in de voortgang van jullie organisatie.",
      en: "Space puts this in the progress of your organisation.")
  }

  package var harvestText: SafeText { pick(nl: "tekst", en: "text") }
  package var onlyActionsTick: SafeText {
    pick(nl: "Alleen een actie kun je afvinken.", en: "Only an action can be ticked.")
  }
  package var onlyActionsHaveOwner: SafeText {
    pick(
      nl: "Wie en wanneer horen alleen bij een actie. Met Tab maak je er een actie van.",
      en: "Only an action has a who and a when. Tab makes it an action.")
  }
  package var notFurther: SafeText {
    pick(nl: "Verder kan het niet in deze lijst.", en: "It can go no further in this list.")
  }

  static let harvestCommandTexts: [String: (nl: Words, en: Words)] = [
    "harvest": words(
      nl: ("acties en oogst", "wat er uit alle meetups kwam; acties vink je hier af", "acties"),
      en: ("actions and harvest", "what came out of all meetups; tick actions here", "actions")),
    "review": words(
      nl: ("oogst nalopen", "van deze meetup: volgorde, samenvoegen, wie en wanneer", "nalopen"),
      en: ("go through the harvest", "of this meetup: order, joining, who and when", "review")),
    "tick": words(
      nl: ("afvinken", "de actie is gedaan, of toch niet", "vink af"),
      en: ("tick", "the action is done, or not after all", "tick")),
    "setWho": words(
      nl: ("wie doet het", "een functie of team", "wie"),
      en: ("who does it", "a role or team", "who")),
    "setDue": words(
      nl: ("voor wanneer", "een dag: 4 december, of volgende week vrijdag", "wanneer"),
      en: ("by when", "a day: 4 December, or next week Friday", "when")),
    "joinEntries": words(
      nl: ("samenvoegen", "met wat erboven staat", "voeg samen"),
      en: ("join", "with what stands above it", "join")),
  ]
}
