import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// The publish card: what is still needed, who will be able to read it, what changes.
extension AppState {
  mutating func openPublishCard() -> [Effect] {
    let effects = leaveField()
    let records = Array(chosenRecords)
    guard let first = records.first else { return effects }
    guard records.contains(where: { $0.origin.isDraft || $0.isClosed }) else {
      notice = Notice(texts.publicAlready)
      return effects
    }
    if records.count > 1 || !first.origin.isDraft {
      overlay = openingMenu(records)
    } else {
      overlay = publishMenu(first)
    }
    return effects
  }

  // MARK: One draft

  private func publishMenu(_ record: Record) -> MenuState {
    let document = document(of: record)
    let check = publicationCheck(record)
    let publish = MenuState.Item(
      texts.publishNow, detail: texts.publishDetail, action: .change(.publish([judged(record)])),
      unavailable: obstacle(check))
    return MenuState(
      .publish, title: texts.publishTitle(document.text("titel") ?? record.id),
      // What changes and what may be wrong stands before the needs, which fill a low screen.
      items: [publish] + conflicts(record) + difference(record) + readers(document, record)
        + faults(record, document) + privacy(check.privacy, record)
        + needs(check.missing, document, record) + staying(document))
  }

  private func conflicts(_ record: Record) -> [MenuState.Item] {
    let count = sessions[record.address]?.conflicts.count ?? 0
    guard count > 0 else { return [] }
    let action: MenuState.Action =
      topEditor == nil ? .goTo(record.address, "titel") : .run(.conflicts)
    return [
      MenuState.Item(
        "✗ " + texts.conflictsTitle(count), detail: texts.lookWithEnter, action: action)
    ]
  }

  /// What means something else than what is written, or leads nowhere: told, though it stops nobody.
  private func faults(_ record: Record, _ document: Document) -> [MenuState.Item] {
    findings(of: record.address, document).filter(\.isFault).map { finding in
      MenuState.Item(
        mark(finding) + texts.plainSentence(finding), detail: texts.goThereWithEnter,
        action: .show(record.address, finding))
    }
  }

  /// Of the text as it is written now.
  private func publicationCheck(_ record: Record) -> PublicationCheck {
    let document = document(of: record)
    return PublicationCheck(
      document, kind: record.kind, findings: findings(of: record.address, document),
      openConflicts: sessions[record.address]?.conflicts.count ?? 0,
      isOpening: !record.origin.isDraft)
  }

  private func judged(_ record: Record) -> JudgedText {
    JudgedText(record.address, document(of: record).bytes)
  }

  private func obstacle(_ check: PublicationCheck) -> SafeText? {
    if check.openConflicts > 0 { return texts.conflictsFirst }
    return check.missing.isEmpty ? nil : texts.stillNeeded(names(check.missing))
  }

  func names(_ needs: [PublicationNeed]) -> String {
    needs.map { texts.publicationNeed($0.rawValue).string }.joined(separator: ", ")
  }

  /// Who will be able to read it.
  private func readers(_ document: Document, _ record: Record) -> [MenuState.Item] {
    // The waaier is for everyone.
    guard record.kind != .step, record.kind != .blade else { return [] }
    let word = document.text("zichtbaarheid")
    let label = word.map { texts.readers($0) } ?? texts.readersUnknown
    return [
      MenuState.Item(
        label, detail: texts.changeWithEnter, action: .goTo(record.address, "zichtbaarheid"))
    ]
  }

  private func needs(
    _ missing: [PublicationNeed], _ document: Document, _ record: Record
  ) -> [MenuState.Item] {
    guard record.kind == .intervention else { return [] }
    return PublicationNeed.allCases.map { need in
      let isMissing = missing.contains(need)
      let hasWords = document.text(need.rawValue + "_toelichting") != nil
      let why = hasWords ? texts.wordsDoNotCount : texts.goThereWithEnter
      return MenuState.Item(
        SafeText(isMissing ? "✗ " : "✓ ") + texts.publicationNeed(need.rawValue),
        detail: isMissing ? why : "",
        action: .goTo(record.address, need.fields[0]))
    }
  }

