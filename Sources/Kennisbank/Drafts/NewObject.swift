/// An object that a description needs and that is not there yet, with nothing but its name.
package struct NewObject: Sendable {
  /// In the kennisbank.
  package let path: String
  package let bytes: [UInt8]

  /// - Parameter municipality: the one a neighbourhood belongs to.
  /// - Returns: nil for a term of a list, and for a neighbourhood of which the municipality is not
  ///   known.
  package init?(_ kind: ObjectKind, id: String, title: String, municipality: String?) {
    let parent = kind == .neighbourhood ? municipality : nil
    guard kind != .neighbourhood || parent?.isIdForm == true,
      let draft = DraftPath.new(kind, id: id, parent: parent),
      let path = kind.isRegister ? DraftPath.published(draft) : draft
    else { return nil }
    var answers = DraftAnswers(title: title)
    if let parent {
      answers.fields = ["gemeente": .text(parent), "soort": .text("wijk")]
    }
    guard let bytes = try? DraftTemplate(kind, answers).bytes(id: id) else { return nil }
    self.path = path
    self.bytes = bytes
  }
}

extension ObjectKind {
  /// What only says that something exists: there is no text to write and review before it counts.
  package var isRegister: Bool {
    switch self {
    case .organisation, .municipality, .neighbourhood: true
    default: false
    }
  }
}
