/// Words that hold sentences together. They have no forms, and where they stand says nothing about
/// what a text is about.
enum FunctionWords {
  static func contains(_ word: [UInt8]) -> Bool { words.contains(word) }

  private static let words = Set(
    """
    aan al alle alleen als altijd bij daar dan dat de deze die dit doen door dus een en er ergens
    geen goed had heb hebben heeft het hij hoe hun ik in is je jij kan kun kunnen maar me meer met
    mijn moet moeten na naar nee niet niets nog nu of om onder ons onze ook op over per s te tegen
    ten ter toch toe tot tussen uit van veel voor waar waarom wanneer want wat we welk welke wel wie
    wij wil willen worden wordt zal ze zich zij zijn zo zonder zou
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
}
