import PlainText

/// What stands beside the fields of the other kinds, and of the administration of every text: mostly
/// a question alone. A name that means something else in one kind has that kind in front.
extension Texts {
  static let fieldsOfArchetypes: [String: FieldTexts] = [
    "## Wat het is": (
      nl: .init("Wat het is", "Wat is dit voor aanpak, en waaraan herken je die?"),
      en: .init("What it is", "What kind of approach is this, and how can you recognise it?")
    ),
    "## Wanneer kies je dit": (
      nl: .init("Wanneer kies je dit", "Wanneer kies je dit, en wanneer iets anders?"),
      en: .init("When to choose this", "When do you choose this, and when something else?")
    ),
    "## Theorie": (
      nl: .init("Theorie", "Wat zegt onderzoek over waarom dit werkt?"),
      en: .init("Theory", "What does research say about why this works?")
    ),
    "## Varianten": (
      nl: .init("Varianten", "In welke vormen kom je dit tegen?"),
      en: .init("Variants", "In which forms do you come across this?")
    ),
    "## Valkuilen": (
      nl: .init("Valkuilen", "Waar gaat het vaak mis?"),
      en: .init("Pitfalls", "Where does it often go wrong?")
    ),
    "## Tips": (
      nl: .init("Tips", "Wat raad je aan wie ermee begint?"),
      en: .init("Tips", "What do you advise someone who is starting?")
    ),
    "## Kritiek": (
      nl: .init("Kritiek", "Wat is ertegen in te brengen, en wie zegt dat?"),
      en: .init("Criticism", "What can be said against it, and who says so?")
    ),
    "effecten.bewijs": (
      nl: .init("Bewijs", "Hoe sterk is het bewijs voor dit ene effect?"),
      en: .init("Evidence", "How strong is the evidence for this one effect?")
    ),
  ]

  static let fieldsOfElements: [String: FieldTexts] = [
    "element.soort": (
      nl: .init("Soort", "Gaat het om wat je doet, of om hoe je het doet?"),
      en: .init("Kind", "Is it about what you do, or about how you do it?")
    ),
    "algemeen": (
      nl: .init("Algemeen", "Geldt dit voor bijna elke aanpak?"),
      en: .init("General", "Does this hold for nearly every approach?")
    ),
    "kennisbron": (
      nl: .init("Kennisbron", "Waar komt deze kennis vandaan?"),
      en: .init("Source of knowledge", "Where does this knowledge come from?")
    ),
    "synoniemen": (
      nl: .init("Ook wel", "Met welke andere woorden zoekt iemand dit?"),
      en: .init("Also called", "Which other words may people search for?")
    ),
    "## Uitleg": (
      nl: .init("Uitleg", "Wat houdt het in, en waarom maakt het verschil?"),
      en: .init("Explanation", "What is it, and why does it make a difference?")
    ),
    "## Wanneer wel en niet": (
      nl: .init("Wanneer wel en niet", "Wanneer past dit, en wanneer juist niet?"),
      en: .init("When and when not", "When does this fit, and when does it not?")
    ),
  ]

  /// Steps and blades of the waaier.
  static let fieldsOfSteps: [String: FieldTexts] = [
    "blad": (
      nl: .init("Blad", "Bij welk blad van de waaier hoort deze stap?"),
      en: .init("Blade", "Which blade of the fan is this step part of?")
    ),
    "kernvraag": (
      nl: .init("Kernvraag", "Op welke ene vraag zoek je hier samen een antwoord?"),
      en: .init("Key question", "Which one question do you answer together here?")
    ),
    "doel": (
      nl: .init("Doel", "Wat weet of heeft de groep aan het eind?"),
      en: .init("Aim", "What does the group know or have at the end?")
    ),
    "duur": (
      nl: .init("Duur in minuten", "Hoeveel minuten duurt deze stap?"),
      en: .init("Duration in minutes", "How many minutes does this step take?")
    ),
    "werkvorm": (
      nl: .init("Werkvorm", "Hoe werk je samen: in tweetallen, met kaartjes, om de beurt?"),
      en: .init("Format", "How do you work together: in pairs, with cards, in turns?")
    ),
    "nodig": (
      nl: .init("Nodig", "Wat moet er klaarliggen?"),
      en: .init("Needed", "What must be at hand?")
    ),
    "leerniveau": (
      nl: .init(
        "Leerniveau", "Leer je dit binnen de gemeente, met andere gemeenten of in het hele land?"),
      en: .init(
        "Learning level", "Is this learned within a municipality, with others or nationwide?")
    ),
    "voor_wie": (
      nl: .init("Voor wie", "Wie zitten er aan tafel?"),
      en: .init("For whom", "Who sits at the table?")
    ),
    "resultaat": (
      nl: .init("Resultaat", "Wat ligt er aan het eind op tafel?"),
      en: .init("Result", "What is on the table at the end?")
    ),
    "## Inleiding": (
      nl: .init("Inleiding", "Waarvoor pak je dit blad, en wanneer sla je het over?"),
      en: .init("Introduction", "What is this blade for, and when do you skip it?")
    ),
    "## Waarom": (
      nl: .init("Waarom", "Waarom is deze stap de tijd waard?"),
      en: .init("Why", "Why is this step worth the time?")
    ),
    "## Instructie": (
      nl: .init("Instructie", "Wat doet de begeleider, stap voor stap?"),
      en: .init("Instruction", "What does the facilitator do, step by step?")
    ),
    "## Vragen": (
      nl: .init("Vragen", "Welke vragen helpen de groep verder?"),
      en: .init("Questions", "Which questions help the group along?")
    ),
    "## Signalen": (
      nl: .init("Signalen", "Waaraan merk je dat het goed gaat, of juist niet?"),
      en: .init("Signs", "How can you tell that it goes well, or does not?")
    ),
    "## Kort": (
      nl: .init("Kort", "Hoe doe je dit als er weinig tijd is?"),
      en: .init("Short", "How do you do this when time is short?")
    ),
    "## Online": (
      nl: .init("Online", "Hoe doe je dit op afstand, via een scherm?"),
      en: .init("Online", "How do you do this at a distance, on a screen?")
    ),
    "## Verder lezen": (
      nl: .init("Verder lezen", "Welke teksten helpen een begeleider verder?"),
      en: .init("Further reading", "Which texts help a facilitator further?")
    ),
    "kleur": (
      nl: .init("Kleur", "Aan welke kleur herken je dit?"),
      en: .init("Colour", "By which colour can you recognise this?")
    ),
  ]

