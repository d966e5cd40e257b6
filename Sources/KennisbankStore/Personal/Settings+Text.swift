extension Settings {
  /// What `config.yaml` begins as: every setting explained, none set.
  package static let explanation = """
    # Instellingen van wijk. Haal het hekje voor een regel weg om hem te laten gelden.

    # De taal van het programma: nl of en.
    # taal: nl

    # Kleuren: licht, donker, hoog-contrast of mono.
    # thema: licht

    # Of er kleur is: auto, nooit of altijd.
    # kleur: auto

    # Of de muis werkt: ja of nee.
    # muis: nee

    # Kennisbanken die samen opengaan. De ring is eigen of gedeeld.
    # kennisbanken:
    #   - naam: Ons team
    #     map: ~/kennisbanken/ons-team
    #     ring: eigen

    """
}
