import Kennisbank

/// Which words stand in each row, and in which of its fields, while the rows come.
struct Standings {
  private var words: [UInt32] = []
  private var areas: [FieldAreas] = []
  private var ends: [Int] = []

  var rows: Int { ends.count }

  /// Of the row that is not ended yet; each word once.
  mutating func append(_ word: UInt32) { words.append(word) }

  mutating func endRow(_ areas: (UInt32) -> FieldAreas) {
    for word in words[self.areas.count...] { self.areas.append(areas(word)) }
    ends.append(words.count)
  }

  fileprivate func forEach(_ body: (_ row: Int32, _ word: Int, _ areas: FieldAreas) -> Void) {
    var place = 0
    for (row, end) in ends.enumerated() {
      while place < end {
        body(Int32(row), Int(words[place]), areas[place])
        place += 1
      }
    }
  }
}

/// The postings of a part of a table, with the rows of that part.
struct PartPostings: Sendable {
  /// By token.
  fileprivate let lists: ListPacker<UInt8>
  /// The last of each list.
  fileprivate let lastRows: [Int32]
  fileprivate let rows: Int

  /// - Parameter tokens: how many there are.
  init(_ standings: Standings, tokens: Int) {
    var lastRows = [Int32](repeating: -1, count: tokens)
    var places = [Int](repeating: 0, count: tokens)
    standings.forEach { row, word, areas in
      places[word] += Varint.count(UInt32(row - lastRows[word])) + areas.byteCount
      lastRows[word] = row
    }
    let ends = places.becomeStarts()
    lastRows = [Int32](repeating: -1, count: tokens)
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(ends.last ?? 0)) { bytes, count in
      standings.forEach { row, word, areas in
        Varint.write(UInt32(row - lastRows[word]), to: bytes, &places[word])
        areas.write(to: bytes, &places[word])
        lastRows[word] = row
      }
      count = Int(ends.last ?? 0)
    }
    lists = ListPacker(ends: ends, values: bytes)
    self.lastRows = lastRows
    rows = standings.rows
  }
}

extension [Int] {
  /// How much each takes becomes where each begins.
  /// - Returns: where each ends.
  fileprivate mutating func becomeStarts() -> [UInt64] {
    var all = 0
    return indices.map { place in
      (self[place], all) = (all, all + self[place])
      return UInt64(all)
    }
  }
}

// MARK: Joining

/// The postings of a part by the tokens of all parts.
struct NumberedPostings: Sendable {
  /// Of the lists, each once.
  fileprivate private(set) var tokens: [UInt32] = []
  fileprivate private(set) var lists = ListPacker<UInt8>()
  fileprivate private(set) var lastRows: [Int32] = []
  fileprivate let rows: Int

  /// - Parameter isWord: whether a token of all parts is a word.
  fileprivate init(
    _ part: PartPostings, _ meanings: TokenMeanings, where isWord: (UInt32) -> Bool
  ) {
    rows = part.rows
    // What stands in names stands also where these are pointed at.
    var inNames: [UInt32: [Int]] = [:]
    for (token, numbers) in meanings.names {
      for number in Set(numbers) where isWord(number) { inNames[number, default: []].append(token) }
    }
    for token in 0..<part.lists.count {
      let list = part.lists.row(token)
      guard let number = meanings.number(of: token), !list.isEmpty else { continue }
      if inNames[number] == nil {
        append(number, list, upTo: part.lastRows[token])
      } else {
        inNames[number]?.append(token)
      }
    }
    for (number, tokens) in inNames { append(number, part.standings(of: tokens)) }
  }

  private mutating func append(_ token: UInt32, _ list: ArraySlice<UInt8>, upTo last: Int32) {
    tokens.append(token)
    lists.append(list)
    lastRows.append(last)
  }

  private mutating func append(_ token: UInt32, _ standings: [(row: Int32, areas: FieldAreas)]) {
    var (list, last) = ([] as [UInt8], -1 as Int32)
    for (row, areas) in standings {
      Varint.append(UInt32(row - last), to: &list)
      areas.append(to: &list)
      last = row
    }
    append(token, list[...], upTo: last)
  }
}

extension PartPostings {
  func numbered(
    _ meanings: TokenMeanings, where isWord: (UInt32) -> Bool
  ) -> NumberedPostings {
    NumberedPostings(self, meanings, where: isWord)
  }

  /// The rows and fields of any of these tokens, in the order of the rows.
  fileprivate func standings(of tokens: [Int]) -> [(row: Int32, areas: FieldAreas)] {
    var found: [Int32: FieldAreas] = [:]
    for token in tokens {
      lists.row(token).withUnsafeBufferPointer { bytes in
        var (place, row) = (0, -1 as Int32)
        while place < bytes.count {
          row += Int32(Varint.next(in: bytes, &place))
          found[row, default: []].formUnion(FieldAreas.next(in: bytes, &place))
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension ListPacker<UInt8> {
  /// The postings of all parts behind one another, by token.
  init(joining parts: [NumberedPostings], tokens: Int) {
    var lastRows = [Int](repeating: -1, count: tokens)
    var places = [Int](repeating: 0, count: tokens)
    Self.forEach(parts, &lastRows) { token, gap, rest in
      places[token] += Varint.count(gap) + rest.count
    }
    let ends = places.becomeStarts()
    lastRows = [Int](repeating: -1, count: tokens)
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(ends.last ?? 0)) { bytes, count in
      Self.forEach(parts, &lastRows) { token, gap, rest in
        Varint.write(gap, to: bytes, &places[token])
        places[token] = bytes[places[token]...].update(fromContentsOf: rest)
      }
      count = Int(ends.last ?? 0)
    }
    self.init(ends: ends, values: bytes)
  }

  /// - Parameter body: gets of each list of each part how far its first row is behind the one before,
  ///   and what stands behind that.
  private static func forEach(
    _ parts: [NumberedPostings], _ lastRows: inout [Int],
    _ body: (_ token: Int, _ gap: UInt32, _ rest: UnsafeBufferPointer<UInt8>.SubSequence) -> Void
  ) {
    var first = 0
    for part in parts {
      for (number, token) in part.tokens.enumerated() {
        let token = Int(token)
        part.lists.row(number).withUnsafeBufferPointer { list in
          var place = 0
          let row = first - 1 + Int(Varint.next(in: list, &place))
          body(token, UInt32(row - lastRows[token]), list[place...])
        }
        lastRows[token] = first + Int(part.lastRows[number])
      }
      first += part.rows
    }
  }
}
