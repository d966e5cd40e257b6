import Kennisbank
import PlainText
import WijkTexts

/// Words for values of the domain.
extension Texts {
  /// What an object is: the field `soort` of a description or area, else its kind.
  package func name(ofKind record: Record) -> SafeText {
    switch record.kind {
    case .intervention: sortWord(record.facets[.sort]?.first ?? record.kind.rawValue)
    default: kind(record.kind.rawValue)
    }
  }
}

/// The one place where findings become sentences.
extension Texts {
  /// Without its place in the file.
  package func plainSentence(_ diagnostic: Diagnostic) -> SafeText {
    sentence(diagnostic.code, field: diagnostic.field ?? "")
  }

  package func sentence(_ diagnostic: Diagnostic) -> SafeText {
    let sentence = plainSentence(diagnostic)
    guard let position = diagnostic.position else { return sentence }
    return at(line: position.line, column: position.column, sentence)
  }

  private func sentence(_ code: Diagnostic.Code, field: String) -> SafeText {
    switch code {
    case .emptyFile: emptyFile
    case .tooLarge(let bytes): tooLargeFile(bytes)
    case .binary: binaryFile
    case .invalidUTF8: invalidUTF8
    case .noFrontMatter: noFrontMatter
    case .unclosedFrontMatter: unclosedFrontMatter
    case .tooManyFields: tooManyFields
    case .duplicateKey(let key): duplicateKey(key)
    case .tabIndentation: tabIndentation
    case .unreadableLine: unreadableLine
    case .unreadableValue: unreadableValue(field)
    case .unquotedColon: unquotedColon(field)
    case .tooComplex: tooComplex(field)
    case .documentMarker: documentMarker
    case .unreadableFile(let reason): sentence(reason)
    case .check(let code): sentence(code)
    }
  }

  private func sentence(_ reason: Diagnostic.Unreadable) -> SafeText {
    switch reason {
    case .noPermission: noPermission
    case .outside: outsideFolder
    case .notAFile: notAFile
    case .tooDeep: foldersTooDeep
    case .failed: cannotRead
    }
  }

  private func sentence(_ code: CheckCode) -> SafeText {
    switch code {
    case .idMissing: idMissing
    case .idMalformed(let id): idMalformed(id)
    case .idTooLong(let bytes): idTooLong(bytes)
    case .idDiffersFromFileName(let id, let name): idDiffers(id, name)
    case .idTaken(let path): idTaken(path)
    case .titleMissing: titleMissing
    case .unknownChoice(let value, let known): unknownChoice(value, known.joined(separator: ", "))
    case .notAYear(let value): notAYear(value)
    case .notADate(let value): notADate(value)
    case .notANumber(let value, let range): notANumber(value, range.lowerBound, range.upperBound)
    case .notAnAddress(let value): notAnAddress(value)
    case .referenceToNothing(let id): referenceToNothing(id)
    case .referenceToWrongKind(let id, let found): referenceToWrongKind(id, kind(found.rawValue))
    case .linkToNothing(let id): linkToNothing(id)
    case .refersToDraft(let title): refersToDraft(title)
    case .neededToPublish(let need): neededToPublish(publicationNeed(need.rawValue))
    case .ownerMissing: ownerMissing
    case .wordListItem(let fault): sentence(fault)
    case .activityAsAim(let words): activityAsAim(words)
    case .headcountAsAim(let words): headcountAsAim(words)
    case .vague(let word, let question): vague(word, question)
    case .assumptionMissing: assumptionMissing
    case .signMissing: signMissing
    case .approachApart: approachApart
    case .longSentence(let words): longSentence(words)
    case .jargon(let word, let instead, let reason):
      jargon(word, instead.joined(separator: ", "), reason ?? "")
    case .privacy(let kind, let text): privacy(kind.rawValue, text)
    case .spelling(let word, let suggestions) where suggestions.isEmpty: unknownWord(word)
    case .spelling(let word, let suggestions):
      unknownWord(word, meant: suggestions.prefix(5).joined(separator: ", "))
    }
  }

  private func sentence(_ fault: WordListFault) -> SafeText {
    switch fault {
    case .noWord: listItemWithoutWord
    case .noAlternative(let word): jargonWithoutAlternative(word)
    case .noQuestion(let word): vagueWithoutQuestion(word)
    case .noSynonym(let line): lineWithoutSynonym(line)
    case .unusableSynonym(let word): synonymUnusable(word)
    }
  }

  /// What a mend would do, as an order.
  package func sentence(_ mend: Mend) -> SafeText {
    switch mend {
    case .replacing(_, let old, ""): mendTakeOut(old.trimmed)
    case .replacing(_, let old, let new): mendReplace(old, new)
    case .accepting(let text): mendAccept(text)
    case .setting(let field, let value): mendSet(field, value)
    case .removing(_, _, let key): mendRemoveTwin(key)
    }
  }
}
