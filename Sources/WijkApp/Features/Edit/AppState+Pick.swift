import Kennisbank
import PlainText
import TextEditing
import WijkTexts

/// Choosing a value from a list instead of typing it.
extension AppState {
  /// A letter opens the list with that letter typed; the arrows go through the words of a choice.
  mutating func choose(_ row: Form.Row, by key: TextKey) -> [Effect] {
    guard let path = row.path else { return [] }
    switch (key, row.shape) {
    case (.move(.right, _), .choice(let words)), (.insert(" "), .choice(let words)):
      return cycle(words, by: 1, at: path)
    case (.move(.left, _), .choice(let words)): return cycle(words, by: -1, at: path)
    case (.newline, _): overlay = pickMenu(row)
    case (.insert(let text), _):
      overlay = pickMenu(row)
      overlay?.changeTyped { $0.insert(text) }
    default: break
    }
    return []
  }

  private mutating func cycle(_ words: [String], by step: Int, at path: FieldPath) -> [Effect] {
    let now = topSession?.document.value(at: path).text.flatMap(words.firstIndex)
    let next = now.map { ($0 + step + words.count) % words.count } ?? 0
    return set(.text(words[next]), at: path)
  }

  /// Changes one value as a step of its own.
  mutating func set(_ value: Value, at path: FieldPath) -> [Effect] {
    write(value, at: path, .other)
    changeEditor { $0.field = nil }
    showSession()
    return keepDue(everything: true)
  }

  // MARK: The list

  func pickMenu(_ row: Form.Row) -> MenuState? {
    guard let path = row.path else { return nil }
    switch row.shape {
    case .choice(let words): return choiceMenu(words, row, path)
    case .reference(let kinds): return recordMenu(kinds, row, path, many: false)
    case .references(let kinds): return recordMenu(kinds, row, path, many: true)
    default: return nil
    }
  }

  private func choiceMenu(_ words: [String], _ row: Form.Row, _ path: FieldPath) -> MenuState {
    let now = topSession?.document.value(at: path).text
    let items = words.map { word in
      MenuState.Item(
        texts.choiceLabel(path.part ?? path.name, word), key: word == now ? "✓" : "",
        action: .fill(path, .set(word)))
    }
    let nothing = MenuState.Item(texts.leaveEmpty, action: .fill(path, .clear))
    return MenuState(.pick, title: row.label, items: items + (now == nil ? [] : [nothing]))
  }

  private func recordMenu(
    _ kinds: Set<ObjectKind>, _ row: Form.Row, _ path: FieldPath, many: Bool
  ) -> MenuState {
    let chosen = Set(topSession?.document.value(at: path).items.compactMap(\.text) ?? [])
    let records = catalogue.records.filter { kinds.contains($0.kind) }
    var seen: Set<String> = []
    let items = records.filter { seen.insert($0.id).inserted }
      .map { item($0, path, isChosen: chosen.contains($0.id), many: many) }
      .sorted {
        ($0.key.isEmpty ? 1 : 0, $0.label.string) < ($1.key.isEmpty ? 1 : 0, $1.label.string)
      }
    let nothing = MenuState.Item(texts.leaveEmpty, action: .fill(path, .clear))
    let note = FieldPath(path.name + "_toelichting")
    let inWords = path.item == nil ? topSession?.document.value(at: note).text : nil
    let words = inWords.map {
      MenuState.Item(
        SafeText($0), detail: texts.takeOutWithEnter, key: "✓", action: .fill(note, .clear))
    }
    return MenuState(
      .pick, title: row.label,
      items: [words].compactMap(\.self) + items + (many || chosen.isEmpty ? [] : [nothing]),
      new: newRows(kinds))
  }

