/// The locale that the environment asks for, and what is done when it is not there.
struct TerminalLocale: Equatable {
  private static let portable = "C.UTF-8"
  private let name: String

  init(environment: [String: String]) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    name = names.first { !$0.isEmpty } ?? Self.portable
  }

  /// True when the name says an encoding, and another than UTF-8: nl_NL.ISO-8859-1. Of a name
  /// without one (C, nl_NL) nothing is known, and terminals of today take UTF-8.
  var namesOtherEncoding: Bool {
    guard let dot = name.firstIndex(of: ".") else { return false }
    let encoding = name[name.index(after: dot)...].prefix { $0 != "@" }
    return !["utf8", "utf-8"].contains(encoding.lowercased())
  }

  /// Makes the C library follow it. A locale that is not installed, as nl_NL.UTF-8 often is not,
  /// and one without an encoding give way to C.UTF-8: ncurses garbles é in any other.
  ///
  /// - Parameter use: takes on a locale; true when that makes the encoding UTF-8.
  func activate(_ use: (String) -> Bool) {
    if use(name) || namesOtherEncoding { return }
    _ = use(Self.portable)
  }
}
