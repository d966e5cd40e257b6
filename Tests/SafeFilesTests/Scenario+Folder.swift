import save_probe

@testable import SafeFiles

extension Scenario {
  /// The file that it is about.
  var name: String { self == .byLink ? "echt.md" : "a.md" }

  var before: [UInt8]? { self == .new ? nil : Self.old }

  /// What is there when it went well.
  var after: [UInt8]? { self == .moved || self == .removed ? nil : Self.next }

  func prepare(_ folder: TemporaryFolder) throws {
    if let before { try folder.write(before, to: folder[name]) }
    if self == .byLink { try folder.link("a.md", to: "echt.md") }
  }

  /// The whole content of the file; nil when it is not there.
  func found(_ folder: TemporaryFolder) throws -> [UInt8]? {
    do throws(FileProblem) {
      return try LocalFileSystem().read(BytePath(name), beneath: folder.path, limit: 1000)
    } catch {
      guard error.kind == .notFound else { throw error }
      return nil
    }
  }

  func problem(_ files: LocalFileSystem, in folder: TemporaryFolder) -> FileProblem.Kind? {
    do throws(FileProblem) {
      try run(files, in: folder.path)
      return nil
    } catch { return error.kind }
  }
}
