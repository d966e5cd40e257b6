/// What the user wants of colours.
package enum ColourChoice: Sendable, Hashable {
  /// Where the terminal has them, unless `NO_COLOR` says otherwise.
  case auto
  case never
  case always

  package func allowsColour(environment: [String: String]) -> Bool {
    switch self {
    case .auto: environment["NO_COLOR", default: ""].isEmpty
    case .never: false
    case .always: true
    }
  }
}
