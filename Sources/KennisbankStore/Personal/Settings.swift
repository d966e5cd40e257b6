import Kennisbank
import SafeFiles

/// What the reader chose, from `config.yaml`. Whatever is wrong with that file, there are settings:
/// a value that is not understood is a finding and leaves the default.
package struct Settings: Sendable, Hashable {
  package enum Language: String, Sendable, CaseIterable {
    case dutch = "nl"
    case english = "en"
  }

  package enum Colour: String, Sendable, CaseIterable {
    case auto
    case never = "nooit"
    case always = "altijd"
  }

  package enum Theme: String, Sendable, CaseIterable {
    case light = "licht"
    case dark = "donker"
    case highContrast = "hoog-contrast"
    case mono
  }

  /// Whom a kennisbank belongs to: what may leave depends on it.
  package enum Ring: String, Sendable, CaseIterable {
    case own = "eigen"
    case shared = "gedeeld"
  }

  package struct Kennisbank: Sendable, Hashable {
    package let name: String?
    /// As it was written: may begin with `~`.
    package let folder: String
    package let ring: Ring
  }

  /// Nil: by the environment.
  package var language: Language?
  /// Nil: as the program chooses.
  package var theme: Theme?
  package var colour = Colour.auto
  package var mouse = false
  package var kennisbanken: [Kennisbank] = []
  package var findings: [Finding] = []

  package init() {}
}

extension Settings {
  /// Something in `config.yaml` that does not do what it seems to.
  package struct Finding: Sendable, Hashable {
    package enum Problem: Sendable, Hashable {
      case unknownKey(String)
      case wrongValue(key: String, value: String, allowed: [String])
      /// An item of `kennisbanken` without `map`.
      case noFolder
      case form(Diagnostic.Code)
      case unreadable(FileProblem)
    }

    package let problem: Problem
    package let position: Position?
  }

  static let keys = ["taal", "thema", "kleur", "muis", "kennisbanken"]

  /// - Parameter folder: the config folder.
  package static func load(from folder: BytePath, in fileSystem: any FileSystem) -> Settings {
    do throws(FileProblem) {
      let bytes = try fileSystem.readPersonal(file(in: folder))
      return bytes.map { Settings(Document(yaml: $0)) } ?? Settings()
    } catch {
      var settings = Settings()
      settings.findings = [Finding(problem: .unreadable(error), position: nil)]
      return settings
    }
  }

  package static func file(in folder: BytePath) -> BytePath {
    folder.appending("config.yaml")
  }

  package init(_ document: Document) {
    var reader = SettingsReader(document)
    language = reader.choice("taal")
    theme = reader.choice("thema")
    colour = reader.choice("kleur") ?? .auto
    mouse = reader.choice("muis") == YesOrNo.yes
    kennisbanken = reader.kennisbanken()
    findings = reader.findings
  }
}

private enum YesOrNo: String, CaseIterable {
  case yes = "ja"
  case no = "nee"
}

private struct SettingsReader {
  private let document: Document
  private(set) var findings: [Settings.Finding]

  init(_ document: Document) {
    self.document = document
    let form = document.diagnostics.filter { $0.code != .emptyFile }.map {
      Settings.Finding(problem: .form($0.code), position: $0.position)
    }
    let unknown = document.fields.filter { !Settings.keys.contains($0.key) }.map {
      Settings.Finding(problem: .unknownKey($0.key), position: $0.position)
    }
    findings = form + unknown
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String
  ) -> Choice? {
    let value = document.value(key)
    if value == .empty { return nil }
    return choice(key, value.text ?? "")
  }

  mutating func kennisbanken() -> [Settings.Kennisbank] {
    document.maps("kennisbanken").compactMap { item in
      guard let folder = item["map"] ?? item[""], !folder.isEmpty else {
        note(.noFolder, at: "kennisbanken")
        return nil
      }
      let ring: Settings.Ring? = item["ring"].flatMap { choice("ring", $0, of: "kennisbanken") }
      noteUnknown(item.keys)
      return Settings.Kennisbank(name: item["naam"], folder: folder, ring: ring ?? .own)
    }
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ text: String, of field: String? = nil
  ) -> Choice? {
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    note(.wrongValue(key: key, value: text, allowed: allowed), at: field ?? key)
    return nil
  }

  private mutating func noteUnknown(_ keys: some Sequence<String>) {
    for key in keys.sorted() where !["naam", "map", "ring", ""].contains(key) {
      note(.unknownKey(key), at: "kennisbanken")
    }
  }

  private mutating func note(_ problem: Settings.Finding.Problem, at key: String) {
    findings.append(Settings.Finding(problem: problem, position: document.field(key)?.position))
  }
}
