import Kennisbank
import KennisbankSearch
import PlainText
import TerminalUI
import WijkTexts

/// What the keys do while a menu is open.
extension AppState {
  mutating func handleInMenu(_ key: KeyPress) -> [Effect] {
    switch (key.key, key.modifiers) {
    case (.escape, []), (.character("c"), .control):
      keepTyped()
      let isCounting = overlay?.purpose == .searches
      overlay = nil
      return isCounting ? [.stopCounting] : []
    case (.enter, []): return chooseInMenu()
    case (.tab, []) where overlay?.purpose == .pick: return leavePicker(by: 1)
    case (.tab, .shift) where overlay?.purpose == .pick: return leavePicker(by: -1)
    case (.down, []), (.tab, []): moveInMenu(by: 1)
    case (.up, []), (.tab, .shift): moveInMenu(by: -1)
    case (.pageDown, []): moveInMenu(by: 10)
    case (.pageUp, []): moveInMenu(by: -10)
    case (.character(" "), []) where overlay?.purpose == .facets && overlay?.typed.isEmpty == true:
      return chooseInMenu()
    case (.character("l"), .control): return [.redraw]
    case (.character("z"), .control): return run(.suspend)
    case _ where overlay?.isCard == true: moveOnCard(key)
    default:
      overlay?.changeTyped { $0.handle(key) }
      moveInMenu(by: 0)
    }
    return []
  }

  /// Nothing is typed there: letters move, as in a list.
  private mutating func moveOnCard(_ key: KeyPress) {
    guard let distance = Keymap.command(for: key, in: .list)?.distance(page: 10) else {
      return notice = Notice(texts.chooseWithArrows)
    }
    moveInMenu(by: distance)
  }

  /// A sentence that was typed into a list by mistake can be pasted where it was meant.
  private mutating func keepTyped() {
    guard let menu = overlay, menu.purpose == .pick || menu.purpose == .remarks,
      menu.typed.text.split(separator: " ").count > 2
    else { return }
    clipboard = menu.typed.text
    notice = Notice(texts.typedIsKept)
  }

  /// As in any other field.
  private mutating func leavePicker(by step: Int) -> [Effect] {
    keepTyped()
    overlay = nil
    return moveFocus(by: step)
  }

  mutating func moveInMenu(by rows: Int) {
    guard var menu = overlay else { return }
    menu.scroll.move(by: rows)
    menu.scroll.show(in: MenuView.rowCount(in: layout.body, menu))
    overlay = menu
  }

  /// The same menu with other rows.
  mutating func replaceInMenu(_ items: [MenuState.Item], title: SafeText? = nil) {
    overlay?.replaceItems(items, title: title)
    moveInMenu(by: 0)
  }

  private mutating func chooseInMenu() -> [Effect] {
    guard let menu = overlay else { return [] }
    guard let item = menu.chosen else { return [] }
    if let reason = item.unavailable {
      notice = Notice(reason)
      return []
    }
    if case .toggle(let facet, let value) = item.action { return toggle(facet, value) }
    overlay = nil
    return perform(item.action, in: menu)
  }

  private mutating func perform(_ action: MenuState.Action, in menu: MenuState) -> [Effect] {
    switch action {
    case .run(let command): return run(command)
    case .sort(let order):
      changeList { list in
        list.sort = order
        list.wantedID = nil
      }
      return search()
    case .jump(let line):
      let height = layout.reading.rows
      changeReading { $0.view?.scroll(to: line, height: height) }
    case .openRecord(let id): return openRecord(id)
    case .openAddress(let address): return [.openAddress(address)]
    case .take(let request): return [.take(request)]
    case .takeClosedToo: overlay = takeMenu(withClosed: true)
    case .addToCollection(let name): return add(to: name)
    case .takeOutOfCollection(let name): return takeOut(of: name)
    case .openCollection(let name): return openCollection(name)
    case .useSearch(let search): return use(search)
    case .manageSearches: overlay = manageMenu()
    case .manageSearch(let name): overlay = manageMenu(of: name)
    case .renameSearch(let name): overlay = renameMenu(of: name)
    case .removeSearch(let name): return [.keep(.removed(name))]
    case .fill(let path, let filling):
      let effects = fill(path, filling)
      if case .toggle = filling { reopen(menu) }
      return effects
    case .change(let change): return keepDue(everything: true) + [.changeStore(change)]
    case .goTo(let address, let field): return goTo(field, of: address)
    case .show(let address, let finding): return show(finding, in: address)
    case .mend(let address, let mend): return self.mend(mend, in: address)
    case .learn(let address, let word): return learn(word, in: address)
    case .showDifference(let address): return showDifference(address, from: menu)
    case .ask(let ids):
      return [
        .take(TakeRequest(form: .mail, subject: .asking(ids), language: texts.language))
      ]
    case .recover(let text): return recover(text)
    case .showUnsaved(let text): return showUnsaved(text, from: menu)
    case .conflict(let address, let conflict): return open(conflict, in: address)
    case .choose(let address, let conflict, let choice):
      return choose(choice, conflict, in: address)
    case .showConflict(let conflict): return showConflict(conflict, from: menu)
    case .tick(let remark): return tick(remark)
    case .endMeetup: return endMeetup(.ended)
    case .leaveMeetup: return endMeetup(.leftForLater)
    case .beginAnother: return askToBegin()
    case .resumeMeetup(let run): return resume(run)
    case .finishMeetup(let run): return finish(run)
    case .planMeetup(let template): return askMeetup(template)
    case .planAgain(let answers, let template): return askMeetup(template, answers)
    case .addPart(let line): return add(line)
    case .attach(let id, let address): return attach(id, to: address)
    case .searchBeside: return searchBesideMeetup()
    case .query(let text): return typeQuery(text)
    case .explainQuery: overlay = queryMenu()
    case .insert(let words): return editText(.other) { $0.insert(words) }
    case .makeNew(let name, .object(let kind)): return fill(newObject: name, kind)
    case .makeNew(let new, .search(let name)): return renameSearch(name, to: new)
    case .makeNew(let name, .name): return make(name, menu)
    case .toggle, .nothing: break
    }
    return []
  }

  private mutating func make(_ name: String, _ menu: MenuState) -> [Effect] {
    switch menu.purpose {
    case .searches: saveSearch(name)
    case .pick: fillInWords(name)
    case .remarks: remark(name)
    case .part: add(AgendaLine(minutes: 10, .text(name)))
    default: add(to: name)
    }
  }

  // MARK: Collections

  private mutating func add(to name: String) -> [Effect] {
    [.keep(.collected(subjectIDs, in: name))]
  }

  /// The list shows at once what is left; the files follow.
  private mutating func takeOut(of name: String) -> [Effect] {
    let ids = subjectIDs
    guard case .collection(_, let all) = topList?.scope else { return [] }
    screens.goBack()
    let rest = all.filter { !ids.contains($0) }
    return [.keep(.takenOut(ids, of: name))] + show(ListState(.collection(name: name, ids: rest)))
  }

  private mutating func openCollection(_ name: String) -> [Effect] {
    guard let collection = personal.collections.first(where: { $0.name == name }) else { return [] }
    return show(ListState(.collection(name: name, ids: collection.ids)))
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
