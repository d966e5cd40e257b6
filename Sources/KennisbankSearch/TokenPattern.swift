import Kennisbank

/// Words that must follow each other, with what stands between them, as tokens of a table: what fits
/// is decided once for each token, and a text is only compared with numbers.
///
/// Between two words any white space is alike, also the end of a line; that of a paragraph is none.
struct TokenPattern {
  private let scan: TermScan
  private let origin: SearchTerm.Origin
  private let words: [Choice]
  /// Behind each word but the last.
  private let gaps: [Gap]
  /// The varint of the first word, nil when it is one of several.
  private let begin: [UInt8]?

  /// Tokens of which one must stand here.
  fileprivate struct Choice {
    /// The word itself.
    let whole: Int?
    /// Where it is the first or the last also words that hold it.
    let all: BitSet
  }

  fileprivate struct Gap {
    /// A single space, which is not written.
    let isSpace: Bool
    let tokens: BitSet
  }

  /// Nil when the texts do not have its words, or nothing like what stands between them.
  init?(_ wording: SearchTerm.Wording, in scan: TermScan) {
    let pieces = wording.bytes.pieces
    guard let first = pieces.firstIndex(where: { $0[$0.startIndex].isWordByte }),
      let last = pieces.lastIndex(where: { $0[$0.startIndex].isWordByte }), first < last
    else { return nil }
    let tokens = scan.text.tokens
    var words: [Choice] = []
    for place in stride(from: first, through: last, by: 2) {
      let choice = Choice(
        pieces[place], isFirst: place == first, isLast: place == last, of: wording, tokens)
      guard !choice.all.isEmpty else { return nil }
      words.append(choice)
    }
    let gaps = stride(from: first + 1, to: last, by: 2).map { Gap(pieces[$0], tokens) }
    guard gaps.allSatisfy({ $0.isSpace || !$0.tokens.isEmpty }) else { return nil }
    self.scan = scan
    origin = wording.origin
    self.words = words
    self.gaps = gaps
    begin = words[0].all.count == 1 ? words[0].whole.map(Varint.bytes) : nil
  }

  // MARK: Rows

  /// Rows with a field in which all of its words stand.
  func candidates(among rows: BitSet?) -> [Int] {
    var areas = [UInt16](repeating: .max, count: scan.count)
    for word in words {
      var having = [UInt16](repeating: 0, count: areas.count)
      word.all.forEach { scan.postings.add($0, to: &having) }
      for row in areas.indices { areas[row] &= having[row] }
    }
    let wanted = FieldAreas.fields.rawValue
    return areas.indices.filter { areas[$0] & wanted != 0 && rows?.contains($0) ?? true }
  }

  /// - Parameters:
  ///   - bytes: the text of the row.
  ///   - body: gets how well it stands there, and in which field.
  func forEachMatch(
    in row: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ body: (MatchQuality, FieldAreas) -> Void
  ) {
    var (from, field, counted) = (0, 0, 0)
    while let start = start(in: bytes, from: from) {
      from = start + 1
      guard let (quality, beginsWord) = match(in: bytes, from: start) else { continue }
      field += bytes[counted..<start].count { $0 == 0 }
      counted = start
      let found = scan.text.field(field, of: row)
      let beginsTitle = found == .title && start == 0 && beginsWord
      body(quality, FieldAreas(found).union(beginsTitle ? .titleBegin : []))
    }
  }

  /// Where a token stands that the first word is.
  private func start(in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
    var place = from
    if let begin {
      while place < bytes.count, let hit = TextScan.first(begin, in: bytes, place..<bytes.count) {
        if Self.isStart(hit, in: bytes) { return hit }
        place = hit + 1
      }
      return nil
    }
    while place < bytes.count, !Self.isStart(place, in: bytes) { place += 1 }
    while place < bytes.count {
      let start = place
      if words[0].all.contains(Int(Varint.next(in: bytes, &place))) { return start }
    }
    return nil
  }

  /// Of a number: a byte of 128 or more is followed by another one of the same.
  private static func isStart(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    place == 0 || bytes[place - 1] < 0x80
  }

  /// Nil when the rest of it does not stand there.
  private func match(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (quality: MatchQuality, beginsWord: Bool)? {
    var place = start
    let first = Int(Varint.next(in: bytes, &place))
    var last = first
    for number in gaps.indices {
      guard place < bytes.count else { return nil }
      last = Int(Varint.next(in: bytes, &place))
      if gaps[number].tokens.contains(last) {
        last = Int(Varint.next(in: bytes, &place))
      } else if !gaps[number].isSpace {
        return nil
      }
      guard words[number + 1].all.contains(last) else { return nil }
    }
    let beginsWord = first == words[0].whole
    let endsWord = last == words[words.count - 1].whole
    return (MatchQuality(origin, beginsWord: beginsWord, endsWord: endsWord), beginsWord)
  }
}

extension TokenPattern.Choice {
  /// The begin of the first word and the end of the last may lie within a longer word.
  fileprivate init(
    _ word: ArraySlice<UInt8>, isFirst: Bool, isLast: Bool, of wording: SearchTerm.Wording,
    _ tokens: TokenList
  ) {
    var whole: Int?
    var all = BitSet(count: tokens.count)
    let isOpenBefore = isFirst && !wording.bytes.contains(0x20) && wording.fit != .wholeWord
    let isOpenBehind = isLast && wording.fit == .part
    tokens.forEach(having: Array(word)) { token, text in
      if text.count == word.count { whole = token }
      let fits =
        isOpenBefore && text.suffix(word.count).elementsEqual(word)
        || isOpenBehind && text.prefix(word.count).elementsEqual(word)
      if fits || whole == token { all.insert(token) }
    }
    self.whole = whole
    self.all = all
  }
}

extension TokenPattern.Gap {
  fileprivate init(_ gap: ArraySlice<UInt8>, _ tokens: TokenList) {
    let wanted = Self.squeezed(gap)
    var alike = BitSet(count: tokens.count)
    for token in tokens.gaps where wanted != nil {
      if tokens.withBytes(of: token, Self.squeezed) == wanted { alike.insert(token) }
    }
    isSpace = wanted == [0x20]
    self.tokens = alike
  }

  /// With one space for all white space; nil when a paragraph ends there.
  private static func squeezed(_ gap: some Sequence<UInt8>) -> [UInt8]? {
    var (squeezed, breaks) = ([] as [UInt8], 0)
    for byte in gap {
      let isBlank = [0x20, 0x0A, 0x0D, 0x09].contains(byte)
      if !isBlank || squeezed.last != 0x20 {
        squeezed.append(isBlank ? 0x20 : byte)
        breaks = 0
      }
      if byte == 0x0A { breaks += 1 }
      if breaks > 1 { return nil }
    }
    return squeezed
  }
}

extension [UInt8] {
  /// Runs that are all of a word or hold nothing of one.
  fileprivate var pieces: [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var rest = self[...]
    while let first = rest.first {
      let piece = rest.prefix { $0.isWordByte == first.isWordByte }
      pieces.append(piece)
      rest = rest[piece.endIndex...]
    }
    return pieces
  }
}