  /// What is in no list can be made there: as an object of its own, when there is one kind it can
  /// be, or in words beside the ids.
  private func newRows(_ kinds: Set<ObjectKind>) -> [MenuState.NewRow] {
    let inWords = MenuState.NewRow(texts.onlyInWords, detail: texts.onlyInWordsMeans)
    guard let kind = kinds.first, kinds.count == 1, !kind.isTerm else { return [inWords] }
    let detail = kind.isRegister ? texts.makesEntry : texts.makesDraft
    let object = MenuState.NewRow(texts.makeNew(kind.rawValue), detail: detail, .object(kind))
    // A sentence that was meant for a field becomes no object by one Enter.
    return [inWords, object]
  }

  private func item(
    _ record: Record, _ path: FieldPath, isChosen: Bool, many: Bool
  ) -> MenuState.Item {
    let document = record.document
    let others = document.list("synoniemen").joined(separator: ", ")
    let detail = [record.summary, others].filter { !$0.isEmpty }.joined(separator: " · ")
    return MenuState.Item(
      SafeText(record.title), detail: SafeText(detail), key: isChosen ? "✓" : "",
      action: .fill(path, many ? .toggle(record.id) : .set(record.id)))
  }

  // MARK: What was chosen

  mutating func fill(_ path: FieldPath, _ filling: MenuState.Filling) -> [Effect] {
    switch filling {
    case .clear: return set(.empty, at: path)
    case .set(let id): return set(.text(id), at: path) + moveFocus(by: 1)
    case .toggle(let id):
      var ids = topSession?.document.value(at: path).items.compactMap(\.text) ?? []
      if let index = ids.firstIndex(of: id) { ids.remove(at: index) } else { ids.append(id) }
      return set(.texts(ids), at: path)
    }
  }

  /// Several can be chosen one after the other: the list stays until Esc.
  mutating func reopen(_ menu: MenuState) {
    guard let row = topEditor?.row, let items = pickMenu(row)?.items else { return }
    var menu = menu
    menu.changeTyped { $0.clear() }
    menu.replaceItems(items)
    overlay = menu
    moveInMenu(by: 0)
  }

  /// Makes the object that was missing and fills it in; what there is to tell of it can wait.
  mutating func fill(newObject name: String, _ kind: ObjectKind) -> [Effect] {
    guard let editor = topEditor, let row = editor.row, let path = row.path else { return [] }
    let municipality = topSession?.document.list("gemeenten").first
    let id = newID(name, kind, municipality)
    guard let object = NewObject(kind, id: id, title: name, municipality: municipality) else {
      notice = Notice(texts.municipalityFirst)
      return []
    }
    let address = FileAddress(kennisbank: editor.address.kennisbank, path: object.path)
    let edit = FileEdit(address, before: nil, after: object.bytes)
    changeSession { $0.made[id] = edit }
    let isOneOfMany = if case .references = row.shape { true } else { false }
    return [.changeStore(.make(edit))] + fill(path, isOneOfMany ? .toggle(id) : .set(id))
  }

  /// That of a neighbourhood begins with its municipality: many towns have a Centrum.
  private func newID(_ name: String, _ kind: ObjectKind, _ municipality: String?) -> String {
    let catalogue = catalogue
    let isTaken: (String) -> Bool = { catalogue.number(of: $0) != nil }
    guard kind == .neighbourhood, let municipality,
      !Slug.make(name, taken: { _ in false }).hasPrefix(municipality)
    else { return Slug.make(name, taken: isTaken) }
    return Slug.make(municipality + " " + name, taken: isTaken)
  }

  /// A name that is in no list: kept in words beside the ids, so that nothing has to be invented.
  mutating func fillInWords(_ name: String) -> [Effect] {
    guard let path = topEditor?.row?.path else { return [] }
    if path.part == "element" {
      return set(.text(name), at: FieldPath(path.name, item: path.item, part: "tekst"))
    }
    guard path.item == nil else { return set(.text(name), at: path) }
    let note = FieldPath(path.name + "_toelichting")
    let old = topSession?.document.value(at: note).text
    return set(.text([old, name].compactMap(\.self).joined(separator: "; ")), at: note)
  }
}
