import TerminalUI

/// What a key changes first: the panes one is working in. They are drawn over the picture before and
/// shown at once; the whole picture follows, and nearly always it brings nothing more.
package struct Foreground: Sendable, Hashable {
  fileprivate let size: Size
  let panes: [Rect]
  /// Where one is in the list, whose rows then stand in the first pane.
  fileprivate let scroll: Scroll?
  /// How many of its rows are marked.
  fileprivate let marked: Int

  fileprivate init(size: Size, panes: [Rect], scroll: Scroll? = nil, marked: Int = 0) {
    (self.size, self.panes, self.scroll, self.marked) = (size, panes, scroll, marked)
  }

  /// The rows of a list that do not look as they did; nil when all may.
  fileprivate func rows(since earlier: Foreground) -> [Int]? {
    guard let scroll, let before = earlier.scroll, scroll.top == before.top,
      scroll.count == before.count, marked == earlier.marked
    else { return nil }
    let (old, new) = (before.selected - scroll.top, scroll.selected - scroll.top)
    return old == new ? [new] : [old, new]
  }
}

/// The foreground of a state over the picture before, whose foreground was `earlier`; nil where only
/// a whole picture will do.
package func draw(_ state: AppState, over picture: Frame, since earlier: Foreground) -> Frame? {
  guard let foreground = state.foreground, foreground.panes == earlier.panes,
    foreground.size == earlier.size
  else { return nil }
  var frame = picture
  let rows = foreground.rows(since: earlier)
  for pane in foreground.panes.dropFirst(rows == nil ? 0 : 1) { frame.clear(pane) }
  let layout = state.layout
  state.drawForeground(on: &frame, layout, rows: rows)
  state.drawStatus(on: &frame, in: layout.status)
  return frame
}

extension AppState {
  /// Nil where a key may change all of the picture.
  package var foreground: Foreground? {
    let layout = layout
    guard !layout.isTooSmall, overlay == nil, notice == nil, !isTyping else { return nil }
    switch screens.top {
    case .list(let list) where !list.rows.isEmpty && list.focus != .facets:
      let panes = [layout.parts(of: list).list, layout.summaryText(of: list), layout.status]
      return Foreground(
        size: size, panes: panes, scroll: list.scroll, marked: list.marked.count)
    case .reading:
      return Foreground(size: size, panes: [layout.reading, layout.status])
    case .editor(let editor) where editor.face == .text:
      return Foreground(size: size, panes: [layout.text, layout.status])
    default: return nil
    }
  }
}
