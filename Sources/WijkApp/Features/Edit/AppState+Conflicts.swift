import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// Two people changed the same: both texts are kept until someone chooses.
extension AppState {
  mutating func addConflicts(_ conflicts: [MergeConflict], to address: FileAddress) -> [Effect] {
    guard !conflicts.isEmpty else { return [] }
    let waiting = sessions[address]?.conflicts ?? []
    let new = conflicts.filter { conflict in !waiting.contains { $0.isAbout(conflict) } }
    sessions[address]?.conflicts += new
    return keepConflicts(address)
  }

  private func keepConflicts(_ address: FileAddress) -> [Effect] {
    guard let session = sessions[address] else { return [] }
    return [.keepConflicts(address, session.conflicts)]
  }

  mutating func openConflicts() -> [Effect] {
    guard let editor = topEditor, let session = topSession else { return [] }
    overlay = MenuState(
      .conflicts, title: texts.conflictsTitle(session.conflicts.count),
      items: session.conflicts.map { $0.now(in: session.document) }.map { conflict in
        MenuState.Item(
          label(of: conflict), detail: SafeText(conflict.theirs ?? texts.takenAway.string),
          action: .conflict(editor.address, conflict))
      })
    return []
  }

  mutating func open(_ conflict: MergeConflict, in address: FileAddress) -> [Effect] {
    let both = MenuState.Item(
      texts.keepBoth, action: .choose(address, conflict, .both),
      unavailable: conflict.allowsBoth ? nil : texts.notBoth)
    overlay = MenuState(
      .conflicts, title: label(of: conflict),
      items: [
        MenuState.Item(
          texts.keepMine, detail: shown(conflict.mine), action: .choose(address, conflict, .mine)),
        MenuState.Item(
          texts.keepTheirs, detail: shown(conflict.theirs),
          action: .choose(address, conflict, .theirs)),
        both,
        MenuState.Item(texts.lookAtBoth, action: .showConflict(conflict)),
      ])
    return []
  }

  private func shown(_ text: String?) -> SafeText {
    text.map { SafeText($0) } ?? texts.takenAway
  }

  private func label(of conflict: MergeConflict) -> SafeText {
    switch conflict.place {
    case .field(let key): texts.fieldLabel(key)
    case .item(let key, _, let id):
      texts.fieldLabel(key) + ": " + SafeText(catalogue.title(of: id))
    case .section(let name, _): SafeText(name.title ?? "…")
    case .wholeFile: texts.wholeText
    }
  }

  mutating func choose(
    _ choice: MergeConflict.Choice, _ conflict: MergeConflict, in address: FileAddress
  ) -> [Effect] {
    guard var session = sessions[address] else { return [] }
    do throws(MergeConflict.Refusal) {
      let document = try conflict.applying(choice, to: session.document)
      try? session.replace(with: document.bytes, at: now)
    } catch {
      notice = Notice(texts.mendPassed, .problem)
      return []
    }
    session.conflicts.removeAll { $0.isAbout(conflict) }
    sessions[address] = session
    changeEditor { $0.field = nil }
    showSession()
    notice = Notice(texts.conflictsLeft(session.conflicts.count))
    let next = session.conflicts.isEmpty ? [] : openConflicts()
    return keepDue(everything: true) + keepConflicts(address) + next
  }

  mutating func showConflict(_ conflict: MergeConflict) -> [Effect] {
    let blocks: [Block] = [
      .heading(level: 2, [Inline(texts.mineText.string)]),
      .raw(conflict.mine ?? texts.takenAway.string),
      .heading(level: 2, [Inline(texts.theirText.string)]),
      .raw(conflict.theirs ?? texts.takenAway.string),
      .heading(level: 2, [Inline(texts.whatChanges.string)]),
      .paragraph(DifferencePage.inlines(from: conflict.mine, to: conflict.theirs)),
    ]
    let page = Page(
      id: "", kind: .page, title: label(of: conflict), subtitle: texts.differenceAid,
      blocks: blocks)
    show(page, title: texts.conflicts)
    return []
  }
}

extension MergeConflict {
  /// What one goes on typing changes only my side of it.
  fileprivate func isAbout(_ other: MergeConflict) -> Bool {
    place == other.place && theirs == other.theirs
  }
}
