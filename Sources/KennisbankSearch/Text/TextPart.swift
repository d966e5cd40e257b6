import Kennisbank
import ParallelWork

/// The texts of some records that follow each other, with a list of tokens of their own.
struct TextPart: Sendable {
  /// By number, as all that is of tokens here.
  let tokens: ListPacker<UInt8>
  let counts: [UInt32]
  let postings: PartPostings
  let texts: ListPacker<UInt8>
  let fields: ListPacker<UInt8>

  /// The texts of all parts behind one another, with one list of tokens.
  static func columns(_ parts: [TextPart], names: RecordNames) -> Columns {
    let tokens = JoinedTokens(of: parts, names)
    let numbered = Processors.map(Array(zip(parts, tokens.meanings))) { part, meanings in
      (
        texts: part.texts(meanings),
        postings: part.postings.numbered(meanings, where: tokens.isWord)
      )
    }
    return Processors.columns([
      { $0.add("word", tokens.texts) },
      { $0.add("wcnt", tokens.counts) },
      { $0.add("text", joining: numbered.map(\.texts)) },
      { $0.add("tfld", joining: parts.map(\.fields)) },
      {
        $0.add("post", ListPacker(joining: numbered.map(\.postings), tokens: tokens.counts.count))
      },
    ])
  }

  private func texts(_ meanings: TokenMeanings) -> ListPacker<UInt8> {
    var texts = ListPacker<UInt8>()
    texts.reserveCapacity(of: self.texts)
    for row in 0..<self.texts.count {
      self.texts.row(row).withUnsafeBufferPointer { bytes in
        texts.append { meanings.append(bytes, to: &$0) }
      }
    }
    return texts
  }
}

/// What each token of a part is among those of all parts.
struct TokenMeanings: Sendable {
  fileprivate var numbers: [UInt32] = []
  /// Of what is a name.
  fileprivate(set) var names: [Int: [UInt32]] = [:]

  fileprivate static let name = UInt32.max

  /// Nil where it is a name.
  func number(of token: Int) -> UInt32? { numbers[token] == Self.name ? nil : numbers[token] }

  /// - Parameter text: numbers in the part, as varints.
  fileprivate func append(_ text: UnsafeBufferPointer<UInt8>, to joined: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.count) { room in
      numbers.withUnsafeBufferPointer { numbers in
        var (place, end) = (0, 0)
        while place < text.count {
          let token = Int(Varint.next(in: text, &place))
          if numbers[token] != Self.name {
            room[end] = numbers[token]
            end &+= 1
          } else {
            Varint.append(UnsafeBufferPointer(rebasing: room[..<end]), to: &joined)
            names[token]?.withUnsafeBufferPointer { Varint.append($0, to: &joined) }
            end = 0
          }
        }
        Varint.append(UnsafeBufferPointer(rebasing: room[..<end]), to: &joined)
      }
    }
  }
}

/// The tokens of all parts, the commonest first: their numbers take the fewest bytes.
private struct JoinedTokens: Sendable {
  let texts: ListPacker<UInt8>
  let counts: [UInt32]
  /// By part.
  let meanings: [TokenMeanings]

  func isWord(_ token: UInt32) -> Bool { texts.row(Int(token)).first?.isWordByte ?? false }

  init(of parts: [TextPart], _ names: RecordNames) {
    var counting = CountedTokens(names)
    let meanings = parts.map { counting.add($0) }
    let (order, places) = counting.byCount
    texts = order.reduce(into: ListPacker()) { $0.append(counting.tokens[$1]) }
    counts = order.map { counting.counts[$0] }
    self.meanings = meanings.map { $0.renumbered(places) }
  }
}

/// The tokens of all parts in the order in which they come.
private struct CountedTokens {
  private let names: RecordNames
  private(set) var tokens = TokenNumbers()
  private(set) var counts: [UInt32] = []
  /// By id.
  private var numbersOfNames: [String: [UInt32]] = [:]

  init(_ names: RecordNames) {
    self.names = names
    // The end of a field comes first, also where there is no text at all.
    _ = number(of: [])
  }

  mutating func add(_ part: TextPart) -> TokenMeanings {
    var meanings = TokenMeanings()
    meanings.numbers.reserveCapacity(part.tokens.count)
    for (token, count) in part.counts.enumerated() {
      let text = part.tokens.row(token)
      if let id = NameMark.id(of: text) {
        let numbers = numbers(ofName: id)
        for number in numbers { counts[Int(number)] += count }
        meanings.names[token] = numbers
        meanings.numbers.append(TokenMeanings.name)
      } else {
        let number = number(of: text)
        counts[Int(number)] += count
        meanings.numbers.append(number)
      }
    }
    return meanings
  }

  private mutating func number(of token: ArraySlice<UInt8>) -> UInt32 {
    let number = token.withUnsafeBufferPointer { tokens.number(of: $0) }
    if number == counts.count { counts.append(0) }
    return UInt32(number)
  }

  private mutating func numbers(ofName id: String) -> [UInt32] {
    if let known = numbersOfNames[id] { return known }
    let numbers = tokens.numbers(in: names.folded(id))
    counts += repeatElement(0, count: tokens.count - counts.count)
    numbersOfNames[id] = numbers
    return numbers
  }

  /// Also the new number of each old one.
  var byCount: (order: [Int], places: [UInt32]) {
    let order =
      [0]
      + (1..<tokens.count).sorted { one, other in
        counts[one] == counts[other]
          ? tokens[one].lexicographicallyPrecedes(tokens[other]) : counts[one] > counts[other]
      }
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = UInt32(place) }
    return (order, places)
  }
}

extension TokenMeanings {
  fileprivate func renumbered(_ places: [UInt32]) -> TokenMeanings {
    var meanings = TokenMeanings()
    meanings.numbers = numbers.map { $0 == Self.name ? $0 : places[Int($0)] }
    meanings.names = names.mapValues { $0.map { places[Int($0)] } }
    return meanings
  }
}
