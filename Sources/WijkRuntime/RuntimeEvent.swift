import WijkApp

/// Word from a lane to the loop.
package enum RuntimeEvent: Sendable {
  case app(Event)
  /// Bytes for the terminal itself: the clipboard of a terminal far away.
  case send([UInt8])
}
