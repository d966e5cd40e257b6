import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkRuntime
import WijkTexts

/// What the machine, the terminal and the folders are like: to send along with a question.
extension DoctorCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let facts = DoctorFacts(context.setup, context.texts)
    if output.json {
      let values = facts.rows.map { ($0.key, $0.value.string) }
      context.out(JSONText.of(Dictionary(values, uniquingKeysWith: { $1 })))
    } else {
      let rows = facts.rows.map { [SafeText($0.key), $0.value] }
      if output.plain {
        for row in rows { context.out(TextTable.plain(row)) }
      } else {
        for line in TextTable.lines(rows, columns: nil) { context.print(line) }
      }
    }
    for problem in facts.problems { context.say(problem) }
    return facts.problems.isEmpty ? .ok : .nothing
  }
}

private struct DoctorFacts {
  var rows: [(key: String, value: SafeText)] = []
  var problems: [SafeText] = []

  init(_ setup: Setup, _ texts: Texts) {
    let environment = setup.world.environment
    add("versie", Version.text)
    add("terminal", environment["TERM"] ?? "-")
    add("scherm", yes(setup.hasTerminal, texts))
    add(
      "taalinstelling",
      environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? "-")
    add(
      "kleuren",
      environment["NO_COLOR"].map { $0.isEmpty ? "auto" : "nee (NO_COLOR)" }
        ?? setup.settings.colour.rawValue)
    add("ssh", yes(environment["SSH_CONNECTION"] != nil, texts))
    add("wsl", environment["WSL_DISTRO_NAME"] ?? yes(false, texts))
    addSpelling(setup, texts)
    addFolders(setup)
    addKennisbanken(setup, texts)
  }

  private func yes(_ isSo: Bool, _ texts: Texts) -> String {
    (isSo ? texts.yes : texts.no).string
  }

  private mutating func addSpelling(_ setup: Setup, _ texts: Texts) {
    let speller = setup.world.speller
    add("hunspell", Speller.hunspell ?? "-")
    add("woordenboek", speller?.dictionaryPath?.display ?? "-")
    add("spelling", speller?.dictionary == nil ? texts.noSpelling.string : texts.yes.string)
  }

  private mutating func addFolders(_ setup: Setup) {
    let folders = setup.world.folders
    add("meegeleverd", setup.shipped.map { $0.folder.display } ?? "-")
    add("instellingen", folders.config?.display ?? "-")
    add("verzamelingen", folders.data?.display ?? "-")
    add("plek", folders.state?.display ?? "-")
    add("cache", folders.cache?.display ?? "-")
  }

  private mutating func addKennisbanken(_ setup: Setup, _ texts: Texts) {
    add("gekozen door", texts.reason(setup.located.reason).string)
    for (number, folder) in setup.located.folders.enumerated() {
      add(
        "kennisbank \(number + 1)",
        folder.path.display + (folder.isReadOnly ? " (\(texts.readOnly))" : ""))
      if !setup.world.fileSystem.exists(folder.path) {
        problems.append(texts.noFolder(folder.path.display))
      }
    }
    if setup.located.folders.isEmpty { problems.append(texts.noKennisbank) }
  }

  private mutating func add(_ key: String, _ value: String) {
    rows.append((key, SafeText(value)))
  }
}

extension Texts {
  fileprivate func reason(_ reason: KennisbankLocator.Reason) -> SafeText {
    switch reason {
    case .option: chosenByOption
    case .environment: chosenByEnvironment
    case .foundAround(let folder): chosenAround(folder.display)
    case .settings: chosenBySettings
    case .starter: chosenByDefault
    case .nothing: noKennisbank
    }
  }
}
