import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// Counting by hand what a group chooses: dots on a wall, hands, a round of how everyone is. Each
/// option has a letter that adds one; the same letter in upper case takes one off.
struct Counting: Sendable, Hashable {
  static let most = 8

  let question: String
  var names: [String]
  var counts: [Int]

  /// "Wat eerst? bellen; flyeren; koffie": a question, if there is one, and what there is to choose.
  /// Nil when there is nothing to choose between.
  init?(_ words: String) {
    let parts = words.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let hasQuestion = parts.count == 2
    let names = (hasQuestion ? parts[1] : parts.first ?? "").split(whereSeparator: {
      ";,/".contains($0)
    })
    .map { String($0).trimmed }.filter { !$0.isEmpty }
    guard (2...Self.most).contains(names.count) else { return nil }
    question = hasQuestion ? String(parts[0]).trimmed + "?" : ""
    self.names = names
    counts = names.map { _ in 0 }
  }

  /// Goes on with what was counted before under the same words.
  init?(_ words: String, after votes: [Vote], in item: Int?) {
    self.init(words)
    guard let old = votes.last(where: { $0.item == item && $0.question == question }),
      old.options.map(\.name) == names
    else { return }
    counts = old.options.map(\.count)
  }

  func vote(in item: Int?) -> Vote {
    Vote(item: item, question: question, options: zip(names, counts).map { Vote.Option($0, $1) })
  }

  static func letter(_ index: Int) -> Character {
    Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index)))
  }

  /// False for a key that counts nothing.
  mutating func press(_ key: Character) -> Bool {
    guard let index = names.indices.first(where: { Self.letter($0) == Character(key.lowercased()) })
    else { return false }
    counts[index] = max(0, counts[index] + (key.isUppercase ? -1 : 1))
    return true
  }
}

extension AppState {
  var isCounting: Bool { topMeetup?.counting != nil }

  mutating func handleWhileCounting(_ key: KeyPress) -> [Effect] {
    guard var counting = topMeetup?.counting else { return [] }
    switch (key.key, key.modifiers) {
    case (.enter, []), (.escape, []): changeMeetup { $0.counting = nil }
    case (.function(1), []): overlay = helpMenu()
    default:
      guard let letter = key.typed, counting.press(letter) else {
        notice = Notice(texts.countWithLetters)
        return []
      }
      changeMeetup { $0.counting = counting }
      return record(.voted(counting.vote(in: held?.run.current)))
    }
    return []
  }

  mutating func beginCounting(_ words: String) -> [Effect] {
    let words = words.isEmpty ? texts.checkInRound.string : words
    guard let run = held?.run,
      let counting = Counting(words, after: run.votes, in: run.current)
    else {
      notice = Notice(texts.nothingToCount(most: Counting.most), .problem)
      return []
    }
    changeMeetup {
      $0.note = nil
      $0.counting = counting
    }
    return []
  }
}

/// Draws what is counted, as bars.
struct CountingView {
  let counting: Counting
  let texts: Texts

  func draw(on frame: inout Frame, in rect: Rect) {
    frame.put(
      SafeText(counting.question.isEmpty ? texts.countTitle.string : counting.question), row: 0,
      in: rect, style: .title)
    let width = min(
      rect.columns / 2, counting.names.map { DisplayWidth.of(SafeText($0)) }.max() ?? 0)
    let room = max(1, rect.columns - width - 10)
    let most = max(counting.counts.max() ?? 0, 1)
    for (row, name) in counting.names.enumerated() {
      let count = counting.counts[row]
      let line = row * 2 + 2
      let letter = String(Counting.letter(row))
      frame.put(SafeText(letter), row: line, in: rect, style: Style(.strong))
      frame.put(SafeText(name).truncated(to: width), row: line, column: 3, in: rect)
      // A dot on the wall is a block here, until there is no room for that.
      let blocks = most <= room ? count : count * room / most
      let bar = String(repeating: "█", count: blocks)
      let column = frame.put(SafeText(bar), row: line, column: width + 5, in: rect)
      frame.put(SafeText(" \(count)"), row: line, column: column, in: rect, style: Style(.strong))
    }
    frame.setCursor(row: rect.row, column: rect.column)
  }
}
