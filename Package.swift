// swift-tools-version: 6.2
import PackageDescription

/// Wide-character ncurses declares its API only with these; its pkg-config file's own defines are
/// dropped by SwiftPM, so they stand here (CNCurses refuses to compile without them).
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
    .target(name: "CLinux", cSettings: cSettings),
    .target(name: "CTextScan", cSettings: cSettings),
    .target(name: "CNCurses", cSettings: cSettings, linkerSettings: [.linkedLibrary("ncursesw")]),
    .systemLibrary(name: "CCmark"),
    .systemLibrary(name: "CVTerm"),

    // What is true: values and pure functions
    .target(name: "ParallelWork"),
    .target(name: "PlainText"),
    .target(name: "WijkTexts", dependencies: ["PlainText"]),
    .target(name: "Kennisbank", dependencies: [yams]),
    .target(name: "KennisbankSearch", dependencies: ["CTextScan", "Kennisbank", "ParallelWork"]),
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
    .target(name: "SafeFiles", dependencies: ["CLinux", "ParallelWork"]),
    .target(name: "KennisbankStore", dependencies: ["Kennisbank", "ParallelWork", "SafeFiles"]),
    .target(name: "TerminalNCurses", dependencies: ["CNCurses", "CLinux", "TerminalUI"]),
    .target(
      name: "WijkRuntime",
      dependencies: [
        "CLinux", "Kennisbank", "KennisbankSearch", "KennisbankStore", "PlainText", "SafeFiles",
        "TerminalUI", "TextEditing", "WijkApp", "WijkTexts",
      ]),
    .target(
      name: "WijkCommands",
      dependencies: [
        "Kennisbank", "KennisbankSearch", "KennisbankStore", "PlainText", "SafeFiles", "TerminalUI",
        "WijkApp", "WijkRuntime", "WijkTexts", argumentParser,
      ]),
    .executableTarget(
      name: "wijk",
      dependencies: [
        "PlainText", "SafeFiles", "TerminalNCurses", "TerminalUI", "WijkCommands",
        "WijkRuntime", "WijkTexts",
      ]),
    .target(name: "CFloors", cSettings: cSettings),
    .executableTarget(
      name: "wijk-bench",
      dependencies: [
        "CFloors", "CLinux", "Kennisbank", "KennisbankSearch", "KennisbankStore", "SafeFiles",
        "TerminalUI",
        "WijkApp", "WijkRuntime", "WijkTexts",
      ]),

    // Tests
    .target(name: "PtyKit", dependencies: ["CLinux", "CVTerm"], path: "Tests/PtyKit"),
    .executableTarget(
      name: "device-probe",
      dependencies: ["CLinux", "PlainText", "TerminalNCurses", "TerminalUI"],
      path: "Tests/DeviceProbe"),
    .testTarget(name: "PlainTextTests", dependencies: ["PlainText"]),
    .testTarget(name: "TerminalUITests", dependencies: ["PlainText", "TerminalUI"]),
    .testTarget(name: "TextEditingTests", dependencies: ["TextEditing"]),
    .testTarget(name: "KennisbankTests", dependencies: ["Kennisbank", yams]),
    .testTarget(
      name: "KennisbankSearchTests",
      dependencies: ["CTextScan", "Kennisbank", "KennisbankSearch"]),
    .testTarget(name: "MarkdownTextTests", dependencies: ["MarkdownText"]),
    .executableTarget(name: "save-probe", dependencies: ["SafeFiles"], path: "Tests/SaveProbe"),
    .testTarget(name: "SafeFilesTests", dependencies: ["CLinux", "SafeFiles", "save-probe"]),
    .testTarget(
      name: "KennisbankStoreTests",
      dependencies: ["Kennisbank", "KennisbankStore", "SafeFiles", "save-probe"]),
    .testTarget(
      name: "StarterTests",
      dependencies: [
        "Kennisbank", "KennisbankSearch", "KennisbankStore", "SafeFiles", "WijkRuntime",
        "WijkTestKit",
      ],
      exclude: ["feiten.yaml", "ongebruikt.yaml", "vragen.txt"]),
    .testTarget(name: "WijkTextsTests", dependencies: ["PlainText", "WijkApp", "WijkTexts"]),
    .target(
      name: "WijkTestKit",
      dependencies: [
        "Kennisbank", "KennisbankStore", "PlainText", "SafeFiles", "TerminalUI", "WijkApp",
        "WijkRuntime",
      ],
      path: "Tests/WijkTestKit"),
    .testTarget(
      name: "WijkSessionTests",
      dependencies: [
        "CLinux", "Kennisbank", "KennisbankSearch", "KennisbankStore", "PlainText", "SafeFiles",
        "TerminalUI", "WijkApp", "WijkCommands", "WijkRuntime", "WijkTestKit", "WijkTexts",
      ],
      exclude: ["Voorbeeld"]),
    .testTarget(
      name: "WijkAppTests",
      dependencies: [
        "Kennisbank", "KennisbankSearch", "MarkdownText", "PlainText", "TerminalUI", "WijkApp",
        "WijkTestKit", "WijkTexts",
      ]),
    .testTarget(
      name: "UglyInputTests",
      dependencies: [
        "Kennisbank", "PlainText", "SafeFiles", "TerminalUI", "WijkApp", "WijkCommands",
        "WijkTestKit", "WijkTexts",
      ]),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Kennisbank", "KennisbankSearch", "MarkdownText", "PlainText", "SafeFiles", "TerminalUI",
        "TextEditing",
        "WijkApp", "WijkRuntime", "WijkTexts",
      ],
      path: "Tests/Fuzz/Targets"),
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Runner",
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "SafeFiles", "WijkTestKit"],
      path: "Tests/Fuzz/Tests"),
    .testTarget(name: "ProjectTests"),
    .executableTarget(
      name: "kill-runner", dependencies: ["PtyKit", "WijkTestKit"], path: "Tests/KillRunner"),
    .testTarget(
      name: "PtyTests", dependencies: ["PtyKit", "device-probe", "kill-runner", "wijk"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu17
)
