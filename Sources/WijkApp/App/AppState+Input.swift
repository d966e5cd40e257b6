import PlainText
import TerminalUI
import WijkTexts

/// From a key to a command. The order of who may have it first: menu → typing → screen → nobody.
extension AppState {
  mutating func handle(_ input: InputEvent) -> [Effect] {
    hasActed = true
    if wantedDraft != nil { return hold(input) }
    notice = nil
    // Who does something else than wait has left the place of last time.
    pendingPlace = nil
    movedPlace()
    switch input {
    case .key(let key): return handle(key)
    case .paste(let text): return paste(text)
    case .mouse(let event): return handle(event)
    }
  }

  private mutating func handle(_ key: KeyPress) -> [Effect] {
    if overlay != nil { return handleInMenu(key) }
    if isTyping { return handleWhileTyping(key) }
    if topMeetup?.isBlack == true { return endBlack() }
    if isNoting { return handleWhileNoting(key) }
    if isCounting { return handleWhileCounting(key) }
    if topHarvest?.line != nil { return handleInHarvestLine(key) }
    if topBegin != nil { return handleWhileBeginning(key) }
    if topNewMeetup != nil { return handleInNewMeetup(key) }
    if topPlan?.line != nil { return handleInPlanLine(key) }
    if isWriting { return handleWhileWriting(key) }
    let context = screens.top.context
    if let command = Keymap.command(for: key, in: context) { return run(command) }
    if context == .reading, let digit = key.typed, digit.isASCII, digit.isNumber {
      return typeLinkDigit(digit)
    }
    if context == .planning, let digit = key.typed, digit.isASCII, digit.isNumber {
      return askMinutes(beginning: digit)
    }
    notice = Notice(
      topMeetup == nil ? texts.keyDoesNothing(KeyName.of(key, texts)) : texts.keyInMeetup)
    return []
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if overlay != nil {
      overlay?.changeTyped { $0.insert(text) }
      return []
    }
    if isNoting { return pasteWhileNoting(text) }
    if topHarvest?.line != nil { return pasteInHarvestLine(text) }
    if topBegin != nil { return pasteWhileBeginning(text) }
    if topNewMeetup != nil { return pasteInNewMeetup(text) }
    if topPlan?.line != nil { return pasteInPlanLine(text) }
    if isWriting { return pasteWhileWriting(text) }
    guard isTyping else {
      notice = Notice(texts.pasteDoesNothing)
      return []
    }
    return changeTyped { $0.insert(text) }
  }

  private mutating func handle(_ event: MouseEvent) -> [Effect] {
    switch event.action {
    case .wheelDown: return overlay == nil ? run(.moveDown) : []
    case .wheelUp: return overlay == nil ? run(.moveUp) : []
    case .press where overlay != nil: return []
    case .press where topPlan != nil: return []
    case .press where topEditor != nil: return pressInEditor(row: event.row, column: event.column)
    case .press: return press(row: event.row, column: event.column)
    }
  }

  /// Runs a command, or says why it cannot be now.
  package mutating func run(_ command: Command) -> [Effect] {
    if let reason = unavailable(command) {
      notice = Notice(reason)
      return []
    }
    return perform(command)
  }

  private mutating func perform(_ command: Command) -> [Effect] {
    if let place = PlaceName.going(by: command) { return go(to: place) }
    if let effects = performAnywhere(command) { return effects }
    switch screens.top {
    case .start: return performOnStart(command)
    case .list: return performInList(command)
    case .reading: return performWhileReading(command)
    case .compare: return performInComparison(command)
    case .editor: return performInEditor(command)
    case .newDraft: return performInNewDraft(command)
    case .sheet: return performOnSheet(command)
    case .meetup: return performInMeetup(command)
    case .harvest: return performInHarvest(command)
    case .plan: return performInPlan(command)
    case .begin, .newMeetup: return []
    }
  }

  /// Commands that mean the same on every screen; nil for the others.
  private mutating func performAnywhere(_ command: Command) -> [Effect]? {
    switch command {
    case .help: overlay = helpMenu()
    case .palette: overlay = commandMenu()
    case .historyBack, .historyForward: return walkHistory(command)
    case .quit: return leaving()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .cancel: return cancel()
    case .reload:
      isStopped = false
      hasActed = false
      forgetLoadProblems()
      return [.load]
    case .mouse: return toggleMouse()
    case .theme: return nextTheme()
    case .language: return switchLanguage()
    case .collections: overlay = collectionsMenu()
    case .startMeetup: return startMeetup()
    case .harvest: return openHarvest(.all(.action))
    case .review: return openReview()
    case .about: return openRecord("over")
    case .tour: return openRecord("rondleiding")
    default: return nil
    }
    return []
  }

  // MARK: Going

  mutating func walkHistory(_ command: Command) -> [Effect] {
    if command == .historyBack { screens.goBack() } else { screens.goForward() }
    fitScreens()
    return refreshTop()
  }

  mutating func go(to place: PlaceName) -> [Effect] {
    show(screens.list(of: .place(place)) ?? ListState(.place(place)))
  }

  /// Puts a list on top; the start card is left behind for good.
  mutating func show(_ list: ListState) -> [Effect] {
    if case .start = screens.top {
      screens.replace(with: .list(list))
    } else {
      screens.push(.list(list))
    }
    return refreshTop()
  }

  private mutating func performOnStart(_ command: Command) -> [Effect] {
    switch command {
    case .open: return go(to: .interventions)
    case .filter: return go(to: .interventions) + perform(.filter)
    case .close: return leaving()
    default: return []
    }
  }

  /// Ctrl-C stops what runs; at rest it tells how to quit.
  private mutating func cancel() -> [Effect] {
    if isSearchSlow { return stopSearching() }
    guard isLoading, let progress else {
      notice = Notice(texts.howToQuit)
      return []
    }
    isStopped = true
    notice = Notice(texts.loadingStopped(progress.done, of: progress.total))
    return [.stopLoading]
  }

  // MARK: Settings

  private mutating func toggleMouse() -> [Effect] {
    isMouseOn.toggle()
    notice = Notice(isMouseOn ? texts.mouseOn : texts.mouseOff)
    return [.setMouse(isMouseOn)]
  }

  private mutating func nextTheme() -> [Effect] {
    let names = Theme.Name.allCases
    let next = (names.firstIndex(of: theme.name) ?? 0) + 1
    theme = Theme(names[next % names.count])
    notice = Notice(texts.themeIsNow(theme.name.rawValue))
    return [.setTheme(theme)]
  }

  private mutating func switchLanguage() -> [Effect] {
    texts = Texts(texts.language == .dutch ? .english : .dutch)
    screens.updateLists { $0.prepared = [:] }
    notice = Notice(texts.languageIsNow)
    return refreshTop()
  }
}
