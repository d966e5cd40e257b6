import SafeFiles

// What saving costs until the text survives a power cut, beside the least that any program must do
// for that.
extension Bench {
  func measureSaving() throws -> [Measurement] {
    try [("2 kB", 2_000), ("20 kB", 20_000), ("1 MB", 1_000_000)].map(measureSaving)
  }

  private func measureSaving(_ name: String, _ bytes: Int) throws -> Measurement {
    Self.say("bewaren, \(name)")
    let place = folder.appending("bewaren-\(bytes)")
    try LocalFileSystem().makeFolder(place)
    let folder = try LocalFileSystem().openFolder(place)
    let text = BytePath("wijk.md")
    var (old, new) = (Self.text("a", bytes), Self.text("b", bytes))
    try folder.save(old, to: text, expecting: .nothing)
    let contest = try Contest.time(
      turns: 101,
      ours: {
        try folder.save(new, to: text, expecting: .content(old))
        swap(&old, &new)
      }, theirs: { try RawFile.replace(new, at: place.appending("kaal.md")) })
    return Measurement(
      "bewaren tot het op schijf is, \(name)", nil, contest, against: "kaal", must: 1.3)
  }

  private static func text(_ letter: Unicode.Scalar, _ bytes: Int) -> [UInt8] {
    Array(repeating: UInt8(ascii: letter), count: bytes)
  }
}
