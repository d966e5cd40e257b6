import PlainText

/// What stands beside each field of a description, by step of the form. The good examples tell one
/// invented case, a shared table against loneliness; the weak ones another, coaches on a square.
extension Texts {
  /// Step 1: what it is, where, who and when.
  static let fieldsOfPlace: [String: FieldTexts] = [
    "titel": (
      nl: .init(
        "Titel", "Hoe noem je het, zodat een ander meteen snapt wat je doet?",
        good: "Woensdagtafel: samen koken in de flat",
        weak: "“Veilig Verder 2.0” Niemand weet waar dit over gaat.",
        remark: "Een mooie naam mag, als je erbij zet wat je doet."),
      en: .init(
        "Title", "What do you call it, so that others see at once what you do?",
        good: "Wednesday table: cooking together in the flats",
        weak: "“Safe Onward 2.0” Nobody can tell what this is about.",
        remark: "A catchy name is fine if you add what you do.")
    ),
    "soort": (
      nl: .init(
        "Soort", "Doe je dit op één plek, is het een vaste werkwijze of een bundel van aanpakken?",
        good: "Praktijk, want de Woensdagtafel is er op één plek.",
        weak: "“Programma”, voor coaches op één plein. Een programma bundelt meer aanpakken.",
        remark: "Twijfel je? Kies praktijk. Veranderen kan altijd."),
      en: .init(
        "Kind",
        "Do you do this in one place, is it a fixed way of working or a bundle of approaches?",
        good: "Practice, because the Wednesday table is in one place.",
        weak: "“Programme”, for coaches on one square. A programme bundles several approaches.",
        remark: "In doubt? Choose practice. You can always change it.")
    ),
    "samenvatting": (
      nl: .init(
        "Samenvatting", "Wat doe je, voor wie en waarvoor, in twee of drie zinnen?",
        good: """
          Elke woensdag koken en eten twaalf bewoners van de flats samen. Wie weinig mensen kent, \
          wordt aan de deur gevraagd. Zo leren mensen die veel alleen zijn elkaar kennen.
          """,
        weak: "“Een vernieuwende aanpak van overlast.” Wat gebeurt er dan, waar en voor wie?",
        remark: "Dit lezen anderen als eerste, in de lijst en in een mail."),
      en: .init(
        "Summary", "What do you do, for whom and what for, in two or three sentences?",
        good: """
          Every Wednesday twelve residents of the flats cook and eat together. Those who know few \
          people are asked at their door. So people who are often alone get to know each other.
          """,
        weak: "“An innovative approach to nuisance.” What happens, where and for whom?",
        remark: "This is what others read first, in the list and in a mail.")
    ),
    "organisaties": (
      nl: .init(
        "Organisaties", "Welke organisaties en groepen voeren het uit?",
        good: "Welzijn Zilverkade en Bewonersgroep Zilverkade",
        weak: "“Alle partners in de wijk” Zo weet niemand bij wie je moet zijn.",
        remark: "Een bewonersgroep telt ook. Wie alleen betaalt of profiteert, noem je in stap 6."),
      en: .init(
        "Organisations", "Which organisations and groups carry it out?",
        good: "Welzijn Zilverkade and Bewonersgroep Zilverkade",
        weak: "“All partners in the area” Nobody can tell whom to turn to.",
        remark: "A residents' group counts too. Those who only pay or benefit come in step 6.")
    ),
    "gemeenten": (
      nl: .init(
        "Gemeenten", "In welke gemeente gebeurt het?",
        good: "Oeverstad",
        weak: "“De regio” Wie op gemeente zoekt, vindt je tekst dan niet.",
        remark: "Laat dit leeg bij een methode zonder vaste plek; vul dan wel een organisatie in."),
      en: .init(
        "Municipalities", "In which municipality does it happen?",
        good: "Oeverstad",
        weak: "“The region” Anyone searching by municipality will miss your text.",
        remark: """
          Leave this empty for a method without a fixed place, but fill in an organisation.
          """)
    ),
    "wijken": (
      nl: .init(
        "Wijken", "In welke wijk of buurt, of in welk dorp is het?",
        good: "De Zilverkade",
        weak: "“Rond het winkelplein” Kies de wijk. De plek zelf beschrijf je bij de aanpak.",
        remark: "Noem nooit het adres van een bewoner."),
      en: .init(
        "Neighbourhoods", "In which neighbourhood or village is it?",
        good: "De Zilverkade",
        weak: """
          “Around the shopping square” Choose the neighbourhood. Describe the spot under the \
          approach.
          """,
        remark: "Never give the address of a resident.")
    ),
    "periode": (
      nl: .init(
        "Periode", "Wanneer was of is dit, in gewone woorden?",
        good: "sinds september 2025",
        weak: "“al een tijdje” Over twee jaar weet niemand meer wanneer dat was.",
        remark: "Weet je het niet precies? Schrijf dan “rond 2020” of “beschreven in 2024”."),
      en: .init(
        "Period", "When was or is this, in plain words?",
        good: "since September 2025",
        weak: "“for a while now” In two years nobody will know when that was.",
        remark: "Not sure? Write “around 2020” or “described in 2024”.")
    ),
    "start": (
      nl: .init(
        "Beginjaar", "In welk jaar begon het?",
        good: "2025",
        weak: "“vorig jaar” Dat klopt volgend jaar niet meer. Schrijf het jaartal.",
        remark: "Laat het leeg zolang het nog een idee is."),
      en: .init(
        "First year", "In which year did it start?",
        good: "2025",
        weak: "“last year” That will be wrong next year. Write the year itself.",
        remark: "Leave it empty as long as it is still an idea.")
    ),
    "einde": (
      nl: .init(
        "Eindjaar", "In welk jaar stopte het, of stopt het volgens afspraak?",
        good: "2027",
        weak: "“als het geld op is” Wanneer is dat? Schrijf een jaartal.",
        remark: "Laat het leeg als er geen einde is afgesproken."),
      en: .init(
        "Last year", "In which year did it end, or is it agreed to end?",
        good: "2027",
        weak: "“when the money runs out” When is that? Write a year.",
        remark: "Leave it empty if no end has been agreed.")
    ),
    "fase": (
      nl: .init(
        "Fase", "Hoe ver is het nu?",
        good: "Loopt: elke woensdag staat er een tafel.",
        weak: "“Afgerond”, terwijl de coaches halverwege stopten. Kies dan tussentijds gestopt.",
        remark: "Dit gaat over het werk in de wijk en niet over je tekst."),
      en: .init(
        "Phase", "How far along is it?",
        good: "Running: there is a table every Wednesday.",
        weak: "“Finished”, while the coaches gave up halfway. Choose stopped early instead.",
        remark: "This is about the work in the neighbourhood, not about your text.")
    ),
    "archetype": (
      nl: .init(
        "Archetype", "Bij welk bekend type aanpak hoort dit?",
        good: "Samen eten in de buurt",
        weak: """
          “Buurtbemiddeling”, omdat de coaches weleens een ruzie sussen. Het hele werk moet erop \
          lijken.
          """,
        remark: "Laat het leeg als er geen type bij past."),
      en: .init(
        "Archetype", "Which known type of approach is this an example of?",
        good: "Eating together in the neighbourhood",
        weak: """
          “Neighbour mediation”, because the coaches calm a quarrel at times. All of the work must \
          fit.
          """,
        remark: "Leave it empty if no type fits.")
    ),
    "themas": (
      nl: .init(
        "Thema's", "Onder welk thema zoekt een ander dit?",
        good: "Eenzaamheid",
        weak: "“Jeugd, wonen, zorg, groen en veiligheid” Wat overal bij staat, valt nergens op.",
        remark: "Een of twee thema's is genoeg."),
      en: .init(
        "Themes", "Under which theme will others look for this?",
        good: "Loneliness",
        weak: """
          “Youth, housing, care, green and safety” Listed under everything, it stands out nowhere.
          """,
        remark: "One or two themes are enough.")
    ),
  ]

