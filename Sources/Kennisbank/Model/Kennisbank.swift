/// One open folder of descriptions, from its `kennisbank.yaml`.
package struct KennisbankInfo: Sendable, Hashable {
  /// The newest format this program writes; a newer one is shown, but never changed.
  package static let format = 1

  package let name: String
  package let organisation: String?
  /// What it is written in, as `taal` says: "nl".
  package let language: String?
  package let format: Int
  /// Folder, for people.
  package let path: String
  /// It belongs to the program, or its format is newer: shown, never changed.
  package let isReadOnly: Bool

  package init(
    name: String, organisation: String?, format: Int, path: String, isReadOnly: Bool = false,
    language: String? = nil
  ) {
    self.name = name
    self.organisation = organisation
    self.language = language
    self.format = format
    self.path = path
    self.isReadOnly = isReadOnly || format > Self.format
  }

  /// Reads `kennisbank.yaml`. Without one the folder's own name is used.
  package init(document: Document?, path: String) {
    let folder = path.split(separator: "/").last.map(String.init) ?? path
    self.init(
      name: document?.text("naam") ?? folder, organisation: document?.text("organisatie"),
      format: document?.text("formaat").flatMap(Int.init) ?? Self.format, path: path,
      language: document?.text("taal"))
  }

  /// Also when it does not say.
  package var isDutch: Bool {
    language.map { $0.lowercased().split(separator: "-").first == "nl" } ?? true
  }

  /// Where it is kept how far its organisation is with the waaier. One that names no organisation
  /// has such a file too.
  package var progressPath: String {
    StepProgress.path(of: organisation.map { Slug.make($0) { _ in false } } ?? "eigen")
  }

  package var isNewerThanProgram: Bool { format > Self.format }
}