  static let fieldsOfMeetups: [String: FieldTexts] = [
    "meetup.soort": (
      nl: .init("Soort bijeenkomst", "Wat voor bijeenkomst is het?"),
      en: .init("Kind of meeting", "What kind of meeting is it?")
    ),
    "meetup.start": (
      nl: .init("Begintijd", "Hoe laat begin je?", good: "13:30"),
      en: .init("Start time", "At what time do you start?", good: "13:30")
    ),
    "meetup.einde": (
      nl: .init("Eindtijd", "Hoe laat ben je klaar?", good: "15:30"),
      en: .init("End time", "At what time do you finish?", good: "15:30")
    ),
    "reeks": (
      nl: .init(
        "Reeks", "Bij welke reeks bijeenkomsten hoort deze?",
        remark: "Laat het leeg als deze op zichzelf staat."),
      en: .init(
        "Series", "To which series of meetings does this belong?",
        remark: "Leave it empty if this one stands by itself.")
    ),
    "ritme": (
      nl: .init(
        "Ritme", "Hoe vaak komt de reeks bij elkaar?", good: "eerste dinsdag van de maand",
        remark: "De volgende meetup krijgt daarmee vanzelf een datum."),
      en: .init(
        "Rhythm", "How often does the series meet?", good: "eerste dinsdag van de maand",
        remark: "The next meetup gets its date by it.")
    ),
    "interventies": (
      nl: .init(
        "Interventies", "Over welke interventies gaat het?",
        remark: "Tijdens de meetup heb je ze met / bij de hand."),
      en: .init(
        "Interventions", "Which interventions is it about?",
        remark: "While it runs / has them at hand.")
    ),
    "deelnemers.rol": (
      nl: .init("Rol", "Wat doet die persoon?", good: "adviseur wonen"),
      en: .init("Role", "What does that person do?", good: "housing adviser")
    ),
    "deelnemers.organisatie": (
      nl: .init("Organisatie", "Van welke organisatie?"),
      en: .init("Organisation", "Of which organisation?")
    ),
    "datum": (
      nl: .init("Datum", "Op welke dag is het?", good: "2026-11-12"),
      en: .init("Date", "On which day is it?", good: "2026-11-12")
    ),
    "plek": (
      nl: .init("Plek", "Waar kom je bij elkaar?"),
      en: .init("Venue", "Where do you meet?")
    ),
    "begeleider": (
      nl: .init(
        "Begeleider", "Wie begeleidt de bijeenkomst?",
        remark: "Een functie is genoeg; een naam hoeft niet."),
      en: .init(
        "Facilitator", "Who leads the meeting?",
        remark: "A job title is enough; no name is needed.")
    ),
    "deelnemers": (
      nl: .init(
        "Deelnemers", "Wie doen er mee, met rol en organisatie?",
        remark: "Namen hoeven niet."),
      en: .init(
        "Participants", "Who takes part, by role and organisation?",
        remark: "Names are not needed.")
    ),
    "## Agenda": (
      nl: .init("Agenda", "Wat doe je na elkaar, en hoeveel minuten per onderdeel?"),
      en: .init("Agenda", "What do you do in turn, and how many minutes each?")
    ),
    "## Oogst": (
      nl: .init(
        "Oogst", "Wat werkt, wat werkt niet, wat begrijp je nu en welke vraag blijft over?"),
      en: .init(
        "Harvest", "What works, what does not, what do you see now and what is left to ask?")
    ),
    "## Besluiten": (
      nl: .init("Besluiten", "Wat is er besloten?"),
      en: .init("Decisions", "What was decided?")
    ),
    "## Acties": (
      nl: .init("Acties", "Wie doet wat, en vóór welke dag?"),
      en: .init("Actions", "Who does what, and before which day?")
    ),
    "## Terugblik": (
      nl: .init("Terugblik", "Hoe ging het, en wat doe je de volgende keer anders?"),
      en: .init("Looking back", "How did it go, and what will you do differently next time?")
    ),
  ]

