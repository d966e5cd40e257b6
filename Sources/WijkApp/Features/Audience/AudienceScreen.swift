import PlainText
import TerminalUI
import WijkTexts

/// `wijk meetup scherm`: a window for the room that follows a meetup held in another one.
///
/// It has no keys but to close it, shows nothing of its own, and keeps the last picture while the
/// other program is away.
package struct AudienceScreen: Sendable {
  package enum Link: Sendable, Hashable {
    /// Nobody holds a meetup yet.
    case waiting
    case connected
    /// There was a picture; the other program went away.
    case lost
    case trouble(SafeText)
  }

  package var size: Size
  package private(set) var link = Link.waiting
  package private(set) var view: AudienceView?
  private let texts: Texts

  package init(size: Size, texts: Texts) {
    self.size = size
    self.texts = texts
  }

  /// What comes in is not trusted, whoever sent it.
  package mutating func show(_ view: AudienceView?) {
    link = .connected
    self.view = view?.bounded
  }

  package mutating func disconnected(_ trouble: SafeText? = nil) {
    link = trouble.map(Link.trouble) ?? (view == nil ? .waiting : .lost)
  }
}

// MARK: Picture

extension AudienceScreen {
  package func draw() -> Frame {
    var frame = Frame(size: size)
    drawBody(on: &frame)
    drawLink(on: &frame)
    return frame
  }

  private var words: Texts {
    view.flatMap { Language(rawValue: $0.language) }.map(Texts.init) ?? texts
  }

  /// Where the room looks: in the middle, with air around it.
  private var body: Rect {
    let margin = size.columns < 50 ? 1 : 4
    let width = max(1, min(size.columns - 2 * margin, Layout.readingWidth))
    let top = size.rows < 14 ? 0 : 1
    return Rect(
      row: top, column: max(0, (size.columns - width) / 2), columns: width,
      rows: size.rows - top - 1)
  }

  private func drawBody(on frame: inout Frame) {
    frame.setCursor(row: body.row, column: body.column)
    guard let view else { return drawWaiting(on: &frame) }
    guard !view.isBlack else { return }
    drawHeader(view, on: &frame)
    let below = body.inset(top: size.rows < 14 ? 1 : 2)
    if let count = view.count {
      draw(count, on: &frame, in: below)
    } else {
      drawPart(view, on: &frame, in: below)
    }
  }

  private func drawWaiting(on frame: inout Frame) {
    for (row, line) in texts.audienceWaits.wrapped(to: body.columns).enumerated() {
      frame.put(line, row: body.rows / 3 + row, in: body)
    }
  }

  private func drawHeader(_ view: AudienceView, on frame: inout Frame) {
    let place = view.isPause ? words.pause : words.stepOf(view.part, view.parts)
    let width = DisplayWidth.of(place)
    let title = SafeText(view.meetup).truncated(to: max(0, body.columns - width - 2))
    frame.put(title, row: 0, in: body, style: .faint)
    frame.put(place, row: 0, column: body.columns - width, in: body, style: .faint)
  }

  private func drawPart(_ view: AudienceView, on frame: inout Frame, in rect: Rect) {
    let title = SafeText(view.title.uppercased()).wrapped(to: rect.columns)
    for (row, line) in title.enumerated() { frame.put(line, row: row, in: rect, style: .title) }
    frame.setCursor(row: rect.row, column: rect.column)
    let text = rect.inset(top: title.count + 1)
    let setting = AudienceSetting(view, width: text.columns, height: text.rows)
    for (row, line) in setting.shown.enumerated() {
      frame.put(line.text, row: row, column: line.indent, in: text, style: line.style)
    }
    drawPages(view, setting, on: &frame)
  }

  /// In the last row, below the text: which page it is, and that not all of it fits.
  private func drawPages(
    _ view: AudienceView, _ setting: AudienceSetting, on frame: inout Frame
  ) {
    let page = setting.isPart ? words.pageOf(view.page, view.pages) : ""
    let mark = (setting.isCut ? "… " : "") + page
    let row = Rect(row: size.rows - 1, column: body.column, columns: body.columns, rows: 1)
    frame.put(mark, row: 0, column: row.columns - DisplayWidth.of(mark), in: row, style: .faint)
  }

  private func draw(_ count: AudienceView.Count, on frame: inout Frame, in rect: Rect) {
    let question = count.question.isEmpty ? words.countTitle : SafeText(count.question)
    let title = question.wrapped(to: rect.columns)
    for (row, line) in title.enumerated() { frame.put(line, row: row, in: rect, style: .title) }
    let bars = rect.inset(top: title.count + 1)
    let names = count.options.map { SafeText($0.name) }
    let width = min(bars.columns / 2, names.map { DisplayWidth.of($0) }.max() ?? 0)
    let room = max(1, bars.columns - width - 7)
    let most = max(1, count.options.map(\.count).max() ?? 1)
    let step = count.options.count * 2 <= bars.rows ? 2 : 1
    for (row, option) in count.options.enumerated() {
      let blocks = most <= room ? option.count : option.count * room / most
      frame.put(names[row].truncated(to: width), row: row * step, in: bars)
      let bar = SafeText(String(repeating: "█", count: blocks))
      let end = frame.put(bar, row: row * step, column: width + 2, in: bars)
      frame.put(
        SafeText(" \(option.count)"), row: row * step, column: end, in: bars, style: Style(.strong))
    }
  }

  /// The room need not read it; who sees to the window does.
  private func drawLink(on frame: inout Frame) {
    let row = frame.bounds.inset(left: 1, top: size.rows - 1, right: 1)
    switch link {
    case .connected: break
    case .waiting: frame.put(texts.audienceKeys, row: 0, in: row, style: .faint)
    case .lost: frame.put(texts.audienceLost, row: 0, in: row, style: .faint)
    case .trouble(let text):
      let lines = text.wrapped(to: max(1, row.columns))
      let rows = row.inset(top: 1 - lines.count)
      for (row, line) in lines.enumerated() { frame.put(line, row: row, in: rows) }
    }
  }
}
