import Kennisbank
import SafeFiles

/// A file of lines that a person may also edit: changing one leaves the others as they are.
struct LineFile {
  private(set) var lines: [String]

  /// Bytes that are not UTF-8 are replaced.
  init(_ bytes: [UInt8]) {
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  var bytes: [UInt8] {
    lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }

  mutating func append(_ line: String) {
    lines.append(line)
  }

  mutating func replaceAll(where isOld: (String) -> Bool, with line: String?) {
    let place = lines.firstIndex(where: isOld)
    lines.removeAll(where: isOld)
    if let line { lines.insert(line, at: place ?? lines.endIndex) }
  }

  static func cleaned(_ text: String) -> String { text.onLineBetweenTabs }
}
