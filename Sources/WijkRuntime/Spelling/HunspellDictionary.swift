import CLinux
import SafeFiles

/// One dictionary of libhunspell. Not for two threads at once.
final class HunspellDictionary {
  private static let mostSuggestions = 5

  private let speller: OpaquePointer
  private let encoding: WordEncoding

  /// Nil without the library. `path` without the ending of its two files.
  init?(_ path: BytePath) {
    func terminated(_ ending: String) -> [CChar] {
      (path.bytes + Array(ending.utf8)).map { CChar(bitPattern: $0) } + [0]
    }
    guard let speller = wijk_speller_open(terminated(".aff"), terminated(".dic")) else {
      return nil
    }
    self.speller = speller
    encoding = WordEncoding(named: wijk_speller_encoding(speller).map { String(cString: $0) } ?? "")
  }

  deinit { wijk_speller_close(speller) }

  /// True too of what its encoding cannot write: it has nothing to say about that.
  func knows(_ word: String) -> Bool {
    encoding.bytes(of: word).map { wijk_speller_knows(speller, $0) } ?? true
  }

  func suggestions(for word: String) -> [String] {
    guard let bytes = encoding.bytes(of: word) else { return [] }
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = wijk_speller_suggest(speller, bytes, &list)
    defer { wijk_speller_free(speller, list, count) }
    guard let list, count > 0 else { return [] }
    return (0..<min(Int(count), Self.mostSuggestions)).compactMap { number in
      list[number].map { encoding.text($0) }
    }
  }
}

/// How a dictionary writes its letters. Of one that we do not know only ASCII is used.
enum WordEncoding: Sendable {
  case utf8, latin1, ascii

  init(named name: String) {
    switch name.uppercased().filter({ $0.isLetter || $0.isNumber }) {
    case "UTF8": self = .utf8
    // They differ in eight characters, none of them a letter of Dutch.
    case "ISO88591", "ISO885915": self = .latin1
    default: self = .ascii
    }
  }

  /// With a zero at the end; nil for what cannot be written in it.
  func bytes(of word: String) -> [CChar]? {
    let bytes: [UInt8]
    switch self {
    case .utf8: bytes = Array(word.utf8)
    case .latin1, .ascii:
      let scalars = word.unicodeScalars.map(\.value)
      guard scalars.allSatisfy({ $0 < (self == .ascii ? 0x80 : 0x100) }) else { return nil }
      bytes = scalars.map { UInt8(truncatingIfNeeded: $0) }
    }
    return bytes.contains(0) ? nil : bytes.map { CChar(bitPattern: $0) } + [0]
  }

  func text(_ bytes: UnsafePointer<CChar>) -> String {
    guard self == .latin1 else { return String(cString: bytes) }
    var text = String.UnicodeScalarView()
    var place = bytes
    while place.pointee != 0 {
      text.append(Unicode.Scalar(UInt8(bitPattern: place.pointee)))
      place += 1
    }
    return String(text)
  }
}
