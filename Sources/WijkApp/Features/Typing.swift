import TerminalUI
import TextEditing

/// Typing in the line of a filter or of a find: every letter is a letter.
extension AppState {
  var isTyping: Bool {
    switch screens.top {
    case .list(let list): list.isTyping
    case .reading(let reading): reading.isFinding
    default: false
    }
  }

  mutating func handleWhileTyping(_ key: KeyPress) -> [Effect] {
    if key.key != .tab, topList?.completing != nil { changeList { $0.completing = nil } }
    if key.key != .up, key.key != .down, topList?.recalling != nil {
      changeList { $0.recalling = nil }
    }
    switch (key.key, key.modifiers) {
    case (.up, []) where topList != nil: return recall(by: 1)
    case (.down, []) where topList?.recalling != nil: return recall(by: -1)
    case (.character("c"), .control) where isSearchSlow: return stopSearching()
    case (.enter, []) where remedy?.change != nil: return applyRemedy()
    case (.enter, []): return endTyping()
    case (.down, []): return endTyping() + run(.moveDown)
    case (.escape, []): return cancelTyping()
    case (.character("c"), .control): return cancelTyping()
    case (.character("p"), .control):
      overlay = commandMenu()
      return []
    case (.function(1), []):
      overlay = topList == nil ? helpMenu() : queryMenu()
      return []
    case (.tab, []) where topList != nil: return completeQuery(by: 1)
    case (.tab, .shift) where topList != nil: return completeQuery(by: -1)
    default: return changeTyped { $0.handle(key) }
    }
  }

  /// Changes what is typed and looks for it at once.
  mutating func changeTyped(_ change: (inout LineBuffer) -> Void) -> [Effect] {
    switch screens.top {
    case .list(var list):
      let before = list.words.text
      let wasDefault = list.words.isDefault
      change(&list.words)
      // `u` brings back what stood there when one began to change it.
      if wasDefault, list.words.text != before { clearedWords = before }
      list.wantedID = nil
      screens.withTop { $0 = .list(list) }
      return list.words.text == before ? [] : search()
    case .reading(var reading):
      change(&reading.find)
      screens.withTop { $0 = .reading(reading) }
      showMatch(.nearest)
    default: break
    }
    return []
  }

  private mutating func endTyping() -> [Effect] {
    let (names, catalogue) = (queryNames, catalogue)
    var kept: [Effect] = []
    if let list = topList { kept = rememberQuery(list.words.text) }
    screens.withTop { screen in
      switch screen {
      case .list(var list):
        list.isTyping = false
        list.recalling = nil
        if list.settleConditions(names) { list.arrangeAgain(catalogue) }
        screen = .list(list)
      case .reading(var reading):
        reading.isFinding = false
        screen = .reading(reading)
      default: break
      }
    }
    showMatch(.nearest)
    // What could have become a field is a word after all.
    if topList?.asked.hasHalfField == true { return kept + search() }
    // What was stopped is asked again by who goes on with it.
    if topList?.lastSearch == 0 { return kept + search() }
    tellProblem()
    return kept
  }

  /// What is wrong with the words is ignored, and that is told.
  private mutating func tellProblem() {
    guard let problem = topList?.asked.problems.first else { return }
    notice = Notice(texts.problem(problem), problem.isRemark ? .plain : .problem)
  }

  /// Esc: one layer back. The words go; `u` brings them back.
  private mutating func cancelTyping() -> [Effect] {
    if case .list = screens.top {
      changeList { $0.isTyping = false }
      return clearWords()
    }
    return endTyping() + changeTyped { $0.clear() }
  }

  mutating func clearWords() -> [Effect] {
    guard case .list(let list) = screens.top, !list.words.isEmpty else { return [] }
    clearedWords = list.words.text
    notice = Notice(texts.wordsCleared)
    return changeTyped { $0.clear() }
  }
}

extension LineBuffer {
  /// The keys of a line that is typed; others do nothing.
  mutating func handle(_ key: KeyPress) {
    if let character = key.typed {
      insert(String(character))
      return
    }
    switch (key.key, key.modifiers) {
    case (.backspace, []): deleteBackward()
    case (.delete, []): deleteForward()
    case (.left, []): moveLeft()
    case (.right, []): moveRight()
    case (.left, .control): moveWordLeft()
    case (.right, .control): moveWordRight()
    case (.home, []): moveToStart()
    case (.end, []): moveToEnd()
    case (.character("w"), .control): deleteWordBackward()
    case (.character("u"), .control): clear()
    default: break
    }
  }
}
