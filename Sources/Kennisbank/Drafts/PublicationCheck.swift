/// Whether a text may become public, and if not, why: the judgement of the publish card and of
/// `wijk publiceer`.
package struct PublicationCheck: Sendable, Hashable {
  package let missing: [PublicationNeed]
  /// What may lead to a person and was not accepted by anyone.
  package let privacy: [Diagnostic]
  /// Places where two texts wait for a choice.
  package let openConflicts: Int

  /// - Parameters:
  ///   - findings: of `Check`, about this text.
  ///   - isOpening: the text is published and gets more readers: who they are need not be said.
  package init(
    _ document: Document, kind: ObjectKind, findings: [Diagnostic], openConflicts: Int = 0,
    isOpening: Bool = false
  ) {
    missing =
      kind == .intervention
      ? PublicationNeed.missing(in: document).filter { !isOpening || $0 != .zichtbaarheid } : []
    privacy = findings.filter(\.isPrivacy)
    self.openConflicts = openConflicts
  }

  /// Somebody who sees what looks private may publish all the same.
  package var isPossible: Bool { missing.isEmpty && openConflicts == 0 }

  /// Nothing has to be looked at any more.
  package var isReady: Bool { isPossible && privacy.isEmpty }
}

extension Diagnostic {
  package var isPrivacy: Bool {
    if case .check(.privacy) = code { true } else { false }
  }
}

extension DocumentDifference.Change {
  /// Fields that publishing itself changes.
  package var isAdministration: Bool {
    guard case .field(let key) = place else { return false }
    return ["status", "basis", "openbaar_sinds"].contains(key)
  }
}
