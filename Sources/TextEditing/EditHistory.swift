/// Undo and redo without end. Nothing that was ever typed goes out of reach: a new edit after an
/// undo does not drop what was undone, but lays it down in the past together with its undoing (as
/// Emacs does), so going on with undo comes by it.
package struct EditHistory: Sendable {
  /// What a journal keeps. Replayed in order they give the same history and the same text.
  package enum Event: Sendable, Hashable {
    case edit(TextSplice, joinsPrevious: Bool)
    case undo, redo
  }

  /// What may join into one step: only runs of typing and runs of erasing.
  package enum Kind: Sendable {
    case typing, erasing, other
  }

  /// A silence this long, in milliseconds, ends a run.
  package static let pause = 1000

  private var done: [Step] = []
  /// What redo brings back; the next is the last.
  private var undone: [Step] = []
  private var run: Run?

  package init() {}

  package init(replaying events: some Sequence<Event>) {
    for event in events { note(event) }
  }

  package var canUndo: Bool { !done.isEmpty }
  package var canRedo: Bool { !undone.isEmpty }
  /// The name of the group that undo would take back. Names are not in the events.
  package var undoName: String? { done.last?.name }
  package var redoName: String? { undone.last?.name }
}

// MARK: - Recording

extension EditHistory {
  /// Notes a change just made. `time` is any steady clock in milliseconds.
  package mutating func record(
    _ splice: TextSplice, as kind: Kind = .other, at time: Int = 0
  ) -> Event {
    let joins = run?.takes(splice, kind, at: time) ?? false
    append(splice, joining: joins)
    run = Run(kind: kind, last: splice, time: time)
    return .edit(splice, joinsPrevious: joins)
  }

  /// Notes changes that are undone together: a bulk change, a change by another program.
  package mutating func record(group: [TextSplice], named name: String? = nil) -> [Event] {
    let events = group.enumerated().map { Event.edit($1, joinsPrevious: $0 > 0) }
    for event in events { note(event) }
    if !group.isEmpty { done[done.count - 1].name = name }
    return events
  }

  /// The cursor went elsewhere: the next edit begins a step.
  package mutating func endRun() {
    run = nil
  }

  private mutating func note(_ event: Event) {
    run = nil
    switch event {
    case .edit(let splice, let joins): append(splice, joining: joins)
    case .undo: if let step = done.popLast() { undone.append(step) }
    case .redo: if let step = undone.popLast() { done.append(step) }
    }
  }

  private mutating func append(_ splice: TextSplice, joining: Bool) {
    let joins = joining && undone.isEmpty && !done.isEmpty
    layDownUndone()
    if joins {
      done[done.count - 1].splices.append(splice)
    } else {
      done.append(Step(splices: [splice]))
    }
  }

  private mutating func layDownUndone() {
    guard !undone.isEmpty else { return }
    done += undone.reversed() + undone.map(\.inverted)
    undone = []
  }
}

// MARK: - Going back and forth

extension EditHistory {
  /// nil when there is nothing to undo, or when the text is not the one of this history.
  package mutating func undo(in buffer: inout TextBuffer) -> Event? {
    guard let step = done.last, buffer.apply(step.inverted.splices) else { return nil }
    note(.undo)
    return .undo
  }

  package mutating func redo(in buffer: inout TextBuffer) -> Event? {
    guard let step = undone.last, buffer.apply(step.splices) else { return nil }
    note(.redo)
    return .redo
  }

  /// Repeats an event of a journal on the text. False, and nothing done, when it does not fit.
  package mutating func replay(_ event: Event, in buffer: inout TextBuffer) -> Bool {
    switch event {
    case .undo: return undo(in: &buffer) != nil
    case .redo: return redo(in: &buffer) != nil
    case .edit(let splice, _):
      guard buffer.apply(splice, cursor: .atChange) else { return false }
      note(event)
      return true
    }
  }
}

private struct Step: Sendable {
  var splices: [TextSplice]
  var name: String?

  var inverted: Step {
    Step(splices: splices.reversed().map(\.inverted), name: name)
  }
}

/// The edit that a next one may join.
private struct Run: Sendable {
  var kind: EditHistory.Kind
  var last: TextSplice
  var time: Int

  func takes(_ next: TextSplice, _ nextKind: EditHistory.Kind, at nextTime: Int) -> Bool {
    guard kind == nextKind, nextTime - time < EditHistory.pause else { return false }
    switch kind {
    case .typing: return goesOn(with: next)
    case .erasing: return goesOn(erasing: next)
    case .other: return false
    }
  }

  /// Behind the last, in the same line, and not the first letter behind a blank.
  private func goesOn(with next: TextSplice) -> Bool {
    guard next.removed.isEmpty, next.offset == last.offset + last.inserted.count else {
      return false
    }
    if next.inserted.contains(.lf) || last.inserted.contains(.lf) { return false }
    return last.inserted.last?.isBlank != true || next.inserted.first?.isBlank == true
  }

  private func goesOn(erasing next: TextSplice) -> Bool {
    guard next.inserted.isEmpty, last.inserted.isEmpty else { return false }
    return next.offset + next.removed.count == last.offset || next.offset == last.offset
  }
}

extension TextBuffer {
  /// All or none; the cursor goes to the last.
  fileprivate mutating func apply(_ splices: [TextSplice]) -> Bool {
    for (number, splice) in splices.enumerated() {
      guard apply(splice, cursor: .atChange) else {
        for made in splices[..<number].reversed() { _ = apply(made.inverted) }
        return false
      }
    }
    return true
  }
}
