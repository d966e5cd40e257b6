// swift-tools-version: 6.2
import PackageDescription

/// Wide-character ncurses declares its API only with these; its pkg-config file's own defines are
/// dropped by SwiftPM, so they stand here (CNCurses.c refuses to compile without them).
let cSettings: [CSetting] = [
  .define("_GNU_SOURCE"), .define("_XOPEN_SOURCE_EXTENDED"), .define("NCURSES_WIDECHAR", to: "1"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "wijk",
  products: [.executable(name: "wijk", targets: ["wijk"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C
    .target(name: "CSystem", cSettings: cSettings),
    .target(name: "CNCurses", cSettings: cSettings, linkerSettings: [.linkedLibrary("ncursesw")]),
    .systemLibrary(name: "CCmark"),

    // What is true: values and pure functions
    .target(name: "PlainText"),
    .target(name: "WijkTexts", dependencies: ["PlainText"]),
    .target(name: "Kennisbank", dependencies: ["PlainText", yams]),
    .target(name: "KennisbankSearch", dependencies: ["Kennisbank", "PlainText", "CSystem"]),
    .target(
      name: "MarkdownText", dependencies: ["CCmark"],
      linkerSettings: [.unsafeFlags(["-l:libcmark-gfm-extensions.a", "-l:libcmark-gfm.a"])]),
    .target(name: "TextEditing"),
    .target(name: "TerminalUI", dependencies: ["PlainText"]),

    // What should happen
    .target(
      name: "WijkApp",
      dependencies: [
        "Kennisbank", "KennisbankSearch", "MarkdownText", "PlainText", "TerminalUI", "TextEditing",
        "WijkTexts",
      ]),

    // What makes it happen
    .target(name: "SafeFiles", dependencies: ["CSystem"]),
    .target(name: "KennisbankStore", dependencies: ["Kennisbank", "SafeFiles"]),
    .target(name: "TerminalNCurses", dependencies: ["CNCurses", "CSystem", "TerminalUI"]),
    .target(
      name: "WijkRuntime",
      dependencies: [
        "CSystem", "Kennisbank", "KennisbankSearch", "KennisbankStore", "PlainText", "SafeFiles",
        "TerminalUI", "WijkApp", "WijkTexts",
      ]),
    .target(
      name: "WijkCommands",
      dependencies: [
        "Kennisbank", "KennisbankSearch", "KennisbankStore", "PlainText", "SafeFiles", "WijkApp",
        "WijkRuntime", "WijkTexts", argumentParser,
      ]),
    .executableTarget(name: "wijk", dependencies: ["TerminalNCurses", "WijkCommands", "WijkRuntime"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu17
)
