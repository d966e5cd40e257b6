import Kennisbank
import Testing

/// Generated threesomes of base, mine and theirs; each failure names the seed that repeats it.
struct MergePropertyTests {
  /// For each of the eight properties; a debug build takes 6 ms a case.
  private static let cases = KennisbankTests.cases(10_000) / 8

  private struct Case {
    let seed: UInt64
    let base: Document
    let mine: Document
    let theirs: Document

    init(seed: UInt64) {
      self.seed = seed
      var random = SeededGenerator(seed: seed)
      let origin = random.draft()
      base = Document(origin.text)
      mine = Document(random.edited(origin, mark: "m").text)
      theirs = Document(random.edited(origin, mark: "t").text)
    }
  }

  private static func each(
    of property: UInt64, _ body: (Case) throws -> Void
  ) rethrows {
    for seed in (property * cases)..<((property + 1) * cases) { try body(Case(seed: seed)) }
    print("counted: \(cases)")
  }

  @Test("what one side alone did is the result")
  func oneSide() {
    Self.each(of: 0) { item in
      for other in [item.mine, item.theirs] {
        let results = [
          Merge.merge(base: item.base, mine: item.base, theirs: other),
          Merge.merge(base: item.base, mine: other, theirs: item.base),
          Merge.merge(base: item.base, mine: other, theirs: other),
        ]
        #expect(
          results.allSatisfy { $0.bytes == other.bytes && $0.conflicts.isEmpty },
          "seed \(item.seed)")
      }
    }
  }

  @Test("the result has no new faults, and merging it once more changes nothing")
  func idempotent() {
    var clean = 0
    Self.each(of: 1) { item in
      let result = Merge.merge(base: item.base, mine: item.mine, theirs: item.theirs)
      let faults = [item.base, item.mine, item.theirs, result.document].flatMap(\.diagnostics)
      #expect(faults.isEmpty, "seed \(item.seed)")
      #expect(result.conflicts.allSatisfy { $0.place != .wholeFile }, "seed \(item.seed)")
      let again = Merge.merge(base: item.theirs, mine: result.document, theirs: item.theirs)
      #expect(again == MergeResult(bytes: result.bytes, conflicts: []), "seed \(item.seed)")
      if result.conflicts.isEmpty { clean += 1 }
    }
    #expect(clean > Self.cases / 10 && clean < Self.cases / 10 * 9)
  }

  @Test("whoever merges gets the same content, and the same conflicts the other way round")
  func commutative() {
    Self.each(of: 2) { item in
      let one = Merge.merge(base: item.base, mine: item.mine, theirs: item.theirs)
      let other = Merge.merge(base: item.base, mine: item.theirs, theirs: item.mine)
      #expect(
        Set(one.conflicts.map(\.sides)) == Set(other.conflicts.map(\.swapped.sides)),
        "seed \(item.seed)")
      guard one.conflicts.isEmpty else { return }
      #expect(
        one.document.contents == other.document.contents, "seed \(item.seed)")
    }
  }

  @Test("no word of either side is missing from the result and the conflicts")
  func nothingMissing() {
    Self.each(of: 3) { item in
      let result = Merge.merge(base: item.base, mine: item.mine, theirs: item.theirs)
      let texts =
        [result.string] + result.conflicts.flatMap { [$0.mine, $0.theirs].compactMap { $0 } }
      let found = Set(texts.flatMap(\.words))
      // The name of an anchor is writing, not text.
      let known = Set(item.base.string.words).union(["anker"])
      for side in [item.mine, item.theirs] {
        let missing = Set(side.string.words).subtracting(known).subtracting(found)
        #expect(missing.isEmpty, "seed \(item.seed): \(missing)")
      }
    }
  }

  @Test("a field and a section that they left alone stand in the result as in my file")
  func untouched() {
    Self.each(of: 4) { item in
      let result = Merge.merge(base: item.base, mine: item.mine, theirs: item.theirs).document
      for field in item.mine.fields where item.theirs.block(field.key) == item.base.block(field.key)
      {
        #expect(
          result.block(field.key) == item.mine.block(field.key), "seed \(item.seed): \(field.key)")
      }
      for section in item.mine.sections
      where item.theirs.section(section.title)?.body == item.base.section(section.title)?.body {
        #expect(
          result.section(section.title)?.body == section.body, "seed \(item.seed): \(section.title)"
        )
      }
    }
  }

  @Test("every conflict of a result can be chosen, and what is chosen stands there")
  func choices() {
    Self.each(of: 5) { item in
      let result = Merge.merge(base: item.base, mine: item.mine, theirs: item.theirs)
      for choice in [MergeConflict.Choice.mine, .theirs, .both] {
        var document = result.document
        for conflict in result.conflicts where choice != .both || conflict.allowsBoth {
          do throws(MergeConflict.Refusal) {
            document = try conflict.applying(choice, to: document)
          } catch {
            Issue.record("seed \(item.seed): \(conflict.place) \(error)")
          }
          guard choice != .mine, let theirs = conflict.theirs else { continue }
          let missing = Set(theirs.words).subtracting(document.string.words)
          #expect(missing.isEmpty, "seed \(item.seed): \(conflict.place)")
        }
        #expect(document.diagnostics.isEmpty, "seed \(item.seed)")
      }
    }
  }

  @Test("the file of the conflicts reads back exactly")
  func conflictFile() throws {
    try Self.each(of: 6) { item in
      let result = Merge.merge(base: item.base, mine: item.mine, theirs: item.theirs)
      let file = ConflictFile(
        id: "x", path: "a/x.md", mine: .init(who: "M", when: "nu"),
        theirs: .init(who: "T", when: ""), conflicts: result.conflicts)
      let read = try #require(ConflictFile.read(file.bytes ?? []))
      #expect(read.file == file && read.skipped == 0, "seed \(item.seed)")
    }
  }

  @Test("the runs of a difference make the old and the new text")
  func runs() {
    Self.each(of: 7) { item in
      for change in DocumentDifference(from: item.mine, to: item.theirs).changes {
        let old = change.runs.filter { $0.kind != .added }.map(\.text).joined()
        let new = change.runs.filter { $0.kind != .removed }.map(\.text).joined()
        #expect(old == change.old ?? "" && new == change.new ?? "", "seed \(item.seed)")
      }
    }
  }
}

extension MergeConflict {
  /// Without where in the section it stands, which depends on the side.
  fileprivate var sides: [String?] {
    let name: String =
      switch place {
      case .field(let key): key
      case .item(let key, let part, let id): "\(key).\(part).\(id)"
      case .section(let name, let part): "## \(name.title ?? "") \(part == nil)"
      case .wholeFile: "*"
      }
    return [name, base, mine, theirs]
  }

  fileprivate var swapped: MergeConflict {
    MergeConflict(place: place, form: form, base: base, mine: theirs, theirs: mine)
  }
}

extension Document {
  /// Fields and sections by name; the order of items aside, which a side may have changed.
  fileprivate var contents: [String: [String]] {
    var contents: [String: [String]] = ["": preamble.lines]
    for key in keys { contents[key] = value(key).items.map { "\($0)" }.sorted() }
    for section in sections { contents["## " + section.title] = section.body.lines }
    return contents.filter { !$0.value.isEmpty }
  }

  fileprivate func block(_ key: String) -> String? {
    field(key).map { text(in: $0.blockRange) }
  }
}

extension String {
  fileprivate var words: [String] {
    split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  fileprivate var lines: [String] {
    split(whereSeparator: \.isNewline).map(String.init).sorted()
  }
}
