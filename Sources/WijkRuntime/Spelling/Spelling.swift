import Kennisbank
import WijkApp

/// The spelling of one text that is being written.
struct Spelling {
  private let request: AdviceRequest
  private let check: SpellingCheck
  private let speller: Speller?
  /// It should be looked at, but there is nothing to do it with.
  let lacksDictionary: Bool

  init(_ request: AdviceRequest, _ catalogue: Catalogue, _ speller: Speller?) {
    self.request = request
    check = SpellingCheck(catalogue: catalogue)
    let isWanted = check.covers(request.address.kennisbank)
    self.speller = isWanted && speller?.dictionary != nil ? speller : nil
    lacksDictionary = isWanted && self.speller == nil
  }

  func findings(suggesting: @escaping () -> Bool) -> [Diagnostic] {
    guard let speller else { return [] }
    return check.findings(
      in: request.bytes, path: request.address.path, kennisbank: request.address.kennisbank,
      judge: speller.judge(suggesting: suggesting))
  }
}
