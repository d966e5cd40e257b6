/// What is wrong with what an object says; `Diagnostic.Code` itself is about the form of its file.
package enum CheckCode: Sendable, Hashable {
  case idMissing
  /// Not lower-case ASCII words joined by "-": links cannot reach it.
  case idMalformed(String)
  case idTooLong(bytes: Int)
  case idDiffersFromFileName(id: String, fileName: String)
  /// Another object of the same kennisbank has this id: the one at `path`.
  case idTaken(path: String)
  case titleMissing
  case unknownChoice(String, known: [String])
  case notAYear(String)
  /// Not a day of the calendar as 2026-11-22.
  case notADate(String)
  case notANumber(String, within: ClosedRange<Int>)
  /// Not an http or https address.
  case notAnAddress(String)
  case referenceToNothing(String)
  case referenceToWrongKind(id: String, is: ObjectKind)
  /// `[[id]]` in the text.
  case linkToNothing(String)
  /// What it points at is not published; its title.
  case refersToDraft(String)
  /// Published without what a published description needs.
  case neededToPublish(PublicationNeed)
  /// Fine in a kennisbank without owners, such as the starter kennisbank.
  case ownerMissing

  // MARK: Advice

  /// An item of a list of words that cannot be used.
  case wordListItem(WordListFault)
  /// What somebody does, where should stand what changes.
  case activityAsAim(String)
  /// How many come, where should stand what changes for them.
  case headcountAsAim(String)
  /// Says too little in an aim; the question helps to say more.
  case vague(String, question: String)
  /// An effect without the reason why it would follow.
  case assumptionMissing
  /// An effect without how one will see it.
  case signMissing
  /// No word of the main effects or of the people it is for stands in the approach.
  case approachApart
  case longSentence(words: Int)
  case jargon(String, instead: [String], reason: String?)
  case privacy(PrivateKind, String)
  /// In no dictionary; what may be meant, the best first.
  case spelling(String, suggestions: [String])
}

/// What in a text may lead to a person.
package enum PrivateKind: String, Sendable, CaseIterable {
  case name, phone, mail, address, postcode, bsn, smallGroup

  /// What is left still is a sentence.
  var canBeTakenOut: Bool {
    switch self {
    case .phone, .mail, .address, .postcode, .bsn: true
    case .name, .smallGroup: false
    }
  }
}

extension CheckCode {
  /// A sentence with more words is hard to read, with more than `mostWords` too long to.
  static let manyWords = 25
  static let mostWords = 40

  /// Points at what a reader will not find.
  package var isBrokenLink: Bool {
    switch self {
    case .referenceToNothing, .linkToNothing, .refersToDraft: true
    default: false
    }
  }

  /// An error means something else than what is written, or nothing; a warning waits for someone.
  var level: Diagnostic.Level {
    switch self {
    case .idMalformed, .idTooLong, .idTaken, .unknownChoice, .notAYear, .notADate, .notANumber,
      .referenceToWrongKind:
      .error
    case .idMissing, .idDiffersFromFileName, .titleMissing, .notAnAddress, .referenceToNothing,
      .linkToNothing, .neededToPublish:
      .warning
    case .longSentence(let words) where words > CheckCode.mostWords: .warning
    case .wordListItem, .activityAsAim, .headcountAsAim, .privacy: .warning
    case .refersToDraft, .ownerMissing, .vague, .assumptionMissing, .signMissing, .approachApart,
      .longSentence,
      .jargon, .spelling:
      .tip
    }
  }
}
