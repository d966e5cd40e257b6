/// The ids and words that fields of the generated descriptions are chosen from; one that stands
/// more than once is chosen more often.
enum Choices {
  static let sorts = Vocabulary.split(
    "praktijk praktijk praktijk praktijk praktijk praktijk praktijk praktijk methode programma")
  static let phases = Vocabulary.split(
    "loopt loopt loopt loopt afgerond afgerond afgerond afgerond voorbereiding idee gestopt")
  static let visibilities = Vocabulary.split(
    "organisatie organisatie organisatie partners openbaar openbaar")

  static let municipalities = Vocabulary.split(
    """
    rotterdam amsterdam den-haag utrecht eindhoven groningen tilburg almere breda nijmegen \
    nissewaard culemborg arnhem haarlem enschede apeldoorn amersfoort zwolle leiden zoetermeer \
    leeuwarden maastricht dordrecht ede alkmaar emmen delft venlo deventer helmond oss heerlen \
    schiedam lelystad almelo hoorn gouda vlaardingen assen katwijk zeist tiel weert goes
    """)

  static let neighbourhoods = pairs(
    "oud nieuw groot klein midden hoge lage rode groene zuider noorder ooster wester boven buiten",
    "kwartier polder veld dijk haven park hof meer kade brug laar berg dal horst molen akker baan",
    joinedBy: "")

  static let organisations = pairs(
    "stichting welzijn cooperatie vereniging corporatie ggd buurtteam wijkteam bibliotheek",
    "samen dichtbij verbonden vooruit kansrijk meedoen thuis rondom nabij kompas anker schakel",
    joinedBy: "-")

  static let archetypes = Vocabulary.split(
    """
    aanjager verbinder ontmoetingsplek vindplaats leerkring buurtcoalitie maatwerkroute \
    sleutelfiguur proeftuin werkplaats
    """)

  static let themes = Vocabulary.split(
    """
    armoede-schulden bewegen eenzaamheid gezondheid groen-duurzaamheid integratie-taal jeugd \
    leefbaarheid onderwijs opgroeien opvoeden overlast participatie sociale-samenhang veiligheid \
    werk-inkomen wonen zorg-welzijn
    """)

  static let targetGroups = Vocabulary.split(
    """
    kinderen jongeren jongvolwassenen ouders ouderen mantelzorgers anderstaligen laaggeletterden \
    werkzoekenden huurders woningzoekenden actieve-bewoners wijkbewoners professionals
    """)

  static let effects = Vocabulary.split(
    """
    betere-onderhoudsstaat minder-leegstand lagere-energielasten gezonder-binnenklimaat \
    minder-huisuitzettingen minder-zwerfvuil netter-gebruik-portieken meer-groen-dichtbij \
    meer-gebruik-voorzieningen kortere-weg-naar-hulp minder-woninginbraken minder-geluidsoverlast \
    meer-gevoel-van-veiligheid hogere-meldingsbereidheid meer-contact-tussen-buren \
    meer-onderlinge-hulp minder-eenzaamheid meer-binding-met-de-buurt meer-zelfbeheer \
    meer-inzet-voor-de-buurt betere-taalbeheersing minder-schooluitval minder-huurachterstand \
    gezonder-gewicht
    """)

  private static func pairs(
    _ first: String, _ second: String, joinedBy joint: String
  ) -> [String] {
    Vocabulary.split(first).flatMap { start in
      Vocabulary.split(second).map { start + joint + $0 }
    }
  }
}
