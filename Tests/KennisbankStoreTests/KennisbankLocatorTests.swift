import Kennisbank
import KennisbankStore
import SafeFiles
import Testing

@Suite struct KennisbankLocatorTests {
  private func locator(in folder: String = "/home/fatima/werk") -> KennisbankLocator {
    var locator = KennisbankLocator(workingFolder: BytePath(folder))
    locator.environment = ["HOME": "/home/fatima"]
    locator.starter = BytePath("/usr/share/wijk/kennisbank")
    locator.personal = BytePath("/home/fatima/.local/share/wijk/mijn-kennisbank")
    return locator
  }

  private func locate(
    _ locator: KennisbankLocator, existing: [String] = []
  ) -> KennisbankLocator.Located {
    let existing = Set(existing.map { BytePath($0) })
    return locator.locate { existing.contains($0) }
  }

  private let settings = Settings(
    Document(yaml: Array("kennisbanken:\n  - naam: Team\n    map: ~/team\n  - map: /deel\n".utf8)))

  @Test("what is named on the command line goes before all else, in its order")
  func options() {
    var locator = locator()
    locator.options = ["/b", "../a"]
    locator.environment["WIJK_KENNISBANK"] = "/c"
    locator.settings = settings
    let located = locate(locator, existing: ["/home/fatima/werk/kennisbank.yaml"])
    #expect(located.reason == .option)
    #expect(located.folders.map(\.path.display) == ["/b", "/home/fatima/werk/../a"])
  }

  @Test("the variable goes before the folder one is in; an empty one counts as absent")
  func environment() {
    var locator = locator()
    locator.environment["WIJK_KENNISBANK"] = "/c"
    let existing = ["/home/fatima/werk/kennisbank.yaml"]
    #expect(locate(locator, existing: existing).reason == .environment)
    #expect(locate(locator, existing: existing).folders.map(\.path.display) == ["/c"])
    locator.environment["WIJK_KENNISBANK"] = ""
    #expect(
      locate(locator, existing: existing).reason == .foundAround(BytePath("/home/fatima/werk")))
  }

  @Test("the nearest kennisbank.yaml in this folder or above goes before the settings")
  func around() {
    var locator = locator(in: "/kb/een/interventies/oud")
    locator.settings = settings
    let located = locate(locator, existing: ["/kb/een/kennisbank.yaml", "/kb/kennisbank.yaml"])
    #expect(located.reason == .foundAround(BytePath("/kb/een")))
    #expect(located.folders == [KennisbankFolder(path: BytePath("/kb/een"))])
  }

  @Test("the kennisbanken of the settings open together, home folder filled in, under their names")
  func fromSettings() {
    var locator = locator()
    locator.settings = settings
    let located = locate(locator)
    #expect(located.reason == .settings)
    #expect(
      located.folders == [
        KennisbankFolder(path: BytePath("/home/fatima/team"), label: "Team"),
        KennisbankFolder(path: BytePath("/deel")),
      ])
  }

  @Test("a tilde means the home folder only as a whole first name")
  func tilde() {
    var locator = locator(in: "/w")
    locator.options = ["~", "~/", "~/a", "~piet/a", "a~/b"]
    #expect(
      locate(locator).folders.map(\.path.display)
        == ["/home/fatima", "/home/fatima", "/home/fatima/a", "/w/~piet/a", "/w/a~/b"])
    locator.environment = [:]
    locator.options = ["~/a"]
    #expect(locate(locator).folders.map(\.path.display) == ["/w/~/a"])
  }

  @Test("when nothing is named there is the starter kennisbank, read-only")
  func starter() {
    let located = locate(locator())
    #expect(located.reason == .starter)
    #expect(
      located.folders == [
        KennisbankFolder(path: BytePath("/usr/share/wijk/kennisbank"), isReadOnly: true)
      ])
  }

  @Test("a kennisbank of one's own, once made, opens beside the starter kennisbank")
  func personal() {
    let personal = "/home/fatima/.local/share/wijk/mijn-kennisbank"
    let located = locate(locator(), existing: [personal])
    #expect(located.reason == .starter)
    #expect(located.folders.map(\.isReadOnly) == [false, true])
    #expect(located.folders.first?.path == BytePath(personal))
  }

  @Test("a program that stands alone opens nothing, and says so")
  func nothing() {
    let located = locate(KennisbankLocator(workingFolder: BytePath("/")))
    #expect(located.folders.isEmpty)
    #expect(located.reason == .nothing)
  }
}
