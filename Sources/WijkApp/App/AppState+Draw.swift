import Kennisbank
import KennisbankSearch
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// The picture of a state: pure, whole, the same for the same state.
package func draw(_ state: AppState) -> Frame {
  var frame = Frame(size: state.size)
  let layout = state.layout
  guard !layout.isTooSmall else {
    let lines = state.texts.tooSmall(state.header.place).wrapped(to: state.size.columns)
    for (row, line) in lines.enumerated() { frame.put(line, row: row, in: frame.bounds) }
    return frame
  }
  state.drawBody(on: &frame, layout)
  state.drawHeader(on: &frame, in: layout.header)
  if !state.isBlack { FooterView(state: state).draw(on: &frame, in: layout.footer) }
  state.drawStatus(on: &frame, in: layout.status)
  if let menu = state.overlay {
    MenuView(menu: menu, texts: state.texts).draw(on: &frame, in: layout.body)
  }
  return frame
}

extension AppState {
  /// As much of the body as stands in the panes of the foreground; of a list only some rows.
  func drawForeground(on frame: inout Frame, _ layout: Layout, rows: [Int]?) {
    if case .list(let list) = screens.top {
      ListView(state: self, list: list).drawForeground(on: &frame, layout, rows: rows)
    } else {
      drawBody(on: &frame, layout)
    }
  }

  fileprivate func drawBody(on frame: inout Frame, _ layout: Layout) {
    switch screens.top {
    case .start: StartView(texts: texts).draw(on: &frame, in: layout.body)
    case .list(let list): ListView(state: self, list: list).draw(on: &frame, layout: layout)
    case .reading(let reading):
      reading.view?.draw(
        on: &frame, in: layout.reading, marking: reading.findWords.map { Mark($0) })
      frame.setCursor(row: layout.reading.row, column: layout.reading.column)
    case .compare(let compare):
      CompareView(compare: compare, texts: texts)
        .draw(on: &frame, in: layout.compare)
    case .editor(let editor):
      EditorView(state: self, editor: editor).draw(on: &frame, layout: layout)
    case .newDraft(let draft):
      NewDraftView(draft: draft, catalogue: catalogue, texts: texts)
        .draw(on: &frame, in: layout.text)
    case .sheet(let sheet):
      sheet.view.draw(on: &frame, in: layout.reading, marking: [])
      frame.setCursor(row: layout.reading.row, column: layout.reading.column)
    case .begin(let begin):
      BeginView(begin: begin, state: self).draw(on: &frame, in: layout.text)
    case .newMeetup(let new):
      NewMeetupView(new: new, state: self).draw(on: &frame, in: layout.text)
    case .plan(let plan):
      PlanView(plan: plan, state: self).draw(on: &frame, in: layout.text)
    case .meetup: meetupView?.draw(on: &frame)
    case .harvest(let harvest):
      HarvestView(harvest: harvest, texts: texts).draw(on: &frame, in: layout.text)
    }
  }

  /// The room looks at each other; any key brings the screen back.
  fileprivate var isBlack: Bool { topMeetup?.isBlack == true && overlay == nil }

  private var meetupView: MeetupView? {
    guard let held, let topMeetup else { return nil }
    return MeetupView(state: self, meetup: topMeetup, session: held)
  }

  // MARK: Header

  /// Where am I, and what is shown: the place, and the count with what narrows it, as words.
  var header: (place: SafeText, shown: SafeText) {
    switch screens.top {
    case .start: ("wijk", "")
    case .list(let list): (name(of: list.scope), shown(list))
    case .reading(let reading): (readingTitle(reading), position(of: reading))
    case .compare(let compare):
      (texts.comparison(compare.ids.count), compare.onlyDifferences ? texts.onlyDifferences : "")
    case .editor(let editor): (editorTitle(editor), editorShown(editor))
    case .newDraft(let draft):
      (texts.newDraftTitle, draft.source.map { texts.startingFrom(catalogue.title(of: $0)) } ?? "")
    case .sheet(let sheet): (sheet.title, "")
    case .begin: (texts.beginTitle, "")
    case .newMeetup: (texts.newMeetupTitle, "")
    case .plan(let plan): (planTitle(plan), planShown(plan))
    case .meetup: (held.map { SafeText($0.run.title) } ?? "", "")
    case .harvest(let harvest): (title(of: harvest), shown(of: harvest))
    }
  }