  static let fieldsOfProgrammes: [String: FieldTexts] = [
    "wijk": (
      nl: .init("Wijk", "Over welke wijk gaat dit programma?"),
      en: .init("Neighbourhood", "Which neighbourhood is this programme about?")
    ),
    "prioriteiten": (
      nl: .init(
        "Prioriteiten", "Welke effecten gaan in deze wijk voor?",
        remark: "Drie is genoeg: wie alles kiest, kiest niets."),
      en: .init(
        "Priorities", "Which effects come first in this neighbourhood?",
        remark: "Three are enough: to choose everything is to choose nothing.")
    ),
    "keuzes": (
      nl: .init("Keuzes", "Welke aanpakken kies je, en waarom deze?"),
      en: .init("Choices", "Which approaches do you choose, and why these?")
    ),
    "keuzes.interventie": (
      nl: .init("Interventie", "Welke aanpak uit de kennisbank kies je?"),
      en: .init("Intervention", "Which approach from the kennisbank do you choose?")
    ),
    "keuzes.waarom": (
      nl: .init("Waarom", "Waarom past deze aanpak bij wat hier speelt?"),
      en: .init("Why", "Why does this approach fit what is going on here?")
    ),
    "keuzes.trekker": (
      nl: .init("Trekker", "Welke organisatie zorgt dat het gebeurt?"),
      en: .init("Leader", "Which organisation makes sure that it happens?")
    ),
    "keuzes.start": (
      nl: .init("Begint in", "In welke maand begint het?", good: "2027-04"),
      en: .init("Starts in", "In which month does it start?", good: "2027-04")
    ),
    "## Wat speelt er": (
      nl: .init("Wat speelt er", "Wat is er in de wijk aan de hand, en hoe weet je dat?"),
      en: .init("What is going on", "What is going on in the neighbourhood, and how do you know?")
    ),
    "## Samenhang": (
      nl: .init("Samenhang", "Hoe helpen de keuzes elkaar, en wat laat je liggen?"),
      en: .init("Coherence", "How do the choices help each other, and what do you leave out?")
    ),
    "## Afspraken": (
      nl: .init("Afspraken", "Wie beslist, wanneer kijk je terug en wanneer stop je?"),
      en: .init("Agreements", "Who decides, when do you look back and when do you stop?")
    ),
  ]

  static let fieldsOfAdministration: [String: FieldTexts] = [
    "status": (
      nl: .init("Status van de tekst", "Hoe ver is de tekst?"),
      en: .init("Status of the text", "How far along is the text?")
    ),
    "privacy_akkoord": (
      nl: .init(
        "Privacy: mag blijven", "Welke namen of gegevens mogen in de tekst blijven staan?",
        remark: "Zet hier alleen wat niets over een bewoner verraadt."),
      en: .init(
        "Privacy: may stay", "Which names or details may stay in the text?",
        remark: "Only put here what reveals nothing about a resident.")
    ),
    "id": (
      nl: .init(
        "Id (naam van het bestand)", "Met welke naam verwijzen andere teksten hierheen?",
        remark: "Verander dit alleen met wijk hernoem: dan gaan de links mee."),
      en: .init(
        "Id (name of the file)", "By which name do other texts point here?",
        remark: "Change this with wijk hernoem only: then the links come along.")
    ),
    "basis": (
      nl: .init(
        "Gemaakt uit versie", "Uit welke gepubliceerde tekst is dit concept gemaakt?",
        remark: "Dit vult wijk zelf in."),
      en: .init(
        "Made from version", "From which published text was this draft made?",
        remark: "wijk fills this in by itself.")
    ),
    "ingedeeld_door": (
      nl: .init(
        "Ingedeeld door", "Wie koos hier de effecten, doelgroepen en elementen?",
        remark: "Laat het leeg als de schrijver dat zelf deed."),
      en: .init(
        "Classified by", "Who chose the effects, target groups and elements here?",
        remark: "Leave it empty if the writer did.")
    ),
  ]
}
