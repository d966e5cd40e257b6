/// All that was read from the open kennisbanken, as one value that never changes: a reload makes a
/// new one. Lists on the screen are numbers of `records`.
package struct Catalogue: Sendable {
  package let kennisbanken: [KennisbankInfo]
  package let records: [Record]
  package let words: WordLists
  /// What the organisation of each kennisbank did with the waaier, by the number of the kennisbank.
  package let progressFiles: [Int: StepProgress]
  /// All of these together; where two know of one step, the first that can be written in counts.
  package let progress: StepProgress
  package private(set) var waaier = Waaier.empty
  private let numbers: [String: Int32]
  private let linked: [String: [Int32]]

  package static let empty = Catalogue(kennisbanken: [], records: [])

  package init(
    kennisbanken: [KennisbankInfo], records: [Record], words: WordLists = .none,
    progress: [Int: StepProgress] = [:]
  ) {
    self.init(kennisbanken, records, words, progress, waaier: nil)
  }

  /// - Parameter waaier: when it is the same as before: to read all its texts takes time.
  private init(
    _ kennisbanken: [KennisbankInfo], _ records: [Record], _ words: WordLists,
    _ progress: [Int: StepProgress], waaier: Waaier?
  ) {
    self.kennisbanken = kennisbanken
    self.records = records
    self.words = words
    progressFiles = progress
    self.progress = StepProgress(joining: Self.byWeight(progress, kennisbanken))
    numbers = Self.numbered(records, kennisbanken)
    linked = Self.backlinks(of: records)
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

  /// Lent, not copied: a list asks every row of the screen for a title at every key.
  package subscript(_ number: Int32) -> Record {
    _read { yield records[Int(number)] }
  }

  /// The object an id or an address means. An id is what links say: it means the published text,
  /// else the draft; one that can be written goes before one that can only be read, else it is the
  /// first that was read.
  package func number(of id: String) -> Int32? { numbers[id] }

  /// A name for exactly this object, the same after a reload: its id, or with its place behind it
  /// when the id means another one (the draft of a published text, a namesake).
  package func address(of number: Int32) -> String {
    let record = self[number]
    return numbers[record.id] == number ? record.id : record.placedAddress
  }

  package func record(_ id: String) -> Record? {
    numbers[id].map { self[$0] }
  }

  /// Title for an id; the id itself where nothing is known of it.
  package func title(of id: String) -> String {
    numbers[id].map { self[$0].title } ?? id
  }

  /// Objects that point at `id`.
  package func backlinks(to id: String) -> [Int32] { linked[id] ?? [] }

  /// With other records for one file, in its place or, when it is new, where its path belongs.
  package func replacing(path: String, in kennisbank: Int, with new: [Record]) -> Catalogue {
    func isBefore(_ origin: Origin) -> Bool {
      (origin.kennisbank, origin.path) < (kennisbank, path)
    }
    func isThere(_ origin: Origin) -> Bool {
      origin.kennisbank == kennisbank && origin.path == path
    }
    let others = records.filter { !isThere($0.origin) }
    let place = others.lastIndex { isBefore($0.origin) }.map { $0 + 1 } ?? 0
    let isOfWaaier = Place(path: path).isOfWaaier
    return Catalogue(
      kennisbanken, Array(others[..<place]) + new + Array(others[place...]), words, progressFiles,
      waaier: isOfWaaier ? nil : waaier)
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

  private static func numbered(
    _ records: [Record], _ kennisbanken: [KennisbankInfo]
  ) -> [String: Int32] {
    let isReadOnly = kennisbanken.map(\.isReadOnly)
    func isOwn(_ record: Record) -> Bool {
      let number = record.origin.kennisbank
      return isReadOnly.indices.contains(number) && !isReadOnly[number]
    }
    var numbers: [String: Int32] = [:]
    for (number, record) in records.enumerated() {
      guard let earlier = numbers[record.id] else {
        numbers[record.id] = Int32(number)
        continue
      }
      let first = records[Int(earlier)]
      let replaces =
        first.origin.isDraft == record.origin.isDraft
        ? isOwn(record) && !isOwn(first) : first.origin.isDraft
      if replaces { numbers[record.id] = Int32(number) }
      for other in [Int(earlier), number] { numbers[records[other].placedAddress] = Int32(other) }
    }
    return numbers
  }

  private static func backlinks(of records: [Record]) -> [String: [Int32]] {
    var linked: [String: [Int32]] = [:]
    for (number, record) in records.enumerated() {
      for id in record.links where id != record.id { linked[id, default: []].append(Int32(number)) }
    }
    return linked
  }
}

extension Record {
  /// "~" is in no id.
  fileprivate var placedAddress: String { "\(id)~\(origin.kennisbank)/\(origin.path)" }
}
