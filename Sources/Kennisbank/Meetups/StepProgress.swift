/// How far an organisation is with the steps of the waaier, from `voortgang/ORGANISATIE.yaml`:
///
///     - stap: kies-een-kleine-start
///       stand: gedaan
///       op: '2026-10-08'
///       meetup: 2026-10-08-begin
package struct StepProgress: Sendable, Hashable {
  package enum State: String, Sendable, CaseIterable, Hashable {
    case begun = "begonnen"
    case done = "gedaan"
    case skipped = "overgeslagen"
  }

  /// Of a step that nothing is known of too.
  package static func word(_ state: State?) -> String { state?.rawValue ?? "nog niet" }

  package struct Entry: Sendable, Hashable {
    package let step: String
    package let state: State
    package let on: Day?
    /// The id of the meetup in which it was.
    package let meetup: String?
    package let remark: String?

    package init(
      step: String, state: State, on day: Day? = nil, meetup: String? = nil,
      remark: String? = nil
    ) {
      self.step = step
      self.state = state
      on = day
      self.meetup = meetup
      self.remark = remark.map(\.onOneLine)
    }
  }

  /// In the order of the file, what is no entry left out.
  package let entries: [Entry]
  private let states: [String: State]

  package static let none = StepProgress(Document(yaml: []))

  package init(_ document: Document) {
    entries = document.value("").items.compactMap(Entry.init)
    states = Dictionary(entries.map { ($0.step, $0.state) }, uniquingKeysWith: { $1 })
  }

  /// Of a step that stands in several the last one counts.
  package init(joining all: [StepProgress]) {
    entries = all.flatMap(\.entries)
    states = Dictionary(entries.map { ($0.step, $0.state) }, uniquingKeysWith: { $1 })
  }

  package static func path(of organisation: String) -> String { "voortgang/\(organisation).yaml" }

  /// Of a step that stands in the file twice the last counts.
  package func state(of step: String) -> State? { states[step] }

  package func entry(of step: String) -> Entry? { entries.last { $0.step == step } }

  /// How many of some steps have each state.
  package func summary(of steps: [String]) -> Summary {
    let found = steps.map(state)
    return Summary(
      done: found.count { $0 == .done }, begun: found.count { $0 == .begun },
      skipped: found.count { $0 == .skipped }, of: steps.count)
  }

  /// "3 of 5".
  package struct Summary: Sendable, Hashable {
    package let done: Int
    package let begun: Int
    package let skipped: Int
    package let of: Int

    package init(done: Int, begun: Int, skipped: Int, of: Int) {
      self.done = done
      self.begun = begun
      self.skipped = skipped
      self.of = of
    }
  }

  /// What a meetup that was held would change: a step that time was spent on is done, one that is
  /// kept for a next time is begun. Nothing is proposed that would undo what is done.
  package func proposals(from meetup: Meetup) -> [Entry] {
    let parked = Set(meetup.harvest.filter(\.isParked).compactMap(\.about))
    var proposed: Set<String> = []
    return meetup.agenda.compactMap { line in
      guard let step = line.step, line.spent ?? 0 > 0, state(of: step) != .done,
        proposed.insert(step).inserted
      else { return nil }
      let state = parked.contains(step) ? State.begun : .done
      guard self.state(of: step) != state else { return nil }
      return Entry(step: step, state: state, on: meetup.plannedDay, meetup: meetup.id)
    }
  }
}

extension StepProgress.Entry {
  fileprivate init?(_ value: Value) {
    let parts = value.dictionary
    guard let step = parts["stap"], !step.isEmpty,
      let state = StepProgress.State(rawValue: Section.folded(parts["stand"] ?? ""))
    else { return nil }
    let texts = ["meetup", "opmerking"].map { key in
      parts[key].flatMap { $0.isEmpty ? nil : $0 }
    }
    self.init(
      step: step, state: state, on: parts["op"].flatMap { Day(iso: $0) }, meetup: texts[0],
      remark: texts[1])
  }