  fileprivate func drawHeader(on frame: inout Frame, in rect: Rect) {
    if let meetupView { return meetupView.drawHeader(on: &frame, in: rect) }
    let pane = rect.inset(left: 1, right: 1)
    let header = header
    let shown = header.shown.truncated(to: pane.columns * 2 / 3)
    let width = DisplayWidth.of(shown)
    let place = header.place.truncated(to: max(0, pane.columns - width - 2))
    frame.put(place, row: 0, in: pane, style: .title)
    frame.put(shown, row: 0, column: pane.columns - width, in: pane)
  }

  private func name(of scope: ListScope) -> SafeText {
    switch scope {
    case .place(let place): SafeText("\(place.number) ") + texts.place(place.rawValue)
    case .collection(let name, _): texts.collection(name)
    }
  }

  private func readingTitle(_ reading: ReadingState) -> SafeText {
    if let record = catalogue.record(reading.id) {
      return title(of: record.kind, SafeText(record.title))
    }
    guard let page = reading.view?.page else { return SafeText(reading.id) }
    let title = title(of: page.kind, page.title)
    // Others took it away meanwhile; what was read stays until one leaves it.
    return isLoading ? title : title + " · " + texts.isGone
  }

  private func title(of kind: ObjectKind, _ title: SafeText) -> SafeText {
    let place = PlaceName.of(kind).map { texts.place($0.rawValue) }
    return (place ?? texts.kind(kind.rawValue)) + " › " + title
  }

  private func editorTitle(_ editor: EditorState) -> SafeText {
    let path = editor.address.path
    // At every key: what the path says is looked up only where it is told.
    let title = sessions[editor.address]?.title ?? Place(path: path).fileName
    let isDraft = editor.address.published != nil
    let kind = isDraft ? texts.draftWord : texts.kind(Place(path: path).kind.rawValue)
    return kind + " › " + SafeText(title)
  }

  /// Where one is in it, and whether it is on disk.
  private func editorShown(_ editor: EditorState) -> SafeText {
    var parts: [SafeText] = []
    if editor.face == .text {
      parts.append(texts.wholeText)
    } else if let form = editor.form {
      if form.steps.count > 1 { parts.append(texts.stepOf(editor.step + 1, form.steps.count)) }
      if form.needed > 0 { parts.append(texts.neededMet(form.met, of: form.needed)) }
    }
    guard let session = sessions[editor.address] else { return parts.joined(separator: " · ") }
    if !session.conflicts.isEmpty {
      // There is no room for all of it; to choose comes first.
      parts = [texts.conflictsTitle(session.conflicts.count)]
    }
    parts.append(state(of: session.keeping))
    // Whether it is on disk is told last, and longest.
    let room = (layout.body.columns - 2) * 2 / 3
    while parts.count > 1, DisplayWidth.of(parts.joined(separator: " · ")) > room {
      parts.removeFirst()
    }
    return parts.joined(separator: " · ")
  }

  func state(of keeping: Keeping) -> SafeText {
    if keeping.trouble != nil { return texts.notSaved }
    guard keeping.isOnDisk else {
      return keeping.isNoted ? texts.keptInJournal : texts.notOnDiskYet
    }
    return keeping.savedAt.map { texts.onDisk(at: $0) } ?? texts.onDisk
  }

  private func position(of reading: ReadingState) -> SafeText {
    var parts: [SafeText] = []
    if let position = reading.siblings.position {
      parts.append(texts.count(position + 1, of: reading.siblings.count))
    }
    if let share = reading.view?.share(height: layout.reading.rows) {
      parts.append(SafeText("\(share)%"))
    }
    if held != nil { parts.append(texts.meetupRuns) }
    return parts.joined(separator: " · ")
  }

