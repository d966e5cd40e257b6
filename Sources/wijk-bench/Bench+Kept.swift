import Kennisbank
import KennisbankSearch
import KennisbankStore
import SafeFiles
import WijkApp
import WijkRuntime
import WijkTexts

// What the program kept of a sample, as it begins with at a next start.
extension Bench {
  /// The very file of the program that is measured.
  func keptIndex(of sample: SampleKennisbank) throws -> IndexCache {
    let caches = try cacheFolder()
    return IndexCache(
      folder: caches.path, program: caches.program, kennisbanken: [sample.asFolder])
  }

  func loadKept(_ sample: SampleKennisbank) throws -> SearchIndex {
    guard try keptIndex(of: sample).open() != nil else {
      throw BenchProblem("er is geen index bewaard van \(sample.count) beschrijvingen")
    }
    var index = SearchIndex.empty
    try reader(of: sample).read { news in
      if case .read(_, let read, _) = news { index = read }
    }
    return index
  }

  func reader(of sample: SampleKennisbank) throws -> KennisbankReader {
    var world = world(of: sample)
    world.caches = try cacheFolder()
    return KennisbankReader(world: world, texts: Texts(.dutch))
  }

  /// With nothing kept.
  func world(of sample: SampleKennisbank) -> World {
    World(
      fileSystem: LocalFileSystem(), kennisbanken: [sample.asFolder],
      folders: Folders(environment: [:]), environment: [:], workingFolder: sample.folder,
      processes: LocalProcesses())
  }

  private func cacheFolder() throws -> CacheFolder {
    guard let cache = Folders(environment: ["HOME": home.display]).cache,
      let folder = CacheFolder(path: cache, of: try wijkProgram())
    else { throw BenchProblem("wijk heeft geen plek om iets te bewaren") }
    return folder
  }
}
