/// A terminal as the loop sees it: it gives input and takes whole pictures.
///
/// There are two: ncurses, and `MemoryTerminal` for tests. Not `Sendable`: one thread owns it.
package protocol TerminalDevice: AnyObject {
  /// Becomes readable when there is input.
  var inputDescriptor: Int32 { get }
  /// As it is now; the loop asks again after a resize.
  var size: Size { get }
  /// Everything that was typed until now, without waiting.
  func readInput() -> [InputEvent]
  func present(_ frame: Frame)
  func setTheme(_ theme: Theme)
  func setMouse(_ isOn: Bool)
  /// Takes over a new size of the window.
  func resize()
  /// Draws everything anew at the next `present`.
  func redraw()
  /// Gives the terminal back to the shell, and takes it again.
  func suspend()
  func resume()
  /// Hands bytes to the terminal itself, outside the picture (the clipboard, OSC 52).
  func send(_ bytes: [UInt8])
  /// Gives the terminal back as it was found. Safe to call twice.
  func close()
}
