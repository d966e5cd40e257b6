import Testing

@testable import SafeFiles

@Suite struct FoldersTests {
  @Test("each folder follows its own variable, else the home folder")
  func standard() {
    let folders = Folders(environment: ["HOME": "/home/fatima", "XDG_STATE_HOME": "/var/fatima"])
    #expect(folders.cache == BytePath("/home/fatima/.cache/wijk"))
    #expect(folders.state == BytePath("/var/fatima/wijk"))
    #expect(folders.data == BytePath("/home/fatima/.local/share/wijk"))
    #expect(folders.config == BytePath("/home/fatima/.config/wijk"))
  }

  @Test("empty and relative values count as absent")
  func relative() {
    let folders = Folders(environment: ["HOME": "/h", "XDG_CACHE_HOME": "", "XDG_DATA_HOME": "x"])
    #expect(folders.cache == BytePath("/h/.cache/wijk"))
    #expect(folders.data == BytePath("/h/.local/share/wijk"))
  }

  @Test("without a home folder there is only what is named", arguments: [nil, "", "thuis"])
  func noHome(home: String?) {
    var environment = ["XDG_CONFIG_HOME": "/etc/fatima"]
    environment["HOME"] = home
    let folders = Folders(environment: environment)
    #expect(folders.config == BytePath("/etc/fatima/wijk"))
    #expect(folders.cache == nil)
    #expect(folders.state == nil)
    #expect(folders.data == nil)
  }
}

@Suite struct ExecutableSearchTests {
  private func search(_ path: String?, having programs: [String]) -> ExecutableSearch {
    let programs = Set(programs.map { BytePath($0) })
    var environment: [String: String] = [:]
    environment["PATH"] = path
    return ExecutableSearch(environment: environment) { programs.contains($0) }
  }

  @Test("the first folder on the PATH that has the program wins")
  func first() {
    let search = search("/a:/b:/c", having: ["/c/xclip", "/b/xclip", "/xclip"])
    #expect(search.find("xclip") == BytePath("/b/xclip"))
  }

  @Test("the folder one happens to be in is never searched", arguments: ["", ":/b", ".:/b", "bin"])
  func workingFolder(path: String) {
    let search = search(path, having: ["xclip", "./xclip", "bin/xclip", "/xclip"])
    #expect(search.find("xclip") == nil)
  }

  @Test("without a PATH nothing is found, and a path is no name of a program")
  func nothing() {
    #expect(search(nil, having: ["/bin/sh"]).find("sh") == nil)
    #expect(search("/bin", having: ["/bin/../sh", "/bin/"]).find("../sh") == nil)
    #expect(search("/bin", having: ["/bin/"]).find("") == nil)
  }

  @Test("a real program is found, a folder and a text are not")
  func real() throws {
    let files = LocalFileSystem()
    let folder = try TemporaryFolder()
    try folder.makeFolder("map")
    try folder.write("", to: "tekst")
    try folder.write("", to: "programma")
    try folder.setMode(0o755, of: "programma")
    let search = ExecutableSearch(environment: ["PATH": folder.path.display]) {
      files.isExecutable($0)
    }
    #expect(search.find("programma") == folder["programma"])
    #expect(search.find("map") == nil)
    #expect(search.find("tekst") == nil)
  }
}

@Suite struct ShippedFilesTests {
  private func find(
    _ environment: [String: String] = [:], program: String?, having existing: [String]
  ) throws(ShippedFiles.WrongFolder) -> ShippedFiles? {
    let existing = Set(existing.map { BytePath($0) })
    return try ShippedFiles.find(
      environment: environment, program: program.map { BytePath($0) },
      exists: { existing.contains($0) })
  }

  private let everywhere = [
    "/named/kennisbank", "/usr/share/wijk/kennisbank", "/usr/Package.swift",
    "/usr/Assets/kennisbank",
  ]

  @Test("the variable wins over the installed files, and these over a checkout")
  func order() throws {
    let named = try find(["WIJK_ASSETS": "/named"], program: "/usr/bin/wijk", having: everywhere)
    #expect(named == ShippedFiles(folder: BytePath("/named"), source: .named))
    let installed = try find(program: "/usr/bin/wijk", having: everywhere)
    #expect(installed == ShippedFiles(folder: BytePath("/usr/share/wijk"), source: .installed))
  }

  @Test("a program in a build folder finds the checkout around it")
  func workTree() throws {
    let shipped = try find(
      program: "/src/wijk/.build/x86_64/debug/wijk",
      having: ["/src/wijk/Package.swift", "/src/wijk/Assets/kennisbank", "/src/Package.swift"])
    #expect(shipped == ShippedFiles(folder: BytePath("/src/wijk/Assets"), source: .workTree))
    #expect(shipped?.starterKennisbank == BytePath("/src/wijk/Assets/kennisbank"))
  }

  @Test("a variable that names a wrong folder is an error that tells which, not a detour")
  func wrong() {
    #expect(throws: ShippedFiles.WrongFolder(folder: BytePath("/weg"))) {
      try find(["WIJK_ASSETS": "/weg"], program: "/usr/bin/wijk", having: everywhere)
    }
  }

  @Test("an empty variable counts as absent")
  func emptyVariable() throws {
    let shipped = try find(["WIJK_ASSETS": ""], program: "/usr/bin/wijk", having: everywhere)
    #expect(shipped?.source == .installed)
  }

  @Test("a program that stands alone has none")
  func alone() throws {
    #expect(try find(program: "/home/fatima/wijk", having: []) == nil)
    #expect(try find(program: nil, having: everywhere) == nil)
  }

  @Test("the running program knows its own real path")
  func program() throws {
    let program = try #require(LocalFileSystem().program)
    #expect(program.isAbsolute)
    #expect(LocalFileSystem().exists(program))
  }
}
