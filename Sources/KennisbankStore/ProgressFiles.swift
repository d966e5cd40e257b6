import Kennisbank
import SafeFiles

/// The files in `voortgang/`, one for each organisation.
package struct ProgressFile: Sendable {
  /// Its id, as the file is called.
  package let organisation: String
  package let path: BytePath
  package let progress: StepProgress

  /// In the order of their names. What is no YAML file is left out.
  package static func all(in folder: any OpenFolder) throws(FileProblem) -> [ProgressFile] {
    var found: [ProgressFile] = []
    for path in try folder.files(below: BytePath("voortgang")) {
      let parts = path.display.split(separator: "/")
      guard parts.count == 2, parts[1].hasSuffix(".yaml"),
        let bytes = try folder.readIfThere(path)
      else { continue }
      found.append(
        ProgressFile(
          organisation: String(parts[1].dropLast(".yaml".count)), path: path,
          progress: StepProgress(Document(yaml: bytes))))
    }
    return found
  }
}
