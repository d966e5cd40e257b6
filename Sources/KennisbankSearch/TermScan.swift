/// Looks for the terms of a query in the text of records. Everything about what one word matches is
/// here; which words a record must have is for others.
struct TermScan {
  /// Of the table.
  let number: Int
  let arena: TextArena
  let text: UnsafeBufferPointer<UInt8>

  /// Common words stand in a text so often that more of them say no more.
  private static let mostHits = 8

  /// Where and how well a term stands in a record, nil when nowhere.
  /// - Parameter fields: nil for all.
  func match(_ term: SearchTerm, in row: Int, fields: Set<FoundField>? = nil) -> TermMatch? {
    let segments = arena.segments(of: row)
    var match = TermMatch()
    for probe in term.probes {
      guard let fields else {
        look(for: probe, of: term, in: segments, &match)
        continue
      }
      for number in segments where fields.contains(arena[number].field) {
        look(for: probe, of: term, in: number..<(number + 1), &match)
      }
    }
    return match.isEmpty ? nil : match
  }

  /// Whether a term stands in a record at all: as soon as that is known.
  func occurs(_ term: SearchTerm, in row: Int) -> Bool {
    let range = arena.range(of: arena.segments(of: row))
    return term.probes.contains { probe in
      var next = first(probe.bytes, in: range)
      while let offset = next {
        if probe.wordings.contains(where: { fits(term.wordings[$0], at: offset, in: range) }) {
          return true
        }
        next = first(probe.bytes, in: (offset + 1)..<range.upperBound)
      }
      return false
    }
  }

  private func look(
    for probe: Probe, of term: SearchTerm, in segments: Range<Int>,
    _ match: inout TermMatch
  ) {
    let range = arena.range(of: segments)
    if range.isEmpty { return }
    var number = segments.lowerBound
    var segment = arena[number]
    var hits = 0
    var offset = range.lowerBound
    while offset < range.upperBound, let hit = first(probe.bytes, in: offset..<range.upperBound) {
      while segment.range.upperBound <= hit, number + 1 < segments.upperBound {
        number += 1
        (segment, hits) = (arena[number], 0)
      }
      let quality = note(probe, of: term, at: hit, in: segment, &match)
      hits += 1
      let isDone = quality == .best || hits == Self.mostHits
      offset = max(hit + 1, isDone ? segment.range.upperBound : 0)
    }
  }

  /// The best of the wordings that stand here.
  private func note(
    _ probe: Probe, of term: SearchTerm, at offset: Int, in segment: TextArena.Segment,
    _ match: inout TermMatch
  ) -> TermMatch.Quality? {
    for number in probe.wordings {
      let wording = term.wordings[number]
      guard fits(wording, at: offset, in: segment.range) else { continue }
      let quality = TermMatch.Quality(
        wording.origin, beginsWord: beginsWord(at: offset, in: segment.range),
        endsWord: endsWord(before: offset + wording.bytes.count, in: segment.range))
      match.note(
        quality, in: segment.field, isStart: offset == segment.range.lowerBound, wording: number)
      return quality
    }
    return nil
  }

  // MARK: What fits

  private func fits(
    _ wording: SearchTerm.Wording, at offset: Int, in range: Range<Int>
  ) -> Bool {
    let end = offset + wording.bytes.count
    guard end <= range.upperBound else { return false }
    for (number, byte) in wording.bytes.enumerated() where text[offset + number] != byte {
      guard byte == 0x20, text[offset + number] == 0x0A else { return false }
    }
    switch wording.fit {
    case .part: return !wording.isPhrase || beginsWord(at: offset, in: range)
    case .wordEnd: return endsWord(before: end, in: range)
    case .wholeWord: return beginsWord(at: offset, in: range) && endsWord(before: end, in: range)
    }
  }

  private func beginsWord(at offset: Int, in range: Range<Int>) -> Bool {
    offset <= range.lowerBound || !text[offset - 1].isWordByte
  }

  private func endsWord(before end: Int, in range: Range<Int>) -> Bool {
    end >= range.upperBound || !text[end].isWordByte
  }

  func first(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { TextScan.first($0, in: text, range) }
  }
}

extension SearchTerm.Wording {
  var isPhrase: Bool { bytes.contains(0x20) }
}

/// How well one term of a query stands in one record.
struct TermMatch {
  /// Of a hundred.
  struct Quality: Comparable {
    let points: UInt8

    static let best = Quality(.own, beginsWord: true, endsWord: true)

    /// The word itself before a form before a synonym; a whole word before a part of one.
    init(_ origin: SearchTerm.Origin, beginsWord: Bool, endsWord: Bool) {
      let part: UInt8 = beginsWord && endsWord ? 0 : beginsWord || endsWord ? 8 : 15
      switch origin {
      case .own: points = 100 - part
      case .form: points = 85 - part
      case .synonym: points = 65 - part
      }
    }

    static func < (left: Quality, right: Quality) -> Bool { left.points < right.points }
  }

  private var points = FieldPoints()
  private(set) var beginsTitle = false
  /// The wording that says best how it was found: the word itself where it stands somewhere.
  private(set) var wording = Int.max

  var isEmpty: Bool { wording == .max }

  mutating func note(_ quality: Quality, in field: FoundField, isStart: Bool, wording: Int) {
    points.raise(field, to: quality.points)
    if field == .title, isStart { beginsTitle = true }
    self.wording = min(self.wording, wording)
  }

  var fields: [FoundField] { FoundField.allCases.filter { points[$0] > 0 } }

  /// The best place counts in full, each other one a little: who speaks of it everywhere is about it.
  var score: Float {
    var best: Float = 0
    var sum: Float = 0
    for field in FoundField.allCases {
      let score = field.weight * Float(points[field]) / 100
      best = max(best, score)
      sum += score
    }
    return best + (sum - best) * 0.25 + (beginsTitle ? 0.5 : 0)
  }
}

/// A small number for each field, without an array for each record.
private struct FieldPoints {
  private var numbers = SIMD16<UInt8>()

  subscript(field: FoundField) -> UInt8 { numbers[Int(field.rawValue)] }

  mutating func raise(_ field: FoundField, to points: UInt8) {
    numbers[Int(field.rawValue)] = max(numbers[Int(field.rawValue)], points)
  }
}

extension FoundField {
  /// What a word is worth here.
  var weight: Float {
    switch self {
    case .title: 10
    case .summary: 5
    case .place, .archetype: 3.5
    case .doel, .targetGroup, .organisation, .effect: 3
    case .theme, .aanleiding, .aanpak: 2.5
    case .element, .resultaten: 2
    case .lessen: 1.5
    case .otherText: 1
    }
  }
}
