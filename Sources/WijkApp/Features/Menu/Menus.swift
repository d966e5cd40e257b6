import Kennisbank
import KennisbankSearch
import MarkdownText
import PlainText
import TerminalUI
import WijkTexts

/// The menus of the program: each is a list of rows made from the state.
extension AppState {
  /// What can be done in this place, with its keys.
  func helpMenu() -> MenuState {
    let context = screens.top.context
    let infos = Keymap.commands.filter {
      $0.contexts.contains(context) && !$0.keys(in: context).isEmpty
    }.sorted { ($0.hint ?? .max) < ($1.hint ?? .max) }
    let language = MenuState.Item(
      texts.queryHelp, detail: texts.queryHelpDetail, action: .explainQuery)
    return MenuState(
      .help, title: texts.helpFor(context.rawValue),
      items: infos.map { row($0, context) } + (context == .list ? [language] : []))
  }

  /// Every command there is.
  func commandMenu() -> MenuState {
    let context = screens.top.context
    return MenuState(
      .commands, title: texts.commands, items: Keymap.commands.map { row($0, context) })
  }

  private func row(_ info: CommandInfo, _ context: KeyContext) -> MenuState.Item {
    let keys = info.keys(in: info.contexts.contains(context) ? context : .list)
    let text = texts.command(info.command.rawValue)
    return MenuState.Item(
      text.label, detail: text.explanation,
      key: keys.map { KeyName.of($0, texts) }.joined(separator: " "),
      action: .run(info.command), unavailable: unavailable(info.command))
  }

  func sortMenu() -> MenuState {
    let now = topList?.sort
    let items = SortOrder.allCases.map { order in
      MenuState.Item(
        texts.sortOrder(order.rawValue) + (order == now ? SafeText(" ✓") : ""), action: .sort(order)
      )
    }
    return MenuState(.sort, title: texts.sortBy, items: items)
  }

  func outlineMenu() -> MenuState {
    let view = topReading?.view
    let headings = (view?.layout.headings ?? []).map {
      MenuState.Item($0.title, action: .jump(line: $0.line))
    }
    let back =
      topReading.map { catalogue.backlinks(to: catalogue.record($0.id)?.id ?? $0.id) } ?? []
    let pointing = back.map { number in
      MenuState.Item(
        "← " + SafeText(catalogue[number].title), detail: texts.pointsHere,
        action: .openRecord(catalogue.address(of: number)))
    }
    return MenuState(.outline, title: texts.outline, items: headings + pointing)
  }

  func linkMenu() -> MenuState {
    let links = topReading?.view?.layout.links ?? []
    let items = links.enumerated().map { number, target in
      switch target {
      case .record(let id):
        MenuState.Item(
          SafeText("\(number + 1)  \(catalogue.title(of: id))"), action: .openRecord(id))
      case .address(let address):
        MenuState.Item(SafeText("\(number + 1)  \(address)"), action: .openAddress(address))
      }
    }
    return MenuState(.link, title: texts.links, items: items)
  }

  /// Of several texts those that are not public stay, unless they are asked for. A text that stands
  /// alone and the columns of a comparison were each named by the reader: these are only counted.
  func takeMenu(withClosed: Bool = false) -> MenuState {
    let ids = subjectIDs
    let isNamed = withClosed || ids.count == 1 || isComparing
    let taken = isNamed ? ids : ids.filter { !isClosed($0) }
    let heldBack = ids.count - taken.count
    var items = taken.isEmpty ? [] : takeForms(taken)
    if heldBack > 0 {
      let text = texts.takeClosedToo(heldBack)
      items.append(.init(text.label, detail: text.explanation, action: .takeClosedToo))
    }
    items = handoutForms(ids) + items
    let title = texts.takeAlong(
      taken.count, closed: taken.count(where: isClosed), heldBack: heldBack)
    return MenuState(.take, title: title, items: items)
  }

  private func takeForms(_ ids: [String]) -> [MenuState.Item] {
    TakeRequest.Form.allCases.map { form in
      let text = texts.takeForm(form.rawValue)
      let request = TakeRequest(
        form: form, subject: isComparing ? .comparison(ids) : .records(ids),
        language: texts.language)
      return MenuState.Item(
        text.label, detail: text.explanation, action: .take(request),
        unavailable: isRestricted && form != .mail ? texts.notOnThisHost : nil)
    }
  }

  /// Of a meetup that is still to come.
  private func handoutForms(_ ids: [String]) -> [MenuState.Item] {
    guard ids.count == 1, let record = catalogue.record(ids[0]), record.kind == .meetup,
      !Meetup(record).wasHeld
    else { return [] }
    return [TakeRequest.Form.mail, .markdown, .html].map { form in
      let request = TakeRequest(
        form: form, subject: .handout(record.id), language: texts.language)
      return MenuState.Item(
        texts.handoutForm(texts.takeForm(form.rawValue).label), detail: texts.handoutMeans,
        action: .take(request),
        unavailable: isRestricted && form != .mail ? texts.notOnThisHost : nil)
    }
  }

  private func isClosed(_ id: String) -> Bool { catalogue.record(id)?.isClosed ?? false }

  private var isComparing: Bool {
    if case .compare = screens.top { true } else { false }
  }

  func collectMenu() -> MenuState {
    var rows = personal.collections.map { collectionRow($0, action: .addToCollection($0.name)) }
    if case .collection(let name, _) = topList?.scope {
      rows.insert(.init(texts.takeOut(of: name), action: .takeOutOfCollection(name)), at: 0)
    }
    return MenuState(.collect, title: texts.collectIn, items: rows, new: [.init(texts.newName)])
  }

  func collectionsMenu() -> MenuState {
    let rows = personal.collections.map { collectionRow($0, action: .openCollection($0.name)) }
    let none = MenuState.Item(texts.noCollections, action: .nothing)
    return MenuState(.collections, title: texts.collections, items: rows.isEmpty ? [none] : rows)
  }

  private func collectionRow(
    _ collection: PersonalData.Collection, action: MenuState.Action
  ) -> MenuState.Item {
    MenuState.Item(
      SafeText(collection.name), key: texts.items(collection.ids.count), action: action)
  }
}
