import Kennisbank
import PlainText
import TextEditing
import WijkTexts

/// What stands out in a text that is being written: asked for at every pause, shown beside the field
/// it is about and in a list of its own.
extension AppState {
  func adviceRequest(_ address: FileAddress) -> Effect? {
    guard let session = sessions[address], session.advisedVersion != session.keeping.version else {
      return nil
    }
    return .advise(
      AdviceRequest(address: address, version: session.keeping.version, bytes: session.bytes))
  }

  mutating func advised(
    _ request: AdviceRequest, _ findings: [Diagnostic], lacksDictionary: Bool
  ) {
    sessions[request.address]?.lacksDictionary = lacksDictionary
    sessions[request.address]?.advisedVersion = request.version
    sessions[request.address]?.findings = findings
    let document = Document(bytes: request.bytes)
    sessions[request.address]?.findingPlaces = document.places(of: findings)
    sessions[request.address]?.title = document.text("titel")
    sessions[request.address]?.remarks = document.remarks.filter { !$0.isDone }
    refreshAdvice(of: request.address)
  }

  /// Other words are right now than when the advice was given.
  mutating func adviceAnew(after earlier: Catalogue) -> [Effect] {
    refreshForm()
    guard
      catalogue.words.own != earlier.words.own
        || catalogue.records.count != earlier.records.count
    else { return [] }
    return sessions.keys.compactMap { address in
      sessions[address]?.advisedVersion = nil
      return adviceRequest(address)
    }
  }

  /// Of the text as it is now, also when the lane has not answered yet.
  func findings(of address: FileAddress, _ document: Document) -> [Diagnostic] {
    if let session = sessions[address], session.advisedVersion == session.keeping.version {
      return session.findings
    }
    return Check.findings(
      in: document.bytes, path: address.path, kennisbank: address.kennisbank,
      catalogue: catalogue)
  }

  // MARK: The list

  mutating func openAdvice() -> [Effect] {
    guard let address = topEditor?.address, sessions[address] != nil else { return [] }
    overlay = adviceMenu(address)
    return [adviceRequest(address)].compactMap(\.self)
  }

  /// The list that is open follows what the lane found.
  private mutating func refreshAdvice(of address: FileAddress) {
    guard overlay?.purpose == .advice, topEditor?.address == address, let new = adviceMenu(address)
    else { return }
    replaceInMenu(new.items, title: new.title)
  }

  private func adviceMenu(_ address: FileAddress) -> MenuState? {
    guard let session = sessions[address] else { return nil }
    let document = session.document
    let found = findings(of: address, document)
    var items = found.flatMap { finding in
      [
        MenuState.Item(
          label(finding), detail: texts.plainSentence(finding), action: .show(address, finding))
      ]
        + mendItems(finding, document, address)
    }
    if session.kind == .intervention { items += needs(document, address) }
    if items.isEmpty { items = [MenuState.Item(texts.noAdvice, action: .nothing)] }
    if session.lacksDictionary {
      items.append(
        MenuState.Item(texts.noSpelling, action: .nothing, unavailable: texts.noSpelling))
    }
    return MenuState(.advice, title: texts.adviceTitle(found.count), items: items)
  }

  /// What publishing still needs: Enter goes to the first of it.
  private func needs(_ document: Document, _ address: FileAddress) -> [MenuState.Item] {
    let missing = PublicationNeed.missing(in: document)
    return missing.prefix(1).map { first in
      let label = texts.neededToPublish(names(missing))
      return MenuState.Item(label, detail: label, action: .goTo(address, first.fields[0]))
    }
  }

  /// Of an unknown word only that, so that the row stands still when suggestions come in.
  private func label(_ finding: Diagnostic) -> SafeText {
    let what =
      if case .check(.spelling(let word, _)) = finding.code {
        texts.unknownWord(word)
      } else {
        texts.plainSentence(finding)
      }
    if let field = formLabel(of: finding) { return mark(finding) + field + ": " + what }
    guard let position = finding.position else { return mark(finding) + what }
    return mark(finding) + texts.at(line: position.line, column: position.column, what)
  }

  /// Where a finding is in words of the form: lines and columns say nothing there.
  private func formLabel(of finding: Diagnostic) -> SafeText? {
    guard topEditor?.face == .form, let name = finding.formField,
      topEditor?.form?.places.contains(where: { $0.path.name == name }) == true
    else { return nil }
    return texts.fieldLabel(name)
  }

