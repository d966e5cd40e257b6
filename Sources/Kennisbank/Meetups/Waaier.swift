/// A step of the waaier, as far as it is chosen by.
package struct WaaierStep: Sendable, Hashable {
  package let id: String
  package let title: String
  /// The id of its blade; nil when it stands in none.
  package let blade: String?
  package let question: String
  package let goal: String
  package let minutes: Int?
  package let workForm: String
  package let level: String?
  /// What has to be there: paper, pens.
  package let needed: [String]
  /// For whom it is: roles in words.
  package let roles: [String]
  package let isDraft: Bool

  package init(_ record: Record) {
    let document = record.document
    id = record.id
    title = record.title
    blade = Place(path: record.origin.path).parent ?? document.text("blad")
    question = document.text("kernvraag") ?? ""
    goal = document.text("doel") ?? ""
    minutes = document.text("duur").flatMap(Self.minutes)
    workForm = document.text("werkvorm") ?? ""
    level = document.text("leerniveau")
    needed = document.list("nodig")
    roles = document.list("voor_wie")
    isDraft = record.origin.isDraft
  }

  static func minutes(_ text: String) -> Int? {
    let digits = text.onOneLine.prefix { $0.isASCII && $0.isNumber }
    return Int(digits).flatMap { (0...AgendaLine.longest).contains($0) ? $0 : nil }
  }

  /// How much time one may have, in minutes.
  package static let times = [15, 30, 45]

  /// Those of them in which a step can be done; one that does not say its minutes fits them all.
  package static func times(fitting minutes: Int?) -> [Int] {
    times.filter { minutes ?? 0 <= $0 }
  }

  package var agendaLine: AgendaLine { AgendaLine(minutes: minutes, .step(id)) }
}

package struct WaaierBlade: Sendable, Hashable {
  package let id: String
  package let title: String
  package let question: String
  package let phase: String
  package let colour: String?
  /// In the order of the waaier.
  package let steps: [WaaierStep]

  init(_ record: Record, steps: [WaaierStep]) {
    let document = record.document
    id = record.id
    title = record.title
    question = document.text("kernvraag") ?? ""
    phase = document.text("fase") ?? ""
    colour = document.text("kleur")
    self.steps = steps
  }
}

/// The blades with their steps, of all kennisbanken that are open.
package struct Waaier: Sendable, Hashable {
  package let blades: [WaaierBlade]
  /// Steps of a blade that is not there.
  package let looseSteps: [WaaierStep]

  static let empty = Waaier(blades: [], looseSteps: [])

  private init(blades: [WaaierBlade], looseSteps: [WaaierStep]) {
    self.blades = blades
    self.looseSteps = looseSteps
  }

  package init(_ catalogue: Catalogue) {
    let steps = Self.ordered(.step, in: catalogue).map(WaaierStep.init)
    let byBlade = Dictionary(grouping: steps) { $0.blade ?? "" }
    blades = Self.ordered(.blade, in: catalogue).map {
      WaaierBlade($0, steps: byBlade[$0.id] ?? [])
    }
    let known = Set(blades.map(\.id))
    looseSteps = steps.filter { !known.contains($0.blade ?? "") }
  }

  package var steps: [WaaierStep] { blades.flatMap(\.steps) + looseSteps }

  package func step(_ id: String) -> WaaierStep? { steps.first { $0.id == id } }

  package func blade(_ id: String) -> WaaierBlade? { blades.first { $0.id == id } }

  /// By number from 1, as in the names of the folders.
  package func blade(number: Int) -> WaaierBlade? {
    blades.indices.contains(number - 1) ? blades[number - 1] : nil
  }

  /// What is still a draft does not count.
  package func progress(_ progress: StepProgress, of blade: WaaierBlade) -> StepProgress.Summary {
    progress.summary(of: blade.steps.filter { !$0.isDraft }.map(\.id))
  }

  /// By the numbers of the files; of two with one id the one that the id means.
  private static func ordered(_ kind: ObjectKind, in catalogue: Catalogue) -> [Record] {
    catalogue.records
      .filter { $0.kind == kind && catalogue.record($0.id)?.origin == $0.origin }
      .sorted { one, other in
        (one.orderInWaaier, one.origin.kennisbank, one.id)
          < (other.orderInWaaier, other.origin.kennisbank, other.id)
      }
  }
}

extension Record {
  /// A new draft has no number yet: it comes behind the others.
  fileprivate var orderInWaaier: Int {
    let own = kind == .step ? order % 100 : order
    return own == 0 ? Int.max : own
  }
}

/// Which steps are wanted; what is nil or empty asks for nothing.
package struct StepFilter: Sendable, Hashable {
  package var levels: Set<String>
  package var mostMinutes: Int?
  /// Words that stand in the way of working: "tweetallen".
  package var workForm: String
  /// Words that stand in one of the roles: "bewoners".
  package var role: String

  package init(
    levels: Set<String> = [], mostMinutes: Int? = nil, workForm: String = "", role: String = ""
  ) {
    self.levels = levels
    self.mostMinutes = mostMinutes
    self.workForm = workForm
    self.role = role
  }

  /// A step without minutes fits any time.
  package func isMet(by step: WaaierStep) -> Bool {
    (levels.isEmpty || step.level.map(levels.contains) ?? false)
      && (mostMinutes.map { step.minutes ?? 0 <= $0 } ?? true)
      && Self.holds(step.workForm, workForm)
      && (role.onOneLine.isEmpty || step.roles.contains { Self.holds($0, role) })
  }

  /// Whether every word begins a word of the text, upper and lower case aside.
  private static func holds(_ text: String, _ words: String) -> Bool {
    func split(_ text: String) -> [Substring] {
      Section.folded(text).split { !$0.isLetter && !$0.isNumber }
    }
    return split(words).allSatisfy { word in split(text).contains { $0.hasPrefix(word) } }
  }
}
