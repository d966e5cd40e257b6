import Kennisbank
import SafeFiles

/// A kennisbank whose folder could be opened.
struct OpenKennisbank: Sendable {
  static let infoFile = BytePath("kennisbank.yaml")

  let info: KennisbankInfo
  let folder: any OpenFolder

  init(_ source: KennisbankFolder, in fileSystem: any FileSystem) throws(StoreProblem) {
    let isKennisbank: Bool
    do throws(FileProblem) {
      folder = try fileSystem.openFolder(source.path)
      isKennisbank = try folder.list(BytePath("")).contains { Self.ownNames.contains($0.name) }
    } catch {
      throw StoreProblem(error, source)
    }
    guard isKennisbank else { throw StoreProblem(.notAKennisbank, source) }
    info = Self.info(of: source, folder)
  }

  private static let ownNames: Set<[UInt8]> = Set(
    ([infoFile.display, "concepten"] + ObjectKind.allCases.compactMap(\.folder))
      .map { Array($0.utf8) })

  /// An unreadable `kennisbank.yaml` is one of the findings of the loader.
  private static func info(
    of source: KennisbankFolder, _ folder: any OpenFolder
  ) -> KennisbankInfo {
    let bytes = try? folder.read(infoFile, limit: Document.largestSize)
    let own = KennisbankInfo(document: bytes.map(Document.init(yaml:)), path: source.path.display)
    return KennisbankInfo(
      name: source.label ?? own.name, organisation: own.organisation, format: own.format,
      path: own.path, isReadOnly: source.isReadOnly, language: own.language)
  }
}
