import PlainText

/// Words for the window that the room looks at, and for what may be wrong with it.
extension Texts {
  package var audienceWaits: SafeText {
    pick(nl: "Wacht op een meetup…", en: "Waiting for a meetup…")
  }
  package var audienceKeys: SafeText { pick(nl: "q sluit", en: "q closes") }
  package var audienceLost: SafeText {
    pick(nl: "verbinding weg, ik wacht · q sluit", en: "connection gone, waiting · q closes")
  }
  package var audienceOtherVersion: SafeText {
    pick(
      nl: "De meetup draait in een andere versie van wijk. Sluit beide en begin ze opnieuw.",
      en: "The meetup runs in another version of wijk. Close both and begin them again.")
  }
  package var audienceNotUnderstood: SafeText {
    pick(
      nl: "Wat hier binnenkomt, is geen meetup van wijk; ik probeer het opnieuw.",
      en: "What comes in here is no meetup of wijk; trying again.")
  }
  package var audienceRestricted: SafeText {
    pick(
      nl: "Met --alleen-lezen is er geen scherm voor de zaal: hier kan een ander meekijken.",
      en: "With --alleen-lezen there is no screen for the room: others may be looking here.")
  }

  // MARK: For the facilitator

  package var audienceIsElsewhere: SafeText {
    pick(
      nl: "Een ander venster houdt al een meetup; het scherm voor de zaal volgt die.",
      en: "Another window holds a meetup already; the screen for the room follows that one.")
  }
  package func audienceFolderNotOurs(_ path: String) -> SafeText {
    pick(
      nl: "Geen scherm voor de zaal: de map \(path) is van iemand anders.",
      en: "No screen for the room: the folder \(path) belongs to somebody else.")
  }
  package func audienceFolderOpen(_ path: String) -> SafeText {
    pick(
      nl: "Geen scherm voor de zaal: anderen kunnen in \(path). Doe: chmod 700 \(path)",
      en: "No screen for the room: others can enter \(path). Do: chmod 700 \(path)")
  }
  package func audienceFolderUnusable(_ path: String) -> SafeText {
    pick(
      nl: "Geen scherm voor de zaal: \(path) is geen bruikbare map.",
      en: "No screen for the room: \(path) is no usable folder.")
  }
}
