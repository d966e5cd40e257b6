import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// A step as a room sees it: what it is, the question, what to do, what to ask.
extension PageBuilder {
  package func room(_ record: Record, _ variant: StepVariant) -> Page {
    if AppState.canBeCase(record) { return room(ofCase: record) }
    let document = record.document
    let steps = told(document, variant)
    let questions = document.section("Vragen").map {
      [heading(texts.questions)] + markdown($0.body)
    }
    return Page(
      id: record.id, kind: record.kind, title: SafeText(record.title.uppercased()),
      subtitle: variant == .normal ? "" : texts.variant(variant.rawValue),
      blocks: question(of: record) + steps + (questions ?? []))
  }

  /// What to do. The online form says what is done otherwise; the rest stands below it.
  private func told(_ document: Document, _ variant: StepVariant) -> [Block] {
    let whole = document.section("Instructie").map { markdown($0.body) } ?? preamble(document)
    guard let other = variant.section.flatMap({ document.section($0) }) else { return whole }
    let told = markdown(other.body)
    return variant == .online ? told + [heading(texts.instruction)] + whole : told
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
