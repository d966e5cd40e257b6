/// Where the reader is, kept for the next start.
extension AppState {
  /// A place that could not be gone back to yet is where the reader was.
  var rememberedPlace: RememberedPlace {
    if let pendingPlace { return pendingPlace }
    let list = screens.newestFilledList ?? ListState(.place(.interventions))
    var place = RememberedPlace(
      place: list.placeName, words: list.words.text, selection: list.selection, sort: list.sort,
      selectedID: list.selectedRow.map(catalogue.address) ?? list.wantedID, top: list.scroll.top)
    if case .reading(let reading) = screens.top {
      place.readingID = reading.id
      place.readingTop = reading.view?.top ?? reading.wantedTop
    }
    return place
  }

  /// A pause: no key waits for the disk, and a crash takes away the last steps at most.
  private static let placeKeptAfter = 3_000

  /// The reader did something: what that came to is to be kept soon.
  mutating func movedPlace() {
    placeMovedAt = now
  }

  /// While one writes or holds a meetup the place is where one came from; these are kept themselves.
  var placeDue: Int? {
    guard held == nil else { return nil }
    return switch screens.top {
    case .list, .reading: placeMovedAt.map { $0 + Self.placeKeptAfter }
    default: nil
    }
  }

  mutating func keepPlace() -> [Effect] {
    guard let due = placeDue, due <= now else { return [] }
    placeMovedAt = nil
    let place = rememberedPlace
    guard place != keptPlace else { return [] }
    keptPlace = place
    return [.rememberPlace(place)]
  }

  /// The text that was open last time, as soon as the list around it is whole; not for a reader who
  /// went elsewhere meanwhile.
  mutating func resumeReading() -> [Effect] {
    guard !isLoading, let place = pendingPlace else { return [] }
    pendingPlace = nil
    guard topList?.scope == .place(place.place), let id = place.readingID,
      catalogue.number(of: id) != nil
    else { return [] }
    return openRecord(id, top: place.readingTop)
  }
}

extension ListState {
  /// The place this list is of; what was put together is part of the first place.
  var placeName: PlaceName {
    if case .place(let place) = scope { place } else { .interventions }
  }
}
