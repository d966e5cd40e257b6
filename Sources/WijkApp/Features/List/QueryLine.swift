import Kennisbank
import KennisbankSearch
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

extension Texts {
  /// What is wrong with a query, and what to do.
  package func problem(_ problem: QueryProblem) -> SafeText {
    func name(_ field: QueryField) -> String {
      language == .english ? field.englishName : field.name
    }
    return switch problem.kind {
    case .unknownField(let word): unknownQueryField(word, problem.suggestion)
    case .unknownValue(let field, let value):
      unknownQueryValue(name(field), value, problem.suggestion)
    case .missingValue(let field): missingQueryValue(name(field), queryExample(field.name))
    case .wrongForm(let field, let value):
      wrongQueryForm(name(field), value, queryExample(field.name))
    case .halfField(let field): missingQueryValue(name(field), queryExample(field.name))
    case .openQuote: openQuote
    case .openValue(let field): openQueryValue(name(field))
    case .openParenthesis: openParenthesis
    case .strayParenthesis: strayParenthesis
    case .lonelyOr: lonelyOr
    case .deadQuote: readAsPhrase(problem.suggestion ?? "")
    case .lowerCaseOr: lowerCaseOr
    case .tooDeep: tooDeep(QueryText.deepest)
    case .tooLong: queryTooLong(QueryText.longest)
    case .tooManyWords: tooManyWords(QueryText.mostWords)
    }
  }
}

// MARK: The line of a query

/// What Tab put in, while one goes on with it.
struct QueryCompleting: Sendable {
  var range: Range<Int>
  let candidates: [QueryCompletion.Candidate]
  var chosen: Int
}

extension ListState {
  /// Reads what is typed. What is not known yet is taken as it is while there is more to read.
  mutating func readQuery(_ names: QueryNames) {
    asked = QueryText(words.text, names: names)
  }

  /// Conditions on facets that were typed become choices like those made in `f`, unless something
  /// in the line is still to be mended. The query as a whole stays the same. True when there were.
  @discardableResult
  mutating func settleConditions(_ names: QueryNames) -> Bool {
    // Of what is taken as it is nobody knows yet whether it is anything to choose.
    guard !names.takesUnknown, asked.problems.allSatisfy(\.isRemark) else { return false }
    let typed = Selection(of: query).without(facetsOf: selection)
    guard !typed.isEmpty else { return false }
    selection.formUnion(typed)
    words = LineBuffer(query.leavingOut(typed).text)
    readQuery(names)
    return true
  }

  /// What holds for each facet, typed or chosen.
  package var chosen: Selection { Selection(of: query.adding(selection)) }
}

extension AppState {
  /// The names of values as they are now.
  var queryNames: QueryNames { isLoading ? index.names.takingUnknown : index.names }

  private var isEnglish: Bool { texts.language == .english }

  /// The first thing to say about the line that is typed; nil when there is nothing.
  var queryRemark: SafeText? {
    guard let list = topList, list.isTyping else { return nil }
    if let completing = list.completing {
      return completions(completing.candidates, chosen: completing.chosen)
    }
    let problems = list.asked.problems
    guard let problem = problems.first(where: { !$0.isRemark }) ?? problems.first else {
      return nil
    }
    if problem.isHalfTyped, let completion = completion(of: list) {
      return completions(completion.candidates, chosen: nil)
    }
    return texts.problem(problem)
  }

  private func completions(
    _ candidates: [QueryCompletion.Candidate], chosen: Int?
  ) -> SafeText {
    // The chosen one is among those that are seen.
    let first = max(0, (chosen ?? 0) - 2)
    let titles = candidates[first...].map { SafeText($0.title) }
    return texts.completions(Array(titles), chosen: chosen.map { $0 - first })
  }

  private func completion(of list: ListState) -> QueryCompletion? {
    QueryCompletion(
      list.words.text, cursor: list.words.beforeCursor.unicodeScalars.count, names: queryNames,
      inEnglish: isEnglish)
  }

  /// Tab: puts in the first value or field that fits, and with each Tab the next.
  mutating func completeQuery(by step: Int) -> [Effect] {
    guard let list = topList else { return [] }
    var completing = list.completing
    if let now = completing {
      let count = now.candidates.count
      completing?.chosen = (now.chosen + step + count) % count
    } else if let found = completion(of: list) {
      completing = QueryCompleting(range: found.range, candidates: found.candidates, chosen: 0)
    }
    guard let completing else { return [] }
    return putIn(completing)
  }

  private mutating func putIn(_ completing: QueryCompleting) -> [Effect] {
    let text = completing.candidates[completing.chosen].text
    let effects = changeTyped { $0.replace(completing.range, with: text) }
    let length = text.unicodeScalars.count
    changeList { list in
      list.completing = completing
      list.completing?.range = completing.range.lowerBound..<(completing.range.lowerBound + length)
      // There is nothing to choose: the next Tab completes what follows.
      if completing.candidates.count == 1 { list.completing = nil }
    }
    return effects
  }

  // MARK: The page of the language

  func queryMenu() -> MenuState {
    let examples = texts.queryExamples.map { example in
      MenuState.Item(
        SafeText(example.query), detail: example.meaning, action: .query(example.query))
    }
    let fields = QueryField.inOrder.map { field in
      let name = (isEnglish ? field.englishName : field.name) + ":"
      return MenuState.Item(
        SafeText(name), detail: texts.queryField(field.name),
        key: SafeText(texts.queryExample(field.name)), action: .query(name))
    }
    return MenuState(.queryHelp, title: texts.queryHelp, items: examples + fields)
  }

  /// Puts a part of the language in the line and goes on typing there.
  mutating func typeQuery(_ text: String) -> [Effect] {
    guard topList != nil else { return [] }
    changeList { $0.isTyping = true }
    return changeTyped { line in
      line.moveToEnd()
      let isBehindWord = line.text.last.map { !$0.isWhitespace } ?? false
      line.insert((isBehindWord ? " " : "") + text)
    }
  }

  // MARK: Drawing

  /// Marks what is wrong in the line, over the text that stands there.
  func drawQueryProblems(_ line: LineBuffer, on frame: inout Frame, column: Int, in room: Rect) {
    guard let list = topList, list.isTyping else { return }
    let scalars = Array(line.text.unicodeScalars)
    for problem in list.asked.problems.prefix(Self.mostMarks) {
      let range = problem.range.clamped(to: 0..<scalars.count)
      let before = DisplayWidth.of(SafeText(Self.text(scalars[..<range.lowerBound])))
      frame.put(
        SafeText(Self.text(scalars[range])), row: 0, column: column + before, in: room,
        style: Style(problem.isRemark ? .notice : .error, .underline))
    }
  }

  /// More are hardly seen in one line, and each has to be measured.
  private static let mostMarks = 20

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension QueryProblem {
  /// Goes away when one types on.
  fileprivate var isHalfTyped: Bool {
    switch kind {
    case .unknownValue, .missingValue, .halfField, .openValue: true
    default: false
    }
  }
}

extension LineBuffer {
  /// Other text for these scalars, with the cursor behind it.
  fileprivate mutating func replace(_ range: Range<Int>, with new: String) {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
    let end = scalars.index(start, offsetBy: range.count)
    let (before, after) = (String(scalars[..<start]), String(scalars[end...]))
    self = LineBuffer(before + new + after)
    for _ in after { moveLeft() }
  }
}
