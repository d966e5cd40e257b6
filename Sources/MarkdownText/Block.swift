/// A piece of a document that stands on lines of its own. Line breaks in text are "\n".
package indirect enum Block: Sendable, Hashable {
  /// `level` is 1...6.
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  /// `start` is the number of the first item; nil means bullets.
  case list(start: Int?, items: [ListItem])
  case quote([Block])
  /// Lines of code, without the last line break.
  case code(String)
  /// Every row has as many cells as the header.
  case table(header: [[Inline]], rows: [[[Inline]]])
  case rule
  /// Text to show as it was written: HTML, and whatever went over a bound.
  case raw(String)
}

/// One item of a list.
package struct ListItem: Sendable, Hashable {
  /// Whether the task is done; nil when the item is not a task.
  package var task: Bool?
  package var blocks: [Block]

  package init(task: Bool? = nil, blocks: [Block]) {
    self.task = task
    self.blocks = blocks
  }
}
