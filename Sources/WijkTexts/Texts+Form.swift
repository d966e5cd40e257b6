import PlainText

/// What stands beside a field while it is filled in. Parts that a field does not need are empty.
package struct FieldHelp: Sendable, Hashable {
  package let question: SafeText
  package let good: SafeText
  /// An example, and in a few words why it is weak.
  package let weak: SafeText
  /// When to leave the field empty, or why it matters.
  package let remark: SafeText
}

/// One of the things asked before there is a draft.
package struct DraftQuestion: Sendable, Hashable {
  /// The field or section that the answer is for, named as in the file.
  package let field: String
  package let label: SafeText
  package let question: SafeText
  package let example: SafeText
}

/// Texts of the form on which a description is written. Fields have the name of their key, sections
/// `## ` and their title, parts of the items of a list both keys: `effecten.aanname`. Where a name
/// means something else in one kind, that kind stands in front: `meetup.start`.
extension Texts {
  // MARK: Fields

  package func fieldLabel(_ name: String) -> SafeText {
    guard let texts = Self.fieldTexts[name] else { return SafeText(name) }
    return pick(nl: texts.nl.label, en: texts.en.label)
  }

  /// What a field is found by in texts: one that means something else in this kind has its own.
  package func fieldName(_ name: String, in kind: String) -> String {
    Self.fieldTexts[kind + "." + name] == nil ? name : kind + "." + name
  }

  package func fieldHelp(_ name: String) -> FieldHelp? {
    guard let texts = Self.fieldTexts[name] else { return nil }
    let words = language == .dutch ? texts.nl : texts.en
    return FieldHelp(
      question: SafeText(words.question), good: SafeText(words.good), weak: SafeText(words.weak),
      remark: SafeText(words.remark))
  }

  /// Names of all fields that have a text.
  package static var namesOfFields: Set<String> { Set(fieldTexts.keys) }

  struct FieldWords: Sendable {
    let label: String
    let question: String
    let good: String
    let weak: String
    let remark: String

    init(
      _ label: String, _ question: String, good: String = "", weak: String = "",
      remark: String = ""
    ) {
      self.label = label
      self.question = question
      self.good = good
      self.weak = weak
      self.remark = remark
    }
  }

  typealias FieldTexts = (nl: FieldWords, en: FieldWords)

  private static let fieldTexts: [String: FieldTexts] = Dictionary(
    uniqueKeysWithValues: [
      fieldsOfPlace, fieldsOfOccasion, fieldsOfTargetGroup, fieldsOfEffects, fieldsOfApproach,
      fieldsOfMeans, fieldsOfLearning, fieldsOfArchetypes, fieldsOfElements, fieldsOfSteps,
      fieldsOfMeetups, fieldsOfProgrammes, fieldsOfAdministration,
    ].flatMap { $0.map { ($0.key, $0.value) } })

  // MARK: Steps

  /// - Parameter number: 1...7.
  package func formStep(_ number: Int) -> (title: SafeText, question: SafeText) {
    switch number {
    case 1:
      (
        pick(nl: "Plek en titel", en: "Place and title"),
        pick(nl: "Wat is het, waar is het en wie doet het?", en: "What is it, where and by whom?")
      )
    case 2:
      (
        pick(nl: "Aanleiding", en: "Background"),
        pick(
          nl: "Wat speelt er, en wat als we niets doen?",
          en: "What is going on, and what if we do nothing?")
      )
    case 3:
      (
        pick(nl: "Voor wie", en: "For whom"),
        pick(nl: "Voor wie is het, en voor wie niet?", en: "For whom is it, and for whom not?")
      )
    case 4:
      (
        pick(nl: "Wat je wilt bereiken", en: "What you want to achieve"),
        pick(
          nl: "Wat verandert er, bij wie, en waaraan zie je dat?",
          en: "What will change, for whom, and how can you tell?")
      )
    case 5:
      (
        pick(nl: "Aanpak", en: "Approach"),
        pick(
          nl: "Wat doe je, en wat maakt dat het werkt?",
          en: "What do you do, and what makes it work?")
      )
    case 6:
      (
        pick(nl: "Met wie en waarmee", en: "With whom and with what"),
        pick(
          nl: "Wie doen er mee, wat kost het en wat heb je nodig?",
          en: "Who takes part, what does it cost and what do you need?")
      )
    default:
      (
        pick(nl: "Meten, leren en delen", en: "Measuring, learning and sharing"),
        pick(
          nl: "Wat kwam ervan, wat leerde je en wie mag het lezen?",
          en: "What came of it, what did you learn and who may read it?")
      )
    }
  }

  // MARK: A new draft

