import Kennisbank

/// The file of a meetup: any list in it is read, and what is added reads back or is refused.
enum MeetupPromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let document = Document(bytes: bytes)
    let meetup = Meetup(document)
    try same(meetup.agenda)
    try same(meetup.harvest)
    try same(meetup.decisions)
    try same(meetup.actions)
    _ = (meetup.start, meetup.day, meetup.participants, meetup.broughtCase, meetup.plannedMinutes)
    let text = String(decoding: bytes.prefix(200), as: UTF8.self)
    try adding(HarvestItem(.works, text, about: "stap"), to: document)
    try adding(ActionItem(text, who: text, due: .words(text), label: "a1"), to: document)
    try adding(AgendaLine(minutes: 5, .text(text)), to: document)
    for (index, action) in meetup.actions.enumerated().prefix(3) {
      guard let ticked = try? document.ticking(actionAt: index, isDone: !action.isDone) else {
        continue
      }
      let isTicked = ticked.lines(ActionItem.self)[index].isDone != action.isDone
      try promise(isTicked, "an action is not ticked")
    }
    let progress = Document(yaml: bytes)
    let entry = StepProgress.Entry(step: "stap", state: .done, remark: text)
    guard let result = try? progress.settingProgress(entry) else { return }
    try promise(StepProgress(result).state(of: "stap") == .done, "progress is not set")
  }

  private static func same<Item: ListLine>(_ items: [Item]) throws(BrokenPromise) {
    for item in items {
      try promise(Item(line: item.line) == item, "an item reads back as another: \(item.line)")
    }
  }

  private static func adding<Item: ListLine>(
    _ item: Item, to document: Document
  ) throws(BrokenPromise) {
    guard let result = try? document.adding(item) else { return }
    let (before, after) = (document.lines(Item.self), result.lines(Item.self))
    // A fence that is open in the last item is closed there first.
    let isSame = after.dropLast(2).elementsEqual(before.dropLast(1))
    try promise(
      after.count == before.count + 1 && after.last == item && isSame, "an item is not added")
  }
}

/// What is left of a meetup that ran: any bytes are events, or none.
enum RunPromises {
  private static let file = Document(
    bytes: Array("---\nid: x\n---\n\n## Agenda\n- 5 min | a\n".utf8))

  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let events = RunLog.events(in: bytes)
    try promise(RunLog.events(in: RunLog.bytes(of: events)) == events, "events read back as others")
    let half = RunLog.events(in: Array(bytes.prefix(bytes.count / 2)))
    try promise(events.starts(with: half), "a part of the bytes gives other events")
    let run = MeetupRun(events)
    try promise(run.totalSpent(since: 0) >= 0 && run.totalLeft(since: 0) >= 0, "a time below zero")
    _ = (run.progress, run.next, run.previous, run.minutesToSpread(since: 1))
    let minutes = Minutes([run])
    guard let once = try? minutes.written(into: file) else {
      throw BrokenPromise(description: "no minutes of \(events.count) events")
    }
    let twice = try? minutes.written(into: once)
    try promise(twice?.bytes == once.bytes, "minutes written twice are others")
  }
}
