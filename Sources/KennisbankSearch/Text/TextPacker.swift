import Kennisbank

/// Takes texts apart into tokens, record by record.
struct TextPacker {
  private var numbers = TokenNumbers()
  /// By number.
  private var tokens: [Token] = []
  private var texts = ListPacker<UInt8>()
  private var fields = ListPacker<UInt8>()

  /// Of the record that is taken apart.
  private var itsWords: [Int] = []
  private var itsText: [UInt8] = []
  /// Of the field that is taken apart.
  private var itsTokens: [Int] = []

  fileprivate struct Token {
    let isWord: Bool
    var count = 0 as UInt32
    var rows = PostingPacker()
    /// In the record that is taken apart.
    var areas: FieldAreas = []
  }

  /// The first token says that a field ends.
  init() { _ = number(of: UnsafeBufferPointer(start: nil, count: 0)) }

  /// `texts` by the number of their field; the next record's.
  mutating func append(_ texts: [[UInt8]]) {
    let filled = FoundField.allCases.filter { !texts[Int($0.rawValue)].isEmpty }
    itsText.removeAll(keepingCapacity: true)
    for field in filled {
      texts[Int(field.rawValue)].withUnsafeBufferPointer { append($0, of: field) }
      itsText.append(0)
    }
    let row = fields.count
    for word in itsWords { tokens[word].close(row: row) }
    itsWords.removeAll(keepingCapacity: true)
    self.texts.append(itsText)
    fields.append(filled.map(\.rawValue))
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, of field: FoundField) {
    split(text)
    let beginsTitle = field == .title && text[0].isWordByte
    tokens.withUnsafeMutableBufferPointer { tokens in
      for (place, number) in itsTokens.enumerated() {
        Varint.append(UInt32(number), to: &itsText)
        let areas = FieldAreas(field).union(place == 0 && beginsTitle ? .titleBegin : [])
        if tokens[number].isFirst(in: areas) { itsWords.append(number) }
      }
    }
  }

  private mutating func split(_ text: UnsafeBufferPointer<UInt8>) {
    itsTokens.removeAll(keepingCapacity: true)
    var place = 0
    while place < text.count {
      let start = place
      let isWord = text[start].isWordByte
      repeat { place += 1 } while place < text.count && text[place].isWordByte == isWord
      // A single space between two words goes without saying.
      if place - start == 1, text[start] == 0x20, start > 0, place < text.count { continue }
      itsTokens.append(number(of: UnsafeBufferPointer(rebasing: text[start..<place])))
    }
  }

  private mutating func number(of token: UnsafeBufferPointer<UInt8>) -> Int {
    let number = numbers.number(of: token)
    if number == tokens.count { tokens.append(Token(isWord: token.first?.isWordByte ?? false)) }
    return number
  }
}

// MARK: Joining

extension TextPacker {
  /// The texts of all parts behind one another, with one list of tokens.
  static func pieces(_ parts: [TextPacker]) -> [ColumnPiece] {
    let (tokens, places) = joinedTokens(of: parts)
    return [
      { postings(of: parts, places, count: tokens.counts.count) },
      { texts(of: parts, places) },
      {
        var columns = Columns()
        columns.add("word", tokens.texts)
        columns.add("wcnt", tokens.counts)
        return columns
      },
    ]
  }

  private static func postings(
    of parts: [TextPacker], _ places: [[UInt32]], count: Int
  ) -> Columns {
    var lists = [PostingPacker](repeating: PostingPacker(), count: count)
    var row = 0
    for (part, places) in zip(parts, places) {
      for (token, place) in zip(part.tokens, places) where !token.rows.isEmpty {
        lists[Int(place)].append(token.rows, from: row)
      }
      row += part.fields.count
    }
    var columns = Columns()
    columns.add("post", PostingPacker.columns(lists))
    return columns
  }

  private static func texts(of parts: [TextPacker], _ places: [[UInt32]]) -> Columns {
    var texts = ListPacker<UInt8>()
    var fields = ListPacker<UInt8>()
    var text: [UInt8] = []
    for (part, places) in zip(parts, places) {
      for row in 0..<part.fields.count {
        text.removeAll(keepingCapacity: true)
        part.append(row, with: places, to: &text)
        texts.append(text)
      }
      fields.append(part.fields)
    }
    var columns = Columns()
    columns.add("text", texts)
    columns.add("tfld", fields)
    return columns
  }

  /// The commonest first: their numbers take the fewest bytes. Also the new number of each token of
  /// each part.
  private static func joinedTokens(
    of parts: [TextPacker]
  ) -> ((texts: ListPacker<UInt8>, counts: [UInt32]), places: [[UInt32]]) {
    var all = TokenNumbers()
    // The end of a field comes first, also where there is no text at all.
    _ = all.number(of: UnsafeBufferPointer(start: nil, count: 0))
    var counts = [0 as UInt32]
    let joined = parts.map { part in
      (0..<part.numbers.count).map { token in
        let number = part.numbers[token].withUnsafeBufferPointer { all.number(of: $0) }
        if number == counts.count { counts.append(0) }
        counts[number] += part.tokens[token].count
        return number
      }
    }
    let order =
      [0]
      + (1..<all.count).sorted { one, other in
        counts[one] == counts[other]
          ? all[one].lexicographicallyPrecedes(all[other]) : counts[one] > counts[other]
      }
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = UInt32(place) }
    let texts = order.reduce(into: ListPacker<UInt8>()) { $0.append(all[$1]) }
    return ((texts, order.map { counts[$0] }), joined.map { $0.map { places[$0] } })
  }

  /// The text of a row with other numbers for its tokens.
  private func append(_ row: Int, with places: [UInt32], to text: inout [UInt8]) {
    texts.row(row).withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        Varint.append(places[Int(Varint.next(in: bytes, &place))], to: &text)
      }
    }
  }
}

extension TextPacker.Token {
  /// - Returns: whether a word stands in the record for the first time.
  fileprivate mutating func isFirst(in areas: FieldAreas) -> Bool {
    count += 1
    guard isWord else { return false }
    defer { self.areas.formUnion(areas) }
    return self.areas.isEmpty
  }

  fileprivate mutating func close(row: Int) {
    rows.append(row: row, areas)
    areas = []
  }
}
