import Kennisbank
import SafeFiles
import WijkApp

/// Answers for a draft that was not made yet, in the state folder.
struct UnfinishedFile: Sendable {
  /// Nobody types more into five lines.
  private static let largest = 1 << 20

  let world: World

  private var path: BytePath? { world.folders.state?.appending("schrijven/nieuw.yaml") }

  /// Nil: they became a draft.
  func keep(_ answers: UnfinishedAnswers?) {
    guard let path else { return }
    guard let answers, let bytes = try? Self.document(of: answers).bytes else {
      try? world.fileSystem.remove(path)
      return
    }
    try? world.fileSystem.makeFolder(path.parent)
    try? world.fileSystem.writeAtomically(bytes, to: path)
  }

  func load() -> UnfinishedAnswers? {
    guard let path, let bytes = try? world.fileSystem.read(path, limit: Self.largest) else {
      return nil
    }
    let document = Document(yaml: bytes)
    let texts = document.value("antwoorden").items.map { $0.text ?? "" }
    guard let kind = document.text("soort").flatMap(ObjectKind.init(rawValue:)),
      texts.contains(where: { !$0.isEmpty })
    else { return nil }
    return UnfinishedAnswers(kind: kind, source: document.text("vanuit"), texts: texts)
  }

  private static func document(of answers: UnfinishedAnswers) throws(EditRefusal) -> Document {
    var document = Document(yaml: [])
    document = try document.setting("soort", to: .text(answers.kind.rawValue))
    if let source = answers.source { document = try document.setting("vanuit", to: .text(source)) }
    return try document.setting("antwoorden", to: .texts(answers.texts))
  }
}
