/// A place two people changed in different ways. The file has my side there and stays readable;
/// a conflict is data beside it, until someone chooses.
package struct MergeConflict: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    case field(String)
    /// One map of a list: the key of the field, the part that names the item, and its name.
    case item(String, part: String, id: String)
    /// Without a part the whole section is meant; else the paragraphs or the item that begin
    /// about there, counted from 0.
    case section(SectionName, part: Int?)
    case wholeFile
  }

  /// How the sides are written.
  package enum Form: String, Sendable, Hashable, CaseIterable {
    /// The text of a field.
    case text = "tekst"
    /// A list or map, as YAML.
    case values = "waarden"
    case markdown
    case file = "bestand"
    /// A file that is not UTF-8: each scalar of the text stands for one byte.
    case bytes
  }

  package let place: Place
  package let form: Form
  /// What both began with; nil if it was not there or is not known.
  package let base: String?
  /// What stands in the file; nil if it is not there.
  package let mine: String?
  package let theirs: String?

  package init(place: Place, form: Form, base: String?, mine: String?, theirs: String?) {
    self.place = place
    self.form = form
    self.base = base
    self.mine = mine
    self.theirs = theirs
  }
}

extension MergeConflict {
  /// Values of a field or of an item; nil where there is none.
  init(_ place: Place, base: Value?, mine: Value?, theirs: Value?) {
    let isText = [base, mine, theirs].allSatisfy { $0?.isScalar ?? true }
    func written(_ value: Value?) -> String? {
      guard let value, value != .empty else { return nil }
      return isText ? value.written : value.writtenYaml
    }
    self.init(
      place: place, form: isText ? .text : .values, base: written(base), mine: written(mine),
      theirs: written(theirs))
  }

  static func wholeFile(base: Document?, mine: Document, theirs: Document) -> MergeConflict {
    let all = [base, mine, theirs].compactMap { $0 }
    let isText = all.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil }
    func text(_ document: Document) -> String {
      guard !isText else { return String(decoding: document.bytes, as: UTF8.self) }
      return String(String.UnicodeScalarView(document.bytes.map { Unicode.Scalar($0) }))
    }
    return MergeConflict(
      place: .wholeFile, form: isText ? .file : .bytes, base: base.map(text), mine: text(mine),
      theirs: text(theirs))
  }
}

extension Value {
  fileprivate var isScalar: Bool {
    switch self {
    case .empty, .text: true
    case .list, .map: false
    }
  }
}
