/// What stands before the words of a Markdown line: blanks, `> ` marks, and the mark of a list item
/// with or without a box to tick. All lengths in bytes; everything here is ASCII.
struct ListPrefix: Equatable {
  /// Blanks and marks of quotations, as they stand.
  var quote = ""
  /// `- `, `12. `, `- [x] `; "" for no item.
  var item = ""
  private(set) var nextItem = ""

  var length: Int { quote.utf8.count + item.utf8.count }
  var isQuote: Bool { quote.utf8.contains(UInt8(ascii: ">")) }

  init(_ line: Substring) {
    var rest = line.utf8
    quote = Self.take(&rest, while: { $0.isBlank })
    while rest.first == UInt8(ascii: ">") {
      rest.removeFirst()
      quote += ">" + Self.take(&rest, while: { $0.isBlank })
    }
    readItem(rest)
  }

  private mutating func readItem(_ text: Substring.UTF8View) {
    var rest = text
    let digits = Self.take(&rest, while: { (0x30...0x39).contains($0) })
    guard let sign = rest.popFirst(), rest.first?.isBlank == true else { return }
    let blanks = Self.take(&rest, while: { $0.isBlank })
    let mark = String(Unicode.Scalar(sign))
    if digits.isEmpty, "-*+".contains(mark) {
      item = mark + blanks
      nextItem = item
    } else if let number = Int(digits), digits.utf8.count < 10, ".)".contains(mark) {
      item = digits + mark + blanks
      nextItem = "\(number + 1)" + mark + blanks
    }
    if !item.isEmpty { readBox(rest) }
  }

  private mutating func readBox(_ text: Substring.UTF8View) {
    let box = text.prefix(3)
    guard ["[ ]", "[x]", "[X]"].contains(where: { $0.utf8.elementsEqual(box) }),
      text.dropFirst(3).first?.isBlank == true
    else { return }
    item += (String(box) ?? "") + " "
    nextItem += "[ ] "
  }

  private static func take(
    _ text: inout Substring.UTF8View, while isWanted: (UInt8) -> Bool
  ) -> String {
    let taken = text.prefix(while: isWanted)
    text = text[taken.endIndex...]
    return String(Substring(taken))
  }
}
