extension Settings {
  /// What `config.yaml` begins as: every setting explained, none set.
  package static let explanation = """
    # Instellingen van wijk. Een regel geldt pas als je het hekje (#) ervoor weghaalt.

    # De taal van het programma: nl of en.
    # taal: nl

    # Kleuren: licht, donker, hoog-contrast of mono.
    # thema: licht

    # Wel of geen kleur: auto, nooit of altijd.
    # kleur: auto

    # De muis gebruiken: ja of nee.
    # muis: nee

    # Kennisbanken die samen opengaan. De ring is eigen of gedeeld.
    # kennisbanken:
    #   - naam: Ons team
    #     map: ~/kennisbanken/ons-team
    #     ring: eigen

    """
}
