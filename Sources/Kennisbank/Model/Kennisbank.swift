/// One open folder of descriptions, from its `kennisbank.yaml`.
package struct KennisbankInfo: Sendable, Hashable {
  /// The newest format this program writes; a newer one is shown, but never changed.
  package static let format = 1

  package let name: String
  package let organisation: String?
  package let format: Int
  /// Folder, for people.
  package let path: String
  /// Belongs to the program: there is nothing in it for the reader to mend.
  package let isReadOnly: Bool

  package init(
    name: String, organisation: String?, format: Int, path: String, isReadOnly: Bool = false
  ) {
    self.isReadOnly = isReadOnly
    self.name = name
    self.organisation = organisation
    self.format = format
    self.path = path
  }

  /// Reads `kennisbank.yaml`. Without one the folder's own name is used.
  package init(document: Document?, path: String) {
    let folder = path.split(separator: "/").last.map(String.init) ?? path
    self.init(
      name: document?.text("naam") ?? folder, organisation: document?.text("organisatie"),
      format: document?.text("formaat").flatMap(Int.init) ?? Self.format, path: path)
  }

  package var isNewerThanProgram: Bool { format > Self.format }
}
