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
          texts.keepMine, detail: shown(conflict.mine, beside: conflict.theirs),
          action: .choose(address, conflict, .mine)),
        MenuState.Item(
          texts.keepTheirs, detail: shown(conflict.theirs, beside: conflict.mine),
          action: .choose(address, conflict, .theirs)),
        both,
        MenuState.Item(texts.lookAtBoth, action: .showConflict(conflict)),
      ])
    return []
  }

  /// From where it differs: two long texts often begin alike.
  private func shown(_ text: String?, beside other: String?) -> SafeText {
    guard let text else { return texts.takenAway }
    let words = text.split(separator: " ")
    let others = (other ?? "").split(separator: " ")
    let same = zip(words, others).prefix { $0 == $1 }.count
    guard same > Self.wordsBefore else { return SafeText(text) }
    return SafeText("… " + words.dropFirst(same - Self.wordsBefore).joined(separator: " "))
  }

  private static let wordsBefore = 3

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
    let effects = keepDue(everything: true) + keepConflicts(address)
    guard session.conflicts.isEmpty else { return effects + openConflicts() }
    // Two texts below each other want a writer.
    guard choice == .both, let field = conflict.place.formField else { return effects }
    return effects + (goTo(field: field) ?? [])
  }

  /// Both texts in a column of their own, line by line.
  private func sideBySide(_ conflict: MergeConflict) -> String {
    let columns = (min(layout.reading.columns, Layout.readingWidth) - 3) / 2
    func lines(_ title: SafeText, _ text: String?) -> [SafeText] {
      let text = text ?? texts.takenAway.string
      return [title, ""]
        + text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { SafeText($0).wrapped(to: columns) }
    }
    let mine = lines(texts.mineText, conflict.mine)
    let theirs = lines(texts.theirText, conflict.theirs)
    return (0..<max(mine.count, theirs.count)).map { row in
      let left = row < mine.count ? mine[row] : ""
      let right = row < theirs.count ? theirs[row] : ""
      return (left.padded(to: columns) + " │ " + right).string
    }.joined(separator: "\n")
  }

  mutating func showConflict(_ conflict: MergeConflict, from menu: MenuState) -> [Effect] {
    let blocks: [Block] = [
      .raw(sideBySide(conflict)),
      .heading(level: 2, [Inline(texts.whatChanges.string)]),
      .paragraph(DifferencePage.inlines(from: conflict.mine, to: conflict.theirs)),
    ]
    let page = Page(
      id: "", kind: .page, title: label(of: conflict), subtitle: texts.differenceAid,
      blocks: blocks)
    show(page, title: texts.conflicts, from: menu)
    return []
  }
}

extension MergeConflict.Place {
  fileprivate var formField: String? {
    switch self {
    case .field(let key), .item(let key, _, _): key
    case .section(let name, _): name.title.map { "## " + $0 }
    case .wholeFile: nil
    }
  }
}

extension MergeConflict {
  /// What one goes on typing changes only my side of it.
  fileprivate func isAbout(_ other: MergeConflict) -> Bool {
    place == other.place && theirs == other.theirs
  }
}
