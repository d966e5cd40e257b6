import Kennisbank
import PlainText
import WijkTexts

/// A document as rows to fill in, step by step. Made anew after each change: it holds no text of
/// its own.
struct Form: Sendable {
  struct Row: Sendable {
    /// Nil for a label above other rows, which cannot be chosen.
    let path: FieldPath?
    let shape: FormField.Shape
    let label: SafeText
    /// The value as it is shown; empty when there is none.
    let text: String
    /// Publishing needs it and it is not there.
    let isMissing: Bool
    /// Adds an item to a list.
    let adds: Bool
    let indent: Int

    /// Something is filled in that does not count: own words, where one of a list is needed.
    var isInWordsOnly: Bool { isMissing && !text.isEmpty }
  }

  struct Step: Sendable {
    let rows: [Row]
    let isComplete: Bool
  }

  let steps: [Step]
  /// What publishing needs, and how much of it is there.
  let needed: Int
  let met: Int

  init(document: Document, kind: ObjectKind, catalogue: Catalogue, texts: Texts) {
    let missing = kind == .intervention ? PublicationNeed.missing(in: document) : []
    let reader = FormReader(
      document: document, kind: kind, missing: Set(missing.flatMap(\.fields)), catalogue: catalogue,
      texts: texts)
    steps = FormFields.steps(of: kind).map { fields in
      let rows = fields.flatMap { reader.rows(of: $0) }
      return Step(rows: rows, isComplete: !rows.contains(where: \.isMissing))
    }
    needed = kind == .intervention ? PublicationNeed.allCases.count : 0
    met = needed - missing.count
  }

  /// The rows that can be chosen, over all steps, with the step of each.
  var places: [(step: Int, path: FieldPath)] {
    steps.enumerated().flatMap { number, step in
      step.rows.compactMap { row in row.path.map { (number, $0) } }
    }
  }

  func row(at path: FieldPath) -> Row? {
    for step in steps {
      if let row = step.rows.first(where: { $0.path == path }) { return row }
    }
    return nil
  }
}

extension PublicationNeed {
  /// The rows of the form that meet it.
  package var fields: [String] {
    switch self {
    case .place: ["gemeenten", "organisaties"]
    case .aanleiding: ["## Aanleiding"]
    case .aanpak: ["## Aanpak"]
    default: [rawValue]
    }
  }
}

/// Makes the rows of a form from the values of a document.
private struct FormReader {
  let document: Document
  let kind: ObjectKind
  let missing: Set<String>
  let catalogue: Catalogue
  let texts: Texts

  func rows(of field: FormField) -> [Form.Row] {
    switch field.shape {
    case .group(let parts):
      [heading(field)] + parts.map { row($0, FieldPath(field.name, part: $0.name), indent: 1) }
    case .groups(let parts): [heading(field)] + groups(field, parts)
    default: [row(field, FieldPath(field.name), indent: 0)]
    }
  }

  private func groups(_ field: FormField, _ parts: [FormField]) -> [Form.Row] {
    let count = document.value(field.name).items.count
    let items = (0..<count).flatMap { item in
      parts.enumerated().map { number, part in
        row(
          part, FieldPath(field.name, item: item, part: part.name), indent: number == 0 ? 1 : 2)
      }
    }
    let add = Form.Row(
      path: FieldPath(field.name, item: count, part: parts.first?.name),
      shape: parts.first?.shape ?? .line, label: texts.addItem(field.name), text: "",
      isMissing: missing.contains(field.name), adds: true, indent: 1)
    return items + [add]
  }

  private func heading(_ field: FormField) -> Form.Row {
    Form.Row(
      path: nil, shape: field.shape, label: texts.fieldLabel(field.name), text: "",
      isMissing: false, adds: false, indent: 0)
  }

  private func row(_ field: FormField, _ path: FieldPath, indent: Int) -> Form.Row {
    Form.Row(
      path: path, shape: field.shape,
      label: texts.fieldLabel(texts.fieldName(path.textName, in: kind.rawValue)),
      text: text(of: document.value(at: path), field), isMissing: missing.contains(path.textName),
      adds: false, indent: indent)
  }

  private func text(of value: Value, _ field: FormField) -> String {
    switch field.shape {
    case .choice: value.text.map { texts.choiceLabel(field.name, $0).string } ?? ""
    case .date: value.text.map(texts.date) ?? ""
    case .reference, .references:
      (value.items.compactMap(\.text).map(catalogue.title)
        + [document.text(field.name + "_toelichting")].compactMap(\.self))
        .joined(separator: ", ")
    case .lines: value.items.compactMap(\.text).joined(separator: "\n")
    case .line, .prose, .group, .groups: value.text ?? ""
    }
  }
}
