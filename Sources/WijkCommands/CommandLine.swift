import ArgumentParser
import PlainText
import SafeFiles
import WijkApp
import WijkRuntime
import WijkTexts

/// The command line: parses, chooses language and command, and turns everything into an exit code.
package struct WijkCommandLine {
  /// What the machine gives to the program.
  package struct Surroundings {
    package var environment: [String: String]
    package var workingFolder: BytePath
    package var program: BytePath?
    package var hasTerminal: Bool
    /// Width of the terminal that results go to; nil when they go elsewhere.
    package var columns: Int?

    package init(
      environment: [String: String], workingFolder: BytePath, program: BytePath?, hasTerminal: Bool,
      columns: Int? = nil
    ) {
      self.environment = environment
      self.workingFolder = workingFolder
      self.program = program
      self.hasTerminal = hasTerminal
      self.columns = columns
    }
  }

  private let surroundings: Surroundings
  private let out: (String) -> Void
  private let err: (String) -> Void
  private let readInput: () -> String
  /// Opens the screen; only the program itself has one.
  private let openScreen: (Setup, Texts) -> ExitStatus

  package init(
    _ surroundings: Surroundings, out: @escaping (String) -> Void,
    err: @escaping (String) -> Void, readInput: @escaping () -> String = { "" },
    openScreen: @escaping (Setup, Texts) -> ExitStatus
  ) {
    self.surroundings = surroundings
    self.out = out
    self.err = err
    self.readInput = readInput
    self.openScreen = openScreen
  }

  package func run(_ arguments: [String]) -> ExitStatus {
    let texts = Texts(spokenLanguage(arguments))
    let arguments = Self.withDeniedWords(arguments.map { $0 == "--version" ? "--versie" : $0 })
    if let help = helpTopic(arguments) { return print(Manual(texts).help(on: help)) }
    do {
      return try run(Wijk.parseAsRoot(arguments), texts)
    } catch {
      return refuse(error, texts)
    }
  }

  private func run(_ command: any ParsableCommand, _ texts: Texts) -> ExitStatus {
    if let root = command as? Wijk { return open(root, texts) }
    guard let command = command as? any WijkCommand else { return .usage }
    return withSetup(command.common, texts) { setup in
      let context = CommandContext(
        setup: setup, texts: Texts(setup.language), columns: surroundings.columns, out: out,
        err: err, readInput: readInput, openScreen: { openScreen($0, Texts($0.language)) })
      do throws(CommandFailure) {
        return try command.run(in: context)
      } catch {
        context.say(error.text)
        return error.status
      }
    }
  }

  /// Without a subcommand: the screen; without a terminal the help, so that nothing hangs.
  private func open(_ root: Wijk, _ texts: Texts) -> ExitStatus {
    if root.version { return print("wijk \(Version.text)\n") }
    guard surroundings.hasTerminal else {
      _ = print(Manual(texts).help(on: nil))
      return .usage
    }
    return withSetup(root.common, texts) { openScreen($0, Texts($0.language)) }
  }

  private func withSetup(
    _ options: CommonOptions, _ texts: Texts, _ work: (Setup) -> ExitStatus
  ) -> ExitStatus {
    if let (word, option, known) = options.unknownWord {
      err(texts.unknownWord(word, option, known).string + "\n")
      return .usage
    }
    do throws(ShippedFiles.WrongFolder) {
      return work(
        try Setup(
          options: options, environment: surroundings.environment,
          workingFolder: surroundings.workingFolder, program: surroundings.program,
          hasTerminal: surroundings.hasTerminal))
    } catch {
      err(texts.wrongAssets(error.folder.display).string + "\n")
      return .store
    }
  }

  private func print(_ text: String) -> ExitStatus {
    out(text)
    return .ok
  }

  // MARK: Before parsing

  /// The language of help and of errors, also when the rest cannot be parsed.
  private func spokenLanguage(_ arguments: [String]) -> Language {
    let named = zip(arguments, arguments.dropFirst()).first { $0.0 == "--taal" }?.1
    let joined = arguments.first { $0.hasPrefix("--taal=") }.map { String($0.dropFirst(7)) }
    let word = named ?? joined ?? surroundings.environment["WIJK_TAAL"] ?? ""
    return Language(rawValue: word) ?? .dutch
  }

  /// In a query `-word` denies the word, and options have two dashes: any other dash that denies as
  /// well keeps the parser of the arguments from taking the word for an option.
  private static func withDeniedWords(_ arguments: [String]) -> [String] {
    guard let command = arguments.firstIndex(where: { ["zoek", "search"].contains($0) }) else {
      return arguments
    }
    return arguments[..<command]
      + arguments[command...].map { word in
        let isDenied = word.hasPrefix("-") && !word.hasPrefix("--") && word != "-h"
        return isDenied ? "\u{2010}" + word.dropFirst() : word
      }
  }

  /// The command that help is asked for; an empty name for the program itself.
  private func helpTopic(_ arguments: [String]) -> String?? {
    let words = ["hulp", "help"]
    let isAsked = arguments.contains("--help") || arguments.contains("-h")
    guard isAsked || words.contains(arguments.first ?? "") else { return nil }
    return .some(arguments.first { !$0.hasPrefix("-") && !words.contains($0) })
  }

  // MARK: Wrong arguments

  /// The parser's sentences are English and end with 64; ours are in the reader's language.
  private func refuse(_ error: any Error, _ texts: Texts) -> ExitStatus {
    if Wijk.exitCode(for: error).isSuccess { return print(Wijk.fullMessage(for: error)) }
    err(Self.sentence(Wijk.message(for: error), texts).string + "\n")
    return .usage
  }

  static func sentence(_ original: String, _ texts: Texts) -> SafeText {
    if let option = original.quoted(after: "Unknown option ") { return texts.unknownOption(option) }
    if let option = original.quoted(after: "Missing value for ") {
      return texts.missingValue(option.split(separator: " ").first.map(String.init) ?? option)
    }
    if let argument = original.quoted(after: "Missing expected argument ") {
      return texts.missingArgument(argument)
    }
    for beginning in ["Unexpected argument ", " unexpected arguments: "] {
      if let argument = original.quoted(after: beginning) {
        return texts.unexpectedArgument(argument)
      }
    }
    return texts.wrongArguments(original)
  }
}

extension String {
  /// What first stands between quotes behind some words.
  fileprivate func quoted(after beginning: String) -> String? {
    guard let start = firstRange(of: beginning) else { return nil }
    let rest = self[start.upperBound...]
    let parts = rest.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : nil
  }
}
