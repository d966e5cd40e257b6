extension Document {
  /// The items of the section for such lines, from top to bottom.
  package func listed<Item: ListLine>(_: Item.Type = Item.self) -> [Listed<Item>] {
    guard let range = section(Item.sectionTitle)?.bodyRange else { return [] }
    return ListItems(source, in: range).items.map { item in
      let content = item.content..<max(item.content, item.range.upperBound)
      return Listed(item: Item(line: source.text(content)), range: item.range, content: content)
    }
  }

  package func lines<Item: ListLine>(_: Item.Type = Item.self) -> [Item] {
    listed(Item.self).map(\.item)
  }

  /// The document with an item behind the last one of its section. A section that is not there is
  /// made, where the order of sections has it.
  package func adding<Item: ListLine>(_ item: Item) throws(EditRefusal) -> Document {
    try adding([item])
  }

  package func adding<Item: ListLine>(_ items: [Item]) throws(EditRefusal) -> Document {
    guard layout.form != .excerpt else { throw .tooLarge }
    guard !items.isEmpty else { return self }
    let text = items.map(\.written).joined(separator: source.lineBreak)
    let splice =
      section(Item.sectionTitle).map { insertion(of: text, in: $0) }
      ?? newSection(Item.sectionTitle, text)
    do throws(EditRefusal) {
      return try checked([splice], reads: lines() + items)
    } catch {
      // A fence or comment that was left open would swallow what comes behind it.
      guard let closed else { throw error }
      return try closed.adding(items)
    }
  }

  /// The document with another item in the place of the one at `index`.
  package func replacing<Item: ListLine>(
    at index: Int, with item: Item
  ) throws(EditRefusal) -> Document {
    let old = listed(Item.self)
    guard old.indices.contains(index) else { throw .wouldDamage }
    guard old[index].item != item else { return self }
    var wanted = old.map(\.item)
    wanted[index] = item
    let isEmpty = old[index].content.isEmpty
    let gap = isEmpty && !isGapped(old[index].content.lowerBound) && !item.line.isEmpty ? " " : ""
    return try checked(
      [Splice(range: old[index].content, text: gap + item.line)], reads: wanted)
  }

  /// Whether a blank stands before an offset, as it must behind the mark of an item.
  private func isGapped(_ offset: Int) -> Bool { offset > 0 && bytes[offset - 1].isBlank }

  /// The document without the item at `index` and its lines.
  package func removing<Item: ListLine>(
    _: Item.Type, at index: Int
  ) throws(EditRefusal) -> Document {
    let old = listed(Item.self)
    guard old.indices.contains(index) else { throw .wouldDamage }
    var wanted = old.map(\.item)
    wanted.remove(at: index)
    return try checked(
      [Splice(range: wholeLines(old[index].range), text: "")], reads: wanted)
  }

  /// The document with two items of a section in each other's place; nil when one is not there.
  func swapping<Item: ListLine>(
    _: Item.Type, _ one: Int, _ other: Int
  ) throws(EditRefusal) -> Document? {
    let items = listed(Item.self)
    guard items.indices.contains(one), items.indices.contains(other) else { return nil }
    var wanted = items.map(\.item)
    wanted.swapAt(one, other)
    let (upper, lower) = (items[min(one, other)].range, items[max(one, other)].range)
    return try checked(
      [
        Splice(range: upper, text: source.text(lower)),
        Splice(range: lower, text: source.text(upper)),
      ], reads: wanted)
  }

  /// The document with an action ticked or unticked: one byte, if it has a box.
  package func ticking(actionAt index: Int, isDone: Bool) throws(EditRefusal) -> Document {
    let old = listed(ActionItem.self)
    guard old.indices.contains(index) else { throw .wouldDamage }
    let action = old[index].item
    guard action.isDone != isDone else { return self }
    var wanted = old.map(\.item)
    wanted[index] = action.with(isDone: isDone, label: action.label)
    let content = old[index].content
    guard let mark = bytes[content].boxMark else {
      let box = content.lowerBound..<content.lowerBound
      return try checked([Splice(range: box, text: isDone ? "[x] " : "[ ] ")], reads: wanted)
    }
    return try checked(
      [Splice(range: mark..<(mark + 1), text: isDone ? "x" : " ")], reads: wanted)
  }

  /// The document with those lines as its agenda. Lines that stay keep their bytes, and so does
  /// what stands between them; of a line with another spent time only that changes.
  package func settingAgenda(_ agenda: [AgendaLine]) throws(EditRefusal) -> Document {
    var document = self
    let match = SequenceMatch.pairs(lines(AgendaLine.self).map(\.plan), agenda.map(\.plan))
    let kept = Set(match.map(\.old))
    for index in lines(AgendaLine.self).indices.reversed() where !kept.contains(index) {
      document = try document.removing(AgendaLine.self, at: index)
    }
    let stays = Set(match.map(\.new))
    for (index, line) in agenda.enumerated() {
      document =
        stays.contains(index)
        ? try document.settingSpent(line.spent, ofAgendaLineAt: index)
        : try document.inserting(line, at: index)
    }
    guard document.lines(AgendaLine.self) == agenda else { throw .wouldDamage }
    return document
  }

  /// The document with the minutes that a part of the agenda took behind its line.
  package func settingSpent(
    _ spent: Int?, ofAgendaLineAt index: Int
  ) throws(EditRefusal) -> Document {
    let old = listed(AgendaLine.self)
    guard old.indices.contains(index) else { throw .wouldDamage }
    let line = old[index].item
    guard line.spent != spent else { return self }
    var wanted = old.map(\.item)
    wanted[index] = line.with(spent: spent)
    // Written in another way, or with something in it that ends like a time: the line anew.
    let end = old[index].range.upperBound
    if line.spent == nil, let spent,
      let result = try? checked([Splice(range: end..<end, text: " | \(spent) min")], reads: wanted)
    {
      return result
    }
    return try replacing(at: index, with: wanted[index])
  }
}

