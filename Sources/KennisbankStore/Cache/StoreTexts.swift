import Kennisbank
import SafeFiles

/// The texts of descriptions, read from their files when somebody asks.
package struct StoreTexts: TextSource {
  private let folders: [Int: any OpenFolder]

  init(_ folders: [Int: any OpenFolder]) { self.folders = folders }

  /// Not in a kennisbank that was opened later, nor where the path is not text: what people see of it
  /// then leads nowhere.
  package func reaches(_ origin: Origin) -> Bool {
    folders[origin.kennisbank] != nil && !origin.path.unicodeScalars.contains("\u{FFFD}")
  }

  package func text(of origin: Origin) -> [UInt8] {
    let path = BytePath(origin.path)
    return (try? folders[origin.kennisbank]?.read(path, limit: Document.largestSize)) ?? []
  }
}
