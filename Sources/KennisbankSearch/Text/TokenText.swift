import Kennisbank

/// The folded texts of all records of a table, as numbers of tokens.
///
/// A row has its fields behind one another, in the order of `FoundField`, each ended by token 0: by
/// a zero byte, which stands nowhere else. A single space between two words is not written.
struct TokenText: Sendable {
  let tokens: TokenList
  private let texts: PackedTexts
  private let fields: PackedTexts

  init(_ columns: Columns) {
    tokens = TokenList(columns)
    texts = columns.lists("text")
    fields = columns.lists("tfld")
  }

  /// The numbers of each row, as varints.
  func withRows<Result>(_ body: ((Int) -> UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    texts.withRows(body)
  }

  func fields(of row: Int) -> PackedNumbers<UInt8> { fields[row] }

  /// The field that is that many fields behind the first of the row.
  func field(_ number: Int, of row: Int) -> FoundField {
    FoundField(rawValue: fields[row][number]) ?? .otherText
  }

  func forEachToken(of row: Int, _ body: (_ token: Int, _ field: FoundField) -> Void) {
    texts.withRows { texts in
      let bytes = texts(row)
      var (place, number, field) = (0, 0, field(0, of: row))
      while place < bytes.count {
        let token = Int(Varint.next(in: bytes, &place))
        if token == 0 {
          number += 1
          field = self.field(number, of: row)
        } else {
          body(token, field)
        }
      }
    }
  }

  private static let mostOfTitle = 1 << 16

  /// Folded; empty without one.
  func title(of row: Int) -> [UInt8] {
    guard fields[row].first == FoundField.title.rawValue else { return [] }
    var title: [UInt8] = []
    texts[row].withBytes { bytes in
      var (place, isAfterWord) = (0, false)
      while place < bytes.count {
        let token = Int(Varint.next(in: bytes, &place))
        // In a file that somebody else wrote it may have no end.
        if token == 0 || title.count > Self.mostOfTitle { return }
        let isWord = tokens.isWord(token)
        if isWord, isAfterWord { title.append(0x20) }
        tokens.append(token, to: &title)
        isAfterWord = isWord
      }
    }
    return title
  }
}

extension UInt8 {
  /// In folded text: a small letter, a digit or part of a letter beyond ASCII.
  var isWordByte: Bool {
    switch self {
    case 0x61...0x7A, 0x30...0x39, 0x80...: true
    default: false
    }
  }
}
