import Foundation
import Testing

/// What each module may import. The package manager refuses cycles, and `make check` refuses
/// modules that are not declared; this holds packages, the C library and Foundation to their places.
@Suite("Borders between modules")
struct BorderTests {
  private static let allowed: [String: Set<String>] = [
    "ParallelWork": ["Dispatch", "Glibc", "Synchronization"],
    "PlainText": [],
    "WijkTexts": ["PlainText"],
    "Kennisbank": ["Yams"],
    "KennisbankSearch": ["CTextScan", "Kennisbank", "ParallelWork", "Synchronization"],
    "MarkdownText": ["CCmark", "Synchronization"],
    "TextEditing": [],
    "TerminalUI": ["PlainText"],
    "WijkApp": [
      "Kennisbank", "KennisbankSearch", "MarkdownText", "PlainText", "TerminalUI", "TextEditing",
      "WijkTexts",
    ],
    "SafeFiles": ["CLinux", "Dispatch", "Glibc", "ParallelWork", "Synchronization"],
    "KennisbankStore": [
      "Dispatch", "Kennisbank", "ParallelWork", "SafeFiles", "Synchronization",
    ],
    "TerminalNCurses": ["CLinux", "CNCurses", "Glibc", "TerminalUI"],
    "WijkRuntime": [
      "CLinux", "Dispatch", "FoundationEssentials", "Glibc", "Kennisbank", "KennisbankSearch",
      "KennisbankStore", "PlainText", "SafeFiles", "Synchronization", "TerminalUI", "TextEditing",
      "WijkApp", "WijkTexts",
    ],
    "WijkCommands": [
      "ArgumentParser", "FoundationEssentials", "Kennisbank", "KennisbankSearch",
      "KennisbankStore", "PlainText", "SafeFiles", "TerminalUI", "WijkApp", "WijkRuntime",
      "WijkTexts",
    ],
    "wijk": [
      "Glibc", "PlainText", "SafeFiles", "TerminalNCurses", "TerminalUI", "WijkCommands",
      "WijkRuntime", "WijkTexts",
    ],
  ]

  @Test("a module imports only what its place allows", arguments: allowed.keys.sorted())
  func imports(module: String) throws {
    for file in try Checkout.swiftFiles("Sources/\(module)") {
      for name in Self.imports(try Checkout.text(file)) {
        #expect(Self.allowed[module]?.contains(name) == true, "\(file) imports \(name)")
      }
    }
  }

  @Test("every module of the program stands in the list")
  func complete() throws {
    let folders = try Checkout.folders("Sources").filter { !$0.hasPrefix("C") }
    #expect(Set(folders).subtracting(["wijk-bench"]) == Set(Self.allowed.keys))
  }

  @Test("Yams is seen by one file only")
  func yams() throws {
    let files = try Checkout.swiftFiles("Sources").filter {
      Self.imports(try Checkout.text($0)).contains("Yams")
    }
    #expect(files == ["Sources/Kennisbank/Format/YamlBlock.swift"])
  }

  @Test("nothing is shared between threads on trust, but for one mapped constant at most")
  func concurrency() throws {
    for file in try Checkout.swiftFiles("Sources") {
      let text = try Checkout.text(file)
      #expect(!text.contains("@unchecked Sendable"), "\(file)")
      let mayBeUnsafe = file.hasSuffix("Packed/SharedBytes.swift")
      #expect(mayBeUnsafe || !text.contains("nonisolated(unsafe)"), "\(file)")
      #expect(!text.contains("@MainActor"), "\(file)")
    }
  }

  private static func imports(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count,
        place == 0 || words[0].hasPrefix("@")
      else { return nil }
      return String(words[place + 1].prefix { $0 != "." })
    }
  }
}

/// The files of the project, from the place of this one.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func folders(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)
  }

  static func swiftFiles(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }.sorted()
  }
}
