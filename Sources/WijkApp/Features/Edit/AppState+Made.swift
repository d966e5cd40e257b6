import Kennisbank
import WijkTexts

/// An object that was made to be chosen in a text goes with that choice when it is taken back, and
/// comes back with it.
extension AppState {
  /// Ids of what was made for this text and stands in it now.
  var madeHere: Set<String> {
    guard let session = topSession, !session.made.isEmpty else { return [] }
    return Set(session.made.keys).filter(session.mentions)
  }

  /// After undo or redo in the text.
  mutating func followMade(since before: Set<String>) -> [Effect] {
    let now = madeHere
    let gone = before.subtracting(now).sorted().flatMap { unmake($0) }
    return gone + now.subtracting(before).sorted().flatMap { makeAgain($0) }
  }

  /// What somebody wrote in, or what another text points at, stays.
  private mutating func unmake(_ id: String) -> [Effect] {
    guard let session = topSession, let edit = session.made[id] else { return [] }
    guard isUnused(id, edit, except: session.address) else {
      notice = Notice(texts.madeObjectStays(edit.address.path))
      return []
    }
    doneChanges.removeAll { $0 == [edit] }
    return keepDue(everything: true) + [.changeStore(.undo([edit]))]
  }

  private func isUnused(_ id: String, _ edit: FileEdit, except address: FileAddress) -> Bool {
    let file = catalogue.records.first { $0.address == edit.address }
    let pointing = catalogue.backlinks(to: id).map { catalogue[$0].address }
    let others = sessions.filter { $0.key != address }
    return file?.bytes == edit.after && pointing.allSatisfy { $0 == address }
      && others.allSatisfy { $0.key != edit.address && !$0.value.mentions(id) }
  }

  private mutating func makeAgain(_ id: String) -> [Effect] {
    guard let edit = topSession?.made[id], catalogue.record(id) == nil else { return [] }
    undoneChanges.removeAll { $0 == [edit.reversed] }
    return [.changeStore(.redo([edit.reversed]))]
  }
}

extension EditSession {
  /// Anywhere in the text: rather too often than not.
  fileprivate func mentions(_ id: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(id)
  }
}