  /// Step 2: why.
  static let fieldsOfOccasion: [String: FieldTexts] = [
    "## Aanleiding": (
      nl: .init(
        "Aanleiding", "Wat zag, hoorde of telde je, bij wie, en sinds wanneer?",
        good: """
          Bij het koffie-uur zitten al een jaar dezelfde negen mensen. De huisarts en de \
          wijkbeheerder kennen samen dertig bewoners van de flats die bijna niemand spreken.
          """,
        weak: "“Er is veel overlast van jongeren.” Waar, hoe laat, en wie zegt dat?",
        remark: "Zeg erbij wat je telde en wat je vermoedt. Noem geen namen."),
      en: .init(
        "Background", "What did you see, hear or count, among whom, and since when?",
        good: """
          The same nine people have come to the coffee hour for a year. The doctor and the \
          caretaker together know thirty residents of the flats who speak to hardly anyone.
          """,
        weak: "“Young people cause a lot of nuisance.” Where, at what time, and who says so?",
        remark: "Say what you counted and what you suspect. Name nobody.")
    ),
    "als_we_niets_doen": (
      nl: .init(
        "Als we niets doen", "Hoe gaat het over een jaar als niemand iets doet?",
        good: """
          Dan zitten deze dertig mensen nog steeds alleen. Wie valt of ziek wordt, ligt daar lang, \
          want niemand mist hen.
          """,
        weak: "“Dan loopt het uit de hand.” Wat gebeurt er dan, en wie merkt dat?",
        remark: "Gaat het misschien vanzelf over? Schrijf dat dan ook op."),
      en: .init(
        "If we do nothing", "How will things be in a year if nobody does anything?",
        good: """
          Then these thirty people will still be alone. Whoever falls or gets ill may lie there \
          for a long time, because nobody misses them.
          """,
        weak: "“Then things get out of hand.” What will happen, and who will notice?",
        remark: "Might it pass by itself? Then write that down too.")
    ),
  ]

