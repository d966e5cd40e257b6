import SafeFiles

/// Decides which kennisbanken to open. Looks at nothing itself: `exists` does.
package struct KennisbankLocator {
  /// Why these, for who asks.
  package enum Reason: Sendable, Hashable {
    /// By `--kennisbank`.
    case option
    /// By `$WIJK_KENNISBANK`.
    case environment
    /// The folder one is in, or this one above it, has a `kennisbank.yaml`.
    case foundAround(BytePath)
    case settings
    /// Nothing was named: the reader's own, if there is one already, and the starter kennisbank.
    case starter
    /// Nothing was named and the program has no files of its own.
    case nothing
  }

  package struct Located: Sendable, Hashable {
    package let folders: [KennisbankFolder]
    package let reason: Reason
  }

  /// The paths given with `--kennisbank`, in their order.
  package var options: [String] = []
  package var environment: [String: String] = [:]
  /// Absolute.
  package var workingFolder: BytePath
  package var settings = Settings()
  package var starter: BytePath?
  /// Where the reader's own kennisbank is made on the first edit.
  package var personal: BytePath?

  package init(workingFolder: BytePath) {
    self.workingFolder = workingFolder
  }

  package func locate(exists: (BytePath) -> Bool) -> Located {
    if !options.isEmpty {
      return Located(folders: options.map { folder($0) }, reason: .option)
    }
    if let named = environment["WIJK_KENNISBANK"], !named.isEmpty {
      return Located(folders: [folder(named)], reason: .environment)
    }
    if let around = folderAround(exists) {
      return Located(folders: [KennisbankFolder(path: around)], reason: .foundAround(around))
    }
    if !settings.kennisbanken.isEmpty {
      let folders = settings.kennisbanken.map { folder($0.folder, label: $0.name) }
      return Located(folders: folders, reason: .settings)
    }
    return withoutNames(exists)
  }

  private func withoutNames(_ exists: (BytePath) -> Bool) -> Located {
    let own = [personal].compactMap { $0 }.filter(exists).map { KennisbankFolder(path: $0) }
    let shipped = [starter].compactMap { $0 }.map { KennisbankFolder(path: $0, isReadOnly: true) }
    let folders = own + shipped
    return Located(folders: folders, reason: folders.isEmpty ? .nothing : .starter)
  }

  private func folderAround(_ exists: (BytePath) -> Bool) -> BytePath? {
    ([workingFolder] + workingFolder.foldersAbove).first {
      exists($0.appending(OpenKennisbank.infoFile.bytes))
    }
  }

  /// `~` is the home folder: in the settings there is no shell that would say so. A relative path
  /// starts at the folder one is in.
  private func folder(_ text: String, label: String? = nil) -> KennisbankFolder {
    let path = BytePath(text)
    if path.isAbsolute { return KennisbankFolder(path: path, label: label) }
    if text == "~" || text.hasPrefix("~/"), let home = environment["HOME"], !home.isEmpty {
      let below = BytePath(home).appending(String(text.dropFirst(2)))
      return KennisbankFolder(path: text.count > 2 ? below : BytePath(home), label: label)
    }
    return KennisbankFolder(path: workingFolder.appending(path.bytes), label: label)
  }
}
