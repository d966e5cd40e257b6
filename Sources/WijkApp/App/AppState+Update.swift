import Kennisbank
import KennisbankSearch
import PlainText
import TerminalUI
import WijkTexts

extension AppState {
  /// The only way the state changes: an event in, what must be done outside out.
  package mutating func update(_ event: Event) -> [Effect] {
    let effects = respond(to: event)
    for case .changeStore(let change) in effects { changesUnderWay.append(change) }
    return effects
  }

  private mutating func respond(to event: Event) -> [Effect] {
    switch event {
    case .input(let input): return handle(input)
    case .time(let now, let wallTime):
      self.wallTime = wallTime
      return passed(to: now)
    case .resized(let size): return resized(to: size)
    case .loaded(let catalogue, let index, let progress):
      return loaded(catalogue, index, progress)
    case .loadProblem(let text): tellLoadProblem(text)
    case .found(let request, let result): return found(request, result)
    case .wayOut(let request, let way): advised(way, for: request)
    case .counted(let generation, let name, let count): counted(generation, name, count)
    case .page(let request, let page): show(page, for: request)
    case .prepared(let pages): take(prepared: pages)
    case .comparison(let request, let comparison): show(comparison, for: request)
    case .personal(let data): return took(data)
    case .draftMade(let address, let news): return made(address, news)
    case .textOpened(let address, let text): return opened(address, text) + openingEnded()
    case .textKept(let answer): return kept(answer)
    case .storeChanged(let change, let outcome): return changed(change, outcome)
    case .advised(let request, let findings, let lacksDictionary):
      advised(request, findings, lacksDictionary: lacksDictionary)
    case .unfinished(let answers): bringBack(answers)
    case .unsaved(let texts): offer(texts)
    case .runKept(let answer): return kept(answer)
    case .templates(let templates): offer(templates)
    case .meetupMade(let edit, let news): return made(edit, news)
    case .notMade(let news):
      isMaking = false
      notice = news
    case .runEnded(let address, let news): return ended(address, news)
    case .unfinishedRuns(let runs): offer(runs)
    case .binned(let texts): showBinned(texts)
    case .editedOutside(let address, let bytes): return editedOutside(address, bytes)
    case .told(let notice): self.notice = notice
    case .followed(let count):
      // Quietly: what is said now goes before it.
      if notice == nil { notice = Notice(texts.changedByOthers(count)) }
    case .terminate: return leaving()
    }
    return []
  }

  /// What is wanted before the first key: to read, and to be told of the reader's own things.
  package func opening() -> [Effect] {
    // The card of the very first start comes once, however that start ends.
    let isFirst = if case .start = screens.top { true } else { false }
    return [.setMouse(isMouseOn), .load] + (isFirst ? [.rememberPlace(rememberedPlace)] : [])
  }

  package var layout: Layout { Layout(size) }

  // MARK: What was read

  private mutating func loaded(
    _ catalogue: Catalogue, _ index: SearchIndex, _ progress: LoadProgress
  ) -> [Effect] {
    let isReload = self.progress?.isComplete == true
    let earlier = self.catalogue
    screens.updateLists { $0.takeRows(of: earlier, to: catalogue, keepsFirst: isReload) }
    self.catalogue = catalogue
    self.index = index
    self.progress = progress
    if progress.isComplete { tellUnlisted() }
    // What the open menu counts is of what was read before.
    let counting = overlay?.purpose == .searches ? countSearches() : []
    return refreshTop() + counting + openWanted() + beginWanted() + adviceAnew(after: earlier)
  }

  /// What the reader keeps, as it is on disk now.
  private mutating func took(_ data: PersonalData) -> [Effect] {
    personal = data
    guard overlay?.purpose == .searches else { return [] }
    let effects = countSearches()
    showCounts()
    return effects
  }

  /// Folders and loose files that could not be read: they are rows of no list.
  private mutating func tellUnlisted() {
    let unlisted = Set(ObjectKind.allCases.filter { PlaceName.of($0) == nil })
    for number in catalogue.records.numbers(of: unlisted) {
      let record = catalogue[number]
      // Each once: a text that is saved is read again too.
      guard let fault = record.diagnostics.first(where: { $0.level == .error }),
        toldUnlisted.insert(
          FileAddress(kennisbank: record.origin.kennisbank, path: record.origin.path)
        ).inserted
      else { continue }
      tellLoadProblem(SafeText(record.origin.path + ": ") + texts.sentence(fault))
    }
  }

  /// Asks anew for all that the screen on top shows.
  mutating func refreshTop() -> [Effect] {
    switch screens.top {
    case .start: []
    case .list: searchKeepingChoice()
    case .reading: buildPage()
    case .compare: buildComparison()
    case .meetup: askForPart()
    case .harvest: harvestRefreshed()
    case .editor, .newDraft, .sheet, .begin, .newMeetup, .plan: []
    }
  }

  private mutating func resized(to size: Size) -> [Effect] {
    self.size = size
    fitScreens()
    return []
  }

  // MARK: Leaving

  mutating func leaving() -> [Effect] {
    keepOpenNote()
      // The clock of a meetup up to now is on disk as well.
      + (held?.run.isClockRunning == true ? record(.beat) : [])
      + keepDue(everything: true) + [.rememberPlace(rememberedPlace), .quit]
  }
}