  /// Step 3: for whom.
  static let fieldsOfTargetGroup: [String: FieldTexts] = [
    "doelgroepen": (
      nl: .init(
        "Doelgroepen", "Bij wie moet er iets veranderen?",
        good: "Mensen met weinig contacten",
        weak: "“Iedereen in de wijk” Dan weet je niet wie je moet vragen en wie je mist.",
        remark: "Kies de mensen om wie het gaat, en niet wie je helpt hen te bereiken."),
      en: .init(
        "Target groups", "For whom should something change?",
        good: "People with few contacts",
        weak: "“Everyone in the neighbourhood” Then you cannot tell whom to ask and whom you miss.",
        remark: "Choose the people it is about, not those who help you to reach them.")
    ),
    "niet_geschikt_voor": (
      nl: .init(
        "Niet geschikt voor", "Voor wie werkt dit niet, of kan het zelfs kwaad?",
        good: "Wie niet in een groep wil of kan zitten. Ga daar liever een paar keer op bezoek.",
        weak: """
          “Niemand: de coaches kunnen iedereen aan.” Zo probeert een ander het ook waar het \
          misgaat.
          """,
        remark: "Laat het leeg als je het nog niet weet."),
      en: .init(
        "Not suitable for", "For whom does this not work, or may it even do harm?",
        good: "Those who cannot or do not want to sit in a group. Visit them a few times instead.",
        weak: """
          “Nobody: the coaches can handle everyone.” This invites others to try it where it goes \
          wrong.
          """,
        remark: "Leave it empty if you do not know yet.")
    ),
    "leeftijd": (
      nl: .init(
        "Leeftijd", "Voor welke leeftijd is het?",
        good: "vanaf 55 jaar",
        weak: "“jeugd” Voor de een is dat tot 12 jaar, voor de ander tot 27.",
        remark: "Laat het leeg als leeftijd niet uitmaakt."),
      en: .init(
        "Age", "For which age is it?",
        good: "55 and over",
        weak: "“youth” For some that is up to 12, for others up to 27.",
        remark: "Leave it empty if age makes no difference.")
    ),
  ]

  /// Step 4: what for.
  static let fieldsOfEffects: [String: FieldTexts] = [
    "effecten": (
      nl: .init(
        "Effecten", "Wat is er straks anders, en bij wie?",
        good: "Minder eenzaamheid, bij bewoners van de flats die bijna altijd alleen eten",
        weak: "“Coaches op het plein” Dat is wat je doet. Wat verandert er daardoor, en bij wie?",
        remark: """
          Een tot drie effecten is genoeg. Denk ook aan iets wat je níet wilt, maar wat wel kan \
          gebeuren.
          """),
      en: .init(
        "Effects", "What will be different, and for whom?",
        good: "Less loneliness, among residents of the flats who nearly always eat alone",
        weak: "“Coaches on the square” That is what you do. What will it change, and for whom?",
        remark: """
          One to three effects are enough. Think too of what you do not want but may happen.
          """)
    ),
    "effecten.effect": (
      nl: .init(
        "Effect", "Welk effect uit de lijst bedoel je?",
        good: "Minder eenzaamheid",
        weak: "“Meer avonden met coaches” Dat is meer werk, nog geen verandering bij mensen.",
        remark: "Lees de uitleg bij het effect: sommige lijken veel op elkaar."),
      en: .init(
        "Effect", "Which effect from the list do you mean?",
        good: "Less loneliness",
        weak: "“More evenings with coaches” That is more work, not yet a change in people's lives.",
        remark: "Read what the effect means: some are much alike.")
    ),
    "effecten.rol": (
      nl: .init(
        "Rol van dit effect", "Doe je het hiervoor, komt dit erbij, of wil je dit juist niet?",
        good: "Minder eenzaamheid is het hoofdeffect, meer contact tussen buren een neveneffect.",
        weak: "“Alles is hoofdeffect.” Dan is niet te zien waar het de coaches om gaat.",
        remark: "Noem ook wat je niet wilt: dan kan een ander erop letten."),
      en: .init(
        "Role of this effect", "Is this why you do it, is it an extra, or do you not want it?",
        good: "Less loneliness is the main effect, more contact between neighbours a side effect.",
        weak: "“All are main effects.” Then nobody sees what the coaches are really for.",
        remark: "Name what you do not want as well, so that others can watch for it.")
    ),
    "effecten.richting": (
      nl: .init(
        "Wat is ervan gezien?",
        "Is dit effect gezien, was er geen verschil, of juist het omgekeerde?",
        good: "Dit effect is gezien: gasten voelden zich na een half jaar minder vaak alleen.",
        weak: """
          “Gezien”, omdat iedereen blij was met de coaches. Blij zijn is nog geen verandering.
          """,
        remark: "Kies onbekend als niemand het heeft onderzocht."),
      en: .init(
        "What was seen of it?", "Was this effect seen, was there no difference, or the opposite?",
        good: "This effect was seen: after six months guests felt alone less often.",
        weak: "“Seen”, because everyone liked the coaches. Being pleased is not a change yet.",
        remark: "Choose unknown if nobody has studied it.")
    ),
    "effecten.aanname": (
      nl: .init(
        "Waarom zou dit werken?", "Waarom zou dit effect volgen op wat je doet?",
        good: """
          Wie elke week met dezelfde mensen kookt, durft na een tijd ook te vertellen hoe het \
          gaat. Met steeds nieuwe gezichten lukt dat niet.
          """,
        weak: "“Coaches op straat werken preventief.” Wat doen jongeren dan anders, en waardoor?",
        remark: """
          Schrijf op waar je op rekent, ook als je het niet zeker weet. Later kijk je of het \
          klopte.
          """),
      en: .init(
        "Why would this work?", "Why would this effect follow from what you do?",
        good: """
          Those who cook with the same people every week will in time dare to say how they are. \
          With ever new faces that will not happen.
          """,
        weak: "“Street coaches work preventively.” What will young people do differently, and why?",
        remark: """
          Write down what you count on, even if unsure. Later you can see whether it was true.
          """)
    ),
    "effecten.succes": (
      nl: .init(
        "Waaraan zie je dat het lukt?",
        "Wat kan een ander straks zien of tellen, bij wie en wanneer?",
        good: """
          Na een half jaar zeggen minstens 8 van de 12 gasten dat zij zich minder vaak alleen \
          voelen. De opbouwwerker vraagt het bij de start en dan weer.
          """,
        weak: "“Minder overlast op het plein.” Hoeveel minder, wanneer, en wie telt dat?",
        remark: "Kies een teken dat ook kan tegenvallen."),
      en: .init(
        "How can you tell it works?",
        "What will others be able to see or count, among whom and when?",
        good: """
          After six months at least 8 of the 12 guests say that they feel alone less often. The \
          community worker asks at the start and then again.
          """,
        weak: "“Less nuisance on the square.” How much less, when, and who counts?",
        remark: "Choose a sign that can also disappoint.")
    ),
    "## Doel": (
      nl: .init(
        "Doel", "Wat wil je bereiken, in een of twee zinnen?",
        good: """
          Bewoners die veel alleen zijn, kennen na een half jaar een paar mensen bij wie zij \
          durven aan te bellen.
          """,
        weak: "“De leefbaarheid versterken.” Waaraan merkt een bewoner dat?",
        remark: "Schrijf op wat er straks anders is. Wat je doet, komt in stap 5."),
      en: .init(
        "Aim", "What do you want to achieve, in one or two sentences?",
        good: """
          After six months, residents who are often alone know a few people at whose door they \
          dare to ring.
          """,
        weak: "“Improving quality of life.” How will a resident notice?",
        remark: "Write what will be different. What you do comes in step 5.")
    ),
  ]

