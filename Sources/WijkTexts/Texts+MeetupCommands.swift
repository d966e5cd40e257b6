extension Texts {
  /// How the commands of a meetup are told.
  static let meetupCommandTexts: [String: (nl: Words, en: Words)] = [
    "startMeetup": words(
      nl: ("meetup beginnen", "met dit blad, deze stap of deze meetup; of terug erheen", "begin"),
      en: ("begin a meetup", "with this blade, step or meetup; or back to it", "begin")),
    "pauseMeetup": words(
      nl: ("klok stil of verder", "de tijd van een pauze telt niet mee", "pauze"),
      en: ("stop or start the clock", "the time of a break does not count", "pause")),
    "nextPart": words(
      nl: ("volgende", "de volgende bladzijde, dan het volgende onderdeel", "volgende"),
      en: ("next", "the next page, then the next part", "next")),
    "previousPart": words(
      nl: ("vorige", "terug; de klok van dat onderdeel loopt verder", "vorige"),
      en: ("previous", "back; the clock of that part goes on", "previous")),
    "note": words(
      nl: ("noteren", "schrijf iets op; met Tab kies je wat het is", "noteer"),
      en: ("note", "write something down; Tab chooses what it is", "note")),
    "noteInsight": words(
      nl: ("noteer inzicht", "iets dat jullie nu weten", "inzicht"),
      en: ("note an insight", "something you know now", "insight")),
    "noteWorks": words(
      nl: ("noteer wat werkt", "iets dat goed ging", "werkt"),
      en: ("note what works", "something that went well", "works")),
    "noteDoesNotWork": words(
      nl: ("noteer wat niet werkt", "iets dat niet goed ging", "werkt niet"),
      en: ("note what does not work", "something that did not go well", "does not")),
    "noteQuestion": words(
      nl: ("noteer vraag", "iets dat open blijft", "vraag"),
      en: ("note a question", "something that stays open", "question")),
    "noteDecision": words(
      nl: ("noteer besluit", "iets dat jullie afspreken", "besluit"),
      en: ("note a decision", "something you agree on", "decision")),
    "noteAction": words(
      nl: ("noteer actie", "wat, wie en voor wanneer", "actie"),
      en: ("note an action", "what, who and by when", "action")),
    "editNote": words(
      nl: ("laatste notitie veranderen", "de woorden, of wat het is", "verander"),
      en: ("change the last note", "its words, or what it is", "change")),
    "changeKind": words(
      nl: ("laatste notitie is iets anders", "werkt wordt werkt niet, en zo verder", "soort"),
      en: ("the last note is something else", "works becomes does not work, and so on", "kind")),
    "agenda": words(
      nl: ("agenda", "waar je bent en wat er nog komt", "agenda"),
      en: ("agenda", "where you are and what is to come", "agenda")),
    "black": words(
      nl: ("scherm zwart", "iedereen kijkt naar elkaar; elke toets brengt het terug", "zwart"),
      en: ("black screen", "everyone looks at each other; any key brings it back", "black")),
    "quiet": words(
      nl: ("rustig scherm", "zonder klok en oogst", "rustig"),
      en: ("quiet screen", "without clock and harvest", "quiet")),
    "variant": words(
      nl: ("korte of online vorm", "van deze stap, als die er is", "vorm"),
      en: ("short or online form", "of this step, if there is one", "form")),
    "count": words(
      nl: ("stemmen", "tel stippen of handen, of vraag rond hoe het gaat", "stem"),
      en: ("vote", "count dots or hands, or ask around how everyone is", "vote")),
    "skipPart": words(
      nl: ("overslaan", "of toch niet", "sla over"), en: ("skip", "or not after all", "skip")),
    "parkPart": words(
      nl: ("doorschuiven naar de volgende keer", "of toch niet", "schuif door"),
      en: ("keep for the next time", "or not after all", "next time")),
    "moreTime": words(
      nl: ("vijf minuten erbij", "voor het gekozen onderdeel", "5 min erbij"),
      en: ("five more minutes", "for the chosen part", "5 more min")),
    "spreadTime": words(
      nl: ("tijd verdelen", "de tijd die er is, over de onderdelen die nog komen", "verdeel"),
      en: ("spread the time", "the time there is, over the parts to come", "spread")),
    "plan": words(
      nl: (
        "meetup voorbereiden", "de agenda met tijden; elke wijziging staat meteen op schijf",
        "bereid voor"
      ),
      en: (
        "prepare a meetup", "the agenda with its times; every change is on disk at once",
        "prepare"
      )),
    "partDown": words(
      nl: ("omlaag verplaatsen", "één plaats later in de agenda of de oogst", "verplaats"),
      en: ("move down", "one place later in the agenda or the harvest", "move")),
    "partUp": words(
      nl: ("omhoog verplaatsen", "één plaats eerder in de agenda of de oogst", "verplaats"),
      en: ("move up", "one place earlier in the agenda or the harvest", "move")),
    "addPart": words(
      nl: (
        "onderdeel erbij", "een stap, interventie, pauze of eigen tekst, na het gekozen onderdeel",
        "erbij"
      ),
      en: (
        "add a part", "a step, an intervention, a break or own text, after the chosen one", "add"
      )),
    "removePart": words(
      nl: ("onderdeel eruit", "u zet het terug", "eruit"),
      en: ("take a part out", "u puts it back", "take out")),
    "lessTime": words(
      nl: ("vijf minuten eraf", "van het gekozen onderdeel", "5 min eraf"),
      en: ("five minutes less", "of the chosen part", "5 less")),
    "oneMinuteMore": words(
      nl: ("een minuut erbij", "een cijfer typen mag ook: dan vul je de minuten in", "1 min erbij"),
      en: ("one more minute", "or type a digit to fill in the minutes", "1 more min")),
    "oneMinuteLess": words(
      nl: ("een minuut eraf", "van het gekozen onderdeel", "1 min eraf"),
      en: ("one minute less", "of the chosen part", "1 less")),
    "attach": words(
      nl: (
        "interventie bij een meetup", "zet er een bij een geplande meetup, of haal die weer weg",
        "bij meetup"
      ),
      en: (
        "intervention with a meetup", "put one with a planned meetup, or take it off", "attach"
      )),
  ]
}
