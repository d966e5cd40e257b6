/// The folder with what comes with the program: the starter kennisbank, themes, templates.
package struct ShippedFiles: Sendable, Hashable {
  package enum Source: Sendable, Hashable {
    /// By `$WIJK_ASSETS`.
    case named
    /// `share/wijk` beside the `bin` of the program.
    case installed
    /// `Assets` of the checkout that the program was built in.
    case workTree
  }

  /// `$WIJK_ASSETS` names a folder without a kennisbank.
  package struct WrongFolder: Error, Sendable, Hashable {
    package let folder: BytePath
  }

  package let folder: BytePath
  package let source: Source

  package var starterKennisbank: BytePath { folder.appending("kennisbank") }
  package var meetupTemplates: BytePath { folder.appending("sjablonen/meetups") }

  /// Nil when the program stands alone, which is no error.
  ///
  /// - Parameter program: the real path of the running program.
  package static func find(
    environment: [String: String], program: BytePath?, exists: (BytePath) -> Bool
  ) throws(WrongFolder) -> ShippedFiles? {
    func isShipped(_ folder: BytePath) -> Bool { exists(folder.appending("kennisbank")) }
    if let named = environment["WIJK_ASSETS"], !named.isEmpty {
      let folder = BytePath(named)
      guard isShipped(folder) else { throw WrongFolder(folder: folder) }
      return ShippedFiles(folder: folder, source: .named)
    }
    guard let program else { return nil }
    let installed = program.parent.parent.appending("share/wijk")
    if isShipped(installed) { return ShippedFiles(folder: installed, source: .installed) }
    let checkout = program.foldersAbove.first {
      exists($0.appending("Package.swift")) && isShipped($0.appending("Assets"))
    }
    return checkout.map { ShippedFiles(folder: $0.appending("Assets"), source: .workTree) }
  }
}

extension BytePath {
  /// The folder that holds it, the one above that, and so on to the root.
  package var foldersAbove: [BytePath] {
    var folders = [parent]
    while let last = folders.last, last.parent != last { folders.append(last.parent) }
    return folders
  }
}
