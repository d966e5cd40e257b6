import Kennisbank
import PlainText
import WijkTexts

/// Remarks of someone who reads along, each about a field; they go when the text is published.
extension AppState {
  mutating func openRemarks() {
    guard let session = topSession else { return }
    let items = session.document.remarks.map { remark in
      MenuState.Item(
        SafeText((remark.isDone ? "✓ " : "· ") + remark.text),
        detail: texts.remarkOf(remark.who, remark.when.map(texts.date), remark.field),
        key: remark.field.map { SafeText($0) } ?? "", action: .tick(remark))
    }
    overlay = MenuState(
      .remarks, title: texts.remarks, items: items, new: [.init(texts.newRemark)])
  }

  /// About the field that has the focus.
  mutating func remark(_ words: String) -> [Effect] {
    guard let document = topSession?.document else { return [] }
    let field = topEditor?.focus.map { $0.sectionTitle?.lowercased() ?? $0.name }
    let remark = Remark(words, field: field, who: writer, when: today)
    return take(try? document.addingRemark(remark))
  }

  mutating func tick(_ remark: Remark) -> [Effect] {
    let effects = take(try? topSession?.document.ticking(remark, isDone: !remark.isDone))
    openRemarks()
    return effects
  }

  private mutating func take(_ document: Document?) -> [Effect] {
    guard let document else {
      notice = Notice(texts.onlyAsWholeText, .problem)
      return []
    }
    let now = now
    changeSession { try? $0.replace(with: document.bytes, at: now) }
    showSession()
    return keepDue(everything: true)
  }
}
