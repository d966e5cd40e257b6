import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// What was noted and counted at the part at hand, set in lines: the last of it, each note whole if
/// there is room for it.
struct HarvestLines {
  struct Line {
    let kind: SafeText
    let indent: Int
    let text: SafeText
    /// Behind the last line of a note that is not on disk yet.
    var mark: SafeText = ""
  }

  private(set) var lines: [Line] = []

  init(_ state: AppState, width: Int, most: Int) {
    guard let session = state.held else { return }
    let run = session.run
    // What came before the last that fits is never seen.
    let notes = run.notes(of: run.current).suffix(most)
    let all =
      notes.map { Self.lines(of: $0, session, state, width) }
      + run.votesHere.map { Self.lines(of: $0, width) }
    for note in all.reversed() {
      let room = most - lines.count
      guard room > 0 else { break }
      lines = Self.cut(note, to: room, width) + lines
    }
  }

  private static func lines(
    of note: RunNote, _ session: RunSession, _ state: AppState, _ width: Int
  ) -> [Line] {
    let kind = SafeText("[") + state.texts.noteKind(note.kind.rawValue) + "] "
    let indent = DisplayWidth.of(kind)
    let isKept = session.isOnDisk(note: note.number)
    let mark: SafeText = isKept ? "" : SafeText("  ") + state.texts.notOnDiskYet
    let room = max(1, width - indent - DisplayWidth.of(mark))
    let rows = state.words(of: note.content).wrapped(to: room)
    return rows.enumerated().map { number, text in
      Line(
        kind: number == 0 ? kind : "", indent: indent, text: text,
        mark: number == rows.count - 1 ? mark : "")
    }
  }

  private static func lines(of vote: Vote, _ width: Int) -> [Line] {
    let counts = vote.options.map { "\($0.name) \($0.count)" }.joined(separator: " · ")
    let words = [vote.question, counts].filter { !$0.isEmpty }.joined(separator: " ")
    return SafeText(words).wrapped(to: width).map { Line(kind: "", indent: 0, text: $0) }
  }

  /// The beginning of what does not fit, with its mark.
  private static func cut(_ lines: [Line], to room: Int, _ width: Int) -> [Line] {
    guard lines.count > room, let last = lines.last else { return lines }
    let end = lines[room - 1]
    let text = (end.text.truncated(to: width - end.indent - DisplayWidth.of(last.mark) - 2)) + " …"
    return lines.prefix(room - 1) + [
      Line(kind: end.kind, indent: end.indent, text: text, mark: last.mark)
    ]
  }
}

extension MeetupRun {
  /// Of the part at hand, with something counted.
  fileprivate var votesHere: [Vote] {
    votes.filter { $0.item == current && $0.options.contains { $0.count > 0 } }
  }
}