// MARK: Places

extension Document {
  /// Before the item at `index`, or behind the last one.
  private func inserting<Item: ListLine>(
    _ item: Item, at index: Int
  ) throws(EditRefusal) -> Document {
    let old = listed(Item.self)
    guard index < old.count else { return try adding(item) }
    let start = lineStart(of: old[index].range.lowerBound)
    var wanted = old.map(\.item)
    wanted.insert(item, at: index)
    let text = item.written + source.lineBreak
    return try checked([Splice(range: start..<start, text: text)], reads: wanted)
  }

  /// Behind the last item, else at the end of the section.
  private func insertion(of text: String, in section: Section) -> Splice {
    let (body, lineBreak) = (section.bodyRange, source.lineBreak)
    guard !body.isEmpty else { return fillingSplice(of: section, with: text) }
    if let last = ListItems(source, in: body).items.last?.range.upperBound {
      return Splice(range: last..<last, text: lineBreak + text)
    }
    let end = body.upperBound
    let tail = isAtBreak(end) ? "" : lineBreak
    return Splice(range: end..<end, text: lineBreak + lineBreak + text + tail)
  }

  /// Right below the heading, apart from it by one blank line.
  private func fillingSplice(of section: Section, with text: String) -> Splice {
    let lineBreak = source.lineBreak
    let start = section.headingRange.upperBound
    guard bytes[section.headingRange].last?.isBreak == true else {
      return Splice(range: start..<start, text: lineBreak + lineBreak + text + lineBreak)
    }
    let isFollowed = sections.contains { $0.headingRange.lowerBound == start }
    return Splice(
      range: start..<start, text: lineBreak + text + lineBreak + (isFollowed ? lineBreak : ""))
  }

  /// Before the first section that comes later in the order of a meetup, else at the end.
  private func newSection(_ title: String, _ text: String) -> Splice {
    let order = SectionOrder.of(.meetup).map(Section.folded)
    let later = order.drop { $0 != Section.folded(title) }.dropFirst()
    let next = sections.first { later.contains(Section.folded($0.title)) }
    return newSection(title, text, at: next?.headingRange.lowerBound ?? bytes.count)
  }

  /// With the fence or comment closed that is still open at the end; nil if none is.
  private var closed: Document? {
    let scanner = SectionScanner(source, layout.body, layout.bodyLine)
    guard let closer = scanner.missingCloser, let last = bytes.last else { return nil }
    let gap = last.isBreak ? "" : source.lineBreak
    let end = bytes.count..<bytes.count
    return spliced([Splice(range: end, text: gap + closer + source.lineBreak)])
  }

  private func newSection(_ title: String, _ text: String, at place: Int) -> Splice {
    let lineBreak = source.lineBreak
    let end = source.trimEnd(layout.body.lowerBound..<max(place, layout.body.lowerBound))
    let breaks = source.text(end..<place).count(where: \.isNewline)
    let isFirst = end == layout.body.lowerBound
    let isLineStart = isFirst && end > source.start && bytes[end - 1].isBreak
    let wanted = end == source.start ? 0 : isLineStart ? 1 : 2
    let gap = String(repeating: lineBreak, count: max(0, wanted - breaks))
    let tail = place < bytes.count ? lineBreak : ""
    return Splice(
      range: place..<place,
      text: gap + "## " + title + lineBreak + lineBreak + text + lineBreak + tail)
  }

  func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > source.start, !bytes[start - 1].isBreak { start -= 1 }
    return start
  }

  private func isAtBreak(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset].isBreak }

  /// With the blanks before and the line break behind.
  private func wholeLines(_ range: Range<Int>) -> Range<Int> {
    var end = source.skipBlanks(from: range.upperBound, to: bytes.count)
    if isAtBreak(end) {
      end += source[end] == .carriageReturn && source[end + 1] == .lineFeed ? 2 : 1
    }
    return lineStart(of: range.lowerBound)..<end
  }
}

// MARK: Nothing else

extension Document {
  private func checked<Item: ListLine>(
    _ splices: [Splice], reads items: [Item]
  ) throws(EditRefusal) -> Document {
    let result = spliced(splices)
    guard result.lines(Item.self) == items, isSame(as: result, outside: Item.sectionTitle) else {
      throw .wouldDamage
    }
    return result
  }

  /// Whether fields, the text before the sections and all other sections are the same.
  private func isSame(as other: Document, outside title: String) -> Bool {
    let title = Section.folded(title)
    func others(_ document: Document) -> [[String]] {
      let changed = document.sections.firstIndex { Section.folded($0.title) == title }
      return document.sections.enumerated().filter { $0.offset != changed }
        .map { [$0.element.title, $0.element.body] }
    }
    return preamble == other.preamble && others(self) == others(other)
      && fields.map(\.blockRange) == other.fields.map(\.blockRange)
  }
}

extension AgendaLine {
  /// Without the time that it took.
  var plan: AgendaLine { with(spent: nil) }
}
