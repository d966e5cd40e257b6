/// One top-level key of the front matter: where it stands, and what it says.
package struct Field: Sendable {
  package enum Form: Sendable, Hashable {
    /// Every byte of it is understood, and can be changed alone.
    case plain
    /// YAML beyond the simple forms: read by a YAML reader, changed only as a whole.
    case foreign
    /// Not YAML: shown as raw text.
    case broken
  }

  /// Empty for a list that is the whole file.
  package let key: String
  /// As written, quotes included.
  package let keyRange: Range<Int>
  /// The lines of the field, from its key up to and with its last line break; comments before it
  /// and blank lines after it are not part of it.
  package let blockRange: Range<Int>
  package let position: Position
  let node: Node
  package let value: Value

  package var valueRange: Range<Int> { node.range }

  package var form: Form {
    switch node.content {
    case .foreign: .foreign
    case .broken: .broken
    default: .plain
    }
  }
}
