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

  mutating func advised(_ request: AdviceRequest, _ findings: [Diagnostic]) {
    sessions[request.address]?.advisedVersion = request.version
    sessions[request.address]?.findings = findings
    let document = Document(bytes: request.bytes)
    sessions[request.address]?.title = document.text("titel")
    sessions[request.address]?.remarks = document.remarks.filter { !$0.isDone }
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
    guard let address = topEditor?.address, let session = sessions[address] else { return [] }
    let found = findings(of: address, session.document)
    let items = found.flatMap { finding in
      [
        MenuState.Item(
          mark(finding) + texts.sentence(finding), action: .show(address, finding))
      ] + mendItem(finding, address)
    }
    let none = MenuState.Item(texts.noAdvice, action: .nothing)
    overlay = MenuState(
      .advice, title: texts.adviceTitle(found.count), items: items.isEmpty ? [none] : items)
    return []
  }

  private func mark(_ finding: Diagnostic) -> SafeText {
    switch finding.level {
    case .error: "✗ "
    case .warning: "! "
    case .tip: "· "
    }
  }

  private func mendItem(_ finding: Diagnostic, _ address: FileAddress) -> [MenuState.Item] {
    guard let mend = finding.mend else { return [] }
    return [
      MenuState.Item(
        "   → " + texts.sentence(mend), detail: texts.sentence(finding),
        action: .mend(address, mend))
    ]
  }

  // MARK: Going there, mending

  /// To the field a finding is about, or to its place in the whole text.
  mutating func show(_ finding: Diagnostic, in address: FileAddress) -> [Effect] {
    let effects = topEditor?.address == address ? [] : openEditor(address)
    guard topSession != nil else { return effects }
    let name = finding.section.map { "## " + $0 } ?? finding.field ?? ""
    if goTo(field: name) { return effects }
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
    pendingField = goTo(field: field) ? nil : field
    return effects
  }

  /// Puts the focus on a field of the form; false when it has none.
  @discardableResult
  mutating func goTo(field name: String) -> Bool {
    if topEditor?.face == .text { changeEditor { $0.face = .form } }
    refreshForm()
    guard let places = topEditor?.form?.places,
      let place = places.first(where: { $0.path.name == name })
    else { return false }
    _ = focus(place)
    changeEditor { $0.isTyping = true }
    return true
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
}

/// A text to be advised on.
package struct AdviceRequest: Sendable {
  package let address: FileAddress
  package let version: Int
  package let bytes: [UInt8]
}
