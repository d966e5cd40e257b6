import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// A step as a room sees it: what it is, the question, what to do, what to ask.
extension PageBuilder {
  package func room(_ record: Record, _ variant: StepVariant) -> Page {
    if AppState.canBeCase(record) { return room(ofCase: record) }
    let document = record.document
    let told = variant.section.flatMap { document.section($0) } ?? document.section("Instructie")
    let steps = told.map { markdown($0.body) } ?? preamble(document)
    let questions = document.section("Vragen").map {
      [heading(texts.questions)] + markdown($0.body)
    }
    return Page(
      id: record.id, kind: record.kind, title: SafeText(record.title.uppercased()),
      subtitle: variant == .normal ? "" : texts.variant(variant.rawValue),
      blocks: question(of: record) + steps + (questions ?? []))
  }

  /// An intervention that a group thinks about: in short, why it began and what is done.
  private func room(ofCase record: Record) -> Page {
    let told = ["Aanleiding", "Aanpak"].compactMap { record.document.section($0) }
    return Page(
      id: record.id, kind: record.kind, title: SafeText(record.title.uppercased()), subtitle: "",
      blocks: question(of: record)
        + told.flatMap { [heading(SafeText($0.title))] + markdown($0.body) })
  }

  private func question(of record: Record) -> [Block] {
    guard !record.summary.isEmpty else { return [] }
    return [.paragraph([Inline(record.summary, style: .strong)])]
  }
}