  /// The questions for a kind of object, each with its number from 1: what it has no place for is not
  /// asked.
  package func newDraftQuestions(of kind: String) -> [(number: Int, DraftQuestion)] {
    let all = Array(zip(1..., newDraftQuestions)).map { (number: $0, $1) }
    switch kind {
    case "stap": return Array(zip(1..., questionsOfStep)).map { (number: $0, $1) }
    case "blad":
      return [(1, questionsOfBlade[0]), (3, questionsOfBlade[1]), (4, questionsOfBlade[2])]
    default: return all
    }
  }

  private var questionsOfStep: [DraftQuestion] {
    [
      DraftQuestion(
        field: "titel", label: fieldLabel("titel"),
        question: pick(nl: "Wat doe je in deze stap?", en: "What do you do in this step?"),
        example: pick(nl: "Nodig een bewoner uit", en: "Invite a resident")),
      DraftQuestion(
        field: "blad", label: pick(nl: "Blad", en: "Blade"),
        question: pick(
          nl: "Bij welk blad van de waaier hoort hij?", en: "Which blade of the fan is it part of?"),
        example: pick(nl: "Aanleiding", en: "Aanleiding")),
      DraftQuestion(
        field: "kernvraag", label: pick(nl: "Kernvraag", en: "Key question"),
        question: pick(
          nl: "Op welke ene vraag zoek je een antwoord?", en: "Which one question do you answer?"),
        example: pick(
          nl: "Wie merkt hier het meest van?", en: "Who notices this most?")),
      DraftQuestion(
        field: "## Instructie", label: pick(nl: "Instructie", en: "Instruction"),
        question: pick(
          nl: "Wat doet de begeleider, stap voor stap?",
          en: "What does the facilitator do, step by step?"),
        example: pick(
          nl: "1. Laat ieder één voorval opschrijven. (4 min)",
          en: "1. Let everyone write down one incident. (4 min)")),
      DraftQuestion(
        field: "voor_wie", label: pick(nl: "Voor wie", en: "For whom"),
        question: pick(nl: "Wie zitten er aan tafel?", en: "Who sits at the table?"),
        example: pick(nl: "wijkprofessionals, bewoners", en: "professionals, residents")),
    ]
  }

  private var questionsOfBlade: [DraftQuestion] {
    [
      DraftQuestion(
        field: "titel", label: fieldLabel("titel"),
        question: pick(nl: "Waar gaat dit blad over?", en: "What is this blade about?"),
        example: pick(nl: "Vieren wat lukt", en: "Celebrating what works")),
      DraftQuestion(
        field: "kernvraag", label: pick(nl: "Kernvraag", en: "Key question"),
        question: pick(
          nl: "Op welke ene vraag geven de stappen antwoord?",
          en: "Which one question do its steps answer?"),
        example: pick(nl: "Hoe laten we zien wat er lukte?", en: "How do we show what worked?")),
      DraftQuestion(
        field: "## Inleiding", label: pick(nl: "Inleiding", en: "Introduction"),
        question: pick(
          nl: "Waarvoor pak je dit blad, en wanneer sla je het over?",
          en: "What is this blade for, and when do you skip it?"),
        example: pick(
          nl: "Pak dit blad als er een jaar gewerkt is.",
          en: "Take this blade after a year of work.")),
    ]
  }

  package var newDraftQuestions: [DraftQuestion] {
    [
      DraftQuestion(
        field: "titel", label: fieldLabel("titel"),
        question: pick(nl: "Hoe noem je het?", en: "What do you call it?"),
        example: pick(
          nl: "Woensdagtafel: samen koken in de flat",
          en: "Wednesday table: cooking together in the flats")),
      DraftQuestion(
        field: "gemeenten", label: pick(nl: "Waar", en: "Where"),
        question: pick(
          nl: "In welke gemeente of wijk is het?", en: "In which municipality or area is it?"),
        example: "Oeverstad, De Zilverkade"),
      DraftQuestion(
        field: "## Aanleiding", label: pick(nl: "Wat speelt er", en: "What is going on"),
        question: pick(
          nl: "Wat gaat er niet goed, en bij wie?", en: "What is not going well, and for whom?"),
        example: pick(
          nl: "In de flats eten dertig bewoners bijna altijd alleen.",
          en: "In the flats thirty residents nearly always eat alone.")),
      DraftQuestion(
        field: "## Aanpak", label: pick(nl: "Wat doe je", en: "What you do"),
        question: pick(
          nl: "Wat doe je daaraan, en hoe vaak?", en: "What do you do about it, and how often?"),
        example: pick(
          nl: "Elke woensdag koken en eten we samen, steeds met dezelfde mensen.",
          en: "Every Wednesday we cook and eat together, always with the same people.")),
      DraftQuestion(
        field: "doelgroepen", label: pick(nl: "Voor wie", en: "For whom"),
        question: pick(
          nl: "Bij wie moet er iets veranderen?", en: "For whom should something change?"),
        example: pick(nl: "mensen met weinig contacten", en: "people with few contacts")),
    ]
  }
}
