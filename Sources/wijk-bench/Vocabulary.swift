/// The words of the generated descriptions, per class; the first of a class are the common ones.
///
/// As in Dutch itself most nouns are compounds of two others: that gives some twenty thousand
/// words with a long tail of rare ones.
struct Vocabulary {
  enum WordClass: Character {
    case article = "D"
    case adjective = "A"
    case noun = "N"
    case verb = "W"
    case preposition = "V"
    case conjunction = "C"
    case adverb = "B"
    case subject = "M"
  }

  private let nouns = Self.nounsAndCompounds()

  func words(of wordClass: WordClass) -> [String] {
    switch wordClass {
    case .article: Self.articles
    case .adjective: Self.adjectives
    case .noun: nouns
    case .verb: Self.verbs
    case .preposition: Self.prepositions
    case .conjunction: Self.conjunctions
    case .adverb: Self.adverbs
    case .subject: Self.subjects
    }
  }

  private static func nounsAndCompounds() -> [String] {
    var chance = Chance(seed: 7, number: 0)
    let compounds = simpleNouns.flatMap { first in
      simpleNouns.compactMap { $0 == first ? nil : first + $0 }
    }
    return simpleNouns + compounds.shuffled(using: &chance)
  }
}

// MARK: - Sentences

extension Vocabulary {
  /// Letters stand for a word of their class, all else for itself.
  static let patterns = [
    "DANWVDN.", "DNWVDAN.", "VDNWDNB.", "BWDNVDAN.", "MWDANVDN.", "DNVDNWBVDN, CDNW.",
    "MWBVDNCMWDN.", "DANCDNWVDN.", "VDNWMBDAN, CDANWVDN.", "DNW, CMWVN.", "BWMVDANVDN.",
    "DNCDANWVDNB.",
  ]

  private static let articles = split("de het een deze die dit dat hun onze elke iedere")

  private static let subjects = split(
    "zij wij men bewoners deelnemers iedereen niemand buren vrijwilligers beroepskrachten")

  private static let prepositions = split(
    """
    van in op voor met aan bij door uit over naar tussen onder tegen zonder binnen vanuit rond \
    tijdens via ondanks dankzij langs volgens
    """)

  private static let conjunctions = split(
    "en maar of want omdat terwijl zodat als wanneer doordat hoewel nadat voordat")

  private static let adverbs = split(
    """
    ook niet vaak daarom samen vooral daarnaast bovendien nog steeds soms eerst later inmiddels \
    bijna altijd zelden hier vervolgens regelmatig daarbij juist opnieuw dichtbij gratis vroeg \
    tijdig stapsgewijs wekelijks
    """)

  private static let verbs = split(
    """
    is heeft wordt krijgt maakt gaat komt vindt ziet helpt leert werkt woont geeft zoekt vraagt \
    biedt start groeit versterkt ondersteunt begeleidt organiseert ontmoet bereikt verbindt \
    vergroot vermindert voorkomt bezoekt bespreekt signaleert verwijst betrekt ontwikkelt \
    onderzoekt meet deelt leidt ontvangt bouwt behoudt verbetert vertrouwt coördineert financiert \
    oefent luistert kookt speelt wandelt fietst zingt leest schrijft spreekt klust tuiniert volgt \
    traint bemiddelt inspireert beoordeelt beschrijft
    """)

  private static let adjectives = split(
    """
    sociale nieuwe goede kleine grote jonge oude lokale eigen vaste vrije open veilige gezonde \
    kwetsbare betrokken actieve financiële vrijwillige gemeentelijke digitale culturele \
    laagdrempelige toegankelijke preventieve duurzame informele formele persoonlijke gezamenlijke \
    tijdelijke langdurige zichtbare warme koude groene lege drukke stille meertalige eenzame trotse \
    blije bezorgde ervaren sterke rijke arme brede smalle diepe bewezen veelbelovende praktische \
    meetbare merkbare concrete creatieve technische medische juridische lichamelijke stedelijke \
    ruimtelijke maatschappelijke economische coöperatieve privé wijkgerichte hardnekkige eenvoudige
    """)

  private static let simpleNouns = split(
    """
    wijk buurt bewoner jongere kind ouder gezin school huis straat plein park tuin team werker \
    coach project aanpak doel probleem zorg hulp steun schuld geld werk taal les cursus training \
    sport muziek kunst cultuur theater boek verhaal gesprek netwerk groep vrouw man meisje jongen \
    buur vriend vrijwilliger gemeente partner corporatie stichting vereniging bedrijf winkel markt \
    centrum ruimte plek gebouw woning flat portiek trap deur raam balkon kamer keuken maaltijd \
    recept groente fruit boom plant bloem water lucht energie warmte gas stroom licht veiligheid \
    politie overlast geluid afval conflict vertrouwen respect kracht talent droom wens vraag \
    antwoord signaal contact bezoek afspraak plan stap fase traject route fiets auto bus brug kade \
    arts therapie beweging voeding slaap stress pijn herstel leven opvang klas leraar leerling \
    diploma stage baan inkomen uitkering toeslag budget subsidie fonds bijdrage kosten effect \
    resultaat meting cijfer onderzoek kennis ervaring praktijk methode middel brochure website \
    telefoon brief formulier register wet regel besluit raad college ambtenaar trekker rol taak \
    overleg agenda verslag advies dag week maand ochtend middag avond zomer winter feest dienst \
    kleding speelgoed bank lening steen zand gras hek poort grens kern rand hoek
    """)

  static func split(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
