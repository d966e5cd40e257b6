/// What one item of a list section of a meetup says: a part of the agenda, an insight, a decision,
/// an action.
///
/// Whatever a user typed is one item that reads back as the same text: the initialisers put it on
/// one line, and a tail that would be read as a link, a signature or a label is told apart when
/// it is written.
package protocol ListLine: Sendable, Hashable {
  static var sectionTitle: String { get }
  /// What stands behind the mark of an item; it always says something.
  init(line: String)
  /// The form in which it is written behind `- `; it reads back as the same.
  var line: String { get }
}

extension ListLine {
  package var written: String { line.isEmpty ? "-" : "- " + line }
}

/// An item and where it stands in the bytes of its document.
package struct Listed<Item: ListLine>: Sendable, Hashable {
  package let item: Item
  /// From the mark of the item up to the end of its last line, without line break.
  package let range: Range<Int>
  /// Behind the mark.
  let content: Range<Int>
}

extension String {
  /// On one line: white space in a row is one space, and control characters are no text. By
  /// scalar: a blank with an accent on it is one character, and still a blank.
  var onOneLine: String {
    var result = ""
    var isApart = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        isApart = true
      } else if scalar.properties.generalCategory != .control {
        if isApart, !result.isEmpty { result.unicodeScalars.append(" ") }
        result.unicodeScalars.append(scalar)
        isApart = false
      }
    }
    return result
  }
}