  /// Step 5: how.
  static let fieldsOfApproach: [String: FieldTexts] = [
    "## Aanpak": (
      nl: .init(
        "Aanpak", "Wat gebeurt er precies, wie doet het, waar en hoe vaak?",
        good: """
          Op woensdag om vijf uur koken zes bewoners in de noordflat. Om zes uur eten twaalf \
          mensen aan één tafel. Wie nieuw is, wordt opgehaald en zit naast een vaste gast.
          """,
        weak: "“De coaches gaan in gesprek met jongeren.” Hoeveel coaches, hoe laat en waarover?",
        remark: "Schrijf het zo op dat een ander het kan nadoen."),
      en: .init(
        "Approach", "What happens exactly, who does it, where and how often?",
        good: """
          On Wednesdays at five, six residents cook in the north block. At six, twelve people eat \
          at one table. Newcomers are fetched and sit beside a regular guest.
          """,
        weak: "“The coaches talk to young people.” How many coaches, when and about what?",
        remark: "Write it so that others can do the same.")
    ),
    "elementen": (
      nl: .init(
        "Wat maakt dat het werkt",
        "Wat moet een ander zeker overnemen, omdat het anders niet werkt?",
        good: "Vaste gezichten: elke week dezelfde twaalf mensen aan tafel",
        weak: "“Enthousiaste coaches” Dat kan een ander niet overnemen. Wat doen zij anders?",
        remark: "Drie tot vijf is genoeg. Kies alleen wat je niet kunt missen."),
      en: .init(
        "What makes it work", "What must others copy, because it would not work otherwise?",
        good: "Familiar faces: the same twelve people at the table every week",
        weak: "“Enthusiastic coaches” Others cannot copy that. What do they do differently?",
        remark: "Three to five are enough. Choose only what you cannot do without.")
    ),
    "elementen.element": (
      nl: .init(
        "Werkzaam element", "Welk werkzaam element uit de lijst hoort hierbij?",
        good: "Vaste gezichten in de wijk",
        weak: "“Een lage drempel”, omdat het goed klinkt. Kies alleen wat de coaches echt zo doen.",
        remark: "Laat het leeg als er geen past: je eigen woorden zijn dan genoeg."),
      en: .init(
        "Active element", "Which active element from the list belongs here?",
        good: "Familiar faces in the neighbourhood",
        weak: "“A low threshold”, because it sounds good. Choose only what the coaches really do.",
        remark: "Leave it empty if none fits: your own words are enough then.")
    ),
    "elementen.tekst": (
      nl: .init(
        "In je eigen woorden", "Hoe ziet dat er bij jullie uit?",
        good: "elke week dezelfde twaalf mensen aan tafel",
        weak: "“goede samenwerking” Tussen wie, en waaraan merk je dat?",
        remark: "Een paar woorden is genoeg."),
      en: .init(
        "In your own words", "What does that look like in your case?",
        good: "the same twelve people at the table every week",
        weak: "“good cooperation” Between whom, and how can you tell?",
        remark: "A few words are enough.")
    ),
  ]

