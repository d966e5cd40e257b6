import Yams

/// The value of one top-level block as a full YAML reader sees it: the only place that asks one.
///
/// Only blocks that cannot become a bomb are handed over, and aliases are followed no further than
/// a fixed number of values.
enum YamlBlock {
  enum Failure: Error {
    case tooComplex
    /// The mark counts from the beginning of the block.
    case unreadable(Position?)
  }

  private static let mostValues = 10_000

  /// The value behind the block's key or, without a key, of the whole block.
  static func value(of block: String, isKeyed: Bool) throws(Failure) -> Value {
    guard Complexity(of: block.utf8).isAcceptable else { throw .tooComplex }
    let root = try compose(block)
    var budget = mostValues
    guard isKeyed else { return try value(of: root, budget: &budget) }
    guard case .mapping(let mapping) = root, mapping.count == 1, let pair = mapping.first else {
      throw .unreadable(nil)
    }
    return try value(of: pair.value, budget: &budget)
  }

  private static func compose(_ block: String) throws(Failure) -> Yams.Node {
    do {
      guard let root = try Yams.compose(yaml: block) else { throw Failure.unreadable(nil) }
      return root
    } catch YamlError.scanner(_, _, let mark, _), YamlError.parser(_, _, let mark, _),
      YamlError.composer(_, _, let mark, _)
    {
      throw .unreadable(Position(line: mark.line, column: mark.column))
    } catch {
      throw .unreadable(nil)
    }
  }

  private static func value(of node: Yams.Node, budget: inout Int) throws(Failure) -> Value {
    budget -= 1
    guard budget > 0 else { throw .tooComplex }
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && YamlText.isNull(scalar.string)
      return isNull ? .empty : .text(scalar.string)
    case .sequence(let sequence):
      var items: [Value] = []
      for item in sequence { items.append(try value(of: item, budget: &budget)) }
      return .list(items)
    case .mapping(let mapping):
      var entries: [Value.Entry] = []
      for (key, item) in mapping {
        let key = try value(of: key, budget: &budget).joined
        entries.append(Value.Entry(key, try value(of: item, budget: &budget)))
      }
      return .map(entries)
    case .alias: throw .unreadable(nil)
    }
  }
}

/// A cheap upper bound on what a block could cost a YAML reader.
private struct Complexity {
  private var bytes = 0
  private var anchors = 0
  private var aliases = 0
  /// The deepest column a line begins in plus the deepest nesting of brackets.
  private var column = 0
  private var deepestColumn = 0
  private var depth = 0
  private var deepest = 0

  init(of text: String.UTF8View) {
    var previous = UInt8.lineFeed
    var isLeading = true
    for byte in text {
      bytes += 1
      if previous.isBreak { (column, isLeading) = (0, true) }
      count(byte, after: previous, isLeading: &isLeading)
      previous = byte
    }
  }

  private mutating func count(_ byte: UInt8, after previous: UInt8, isLeading: inout Bool) {
    let opensToken = previous.isBlank || previous.isBreak || previous.isFlowIndicator
    switch byte {
    case .openBracket, .openBrace: depth += 1
    case .closeBracket, .closeBrace: depth -= 1
    case .ampersand where opensToken: anchors += 1
    case .asterisk where opensToken: aliases += 1
    default: break
    }
    deepest = max(deepest, depth)
    isLeading = isLeading && (byte.isBlank || byte == .dash || byte == .question)
    guard isLeading else { return }
    column += 1
    deepestColumn = max(deepestColumn, column)
  }

  /// Yams compares keys by value, aliases expanded: few aliases in a small block keep that cheap.
  var isAcceptable: Bool {
    let largest = aliases == 0 ? 64 << 10 : 8 << 10
    return bytes <= largest && deepest <= 50 && deepestColumn <= 100 && anchors + aliases <= 20
  }
}
