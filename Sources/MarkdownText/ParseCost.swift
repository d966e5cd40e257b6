/// What one look at the lines says about the work cmark would have with a text.
///
/// cmark-gfm cannot be stopped, and up to 0.29.0.gfm.6 some texts of a few kilobytes take it
/// seconds or gigabytes. Their cost lies in a few products, which are bounded here; each rule
/// counts too much rather than too little. Real documents stay far below.
struct ParseCost {
  /// Table columns times lines, summed over the text.
  static let maximumTableCells = 20_000
  /// Lines times the nesting they may stand in: cmark visits every open quote and list per line.
  static let maximumDepthSum = 1 << 19
  /// Bytes times characters that may make cmark look through the rest of their paragraph again.
  static let maximumRescans = 1 << 26
  /// Bytes of the longest reference definition times the places that may repeat it.
  static let maximumReferenceBytes = 1 << 24

  /// Why the text must not be given to cmark.
  private(set) var refusal: MarkdownFinding?
  /// Why tables must not be read.
  private(set) var tableRefusal: MarkdownFinding?

  private var run = Run()
  private var depthSum = 0
  private var rescans = 0
  private var tableCells = 0
  private var closingBrackets = 0
  private var longestDefinition = 0

  init(of text: String) {
    for (index, bytes) in SourceLines(text).enumerated() where refusal == nil {
      add(SourceLine(bytes), number: index + 1)
    }
    endRun()
  }

  private mutating func add(_ line: SourceLine, number: Int) {
    if line.isBlank {
      endRun()
    } else {
      if run.lines == 0 { run = Run(line: number) }
      tableCells += run.tableCells(adding: line)
      run.add(line)
      closingBrackets += line.closingBrackets
    }
    depthSum += run.depth
    if depthSum > Self.maximumDepthSum { refuse(.tooDeep, line: number) }
    if tableCells > Self.maximumTableCells, tableRefusal == nil {
      tableRefusal = MarkdownFinding(.tableTooLarge, line: number)
    }
  }

  /// A blank line ends every paragraph and table but no list: the depth stays.
  private mutating func endRun() {
    rescans += run.bytes * run.rescanners
    if run.mayDefineReference { longestDefinition = max(longestDefinition, run.bytes) }
    let references = longestDefinition * closingBrackets
    if rescans > Self.maximumRescans || references > Self.maximumReferenceBytes {
      refuse(.tooLarge, line: run.line)
    }
    run = Run(line: run.line, depth: run.depth)
  }

  private mutating func refuse(_ kind: MarkdownFinding.Kind, line: Int) {
    refusal = refusal ?? MarkdownFinding(kind, line: line)
  }
}

/// Lines without a blank one between them: no paragraph or table is longer than this.
private struct Run {
  /// The first line, counted from 1.
  var line = 1
  var depth = 0
  var lines = 0
  var bytes = 0
  var rescanners = 0
  var mayDefineReference = false
  /// Table cells these lines would have as rows.
  private var cells = 0
  /// Columns of the widest table that may have begun; 0 before a delimiter row.
  private var columns = 0

  init(line: Int = 1, depth: Int = 0) {
    self.line = line
    self.depth = depth
  }

  /// Cells cmark may make for a next line. At a delimiter row it reads all before it as header.
  func tableCells(adding line: SourceLine) -> Int {
    if line.mayDelimitTable { return Self.cost(ofRow: cells) + Self.cost(ofRow: line.cells) }
    return columns == 0 ? 0 : Self.cost(ofRow: max(columns, line.cells))
  }

  /// cmark walks over all cells of a row to add one; in wide rows that outweighs the cells.
  private static func cost(ofRow cells: Int) -> Int { cells + cells * cells / 1024 }

  mutating func add(_ line: SourceLine) {
    if line.mayDelimitTable { columns = max(columns, line.cells) }
    depth = max(depth, line.depth)
    lines += 1
    bytes += line.bytes
    rescanners += line.rescanners
    mayDefineReference = mayDefineReference || line.mayDefineReference
    cells += line.cells
  }
}

/// What counts of one line.
private struct SourceLine {
  let bytes: Int
  /// Leading bytes that may open or continue a quote or list: no level takes less than half a byte.
  let depth: Int
  let cells: Int
  let rescanners: Int
  let closingBrackets: Int
  let isBlank: Bool
  let mayDelimitTable: Bool
  let mayDefineReference: Bool

  init(_ line: ArraySlice<UInt8>) {
    bytes = line.count
    depth = line.prefix { "> \t-+*.)0123456789".utf8.contains($0) }.count
    cells = Self.cells(in: line)
    rescanners = line.count { "<@)".utf8.contains($0) }
    closingBrackets = line.count { $0 == UInt8(ascii: "]") }
    isBlank = line.allSatisfy { " \t".utf8.contains($0) }
    mayDelimitTable =
      line.allSatisfy { "|:-> \t\u{b}\u{c}".utf8.contains($0) }
      && line.contains(UInt8(ascii: "-")) && line.contains { "|:".utf8.contains($0) }
    mayDefineReference = zip(line, line.dropFirst()).contains { pair in
      pair == (UInt8(ascii: "]"), UInt8(ascii: ":"))
    }
  }
  /// Cells of the line as a table row, at least 1; a bar at either end begins no cell.
  private static func cells(in line: ArraySlice<UInt8>) -> Int {
    let bar = UInt8(ascii: "|")
    let ends = [
      line.first { !"> \t".utf8.contains($0) }, line.last { !" \t".utf8.contains($0) },
    ]
    return max(1, 1 + line.count { $0 == bar } - ends.count { $0 == bar })
  }
}
