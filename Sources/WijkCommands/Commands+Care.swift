import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import TerminalUI
import WijkApp
import WijkTexts

extension CheckCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let catalogue = try context.read()
    for id in ids where catalogue.record(id) == nil {
      throw CommandFailure(text: context.texts.unknownObject(id), status: .nothing)
    }
    let wanted = Set(ids)
    var findings = Check.findings(in: catalogue)
      .map { FindingRow(record: catalogue[$0.0], diagnostic: $0.1) }
      .filter { wanted.isEmpty || wanted.contains($0.record.id) }
      .filter { withTips || output.json || $0.diagnostic.level != .tip }
    if withSpelling { findings += spelling(wanted, catalogue, context) }
    write(findings, in: context)
    return findings.contains { $0.diagnostic.level != .tip } ? .nothing : .ok
  }

  private func spelling(
    _ wanted: Set<String>, _ catalogue: Catalogue, _ context: CommandContext
  ) -> [FindingRow] {
    guard let speller = context.setup.world.speller, speller.dictionary != nil else {
      context.say(context.texts.noSpelling)
      return []
    }
    let check = SpellingCheck(catalogue: catalogue)
    return catalogue.records.filter { wanted.isEmpty || wanted.contains($0.id) }.flatMap { record in
      check.findings(in: record, judge: speller.judge())
        .map { FindingRow(record: record, diagnostic: $0) }
    }
  }

  private func write(_ findings: [FindingRow], in context: CommandContext) {
    let texts = context.texts
    if output.json {
      context.out(JSONText.of(findings.map { FindingData($0, texts) }))
      return
    }
    for finding in findings {
      let level = texts.finding(String(describing: finding.diagnostic.level))
      let path = SafeText(finding.record.origin.path)
      let text = texts.sentence(finding.diagnostic)
      let cells = [path, level, text]
      context.out(
        output.plain ? TextTable.plain(cells) : cells.joined(separator: ": ").string + "\n")
    }
    context.say(texts.findingCount(findings.count))
  }
}

struct FindingRow {
  let record: Record
  let diagnostic: Diagnostic
}

extension ConfigCommand {
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let texts = context.texts
    guard let folder = context.setup.world.folders.config else {
      throw CommandFailure(text: texts.noPersonalFolder, status: .store)
    }
    let file = Settings.file(in: folder)
    let exists = context.setup.world.fileSystem.exists(file)
    if makes, !exists { try make(file, in: folder, context) }
    context.print(
      exists || makes ? texts.settingsAt(file.display) : texts.noSettingsYet(file.display))
    for (name, value) in context.setup.effectiveSettings {
      context.print(SafeText(name) + ": " + SafeText(value))
    }
    let findings = context.setup.settings.findings
    for finding in findings { context.say(texts.sentence(finding)) }
    return findings.isEmpty ? .ok : .nothing
  }

  private func make(
    _ file: BytePath, in folder: BytePath, _ context: CommandContext
  ) throws(CommandFailure) {
    let fileSystem = context.setup.world.fileSystem
    do throws(FileProblem) {
      try fileSystem.makeFolder(folder)
      try fileSystem.writeAtomically(Array(Settings.explanation.utf8), to: file)
    } catch {
      let text = context.texts.notKept(file.display, context.texts.reason("other"))
      throw CommandFailure(text: text, status: .store)
    }
  }
}

extension Setup {
  /// What holds now, whoever said it.
  var effectiveSettings: [(String, String)] {
    [
      ("taal", language.rawValue),
      ("thema", options.theme ?? settings.theme?.rawValue ?? Theme.Name.light.rawValue),
      ("kleur", colourWord), ("muis", options.mouse || settings.mouse ? "true" : "false"),
    ] + located.folders.map { ("kennisbank", $0.path.display) }
  }
}

extension Texts {
  func sentence(_ finding: Settings.Finding) -> SafeText {
    let text =
      switch finding.problem {
      case .unknownKey(let key): settingUnknown(key)
      case .wrongValue(let key, let value, let allowed): settingWrong(key, value, allowed)
      case .noFolder: settingWithoutFolder
      case .form, .unreadable: settingsUnreadable
      }
    guard let position = finding.position else { return text }
    return at(line: position.line, column: position.column, text)
  }
}
