import Foundation
import Kennisbank
import Testing

@Suite("The name git gives to bytes")
struct GitBlobTests {
  private static let git = "/usr/bin/git"

  @Test("known texts have their known names")
  func known() {
    #expect(GitBlob.id(of: []) == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
    #expect(GitBlob.id(of: Array("hello\n".utf8)) == "ce013625030ba8dba906f756967f9e9ca394464a")
    #expect(
      GitBlob.id(of: Array("test content\n".utf8)) == "d670460b4b4aece5915caf5c68d12f560a9fe3e4")
  }

  @Test("only forty lower-case hexadecimal digits are such a name")
  func form() {
    #expect(GitBlob.isId("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"))
    for text in ["", "e69de29", "E69DE29BB2D1D6434B8B29AE775AD8C2E48C5391", "../../etc/passwd"] {
      #expect(!GitBlob.isId(text))
    }
  }

  @Test(
    "git agrees, at every length around a block",
    .enabled(if: FileManager.default.isExecutableFile(atPath: git), "git is not installed"))
  func asGit() throws {
    for size in [0, 1, 54, 55, 56, 57, 63, 64, 65, 118, 119, 120, 128, 100_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ ($0 >> 5)) }
      #expect(try Self.hash(bytes) == GitBlob.id(of: bytes), "\(size) bytes")
    }
  }

  private static func hash(_ bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: git)
    process.arguments = ["hash-object", "--no-filters", file.path]
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
