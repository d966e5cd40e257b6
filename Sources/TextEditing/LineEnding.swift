package enum LineEnding: String, Sendable {
  /// Only the last line has none.
  case none = ""
  case lf = "\n"
  case crlf = "\r\n"
}
