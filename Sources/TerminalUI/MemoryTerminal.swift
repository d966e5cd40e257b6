/// A terminal in memory: tests type into it and look at its last picture.
package final class MemoryTerminal: TerminalDevice {
  package private(set) var frame: Frame
  package private(set) var framesPresented = 0
  package private(set) var theme = Theme(.mono)
  package private(set) var sent: [UInt8] = []
  package private(set) var isClosed = false
  package private(set) var suspensions = 0
  package private(set) var isMouseOn = false
  package private(set) var size: Size
  private var pending: [InputEvent] = []
  private var nextSize: Size

  package init(columns: Int, rows: Int) {
    size = Size(columns: columns, rows: rows)
    nextSize = size
    frame = Frame(size: size)
  }

  /// Nothing to poll on: the tests turn the loop by hand.
  package var inputDescriptor: Int32 { -1 }

  package func type(_ events: [InputEvent]) {
    pending += events
  }

  package func window(columns: Int, rows: Int) {
    nextSize = Size(columns: columns, rows: rows)
  }

  package func readInput() -> [InputEvent] {
    defer { pending = [] }
    return pending
  }

  package func present(_ frame: Frame) {
    self.frame = frame
    framesPresented += 1
  }

  package func setTheme(_ theme: Theme) { self.theme = theme }
  package func setMouse(_ isOn: Bool) { isMouseOn = isOn }
  package func resize() { size = nextSize }
  package func redraw() {}
  package func suspend() { suspensions += 1 }
  package func resume() {}
  package func send(_ bytes: [UInt8]) { sent += bytes }
  package func close() { isClosed = true }
}