  fileprivate var parts: [Value.Entry] {
    let all = [
      ("stap", step), ("stand", state.rawValue), ("op", on?.iso), ("meetup", meetup),
      ("opmerking", remark),
    ]
    return all.compactMap { key, text in text.map { Value.Entry(key, .text($0)) } }
  }
}

// MARK: In a file

extension Document {
  /// A list of progress with what an entry says of its step. What it does not say stays, and so
  /// does every other byte.
  package func settingProgress(_ entry: StepProgress.Entry) throws(EditRefusal) -> Document {
    guard fields.allSatisfy(\.key.isEmpty) else { throw .foreign }
    let items = value("").items
    let index = items.lastIndex { $0["stap"]?.text == entry.step }
    guard let index, case .map(let old) = items[index] else {
      return try setting("", to: .list(items + [.map(entry.parts)]))
    }
    let new = Value.map(old.merging(entry.parts))
    guard new != items[index] else { return self }
    var wanted = items
    wanted[index] = new
    if let result = replacingParts(ofItemAt: index, with: entry.parts, reads: .list(wanted)) {
      return result
    }
    return try setting("", to: .list(wanted))
  }

  /// A list of progress without what it says of a step; every other byte stays.
  package func removingProgress(of step: String) throws(EditRefusal) -> Document {
    guard fields.allSatisfy(\.key.isEmpty) else { throw .foreign }
    let items = value("").items
    let rest = items.filter { $0["stap"]?.text != step }
    guard rest.count < items.count else { return self }
    if let result = cuttingItems(of: step), result.value("").items == rest { return result }
    return try setting("", to: .list(rest))
  }

  private func cuttingItems(of step: String) -> Document? {
    guard case .list(let nodes, isFlow: false)? = field("")?.node.content else { return nil }
    let gone = zip(nodes, value("").items).filter { $0.1["stap"]?.text == step }.map(\.0)
    return spliced(
      gone.map { node in
        let end = lineEnd(of: node.range.upperBound)
        return Splice(
          range: lineStart(of: node.range.lowerBound)..<endOfBreak(at: end), text: "")
      })
  }

  /// Behind a line break, which may be two bytes.
  private func endOfBreak(at offset: Int) -> Int {
    var end = offset
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0A { end += 1 }
    return end
  }

  /// Changes values in their place and puts new parts below the last; nil when that cannot be.
  private func replacingParts(
    ofItemAt index: Int, with parts: [Value.Entry], reads wanted: Value
  ) -> Document? {
    guard case .list(let nodes, isFlow: false)? = field("")?.node.content,
      case .map(let old, isFlow: false) = nodes[index].content
    else { return nil }
    var splices: [Splice] = []
    var added = ""
    let column = nodes[index].range.lowerBound - lineStart(of: nodes[index].range.lowerBound)
    for part in parts {
      guard let node = old.last(where: { source.keyText($0.key) == part.key })?.value else {
        let lines = YamlText.entry(part.key, part.value, indent: column)
        added += lines.map { source.lineBreak + $0 }.joined()
        continue
      }
      guard source.value(of: node) != part.value else { continue }
      guard case .scalar(let style) = node.content, let text = part.value.text else { return nil }
      if case .block = style { return nil }
      splices.append(Splice(range: node.range, text: YamlText.scalar(text, as: style)))
    }
    let end = lineEnd(of: nodes[index].range.upperBound)
    splices.sort { $0.range.lowerBound < $1.range.lowerBound }
    if !added.isEmpty { splices.append(Splice(range: end..<end, text: added)) }
    let result = spliced(splices)
    return result.value("") == wanted ? result : nil
  }

  private func lineEnd(of offset: Int) -> Int {
    bytes[offset...].firstIndex(where: \.isBreak) ?? bytes.count
  }
}

extension [Value.Entry] {
  fileprivate func merging(_ parts: [Value.Entry]) -> [Value.Entry] {
    var result = self
    for part in parts {
      if let index = result.lastIndex(where: { $0.key == part.key }) {
        result[index] = part
      } else {
        result.append(part)
      }
    }
    return result
  }
}
