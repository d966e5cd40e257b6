/// The words of fixed lists in English: who reads the screen in English types what stands there.
enum EnglishValues {
  private static let words: [QueryField: [String: String]] = [
    .sort: ["practice": "praktijk", "method": "methode", "programme": "programma"],
    .phase: [
      "idea": "idee", "still an idea": "idee", "being prepared": "voorbereiding",
      "running": "loopt", "finished": "afgerond", "stopped": "gestopt", "stopped early": "gestopt",
    ],
    .status: ["draft": "concept", "review": "ter_review"],
    .visibility: [
      "public": "openbaar", "for partners": "partners", "organisation": "organisatie",
      "within the organisation": "organisatie",
    ],
  ]

  /// By level.
  static let evidence = [
    "unknown", "described", "reasoned", "first indications", "good indications",
    "strong indications",
  ]

  /// As files say it; nil for what is no such word.
  static func value(_ text: String, of field: QueryField) -> String? {
    words[field]?[String(decoding: Folding.folded(text), as: UTF8.self)]
  }
}
