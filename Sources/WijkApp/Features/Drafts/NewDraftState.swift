import Kennisbank
import TextEditing
import WijkTexts

/// Five questions, each may stay open, and there is a draft.
package struct NewDraftState: Sendable {
  /// What can be made, in the order in which it is offered.
  package static let kinds: [ObjectKind] = [
    .intervention, .archetype, .element, .meetup, .step, .blade, .programme,
  ]

  /// What carries over: the object that one begins with; nil for a draft of one's own.
  let source: String?
  var kind: ObjectKind
  var answers: [TextBuffer]
  /// 0 is the kind, then come the questions.
  var focus = 1

  init(kind: ObjectKind = .intervention, source: String? = nil, questions: Int = 5) {
    self.source = source
    self.kind = kind
    answers = Array(repeating: TextBuffer(""), count: questions)
  }

  var isEmpty: Bool { answers.allSatisfy { $0.byteCount == 0 } }

  /// The text that is typed in; nil while the kind has the focus.
  var field: TextBuffer? { focus == 0 ? nil : answers[focus - 1] }

  var draft: DraftAnswers {
    let texts = answers.map { $0.string.trimmed }
    return DraftAnswers(
      title: texts[0], place: texts[1], issue: texts[2], action: texts[3], targetGroups: texts[4])
  }

  /// Numbers of the questions that are asked of this kind, and of the kind itself when it can be
  /// chosen.
  var asked: [Int] {
    let questions = kind == .blade ? [1, 3, 4] : Array(1...answers.count)
    return (source == nil ? [0] : []) + questions
  }

  var isAtLast: Bool { focus == asked.last }

  mutating func move(by step: Int) {
    let now = asked.firstIndex(of: focus) ?? 0
    focus = asked[max(0, min(asked.count - 1, now + step))]
  }

  mutating func changeKind(by step: Int) {
    let now = Self.kinds.firstIndex(of: kind) ?? 0
    kind = Self.kinds[(now + step + Self.kinds.count) % Self.kinds.count]
  }
}

/// What was answered so far, to be there again after a restart.
package struct UnfinishedAnswers: Sendable, Hashable {
  package let kind: ObjectKind
  package let source: String?
  package let texts: [String]

  package init(kind: ObjectKind, source: String?, texts: [String]) {
    self.kind = kind
    self.source = source
    self.texts = texts
  }
}

extension NewDraftState {
  var unfinished: UnfinishedAnswers {
    UnfinishedAnswers(kind: kind, source: source, texts: answers.map(\.string))
  }

  init(_ unfinished: UnfinishedAnswers) {
    self.init(kind: unfinished.kind, source: unfinished.source)
    for (number, text) in unfinished.texts.prefix(answers.count).enumerated() {
      answers[number] = TextBuffer(text)
    }
  }
}

/// A draft to be made.
package struct DraftRequest: Sendable, Hashable {
  package enum Origin: Sendable, Hashable {
    case new(ObjectKind, DraftAnswers)
    /// With what carries over from another object.
    case from(String, DraftAnswers)
    /// Of a published text: the address of its record.
    case published(String)
  }

  package let origin: Origin
  package let language: Language

  package init(_ origin: Origin, _ language: Language) {
    self.origin = origin
    self.language = language
  }
}
