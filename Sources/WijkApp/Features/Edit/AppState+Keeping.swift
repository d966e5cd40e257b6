import Kennisbank
import PlainText
import TextEditing
import WijkTexts

/// Keeping what is typed: when it is due, and what to do about the answer.
extension AppState {
  /// When something has to be written although no key is pressed; nil when all is on disk.
  package var deadline: Int? {
    let ownDue = [answersDue, held?.beatDue, clockDue, searchDue, placeDue]
    return (sessions.values.map(\.keeping.deadline) + ownDue).compactMap(\.self).min()
  }

  mutating func passed(to now: Int) -> [Effect] {
    self.now = now
    let beats = beat()
    guard let deadline, deadline <= now else { return beats }
    return beats + keepDue() + keepPlace()
  }

  /// Writes what is due; `everything` at a pause that is certain: a text left, the program ended.
  mutating func keepDue(everything: Bool = false) -> [Effect] {
    keepAnswers(everything) + keepTexts(everything)
  }

  private mutating func keepTexts(_ everything: Bool) -> [Effect] {
    sessions.keys.flatMap { address in
      let keeping = keep(address, everything: everything)
      return keeping == nil ? [] : [keeping, adviceRequest(address)].compactMap(\.self)
    }
  }

  private mutating func keep(_ address: FileAddress, everything: Bool) -> Effect? {
    guard var session = sessions[address],
      let due = session.keeping.due(at: now, everything: everything)
    else { return nil }
    sessions[address] = session
    return .keepText(
      KeepRequest(
        address: address, version: session.keeping.version, events: due.events,
        bytes: due.saves ? session.bytes : nil))
  }

  mutating func kept(_ answer: KeepAnswer) -> [Effect] {
    guard var session = sessions[answer.address] else { return [] }
    session.keeping.take(answer, at: now)
    sessions[answer.address] = session
    switch answer.file {
    case .untouched: return keepDue()
    case .failed(let why):
      notice = Notice(why, .problem)
      return []
    case .saved: return [.reread([answer.address])]
    case .changed(let base, let theirs):
      return changedElsewhere(answer.address, base: base, theirs: theirs)
    }
  }
}

extension Keeping {
  fileprivate mutating func take(_ answer: KeepAnswer, at now: Int) {
    if answer.isNoted { noted = max(noted, answer.version) }
    switch answer.file {
    case .untouched:
      // Without a journal only the file is left to keep it.
      if !answer.isNoted { askSave(at: now) }
    case .saved(let time):
      saved = max(saved, answer.version)
      savedAt = time
      trouble = nil
    case .changed: trouble = nil
    case .failed(let text):
      trouble = KeepTrouble(text: text, isNoted: answer.isNoted)
      failed(at: now)
    }
  }
}
