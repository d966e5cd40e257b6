import Kennisbank

/// Takes texts apart into tokens, record by record.
struct TextPacker {
  private var numbers = TokenNumbers()
  /// By number.
  private var seen: [Seen] = []
  private var standings = Standings()
  private var texts = ListPacker<UInt8>()
  private var fields = ListPacker<UInt8>()

  private struct Seen {
    let isWord: Bool
    var count = 0 as UInt32
    /// Of a word, in the record that is taken apart.
    var areas: FieldAreas = []
  }

  /// The first token says that a field ends.
  init() {
    _ = numbers.number(of: UnsafeBufferPointer(start: nil, count: 0))
    seen = [Seen(isWord: false)]
  }

  /// `texts` by the number of their field; the next record's.
  mutating func append(_ texts: [[UInt8]]) {
    let filled = FoundField.allCases.filter { !texts[Int($0.rawValue)].isEmpty }
    let room = filled.reduce(0) { $0 + texts[Int($1.rawValue)].count + 1 }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room) { tokens in
      var end = 0
      var areas: [(tokens: Range<Int>, areas: FieldAreas)] = []
      for field in filled {
        let start = end
        texts[Int(field.rawValue)].withUnsafeBufferPointer { numbers.split($0, into: tokens, &end) }
        areas.append((start..<end, FieldAreas(field)))
        tokens[end] = 0
        end += 1
      }
      let beginsTitle = texts[0].first?.isWordByte ?? false
      note(areas, of: UnsafeBufferPointer(rebasing: tokens[..<end]), beginsTitle: beginsTitle)
      self.texts.append { Varint.append(UnsafeBufferPointer(rebasing: tokens[..<end]), to: &$0) }
    }
    fields.append(filled.map(\.rawValue))
  }

  /// Counts the tokens of a record, and notes in which of its fields each stands.
  private mutating func note(
    _ fields: [(tokens: Range<Int>, areas: FieldAreas)], of tokens: UnsafeBufferPointer<UInt32>,
    beginsTitle: Bool
  ) {
    for number in seen.count..<numbers.count {
      seen.append(Seen(isWord: numbers[number].first?.isWordByte ?? false))
    }
    seen.withUnsafeMutableBufferPointer { seen in
      for token in tokens { UnsafeBufferPointer(seen).fetch(Int(token)) }
      for (range, areas) in fields {
        for token in tokens[range] {
          let number = Int(token)
          seen[number].count &+= 1
          guard seen[number].isWord else { continue }
          if seen[number].areas.isEmpty { standings.append(token) }
          seen[number].areas.formUnion(areas)
        }
      }
      if beginsTitle, let token = tokens.first { seen[Int(token)].areas.insert(.titleBegin) }
      standings.endRow { token in
        defer { seen[Int(token)].areas = [] }
        return seen[Int(token)].areas
      }
    }
  }

  /// What was taken apart.
  var part: TextPart {
    TextPart(
      tokens: (0..<numbers.count).reduce(into: ListPacker()) { $0.append(numbers[$1]) },
      counts: seen.map(\.count), postings: PartPostings(standings, tokens: numbers.count),
      texts: texts, fields: fields)
  }
}

extension TokenNumbers {
  mutating func numbers(in text: [UInt8]) -> [UInt32] {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.count) { tokens in
      var end = 0
      text.withUnsafeBufferPointer { split($0, into: tokens, &end) }
      return Array(tokens[..<end])
    }
  }

  /// - Parameters:
  ///   - tokens: has room for as many as the text has bytes.
  ///   - end: behind the last of them.
  fileprivate mutating func split(
    _ text: UnsafeBufferPointer<UInt8>, into tokens: UnsafeMutableBufferPointer<UInt32>,
    _ end: inout Int
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.count) { room in
      var borders = WordBorders(of: text, in: room)
      withUnsafeTemporaryAllocation(of: Token.self, capacity: text.count) { room in
        var count = 0
        while let range = borders.next() {
          room[count] = Token(text, range)
          count &+= 1
        }
        number(UnsafeBufferPointer(rebasing: room[..<count]), into: tokens, &end)
      }
    }
  }
}

/// The id of an object by whose names a record is found too, in a text of which the names are looked
/// up when all are known: between two bytes that are in no text.
enum NameMark {
  static let byte = UInt8.max

  static func append(_ id: String, to text: inout [UInt8]) {
    text.append(byte)
    text += id.utf8
    text.append(byte)
  }

  /// Behind the mark that begins at `start`.
  static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let close = text[(start + 1)...].firstIndex(of: byte)
    return close.map { $0 + 1 } ?? text.count
  }

  /// Nil for a token that is of a text.
  static func id(of token: ArraySlice<UInt8>) -> String? {
    guard token.first == byte else { return nil }
    return String(decoding: token.dropFirst().dropLast(), as: UTF8.self)
  }
}
