/// Simple Dutch inflection: plurals, the adjective's `-e` and the forms of verbs in `-eren`. It
/// takes forms for right that no language has; nobody writes those.
enum WordForms {
  /// Whether a word is another one inflected; both folded.
  static func isForm(_ word: [UInt8], of base: [UInt8]) -> Bool {
    guard base.count > 2 else { return false }
    return has(word, base[...], endings) || isVerb(word, of: base) || isSoftened(word, of: base)
  }

  private static func isVerb(_ word: [UInt8], of base: [UInt8]) -> Bool {
    guard base.count > 6, base.suffix(4).elementsEqual(infinitive) else { return false }
    return has(word, base.dropLast(4), verbEndings)
  }

  /// "integrale" of "integraal", "preventieve" of "preventief", "mogelijkheden".
  private static func isSoftened(_ word: [UInt8], of base: [UInt8]) -> Bool {
    guard let last = base.last, let middle = base.dropLast().last else { return false }
    let start = base.dropLast(2)
    if last == UInt8(ascii: "f") { return has(word, base.dropLast(), voicedEndings) }
    if base.suffix(4).elementsEqual(quality) { return has(word, base.dropLast(4), qualityEndings) }
    guard vowels.contains(middle), start.last == middle, !vowels.contains(last) else {
      return false
    }
    let rest = word.dropFirst(start.count)
    return word.starts(with: start) && rest.first == last
      && softEndings.contains { rest.dropFirst().elementsEqual($0) }
  }

  private static func has(
    _ word: [UInt8], _ stem: ArraySlice<UInt8>, _ endings: [[UInt8]]
  ) -> Bool {
    guard word.starts(with: stem) else { return false }
    return endings.contains { word.dropFirst(stem.count).elementsEqual($0) }
  }

  private static let endings = bytes("s", "'s", "en", "e", "n")
  private static let verbEndings = bytes("eer", "eert", "eerde", "eerden", "erend", "erende")
  private static let voicedEndings = bytes("ve", "ven")
  private static let softEndings = bytes("e", "en")
  private static let qualityEndings = bytes("heden")
  private static let infinitive = Array("eren".utf8)
  private static let quality = Array("heid".utf8)
  private static let vowels = Array("aeou".utf8)

  private static func bytes(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
