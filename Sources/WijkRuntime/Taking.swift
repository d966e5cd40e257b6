import FoundationEssentials
import Kennisbank
import PlainText
import SafeFiles
import WijkApp
import WijkTexts

/// Takes texts along: to the clipboard that is nearest, or into a file, and says which was used.
struct Taking {
  /// Terminals take about 100,000 characters of base64 in one OSC 52.
  private static let mostForTerminal = 74_000

  let world: World
  let catalogue: Catalogue
  let texts: Texts

  func copy(_ request: TakeRequest) async -> [RuntimeEvent] {
    guard let document = document(request) else { return [tell(texts.nothingToTake)] }
    return await copy(document.mailText)
  }

  /// Where the file is, nil when there is none; and what to tell of it.
  func save(_ request: TakeRequest) -> (path: BytePath?, news: RuntimeEvent) {
    guard let document = document(request) else { return (nil, tell(texts.nothingToTake)) }
    return switch request.form {
    case .markdown: save(document.markdown, name: document.fileName, ending: "md")
    default: save(document.html, name: document.fileName, ending: "html")
    }
  }

  private func document(_ request: TakeRequest) -> ExportDocument? {
    Export(catalogue: catalogue, texts: texts, today: world.today()).document(of: request.subject)
  }

  /// A page that is to be printed: the browser does that.
  func openToPrint(_ path: BytePath) async -> [RuntimeEvent] {
    guard let program = await openedBy(path.display) else {
      return isFarAway ? [] : [tell(texts.savedToPrint(path.display))]
    }
    return [tell(texts.openedToPrint(path.display, program))]
  }

  func open(_ address: String) async -> [RuntimeEvent] {
    if let program = await openedBy(address) { return [tell(texts.opened(address, program))] }
    if !isFarAway, await copyNearby(address) != nil { return [tell(texts.addressCopied(address))] }
    return [sendToTerminal(address), tell(texts.addressCopied(address))]
  }

  /// Name of the program that opened it; nil when there is none, or none near the reader.
  private func openedBy(_ address: String) async -> String? {
    for name in ["wslview", "xdg-open", "open"] where !isFarAway {
      if let program = find(name), await world.processes.run(program, [address], input: []) {
        return name
      }
    }
    return nil
  }

  // MARK: Clipboard

  /// Far away the terminal's own clipboard is the only one of the reader; else that of the machine.
  private func copy(_ text: String) async -> [RuntimeEvent] {
    if !isFarAway, let program = await copyNearby(text) { return [tell(texts.copied(program))] }
    guard text.utf8.count <= Self.mostForTerminal else {
      return [tell(texts.tooLargeForTerminal, .problem)]
    }
    return [sendToTerminal(text), tell(texts.copiedByTerminal)]
  }

  private static let clipboards: [(name: String, arguments: [String], needs: String?)] = [
    ("clip.exe", [], "WSL_DISTRO_NAME"), ("wl-copy", [], "WAYLAND_DISPLAY"),
    ("xclip", ["-selection", "clipboard"], "DISPLAY"), ("pbcopy", [], nil),
  ]

  /// Name of the program that took the text; nil when there is none.
  private func copyNearby(_ text: String) async -> String? {
    for clipboard in Self.clipboards where hasWhatItNeeds(clipboard.needs) {
      guard let program = find(clipboard.name) else { continue }
      let input = Array(text.utf8)
      if await world.processes.run(program, clipboard.arguments, input: input) {
        return clipboard.name
      }
    }
    return nil
  }

  private func hasWhatItNeeds(_ variable: String?) -> Bool {
    variable.map { world.environment[$0] != nil } ?? true
  }

  private func find(_ name: String) -> BytePath? {
    let fileSystem = LocalFileSystem()
    return ExecutableSearch(environment: world.environment, isExecutable: fileSystem.isExecutable)
      .find(name)
  }

  private func sendToTerminal(_ text: String) -> RuntimeEvent {
    .send(Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}".utf8))
  }

  /// On a host shared with strangers its own programs are no business of the reader.
  private var isFarAway: Bool {
    world.isRestricted || world.environment["SSH_CONNECTION"] != nil
  }

  // MARK: Files

  private func save(
    _ text: String, name: String, ending: String
  ) -> (path: BytePath?, news: RuntimeEvent) {
    do throws(FileProblem) {
      let folder = folder
      try world.fileSystem.makeFolder(folder)
      let path = try create(Array(text.utf8), name, ending, in: folder)
      return (path, tell(place(of: path)))
    } catch {
      return (nil, tell(texts.notKept(error), .problem))
    }
  }

  /// One place that is easy to find again: `wijk` in the home folder.
  private var folder: BytePath {
    world.environment["HOME"].map { BytePath($0).appending("wijk") } ?? world.workingFolder
  }

  /// Under the first name that is free: nothing that is there is written over.
  private func create(
    _ bytes: [UInt8], _ name: String, _ ending: String, in folder: BytePath
  ) throws(FileProblem) -> BytePath {
    var number = 1
    while true {
      let file = number == 1 ? "\(name).\(ending)" : "\(name)-\(number).\(ending)"
      let path = folder.appending(file)
      do throws(FileProblem) {
        try world.fileSystem.create(bytes, at: path)
        return path
      } catch {
        guard error.kind == .exists, number < 1000 else { throw error }
        number += 1
      }
    }
  }

  private func place(of path: BytePath) -> SafeText {
    if isFarAway { return texts.savedFarAway(path.display, "scp \(host):'\(path.display)' .") }
    if let distribution = world.environment["WSL_DISTRO_NAME"] {
      let windows = path.display.replacing("/", with: "\\")
      return texts.savedAt("\\\\wsl.localhost\\\(distribution)\(windows)")
    }
    return texts.savedAt(path.display)
  }

  /// Address of this machine as the reader's own machine sees it.
  private var host: String {
    let parts = world.environment["SSH_CONNECTION"]?.split(separator: " ") ?? []
    return parts.count > 2 ? String(parts[2]) : "host"
  }

  private func tell(_ text: SafeText, _ weight: Notice.Weight = .plain) -> RuntimeEvent {
    .app(.told(Notice(text, weight)))
  }
}