  private func shown(_ list: ListState) -> SafeText {
    var parts: [SafeText] = []
    if let progress, !progress.isComplete {
      parts.append(
        isStopped
          ? texts.onlyRead(progress.done, of: progress.total)
          : texts.readingProgress(progress.done, of: progress.total))
    }
    if list.isFan, list.marked.isEmpty {
      parts.append(fanTitle)
    } else if !list.isFan, let result = list.result, result.total > 0 {
      parts.append(
        list.scope == .place(.waaier)
          ? texts.stepsShown(steps(in: list.rows), of: allSteps)
          : texts.count(list.rows.count, of: result.total))
    }
    if let chosen = chosenStepsTitle(list) { parts.append(chosen) }
    if !list.words.isEmpty, !list.isTyping { parts.append(asked(list)) }
    parts += chosenFacets(list.selection)
    if list.sort != .relevance { parts.append(texts.inOrder(list.sort.rawValue)) }
    if !comparing.isEmpty { parts.append(texts.comparingChip(comparing.count)) }
    if held != nil { parts.append(texts.meetupRuns) }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// In the words of the reader, or of what was asked for with a key.
  private func asked(_ list: ListState) -> SafeText {
    likeTitle(list).map { texts.likeThis($0) } ?? SafeText(list.words.text.trimmed)
  }

  private func steps(in rows: [Int32]) -> Int { rows.count { catalogue[$0].kind == .step } }

  private var allSteps: Int { catalogue.waaier.steps.count }

  private func chosenFacets(_ selection: Selection) -> [SafeText] {
    Facet.allCases.compactMap { facet in
      guard let values = selection.values[facet] else { return nil }
      let titles = values.sorted().map { title(of: $0, in: facet) }
      return name(of: facet) + " " + titles.joined(separator: texts.orBetween)
    }
  }

  // MARK: Status

  /// The line being typed, else the last message, else why the chosen row is found.
  func drawStatus(on frame: inout Frame, in rect: Rect) {
    let pane = rect.inset(left: 1, right: 1)
    if isTyping || isNoting || topHarvest?.line != nil || topEditor?.isFinding == true
      || topPlan?.line != nil
    {
      drawTyping(on: &frame, in: pane)
      if isNoting, let notice { drawBelow(notice, on: &frame, in: pane) }
      if let remark = searchRemark { drawBelow(Notice(remark), on: &frame, in: pane) }
    } else if isSearchSlow {
      frame.put(texts.searchGoesOn.truncated(to: pane.columns), row: 0, in: pane)
    } else if let notice {
      drawNotice(notice, on: &frame, in: pane)
    } else if let warning = meetupWarning {
      frame.put(warning.truncated(to: pane.columns), row: 0, in: pane, style: Style(.strong))
    } else {
      drawFound(on: &frame, in: pane)
    }
  }

  /// What is told below the line that is typed.
  private var searchRemark: SafeText? {
    guard let list = topList, list.isTyping else { return nil }
    if isSearchSlow { return texts.searchGoesOn }
    return list.lastSearch == 0 ? notice?.text ?? queryRemark : queryRemark
  }

  /// Why the chosen row is there, and what a large result is divided by best.
  private func drawFound(on frame: inout Frame, in pane: Rect) {
    var room = pane.columns
    if let facet = topList?.split {
      let offer = texts.narrows(by: name(of: facet))
      let width = DisplayWidth.of(offer)
      if pane.columns >= width + Self.roomForFound {
        room -= width + 2
        frame.put(offer, row: 0, column: pane.columns - width, in: pane, style: .faint)
      }
    }
    if let found = foundIn { frame.put(found.truncated(to: room), row: 0, in: pane, style: .faint) }
  }

  private static let roomForFound = 44

  /// A sentence too long for its row takes the footer too: until the next key it matters more.
  private func drawNotice(_ notice: Notice, on frame: inout Frame, in pane: Rect) {
    let style = Style(notice.weight == .problem ? .error : .notice)
    let lines = notice.text.wrapped(to: pane.columns)
    let rows = Rect(row: pane.row, column: pane.column, columns: pane.columns, rows: 2)
    if lines.count > 1 { frame.clear(rows) }
    for (row, line) in lines.prefix(2).enumerated() {
      frame.put(line, row: row, in: rows, style: style)
    }
  }

  /// While a note is typed its row is taken: what is wrong with it takes the footer's.
  private func drawBelow(_ notice: Notice, on frame: inout Frame, in pane: Rect) {
    let row = Rect(row: pane.row + 1, column: pane.column, columns: pane.columns, rows: 1)
    frame.clear(row)
    let style = Style(notice.weight == .problem ? .error : .notice)
    frame.put(notice.text.truncated(to: row.columns), row: 0, in: row, style: style)
  }

  private func drawTyping(on frame: inout Frame, in pane: Rect) {
    let (label, line) =
      switch screens.top {
      case .list(let list): (texts.filterLabel, list.words)
      case .reading(let reading): (texts.findLabel, reading.find)
      case .editor(let editor): editorLine(editor)
      case .meetup(let meetup): noteLine(meetup.note)
      case .harvest(let harvest): harvestLine(harvest.line)
      case .plan(let plan): planLine(plan)
      default: (SafeText(""), .init())
      }
    let column = frame.put(label + " ", row: 0, in: pane, style: Style(.strong))
    let before = DisplayWidth.of(SafeText(String(line.beforeCursor)))
    // A line longer than its room shows the part around the cursor.
    let shift = max(0, column + before - pane.columns + 1)
    let room = pane.inset(left: column)
    // What the first letter takes the place of looks like what is marked in any field.
    let style = line.isDefault ? Style(.text, .selected) : .text
    frame.put(SafeText(line.text), row: 0, column: -shift, in: room, style: style)
    drawQueryProblems(line, on: &frame, column: -shift, in: room)
    if line.isEmpty, let example = noteExample {
      frame.put(example.truncated(to: room.columns), row: 0, in: room, style: .faint)
    }
    frame.setCursor(row: pane.row, column: pane.column + column + before - shift)
    if let found = foundIn, shift == 0 {
      let width = DisplayWidth.of(SafeText(line.text)) + 3
      frame.put(
        found.truncated(to: room.columns - width), row: 0, column: width, in: room, style: .faint)
    }
  }

  private var noteExample: SafeText? {
    switch (topMeetup?.note?.asking, topHarvest?.line?.asking) {
    case (.who, _), (_, .who): texts.whoExample
    case (.due, _), (_, .due): texts.dueExample
    case (.count, _): texts.countExample
    default: nil
    }
  }

  private func harvestLine(_ line: HarvestState.Line?) -> (SafeText, LineBuffer) {
    switch line?.asking {
    case .who: (texts.askWho + ":", line?.line ?? .init())
    case .due: (texts.askDue + ":", line?.line ?? .init())
    case .text, nil: (texts.harvestText + ":", line?.line ?? .init())
    }
  }

  private func noteLine(_ note: NoteLine?) -> (SafeText, LineBuffer) {
    guard let note else { return ("", LineBuffer()) }
    switch note.asking {
    case .text: return (texts.noteKind(note.kind.rawValue) + ":", note.line)
    case .who: return (texts.askWho + ":", note.line)
    case .due: return (texts.askDue + ":", note.line)
    case .count: return (texts.askCount + ":", note.line)
    }
  }

  private func editorLine(_ editor: EditorState) -> (SafeText, LineBuffer) {
    guard let replacement = editor.replacement else { return (texts.findLabel, editor.find) }
    guard editor.asksReplacement else { return (texts.replaceWhat, editor.find) }
    return (
      texts.replaceWhat + " " + SafeText(editor.find.text) + " " + texts.replaceBy, replacement
    )
  }

  /// Why the chosen row is there: what it has in common with what was asked for, and where the words
  /// stand.
  private var foundIn: SafeText? {
    guard let list = topList, !list.query.isEmpty, let row = list.selectedRow else { return nil }
    let found = index.found(list.query, record: row)
    let fields = found.fields.map { texts.foundField(String(describing: $0)) }
    let words =
      fields.isEmpty
      ? nil : texts.foundIn(fields, as: found.others.map { ($0.typed, $0.text) })
    let parts = [shared(with: row, list.query), words].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
