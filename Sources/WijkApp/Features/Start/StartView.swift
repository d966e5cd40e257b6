import PlainText
import TerminalUI
import WijkTexts

/// The card of the very first start: five lines that say what this is and which keys begin.
struct StartView {
  let texts: Texts

  func draw(on frame: inout Frame, in rect: Rect) {
    let widest = texts.startCard.map { DisplayWidth.of($0) }.max() ?? 0
    let lines = lines(width: min(widest, rect.columns - 6))
    let box = rect.centred(columns: widest + 6, rows: lines.count + 4)
    frame.drawBorder(box, title: "wijk")
    let inside = box.inset(left: 3, top: 2, right: 2, bottom: 1)
    for (row, line) in lines.enumerated() { frame.put(line, row: row, in: inside) }
    frame.setCursor(row: inside.row, column: inside.column)
  }

  private func lines(width: Int) -> [SafeText] {
    texts.startCard.flatMap { DisplayWidth.of($0) <= width ? [$0] : $0.wrapped(to: width) }
  }
}