  func mark(_ finding: Diagnostic) -> SafeText {
    switch finding.level {
    case .error: "✗ "
    case .warning: "! "
    case .tip: "· "
    }
  }

  private func mendItems(
    _ finding: Diagnostic, _ document: Document, _ address: FileAddress
  ) -> [MenuState.Item] {
    let mends = [document.takingOut(finding), finding.mend].compactMap(\.self).map { mend in
      MenuState.Item(
        "   → " + mendLabel(mend, finding), detail: texts.plainSentence(finding),
        action: .mend(address, mend))
    }
    guard case .check(.spelling(let word, _)) = finding.code else { return mends }
    let learn = MenuState.Item(
      "   → " + texts.wordIsRight, detail: texts.wordIsRightWhere(OwnWords.path),
      action: .learn(address, word))
    return mends + [learn]
  }

  private func mendLabel(_ mend: Mend, _ finding: Diagnostic) -> SafeText {
    guard case .check(.spelling) = finding.code, case .replacing(_, _, let new) = mend else {
      return texts.sentence(mend)
    }
    return texts.changeInto(new)
  }

  // MARK: Going there, mending

  /// To the field a finding is about, or to its place in the whole text.
  mutating func show(_ finding: Diagnostic, in address: FileAddress) -> [Effect] {
    let effects = topEditor?.address == address ? [] : openEditor(address)
    guard topSession != nil else { return effects }
    let place = topSession?.findingPlaces[finding] ?? finding.formField.map { FieldPath($0) }
    if let place, let moved = goTo(place) { return effects + moved }
    guard let position = finding.position else { return effects }
    changeEditor { editor in
      editor.face = .text
      editor.field = nil
    }
    changeSession { session in
      session.move { buffer in
        let offset = finding.range?.lowerBound ?? 0
        let place =
          finding.range == nil
          ? TextPosition(line: position.line - 1, offset: 0) : buffer.position(atByte: offset)
        buffer.move(.to(place))
      }
    }
    showSession()
    return effects
  }

  mutating func goTo(_ field: String, of address: FileAddress) -> [Effect] {
    let effects = topEditor?.address == address ? [] : openEditor(address)
    let moved = goTo(field: field)
    pendingField = moved == nil ? field : nil
    return effects + (moved ?? [])
  }

  mutating func goTo(field name: String) -> [Effect]? { goTo(FieldPath(name)) }

  /// Puts the focus on a place of the form, else on the field it is in; nil, and nothing changed,
  /// when the form has none.
  private mutating func goTo(_ path: FieldPath) -> [Effect]? {
    let face = topEditor?.face ?? .form
    changeEditor { $0.face = .form }
    refreshForm()
    let places = topEditor?.form?.places ?? []
    guard topEditor?.face == .form,
      let place = places.first(where: { $0.path == path })
        ?? places.first(where: { $0.path.name == path.name })
    else {
      changeEditor { $0.face = face }
      return nil
    }
    let effects = focus(place)
    changeEditor { $0.isTyping = true }
    return effects
  }

  mutating func mend(_ mend: Mend, in address: FileAddress) -> [Effect] {
    guard let document = sessions[address]?.document, let mended = mend.applied(to: document) else {
      notice = Notice(texts.mendPassed)
      return []
    }
    let now = now
    try? sessions[address]?.replace(with: mended.bytes, at: now)
    changeEditor { $0.field = nil }
    showSession()
    notice = Notice(texts.mended)
    return keepDue(everything: true) + openAdvice()
  }

  /// Notes that a word is right: it is told nowhere any more, here at once.
  mutating func learn(_ word: String, in address: FileAddress) -> [Effect] {
    sessions[address]?.findings.removeAll { finding in
      if case .check(.spelling(word, _)) = finding.code { true } else { false }
    }
    return openAdvice() + [.changeStore(.learn(word, kennisbank: address.kennisbank))]
  }
}

extension Diagnostic {
  /// The field or section it is about, as a form names it.
  var formField: String? { section.map { "## " + $0 } ?? field }
}

/// A text to be advised on.
package struct AdviceRequest: Sendable {
  package let address: FileAddress
  package let version: Int
  package let bytes: [UInt8]
}
