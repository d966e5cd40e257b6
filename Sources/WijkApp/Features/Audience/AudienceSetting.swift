import PlainText
import TerminalUI

/// The text of a part set for a window: all of it with air, else all of it without, else the page
/// that the facilitator is at.
struct AudienceSetting {
  struct SetLine {
    var text: SafeText = ""
    var style = Style.text
    var indent = 0
    /// Letters of the text up to and with this line.
    var lettersThrough = 0
  }

  private(set) var shown: [SetLine] = []
  /// It is one page of more.
  private(set) var isPart = false
  /// Not even that fits.
  private(set) var isCut = false

  init(_ view: AudienceView, width: Int, height: Int) {
    for isWhole in [true, false] {
      for isRoomy in [true, false] {
        let lines = Self.lines(of: view, width: width, isRoomy: isRoomy)
        shown = isWhole ? lines : Self.page(of: view, in: lines)
        isPart = !isWhole && view.pages > 1
        if shown.count <= height { return }
      }
    }
    shown = Array(shown.prefix(max(0, height)))
    isCut = true
  }

  /// The lines of the page that the facilitator is at.
  private static func page(of view: AudienceView, in lines: [SetLine]) -> [SetLine] {
    let below = lines.drop { $0.lettersThrough <= view.start && view.start > 0 }
    guard view.page < view.pages,
      let last = below.firstIndex(where: { $0.lettersThrough >= view.end })
    else { return Array(below) }
    return Array(below[...last])
  }

  private static func lines(of view: AudienceView, width: Int, isRoomy: Bool) -> [SetLine] {
    var lines: [SetLine] = []
    var letters = 0
    for line in view.lines {
      let isApart = line.space == .always || (isRoomy && line.space == .roomy)
      if isApart, !lines.isEmpty { lines.append(SetLine(lettersThrough: letters)) }
      lines += set(line, width: width, letters: &letters)
    }
    return lines
  }

  private static func set(
    _ line: AudienceView.Line, width: Int, letters: inout Int
  ) -> [SetLine] {
    let marker = SafeText(line.marker)
    let indent = min(line.depth * 3, width / 2)
    let hanging = min(indent + DisplayWidth.of(marker), width / 2)
    let rows = SafeText(line.text).wrapped(to: max(1, width - hanging))
    return rows.enumerated().map { number, row in
      let isFirst = number == 0
      letters += row.string.letterCount + (isFirst ? marker.string.letterCount : 0)
      return SetLine(
        text: isFirst ? marker + row : row, style: style(of: line.role),
        indent: isFirst ? indent : hanging, lettersThrough: letters)
    }
  }

  private static func style(of role: AudienceView.Line.Role) -> Style {
    switch role {
    case .text: .text
    case .strong: Style(.strong)
    case .heading: Style(.heading)
    }
  }
}
