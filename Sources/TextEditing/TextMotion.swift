package enum TextMotion: Sendable, Hashable {
  case left, right, wordLeft, wordRight
  /// To the first character that is no blank; from there to the very start.
  case lineStart
  case lineEnd
  case up, down
  case pageUp(rows: Int)
  case pageDown(rows: Int)
  case textStart, textEnd
  case to(TextPosition)
}
