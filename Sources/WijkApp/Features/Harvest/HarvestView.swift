import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// A harvest set in lines, for drawing and for keeping the chosen entry in sight.
struct HarvestLayout {
  struct Line {
    /// Of the entry it belongs to; nil for a heading.
    let row: Int?
    let column: Int
    let text: SafeText
    let style: Style
    /// The first of its entry.
    var isFirst = false
  }

  private(set) var lines: [Line] = []
  private let height: Int
  private let chosen: Int

  init(_ harvest: HarvestState, _ texts: Texts, width: Int, height: Int) {
    self.height = max(1, height)
    chosen = harvest.chosen
    var group: SafeText?
    for (number, row) in harvest.rows.enumerated() {
      if row.group != group {
        if group != nil { add("", to: nil, 0, .text) }
        add(row.group, to: nil, 2, Style(.heading))
        group = row.group
      }
      let entry = EntryLines(row, isReview: harvest.isReview, texts)
      let isChosen = number == harvest.chosen
      add(entry, number, width, most: isChosen ? max(2, height - 4) : 2)
    }
  }

  private mutating func add(_ entry: EntryLines, _ row: Int, _ width: Int, most: Int) {
    let indent = 2 + DisplayWidth.of(entry.mark)
    var text = entry.text.wrapped(to: width - indent)
    if text.count > most {
      text = Array(text.prefix(most))
      text[most - 1] = (text[most - 1] + " …").truncated(to: width - indent)
    }
    for (number, words) in text.enumerated() {
      let isFirst = number == 0
      lines.append(
        Line(
          row: row, column: isFirst ? 2 : indent, text: isFirst ? entry.mark + words : words,
          style: .text, isFirst: isFirst))
    }
    for words in entry.below { add(words.truncated(to: width - indent), to: row, indent, .faint) }
  }

  private mutating func add(_ text: SafeText, to row: Int?, _ column: Int, _ style: Style) {
    lines.append(Line(row: row, column: column, text: text, style: style))
  }

  /// The first line to show, moved as little as possible, so that the chosen entry is in sight with
  /// the heading above it.
  func top(from old: Int) -> Int {
    guard let first = lines.firstIndex(where: { $0.row == chosen }),
      let last = lines.lastIndex(where: { $0.row == chosen })
    else { return 0 }
    let start = first > 0 && lines[first - 1].row == nil ? first - 1 : first
    var top = old
    if last >= top + height { top = last - height + 1 }
    if start < top { top = start }
    return max(0, min(top, max(0, lines.count - height)))
  }
}

/// What is told of an entry: a mark, its words, and what stands below these.
private struct EntryLines {
  let mark: SafeText
  let text: SafeText
  let below: [SafeText]

  init(_ row: HarvestState.Row, isReview: Bool, _ texts: Texts) {
    text = row.text
    switch row.subject {
    case .progress(_, let isKept):
      mark = isKept ? "[x] " : "[ ] "
      below = []
    case .brought:
      mark = "• "
      below = row.place.isEmpty ? [] : [row.place]
    case .entry(let entry): (mark, below) = Self.told(entry.content, row, isReview, texts)
    }
  }

  private static func told(
    _ content: HarvestEntry.Content, _ row: HarvestState.Row, _ isReview: Bool, _ texts: Texts
  ) -> (mark: SafeText, below: [SafeText]) {
    let place = row.place.isEmpty ? [] : [row.place]
    switch content {
    case .action(let action):
      return (
        action.isDone ? "[x] " : "[ ] ",
        [owner(action, texts) + (isReview ? "" : " · " + row.place)]
      )
    case .decision: return ("• ", place)
    case .item(let item):
      return (isReview ? "[" + texts.noteKind(item.kind.rawValue) + "] " : "• ", place)
    }
  }

  /// What is not known yet is asked for.
  private static func owner(_ action: ActionItem, _ texts: Texts) -> SafeText {
    let who = action.who.map { SafeText($0) } ?? texts.whoUnknown
    let due = action.writtenDue.map { texts.before(texts.date($0)) } ?? texts.dueUnknown
    return who + " · " + due
  }
}

/// Draws what came out of meetups.
struct HarvestView {
  let harvest: HarvestState
  let texts: Texts

  func draw(on frame: inout Frame, in rect: Rect) {
    guard !harvest.rows.isEmpty else { return drawEmpty(on: &frame, in: rect) }
    let lines = HarvestLayout(harvest, texts, width: rect.columns, height: rect.rows).lines
    for row in 0..<rect.rows where harvest.top + row < lines.count {
      let line = lines[harvest.top + row]
      frame.put(line.text, row: row, column: line.column, in: rect, style: line.style)
      guard line.row == harvest.chosen else { continue }
      if line.isFirst {
        frame.put(">", row: row, in: rect, style: Style(.strong))
        if harvest.line == nil { frame.setCursor(row: rect.row + row, column: rect.column) }
      }
      frame.mark(row: row, in: rect, .selected)
    }
  }

  private func drawEmpty(on frame: inout Frame, in rect: Rect) {
    let text = texts.emptyHarvest(harvest.kind.rawValue)
    for (row, line) in text.wrapped(to: rect.columns - 4).enumerated() {
      frame.put(line, row: row + 1, column: 2, in: rect)
    }
    frame.setCursor(row: rect.row + 1, column: rect.column + 2)
  }
}

extension AppState {
  func title(of harvest: HarvestState) -> SafeText {
    switch harvest.scope {
    case .all(let kind): texts.harvestTitle(kind.rawValue)
    case .meetup(let id): texts.reviewTitle(catalogue.title(of: id))
    }
  }

  /// How much there is, and what is still open in it.
  func shown(of harvest: HarvestState) -> SafeText {
    let actions = harvest.rows.compactMap(\.entry?.action)
    let open = actions.count { !$0.isDone && ($0.who == nil || $0.due == nil) }
    let entries = harvest.rows.count { $0.entry != nil }
    let count = entries == 0 ? [] : [texts.harvestCount(entries)]
    let hint = harvest.isReview ? [] : [texts.tabForNextKind]
    return (count + (open > 0 ? [texts.withoutOwner(open)] : []) + hint).joined(separator: " · ")
  }
}

extension HarvestState {
  var kind: NoteKind { if case .all(let kind) = scope { kind } else { .insight } }
}
