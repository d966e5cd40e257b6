import KennisbankSearch
import PlainText
import WijkApp
import WijkTexts

/// Help, man page and key tables: all from the tables of commands and keys.
struct Manual {
  let texts: Texts

  init(_ texts: Texts) {
    self.texts = texts
  }

  func help(on topic: String?) -> String {
    guard let topic else { return overview }
    guard let page = texts.commandPages.first(where: { $0.name == topic || $0.alias == topic })
    else {
      return overview
    }
    let head = "wijk \(page.usage)\n\n\(page.summary)\n"
    let options = rows(page.options + texts.commonOptions)
    return head + "\n\(texts.optionsTitle):\n\(options)"
  }

  private var overview: String {
    let commands = texts.commandPages.map { page in
      (page.alias.map { "\(page.name) (\($0))" } ?? page.name, page.summary)
    }
    return """
      \(texts.programSummary)

      \(texts.usageTitle): wijk [\(texts.optionsWord)]
                wijk \(texts.commandWord) [\(texts.optionsWord)]

      \(texts.commandsTitle):
      \(rows(commands))
      \(texts.optionsTitle):
      \(rows(texts.commonOptions + [("--versie", texts.versionOption.string), ("--help", texts.helpOption.string)]))
      \(texts.exitCodes)

      """
  }

  /// A name too long for its column has a line of its own.
  private func rows(_ rows: [(String, String)]) -> String {
    rows.map { name, text in
      let isLong = DisplayWidth.of(name) > 26
      let head =
        isLong
        ? name + "\n" + String(repeating: " ", count: 28) : SafeText(name).padded(to: 26).string
      return "  " + head + " " + text + "\n"
    }.joined()
  }

  // MARK: Keys

  /// A table of keys per context, in Markdown: for the README.
  var keyTables: String {
    contexts.map { context, title in
      let rows = Keymap.commands.filter { $0.contexts.contains(context) }.compactMap {
        row($0, context)
      }
      return
        "**\(title)**\n\n| \(texts.keyTitle) | \(texts.meaningTitle) |\n|---|---|\n\(rows.joined())"
    }.joined(separator: "\n")
  }

  /// A Markdown text with the key tables between its two marks made anew.
  func withKeyTables(_ text: String) -> String {
    guard let start = text.firstRange(of: "<!-- keys: made by `make texts` -->\n"),
      let end = text.firstRange(of: "<!-- /keys -->")
    else { return text }
    return text[..<start.upperBound] + "\n" + keyTables + "\n" + text[end.lowerBound...]
  }

  private var contexts: [(KeyContext, SafeText)] {
    [KeyContext.list, .reading, .compare, .form, .writing, .planning, .meetup, .agenda].map {
      ($0, texts.contextTitle($0.rawValue))
    }
  }

  private func row(_ info: CommandInfo, _ context: KeyContext) -> String? {
    guard let keys = keyText(info, context) else { return nil }
    let text = texts.command(info.command.rawValue)
    return "| \(keys.replacing("|", with: "\\|")) | \(text.label): \(text.explanation) |\n"
  }

  private func keyText(_ info: CommandInfo, _ context: KeyContext) -> String? {
    if info.command == .openLink { return "`1`-`9`" }
    let keys = info.keys(in: context).map { "`\(KeyName.of($0, texts))`" }
    return keys.isEmpty ? nil : keys.joined(separator: " ")
  }

  // MARK: Man page

  var manPage: String {
    var lines = [
      ".TH WIJK 1 \"\" \"wijk \(Version.text)\" \"\(texts.manualTitle)\"", ".SH \(texts.nameTitle)",
      "wijk \\- \(roff(texts.programSummary.string))", ".SH \(texts.synopsisTitle)",
      ".B wijk", "[\(texts.optionsWord)]", ".br", ".B wijk",
      "\(texts.commandWord) [\(texts.optionsWord)]",
      ".SH \(texts.commandsTitle.string.uppercased())",
    ]
    for page in texts.commandPages {
      lines += [".TP", ".B \(roff(page.usage))", roff(page.summary)]
      for (option, text) in page.options { lines += [".br", roff("\(option)  \(text)")] }
    }
    lines.append(".SH \(texts.optionsTitle.string.uppercased())")
    for (option, text) in texts.commonOptions {
      lines += [".TP", ".B \(roff(option))", roff(text)]
    }
    lines += queryLanguage
    for (context, title) in contexts {
      lines.append(".SH \(roff(title.string.uppercased()))")
      for info in Keymap.commands where info.contexts.contains(context) {
        guard let keys = keyText(info, context) else { continue }
        let text = texts.command(info.command.rawValue)
        lines += [
          ".TP", ".B \(roff(keys.replacing("`", with: "")))",
          roff("\(text.label): \(text.explanation)"),
        ]
      }
    }
    lines += [".SH \(texts.exitTitle)", roff(texts.exitCodes.string)]
    return lines.joined(separator: "\n") + "\n"
  }

  private var queryLanguage: [String] {
    let examples = texts.queryExamples.flatMap {
      [".TP", ".B \(roff($0.query).replacing("\"", with: "\\(dq"))", roff($0.meaning.string)]
    }
    let fields = QueryField.inOrder.flatMap { field in
      let names =
        field.name == field.englishName
        ? "\(field.name):" : "\(field.name): (\(field.englishName):)"
      let text = texts.queryField(field.name).string
      return [".TP", ".B \(roff(names))", roff("\(text) (\(texts.queryExample(field.name)))")]
    }
    return [".SH \(roff(texts.queryHelp.string.uppercased()))"] + examples + fields
  }

  /// Text that troff takes as it is.
  private func roff(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}

extension ManualCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let manual = Manual(context.texts)
    switch part {
    case "man": context.out(manual.manPage)
    case "toetsen": context.out(manual.keyTables)
    case "leesmij": context.out(manual.withKeyTables(context.readInput()))
    case "bash", "zsh", "fish": context.out(Completions.script(for: part))
    default:
      let known = ["man", "toetsen", "leesmij", "bash", "zsh", "fish"]
      throw CommandFailure(
        text: context.texts.unknownWord(part, "handleiding", known), status: .usage)
    }
    return .ok
  }
}
