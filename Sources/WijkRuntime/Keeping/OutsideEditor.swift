import PlainText
import SafeFiles
import WijkApp
import WijkTexts

/// The reader's own editor, on a copy of a text: whatever it does, the text itself stands.
struct OutsideEditor {
  enum Outcome {
    case text([UInt8])
    case nothing(SafeText)
  }

  /// A copy that is larger is not read back.
  private static let largest = 16 << 20

  let world: World
  let texts: Texts

  /// Name and arguments of `$VISUAL` or `$EDITOR`, never through a shell; nil when neither is set.
  var command: [String]? {
    let named = ["VISUAL", "EDITOR"].compactMap { world.environment[$0] }
    return named.map { $0.split(separator: " ").map(String.init) }.first { !$0.isEmpty }
  }

  func edit(_ request: OutsideRequest) -> Outcome {
    guard let command, let program = find(command[0]) else { return .nothing(texts.noEditorSet) }
    guard let folder = world.folders.state?.appending("schrijven") else {
      return .nothing(texts.noEditorSet)
    }
    let name = BytePath(request.address.path).name
    let copy = folder.appending("buiten-").appendingName(name)
    do throws(FileProblem) {
      try world.fileSystem.makeFolder(folder)
      try world.fileSystem.writeAtomically(request.bytes, to: copy)
      defer { try? world.fileSystem.remove(copy) }
      let arguments = command.dropFirst() + ["+\(request.line)", copy.display]
      guard world.processes.runInTerminal(program, Array(arguments)) == 0 else {
        return .nothing(texts.editorFailed(command[0]))
      }
      let bytes = try world.fileSystem.read(copy, limit: Self.largest)
      return bytes.isEmpty ? .nothing(texts.editorEmptied(command[0])) : .text(bytes)
    } catch {
      return .nothing(texts.notKept(error))
    }
  }

  private func find(_ name: String) -> BytePath? {
    let fileSystem = LocalFileSystem()
    let path = BytePath(name)
    if path.isAbsolute { return fileSystem.isExecutable(path) ? path : nil }
    return ExecutableSearch(environment: world.environment, isExecutable: fileSystem.isExecutable)
      .find(name)
  }
}

extension BytePath {
  /// The last name made longer.
  fileprivate func appendingName(_ name: [UInt8]) -> BytePath {
    BytePath(bytes: bytes + name)
  }
}