  /// Step 6: with whom and with what.
  static let fieldsOfMeans: [String: FieldTexts] = [
    "partners": (
      nl: .init(
        "Partners", "Wie heb je nodig, en wie heeft er iets aan?",
        good: """
          Corporatie De Oever geeft de ruimte, Welzijn Zilverkade voert uit en de huisarts \
          profiteert.
          """,
        weak: "“Politie, gemeente en scholen” Wat doet ieder, en wie betaalt?",
        remark: "Noem ook wie er voordeel van heeft en niet meebetaalt."),
      en: .init(
        "Partners", "Whom do you need, and who gains from it?",
        good: """
          Corporatie De Oever gives the room, Welzijn Zilverkade carries it out and the doctor \
          benefits.
          """,
        weak: "“Police, municipality and schools” What does each do, and who pays?",
        remark: "Name also those who gain without paying.")
    ),
    "partners.organisatie": (
      nl: .init(
        "Organisatie", "Welke organisatie of groep is dit?",
        good: "Corporatie De Oever",
        weak: "“onze partners” Noem er één tegelijk, bij de naam van de organisatie.",
        remark: "Noem geen personen: die wisselen."),
      en: .init(
        "Organisation", "Which organisation or group is this?",
        good: "Corporatie De Oever",
        weak: "“our partners” Name one at a time, by the name of the organisation.",
        remark: "Name no persons: they come and go.")
    ),
    "partners.rol": (
      nl: .init(
        "Rol van deze partner",
        "Investeert deze partner, voert die het uit, maakt die het mee of profiteert die?",
        good: "Corporatie De Oever investeert, want zij geeft de ruimte.",
        weak: "“Profiteert”, voor jongeren die worden aangesproken. Zij maken het vooral mee.",
        remark: "Heeft een partner twee rollen? Zet die er dan twee keer in."),
      en: .init(
        "Role of this partner", "Does this partner invest, carry it out, experience it or benefit?",
        good: "Corporatie De Oever invests, because it gives the room.",
        weak: "“Benefits”, for the young people who are told off. Mostly they just experience it.",
        remark: "Does a partner have two roles? Then enter it twice.")
    ),
    "kosten": (
      nl: .init(
        "Kosten", "Wat kost het, ook aan uren?",
        good: "Boodschappen 2.400 euro per jaar; uren van de opbouwwerker 9.000 euro per jaar",
        weak: "“Het past in de begroting.” Zo weet een ander niet wat het kost.",
        remark: "Reken ook de uren mee van wie toch al in dienst is."),
      en: .init(
        "Costs", "What does it cost, hours included?",
        good: "Groceries 2,400 euros a year; hours of the community worker 9,000 euros a year",
        weak: "“It fits the budget.” Others cannot tell what it costs.",
        remark: "Count the hours of those who are employed anyway as well.")
    ),
    "kosten.post": (
      nl: .init(
        "Waarvoor", "Waar is dit geld voor?",
        good: "boodschappen voor twaalf mensen",
        weak: "“diversen” Noem wat je koopt of wie er werkt."),
      en: .init(
        "What for", "What is this money for?",
        good: "groceries for twelve people",
        weak: "“miscellaneous” Name what you buy or who works.")
    ),
    "kosten.bedrag": (
      nl: .init(
        "Bedrag in euro", "Hoeveel euro is het?",
        good: "2400",
        weak: "“een paar duizend” Kies één getal; een schatting mag.",
        remark: "Laat het leeg als je het niet weet: dat is beter dan een verzonnen bedrag."),
      en: .init(
        "Amount in euros", "How many euros is it?",
        good: "2400",
        weak: "“a few thousand” Choose one number; an estimate is fine.",
        remark: "Leave it empty if you do not know: better than an invented amount.")
    ),
    "kosten.per": (
      nl: .init(
        "Per", "Is dat per jaar, per keer, per persoon of eenmalig?",
        good: "jaar",
        weak: "“gemiddeld” Per avond, per jaar of per jongere?"),
      en: .init(
        "Per", "Is that per year, each time, per person or once only?",
        good: "year",
        weak: "“on average” Per evening, per year or per young person?")
    ),
    "kosten.jaar": (
      nl: .init(
        "Jaar van dit bedrag", "In welk jaar kostte het dit?",
        good: "2026",
        weak: "“nu” Over drie jaar weet niemand wanneer dat was."),
      en: .init(
        "Year of this amount", "In which year did it cost this?",
        good: "2026",
        weak: "“now” In three years nobody will know when that was.")
    ),
    "doorlooptijd": (
      nl: .init(
        "Doorlooptijd", "Hoe lang duurt het van het eerste gesprek tot het draait?",
        good: "acht weken van het eerste gesprek tot de eerste maaltijd",
        weak: "“snel te regelen” Hoeveel weken duurde het tot de coaches op het plein stonden?",
        remark: "Laat het leeg als je nog niet begonnen bent."),
      en: .init(
        "Time it takes", "How long does it take from the first talk until it runs?",
        good: "eight weeks from the first talk to the first meal",
        weak: "“quickly arranged” How many weeks did it take until the coaches were on the square?",
        remark: "Leave it empty if you have not started yet.")
    ),
    "## Randvoorwaarden": (
      nl: .init(
        "Randvoorwaarden", "Wat moet er zijn voordat je begint?",
        good: """
          Een keuken dicht bij huis, met een sleutel die niet bij één persoon ligt. Een \
          opbouwwerker met vier uur per week, en een corporatie die dat een jaar toezegt.
          """,
        weak: "“Voldoende draagvlak” Bij wie, en waaraan zie je dat?",
        remark: "Denk aan een plek, tijd, geld en iemand die mag beslissen."),
      en: .init(
        "Preconditions", "What must be there before you start?",
        good: """
          A kitchen close to home, with a key that more than one person holds. A community worker \
          with four hours a week, and a housing association that promises this for a year.
          """,
        weak: "“Sufficient support” From whom, and how can you tell?",
        remark: "Think of a place, time, money and someone who may decide.")
    ),
  ]

