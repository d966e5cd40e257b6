/// All that was read from the open kennisbanken, as one value that never changes: a reload makes a
/// new one. Lists on the screen are numbers of `records`.
package struct Catalogue: Sendable {
  package let kennisbanken: [KennisbankInfo]
  package let records: Records
  package let words: WordLists
  /// What the organisation of each kennisbank did with the waaier, by the number of the kennisbank.
  package let progressFiles: [Int: StepProgress]
  /// All of these together; where two know of one step, the first that can be written in counts.
  package let progress: StepProgress
  package private(set) var waaier = Waaier.empty

  package static let empty = Catalogue(kennisbanken: [], records: [])

  package init(
    kennisbanken: [KennisbankInfo], records: [Record], words: WordLists = .none,
    progress: [Int: StepProgress] = [:]
  ) {
    self.init(kennisbanken, Records(records), words, progress, waaier: nil)
  }

  package init(
    kennisbanken: [KennisbankInfo], records: Records, words: WordLists,
    progress: [Int: StepProgress]
  ) {
    self.init(kennisbanken, records, words, progress, waaier: nil)
  }

  /// - Parameter waaier: when it is the same as before: to read all its texts takes time.
  private init(
    _ kennisbanken: [KennisbankInfo], _ records: Records, _ words: WordLists,
    _ progress: [Int: StepProgress], waaier: Waaier?
  ) {
    self.kennisbanken = kennisbanken
    self.records = records
    self.words = words
    progressFiles = progress
    self.progress = StepProgress(joining: Self.byWeight(progress, kennisbanken))
    self.waaier = waaier ?? Waaier(self)
  }

  /// The one that counts most comes last.
  private static func byWeight(
    _ progress: [Int: StepProgress], _ kennisbanken: [KennisbankInfo]
  ) -> [StepProgress] {
    func isReadOnly(_ number: Int) -> Bool {
      kennisbanken.indices.contains(number) && kennisbanken[number].isReadOnly
    }
    return progress.sorted { one, other in
      isReadOnly(one.key) != isReadOnly(other.key)
        ? isReadOnly(one.key) : one.key > other.key
    }.map(\.value)
  }

  /// The kennisbank that the reader's own things go to; nil when none can be written in.
  package var firstWritable: Int? { kennisbanken.firstIndex { !$0.isReadOnly } }

  package subscript(_ number: Int32) -> Record { records[Int(number)] }

  /// The object an id or an address means. An id is what links say: it means the published text,
  /// else the draft; one that can be written goes before one that can only be read, else it is the
  /// first that was read.
  package func number(of id: String) -> Int32? {
    meant(among: records.numbers(withID: id)) ?? number(ofPlaced: id)
  }

  /// A name for exactly this object, the same after a reload: its id, or with its place behind it
  /// when the id means another one (the draft of a published text, a namesake).
  package func address(of number: Int32) -> String {
    let record = self[number]
    return self.number(of: record.id) == number ? record.id : record.placedAddress
  }

  package func record(_ id: String) -> Record? {
    number(of: id).map { self[$0] }
  }

  /// Title for an id; the id itself where nothing is known of it.
  package func title(of id: String) -> String {
    number(of: id).map { self[$0].title } ?? id
  }

  /// Objects that point at `id`.
  package func backlinks(to id: String) -> [Int32] { records.numbers(pointingAt: id) }

  /// With other records for these files, in their places or, when they are new, where their paths
  /// belong.
  /// - Parameter words: of all files; the same as before when nil.
  package func replacing(_ files: [FileContent], words: WordLists? = nil) -> Catalogue {
    let isOfWaaier = files.contains { Place(path: $0.path).isOfWaaier }
    return Catalogue(
      kennisbanken, files.isEmpty ? records : records.replacing(files + pointing(at: files)),
      words ?? self.words, progressFiles,
      waaier: isOfWaaier ? nil : waaier)
  }

  /// A record is found by the names of what it points at, so its file changes with them.
  private func pointing(at files: [FileContent]) -> [FileContent] {
    let after = Dictionary(
      files.flatMap(\.records).map { ($0.id, $0.names) }, uniquingKeysWith: { first, _ in first })
    let before = records.records(of: files)
    let gone = before.map(\.id).filter { after[$0] == nil }
    let renamed = after.filter { id, names in record(id)?.names != names }.map(\.key)
    let numbers = Set((gone + renamed).flatMap(backlinks))
    let others = FileContent.files(of: numbers.sorted().map { self[$0] })
    return FileContent.files(of: records.records(of: others.without(files)))
  }

  package func replacingProgress(of kennisbank: Int, with new: StepProgress) -> Catalogue {
    var files = progressFiles
    files[kennisbank] = new
    return Catalogue(kennisbanken, records, words, files, waaier: waaier)
  }

  package func replacingOwnWords(of kennisbank: Int, with new: OwnWords) -> Catalogue {
    Catalogue(
      kennisbanken, records, words.replacingOwn(of: kennisbank, with: new), progressFiles,
      waaier: waaier)
  }

  private func meant(among numbers: [Int32]) -> Int32? {
    guard let first = numbers.first, numbers.count > 1 else { return numbers.first }
    return numbers.dropFirst().reduce(first) { replaces($1, $0) ? $1 : $0 }
  }

  private func replaces(_ other: Int32, _ first: Int32) -> Bool {
    let (record, earlier) = (self[other], self[first])
    return earlier.isDraft == record.isDraft
      ? isOwn(record) && !isOwn(earlier) : earlier.isDraft
  }

  private func isOwn(_ record: Record) -> Bool {
    let number = record.origin.kennisbank
    return kennisbanken.indices.contains(number) && !kennisbanken[number].isReadOnly
  }

  private func number(ofPlaced address: String) -> Int32? {
    guard let border = address.firstIndex(of: "~") else { return nil }
    return records.numbers(withID: String(address[..<border]))
      .first { self[$0].placedAddress == address }
  }
}

extension Record {
  /// What others that point at it are found by.
  fileprivate var names: [String] {
    [title] + (kind.isHeld ? document.list("synoniemen") : [])
  }

  /// "~" is in no id.
  fileprivate var placedAddress: String { "\(id)~\(origin.kennisbank)/\(origin.path)" }
}
