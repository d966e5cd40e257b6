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
  /// Published without what a published description needs.
  case neededToPublish(PublicationNeed)
  /// Fine in a kennisbank without owners, such as the starter kennisbank.
  case ownerMissing
}

extension CheckCode {
  /// An error means something else than what is written, or nothing; a warning waits for someone.
  var level: Diagnostic.Level {
    switch self {
    case .idMalformed, .idTooLong, .idTaken, .unknownChoice, .notAYear, .notADate, .notANumber,
      .referenceToWrongKind:
      .error
    case .idMissing, .idDiffersFromFileName, .titleMissing, .notAnAddress, .referenceToNothing,
      .linkToNothing, .neededToPublish:
      .warning
    case .ownerMissing: .tip
    }
  }
}