  /// Step 7: what came of it, and who may know.
  static let fieldsOfLearning: [String: FieldTexts] = [
    "direct_resultaat": (
      nl: .init(
        "Direct resultaat", "Wat is er gedaan of gemaakt, en hoe vaak?",
        good: "40 maaltijden per jaar",
        weak: """
          “Jongeren voelen zich gezien.” Dat is een effect. Hier tel je alleen wat er gebeurde.
          """,
        remark: "Zo ziet een ander dat het gebeurd is; of het hielp, weet je dan nog niet."),
      en: .init(
        "Direct result", "What was done or made, and how often?",
        good: "40 meals a year",
        weak: "“Young people feel seen.” That is an effect. Here you only count what happened.",
        remark: "It shows that it was done, not yet that it helped.")
    ),
    "direct_resultaat.wat": (
      nl: .init(
        "Wat", "Wat tel je?",
        good: "maaltijden aan één tafel",
        weak: "“inzet” Tel je avonden, gesprekken of uren van de coaches?"),
      en: .init(
        "What", "What do you count?",
        good: "meals at one table",
        weak: "“effort” Do you count evenings, talks or hours of the coaches?")
    ),
    "direct_resultaat.aantal": (
      nl: .init(
        "Aantal", "Hoeveel waren het er?",
        good: "40",
        weak: "“veel” Tel het, of laat het leeg."),
      en: .init(
        "Number", "How many were there?",
        good: "40",
        weak: "“many” Count them, or leave it empty.")
    ),
    "direct_resultaat.per": (
      nl: .init(
        "Per", "In welke tijd was dat: een week, een maand, een jaar?",
        good: "jaar",
        weak: "“tot nu toe” Vanaf wanneer tel je dan?"),
      en: .init(
        "Per", "In what time was that: a week, a month, a year?",
        good: "year",
        weak: "“so far” Counting from when?")
    ),
    "resultaten": (
      nl: .init(
        "Resultaten per effect", "Wat veranderde er bij wie, en hoe weet je dat?",
        good: """
          Minder eenzaamheid: 7 van de 12 gasten voelden zich na een half jaar minder vaak alleen.
          """,
        weak: "“De coaches kijken tevreden terug.” Dat zegt niet wat er op het plein veranderde.",
        remark: "Schrijf ook op wat gelijk bleef. Daar leert een ander net zo veel van."),
      en: .init(
        "Results per effect", "What changed for whom, and how do you know?",
        good: "Less loneliness: after six months 7 of the 12 guests felt alone less often.",
        weak: """
          “The coaches look back with pleasure.” That does not tell what changed on the square.
          """,
        remark: "Write down what stayed the same as well. Others learn just as much from that.")
    ),
    "resultaten.effect": (
      nl: .init(
        "Effect", "Over welk effect gaat dit resultaat?",
        good: "Minder eenzaamheid",
        weak: "“Opkomst” Hoeveel jongeren er kwamen, hoort bij direct resultaat.",
        remark: "Meestal is het een effect uit stap 4, maar een verrassing mag ook."),
      en: .init(
        "Effect", "Which effect is this result about?",
        good: "Less loneliness",
        weak: "“Attendance” How many young people came belongs to the direct result.",
        remark: "Usually it is an effect from step 4, but a surprise is welcome too.")
    ),
    "resultaten.richting": (
      nl: .init(
        "Wat is ervan gezien?", "Zag je dit effect, geen verschil of juist het omgekeerde?",
        good: "Dit effect is gezien.",
        weak: "“Dit effect is gezien”, na één rustige avond. Dat kan ook door het weer komen.",
        remark: "Geen verschil is ook een resultaat."),
      en: .init(
        "What was seen of it?", "Did you see this effect, no difference or the opposite?",
        good: "This effect was seen.",
        weak: "“This effect was seen”, after one quiet evening. It may have been the weather.",
        remark: "No difference is a result too.")
    ),
    "resultaten.meting": (
      nl: .init(
        "Hoe gemeten", "Hoe heb je het geteld of gevraagd, en bij hoeveel mensen?",
        good: "dezelfde vraag aan alle 12 gasten, bij de start en na een half jaar",
        weak: "“indruk van de coaches” Wie keek er, wanneer, en waarnaar?",
        remark: "Een eenvoudige vraag die je twee keer stelt, is al een meting."),
      en: .init(
        "How measured", "How did you count or ask, and among how many people?",
        good: "the same question to all 12 guests, at the start and after six months",
        weak: "“impression of the coaches” Who looked, when, and at what?",
        remark: "A simple question asked twice is already a measurement.")
    ),
    "resultaten.waarde": (
      nl: .init(
        "Uitkomst", "Wat kwam eruit, als getal of in een paar woorden?",
        good: "7 van de 12 voelen zich minder vaak alleen",
        weak: "“50 procent minder” Van zes meldingen naar drie? Noem dan die aantallen."),
      en: .init(
        "Outcome", "What came out, as a number or in a few words?",
        good: "7 of the 12 feel alone less often",
        weak: "“50 percent less” From six reports to three? Then give those numbers.")
    ),
    "resultaten.peildatum": (
      nl: .init(
        "Datum van de meting", "Wanneer is dit gemeten?",
        good: "2026-03-31",
        weak: "“na afloop” Dan weet niemand hoe oud dit cijfer is.",
        remark: "Schrijf jaar, maand en dag. Weet je de dag niet? Dan alleen 2026-03."),
      en: .init(
        "Date of measurement", "When was this measured?",
        good: "2026-03-31",
        weak: "“afterwards” Then nobody knows how old this figure is.",
        remark: "Write year, month and day. Day unknown? Then just 2026-03.")
    ),
    "resultaten.bron": (
      nl: .init(
        "Bron", "Waar kan een ander dit nalezen?",
        good: "Verslag Woensdagtafel, Welzijn Zilverkade, april 2026",
        weak: "“gehoord van een coach” Schreef iemand het ook op? Noem dan dat stuk.",
        remark: "Staat het nergens? Schrijf dan wie het telde, met functie en zonder naam."),
      en: .init(
        "Source", "Where can others read this?",
        good: "Wednesday table report, Welzijn Zilverkade, April 2026",
        weak: "“heard from a coach” Did anyone write it down? Then name that paper.",
        remark: "Not written anywhere? Then say who counted, by job and without a name.")
    ),
    "## Resultaten": (
      nl: .init(
        "Resultaten", "Wat merkten mensen ervan, en wat viel tegen?",
        good: """
          Zes van de twaalf gasten zien elkaar nu ook op andere dagen. Een paar bleven weg; \
          waarom, weten we niet.
          """,
        weak: "“Een groot succes.” Voor wie, en wat was er anders dan eerst?",
        remark: "Cijfers hebben hun eigen velden. Vertel hier het verhaal."),
      en: .init(
        "Results", "What did people notice of it, and what fell short?",
        good: """
          Six of the twelve guests now see each other on other days too. A few stayed away; we do \
          not know why.
          """,
        weak: "“A great success.” For whom, and what was different from before?",
        remark: "Figures have fields of their own. Tell the story here.")
    ),
    "## Lessen": (
      nl: .init(
        "Lessen", "Wat zou je weer zo doen, en wat niet?",
        good: """
          Een briefje in de bus leverde niets op. Aan de deur vragen werkte wel, zeker met een \
          bewoner uit dezelfde flat erbij.
          """,
        weak: "“Communicatie is belangrijk.” Wat ging er mis, en wat doen de coaches nu anders?",
        remark: "Wat niet werkte, is voor een ander vaak het meest waard."),
      en: .init(
        "Lessons", "What would you do again, and what not?",
        good: """
          A note through the letterbox brought nothing. Asking at the door did work, above all \
          with a resident of the same block there.
          """,
        weak: """
          “Communication matters.” What went wrong, and what do the coaches do differently now?
          """,
        remark: "What did not work is often worth most to others.")
    ),
    "bronnen": (
      nl: .init(
        "Bronnen", "Op welke webpagina kan een ander dit nalezen?",
        good: "https://voorbeeld.invalid/tafel",
        weak: "“het rapport van de coaches” Welk rapport, en waar staat het? Geef het webadres.",
        remark: "Een gepubliceerde tekst heeft een bron nodig: anders kan niemand iets nakijken."),
      en: .init(
        "Sources", "On which web page can others read about this?",
        good: "https://example.invalid/table",
        weak: "“the coaches' report” Which report, and where is it? Give the web address.",
        remark: "A published text needs a source: otherwise nobody can check anything.")
    ),
    "contact": (
      nl: .init(
        "Contact", "Waar kan een lezer terecht met een vraag?",
        good: "opbouwwerker, Welzijn Zilverkade",
        weak: "“Bel de coach op zijn 06-nummer.” Dat is privé, en morgen werkt daar een ander.",
        remark: "Noem een functie en een organisatie, geen naam en geen nummer."),
      en: .init(
        "Contact", "Where can a reader go with a question?",
        good: "community worker, Welzijn Zilverkade",
        weak: "“Call the coach's mobile.” That is private, and tomorrow someone else has the job.",
        remark: "Name a job and an organisation, no name and no number.")
    ),
    "contact.functie": (
      nl: .init(
        "Functie", "Welke functie heeft iemand die hier meer van weet?",
        good: "opbouwwerker",
        weak: "“onze coach, met naam en achternaam” De naam verandert, de functie blijft."),
      en: .init(
        "Job", "What is the job of someone who knows more about this?",
        good: "community worker",
        weak: "“our coach, by first and last name” The name changes, the job remains.")
    ),
    "contact.organisatie": (
      nl: .init(
        "Organisatie", "Bij welke organisatie hoort die functie?",
        good: "Welzijn Zilverkade",
        weak: "“het team op het plein” Van welke organisatie is dat team?"),
      en: .init(
        "Organisation", "To which organisation does that job belong?",
        good: "Welzijn Zilverkade",
        weak: "“the team on the square” To which organisation does it belong?")
    ),
    "contact.pagina": (
      nl: .init(
        "Webpagina", "Op welke webpagina staat hoe je hen bereikt?",
        good: "https://voorbeeld.invalid/vraag",
        weak: """
          “het mailadres van de coach” Geef een pagina: een eigen mailadres is privé en veroudert.
          """,
        remark: "Laat het leeg als er geen pagina is."),
      en: .init(
        "Web page", "Which web page says how to reach them?",
        good: "https://example.invalid/ask",
        weak: """
          “the coach's mail address” Give a page: a personal address is private and goes stale.
          """,
        remark: "Leave it empty if there is no page.")
    ),
    "beheerder": (
      nl: .init(
        "Beheerder", "Welke organisatie houdt deze tekst bij?",
        good: "Welzijn Zilverkade",
        weak: """
          “de projectgroep coaches” Die stopt met het project. Kies een organisatie die blijft.
          """,
        remark: """
          Wie iets wil veranderen of de tekst openbaar wil zien, vraagt het aan de beheerder.
          """),
      en: .init(
        "Steward", "Which organisation keeps this text up to date?",
        good: "Welzijn Zilverkade",
        weak: """
          “the coaches project group” It ends with the project. Choose an organisation that stays.
          """,
        remark: "Whoever wants a change, or the text made public, asks the steward.")
    ),
    "zichtbaarheid": (
      nl: .init(
        "Zichtbaarheid", "Wie mag deze tekst lezen?",
        good: "Openbaar: er staan geen namen in en de partners vinden het goed.",
        weak: "“Binnen de organisatie”, voor de zekerheid. Zo leert niemand anders van de coaches.",
        remark: "Dit is een afspraak en geen slot op het bestand."),
      en: .init(
        "Visibility", "Who may read this text?",
        good: "Public: it has no names and the partners agree.",
        weak: "“Within the organisation”, to be safe. So nobody else learns from the coaches.",
        remark: "This is an agreement, not a lock on the file.")
    ),
    "nog_niet_openbaar_omdat": (
      nl: .init(
        "Nog niet openbaar omdat", "Wat houdt je nog tegen om dit openbaar te maken?",
        good: "Wacht op akkoord: de corporatie leest nog mee.",
        weak: "“Gevoelig”, en verder niets. Schrijf bij Intern wat er eerst moet gebeuren.",
        remark: "Laat het leeg als de tekst al openbaar is."),
      en: .init(
        "Not public yet because", "What still keeps you from making this public?",
        good: "Waiting for approval: the housing association is still reading it.",
        weak: "“Sensitive”, and nothing more. Write under Internal what must happen first.",
        remark: "Leave it empty if the text is public already.")
    ),
    "herzien_voor": (
      nl: .init(
        "Herzien vóór", "Wanneer moet iemand nagaan of dit nog klopt?",
        good: "2027-09-01",
        weak: "“regelmatig” Zonder datum doet niemand het.",
        remark: "Een jaar vooruit is een goed begin."),
      en: .init(
        "To be revised before", "When should someone check whether this is still true?",
        good: "2027-09-01",
        weak: "“regularly” Without a date nobody will do it.",
        remark: "A year ahead is a good start.")
    ),
    "bewijs": (
      nl: .init(
        "Bewijs", "Hoe zeker is het dat dit werkt?",
        good: "Eerste aanwijzingen: na een half jaar waren de antwoorden beter dan bij de start.",
        weak: """
          “Sterke aanwijzingen”, want de winkeliers zijn blij met de coaches. Dat is niet \
          onderzocht.
          """,
        remark: "Onbekend betekent: niet beoordeeld. Dat zegt niet dat het niet werkt."),
      en: .init(
        "Evidence", "How certain is it that this works?",
        good: "First indications: after six months the answers were better than at the start.",
        weak: "“Strong indications”, for the shopkeepers like the coaches. That was not studied.",
        remark: "Unknown means: not assessed. That does not mean that it does not work.")
    ),
    "bewijs_door": (
      nl: .init(
        "Bewijs beoordeeld door", "Wie heeft dat beoordeeld?",
        good: "redactie van Welzijn Zilverkade",
        weak: "“wij” Een lezer weet niet wie dat zijn.",
        remark: "Beoordeel je je eigen werk? Zeg dat er dan bij."),
      en: .init(
        "Evidence assessed by", "Who assessed that?",
        good: "editors of Welzijn Zilverkade",
        weak: "“us” A reader cannot tell who that is.",
        remark: "Do you assess your own work? Then say so.")
    ),
    "bewijs_op": (
      nl: .init(
        "Bewijs beoordeeld op", "Op welke dag is het beoordeeld?",
        good: "2026-04-15",
        weak: "“onlangs” Schrijf de datum: ook een oordeel veroudert."),
      en: .init(
        "Evidence assessed on", "On which day was it assessed?",
        good: "2026-04-15",
        weak: "“recently” Write the date: judgements grow old too.")
    ),
    "bewijs_reden": (
      nl: .init(
        "Waarom dit bewijsniveau", "Waarom past dit niveau van bewijs?",
        good: """
          Twaalf gasten kregen twee keer dezelfde vraag. Met een andere flat is niet vergeleken.
          """,
        weak: """
          “Coaches zijn een bewezen aanpak.” Waar is dat onderzocht, en leek het daar op hier?
          """,
        remark: "Noem ook wat je níet weet."),
      en: .init(
        "Why this level of evidence", "Why does this level of evidence fit?",
        good: """
          Twelve guests got the same question twice. There was no comparison with another block.
          """,
        weak: "“Coaches are a proven approach.” Where was that studied, and was it like here?",
        remark: "Say as well what you do not know.")
    ),
    "gerelateerd": (
      nl: .init(
        "Lijkt op of hoort bij", "Welke andere tekst kan een lezer hiernaast leggen?",
        good: "Buurttafel op het plein",
        weak: """
          “alles over jeugd” Kies een paar teksten die echt op het werk van de coaches lijken.
          """,
        remark: "Laat het leeg als je niets kent; zoek eerst even op je thema."),
      en: .init(
        "Related", "Which other text can a reader put beside this one?",
        good: "Neighbourhood table on the square",
        weak: "“everything on youth” Choose a few texts that are really like the coaches' work.",
        remark: "Leave it empty if you know none; search for your theme first.")
    ),
    "## Intern": (
      nl: .init(
        "Intern", "Wat moeten je collega's weten, maar anderen niet?",
        good: "In maart beslist de gemeente over het geld. Zeg tot dan niemand iets toe.",
        weak: "“Namen van de jongeren op het plein” Zulke gegevens horen in geen enkele tekst.",
        remark: "Dit blijft achter als je met andere organisaties deelt of iets meeneemt."),
      en: .init(
        "Internal", "What should your colleagues know, but others not?",
        good: """
          In March the municipality decides about the money. Promise nobody anything until then.
          """,
        weak: "“Names of the young people on the square” Such facts belong in no text at all.",
        remark: """
          This stays behind when you share with other organisations or take something along.
          """)
    ),
  ]
}