  private func privacy(_ found: [Diagnostic], _ record: Record) -> [MenuState.Item] {
    guard !found.isEmpty else {
      return [MenuState.Item(texts.noPrivacyFindings, action: .nothing)]
    }
    return found.map { finding in
      MenuState.Item(
        "! " + placed(finding), detail: texts.goThereWithEnter,
        action: .show(record.address, finding))
    }
  }

  /// On the card a field says more than a line.
  private func placed(_ finding: Diagnostic) -> SafeText {
    guard let field = finding.formField else { return texts.sentence(finding) }
    return texts.fieldLabel(field) + ": " + texts.plainSentence(finding)
  }

  private func difference(_ record: Record) -> [MenuState.Item] {
    guard let old = published(of: record) else {
      return [MenuState.Item(texts.firstPublication, action: .nothing)]
    }
    let count = DocumentDifference(from: old.document, to: document(of: record)).changes
      .filter { !$0.isAdministration }.count
    return [
      MenuState.Item(
        texts.changedFields(count), detail: texts.lookWithEnter,
        action: .showDifference(record.address))
    ]
  }

  /// What is published under the id of a draft.
  func published(of record: Record) -> Record? {
    let all = catalogue.records.filter { $0.id == record.id && !$0.origin.isDraft }
    return all.first { $0.origin.kennisbank == record.origin.kennisbank } ?? all.first
  }

  private func staying(_ document: Document) -> [MenuState.Item] {
    var items: [MenuState.Item] = []
    if document.section("Intern")?.body.trimmed.isEmpty == false {
      items.append(MenuState.Item(texts.internStays, action: .nothing))
    }
    let open = document.remarks.count { !$0.isDone }
    if open > 0 { items.append(MenuState.Item(texts.remarksGo(open), action: .nothing)) }
    return items
  }

  // MARK: Several

  /// Texts to be opened together: those that pass, and of the others what they miss.
  private func openingMenu(_ records: [Record]) -> MenuState {
    let drafts = records.filter(\.origin.isDraft)
    let closed = records.filter { !$0.origin.isDraft && $0.isClosed && !isReadOnly($0) }
    let ready = drafts.filter(isReady)
    let open = closed.filter(isReady)
    let publish = MenuState.Item(
      texts.publishReady(ready.count, of: drafts.count),
      action: .change(.publish(ready.map(judged))),
      unavailable: ready.isEmpty ? texts.nothingReady : nil)
    let opening = MenuState.Item(
      texts.openReady(open.count, of: closed.count), detail: texts.openDetail,
      action: .change(.open(open.map(\.address))),
      unavailable: open.isEmpty ? texts.nothingReady : nil)
    let rest = (drafts + closed).filter { !isReady($0) }
    let asking = MenuState.Item(
      texts.askStewards(rest.count), detail: texts.askDetail,
      action: .ask(rest.map(\.id)))
    return MenuState(
      .publish, title: texts.publishSeveral(records.count),
      items: (drafts.isEmpty ? [] : [publish]) + (closed.isEmpty ? [] : [opening])
        + (rest.isEmpty ? [] : [asking]) + rest.map(missingRow))
  }

  func isReadOnly(_ record: Record) -> Bool {
    catalogue.kennisbanken[record.origin.kennisbank].isReadOnly
  }

  private func isReady(_ record: Record) -> Bool { publicationCheck(record).isReady }

  private func missingRow(_ record: Record) -> MenuState.Item {
    let check = publicationCheck(record)
    return MenuState.Item(
      "✗ " + SafeText(record.title), detail: obstacle(check) ?? texts.looksPrivate,
      action: .openRecord(record.id))
  }
}

extension Diagnostic {
  fileprivate var isFault: Bool {
    if case .check(let code) = code, code.isBrokenLink { return true }
    return level == .error
  }
}
