import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// What differs between two texts of one object, field by field, with the words marked.
struct DifferencePage {
  let texts: Texts

  func page(from old: Document, to new: Document, title: SafeText) -> Page {
    let changes = DocumentDifference(from: old, to: new).changes.filter { !$0.isAdministration }
    let blocks = changes.flatMap(blocks)
    let nothing: [Block] = [.paragraph([Inline(texts.nothingDiffers.string)])]
    return Page(
      id: "", kind: .page, title: title, subtitle: texts.differenceAid,
      blocks: blocks.isEmpty ? nothing : blocks)
  }

  private func blocks(_ change: DocumentDifference.Change) -> [Block] {
    [
      .heading(level: 2, [Inline(label(change.place).string)]),
      .paragraph(change.runs.map(Self.inline)),
    ]
  }

  private func label(_ place: DocumentDifference.Place) -> SafeText {
    switch place {
    case .field(let key): texts.fieldLabel(key)
    case .section(let name): SafeText(name.title ?? "")
    }
  }

  static func inlines(from old: String?, to new: String?) -> [Inline] {
    TextRun.between(old ?? "", new ?? "").map(inline)
  }

  /// Marks that can be seen without colour too.
  private static func inline(_ run: TextRun) -> Inline {
    switch run.kind {
    case .same: Inline(run.text)
    case .removed: Inline("[-" + run.text + "-]", style: .strikethrough)
    case .added: Inline("{+" + run.text + "+}", style: .strong)
    }
  }
}

extension AppState {
  mutating func showDifference(_ address: FileAddress, from menu: MenuState) -> [Effect] {
    guard let record = record(at: address), let old = published(of: record) else { return [] }
    let page = DifferencePage(texts: texts)
      .page(from: old.document, to: document(of: record), title: SafeText(record.title))
    show(page, title: texts.whatChanges, from: menu)
    return []
  }

  mutating func show(_ page: Page, title: SafeText, from menu: MenuState) {
    screens.push(
      .sheet(SheetState(title: title, page: page, width: layout.reading.columns, menu: menu)))
  }
}
