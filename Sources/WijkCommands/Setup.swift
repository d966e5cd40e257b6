import KennisbankStore
import SafeFiles
import TerminalUI
import WijkApp
import WijkRuntime
import WijkTexts

/// All that is known before a command runs: settings, folders, which kennisbanken and why.
package struct Setup {
  package let settings: Settings
  package let located: KennisbankLocator.Located
  package let shipped: ShippedFiles?
  package private(set) var world: World
  package let options: CommonOptions
  package let hasTerminal: Bool
  /// A draft that the screen begins with.
  private var opening: Start.Opening?
  /// A meetup that it begins with.
  private var meeting: Start.Meeting?
  /// The screen is one for the room, that follows a meetup.
  package private(set) var isAudience = false

  package init(
    options: CommonOptions, environment: [String: String], workingFolder: BytePath,
    program: BytePath?, hasTerminal: Bool = false, fileSystem: any FileSystem = LocalFileSystem(),
    processes: any ProcessRunner = LocalProcesses()
  ) throws(ShippedFiles.WrongFolder) {
    self.options = options
    self.hasTerminal = hasTerminal
    let folders = Folders(environment: environment)
    settings = folders.config.map { Settings.load(from: $0, in: fileSystem) } ?? Settings()
    shipped = try ShippedFiles.find(
      environment: environment, program: program, exists: fileSystem.exists)
    var locator = KennisbankLocator(workingFolder: workingFolder)
    locator.options = options.kennisbanken
    locator.environment = environment
    locator.settings = settings
    locator.starter = shipped?.starterKennisbank
    locator.personal = PersonalKennisbank.path(in: folders.data)
    located = locator.locate(exists: fileSystem.exists)
    var world = World(
      fileSystem: fileSystem, kennisbanken: located.folders, folders: folders,
      environment: environment, workingFolder: workingFolder,
      processes: options.isReadOnly ? NoProcesses() : processes)
    world.isRestricted = options.isReadOnly
    // Strangers share the user too: they would see each other's meetups.
    if !options.isReadOnly { world.audience = AudienceFolder(environment: environment) }
    world.isFollowing = true
    if let cache = folders.cache, let program {
      world.caches = CacheFolder(path: cache, of: program)
    }
    world.shippedTemplates = shipped?.meetupTemplates
    world.speller = Speller(
      environment: world.environment, folders: Speller.systemFolders, in: fileSystem)
    self.world = world
  }

  /// Option, then environment, then settings, then Dutch.
  package var language: Language {
    let words = [options.language, world.environment["WIJK_TAAL"], settings.language?.rawValue]
    return words.compactMap { $0.flatMap(Language.init(rawValue:)) }.first ?? .dutch
  }

  /// Whether colours may be used: auto, nooit or altijd. NO_COLOR counts unless an option says else.
  package var colourWord: String {
    if let word = options.colourWord { return word }
    let isRefused = world.environment["NO_COLOR"]?.isEmpty == false
    return isRefused ? Settings.Colour.never.rawValue : settings.colour.rawValue
  }

  /// With a screen that begins in the editor of a draft. A kennisbank that was made for it has to be
  /// read too.
  func opening(_ draft: Start.Opening, isNewKennisbank: Bool) -> Setup {
    var setup = self
    setup.opening = draft
    if isNewKennisbank {
      setup.world.kennisbanken.insert(KennisbankFolder(path: BytePath(draft.kennisbank)), at: 0)
    }
    return setup
  }

  /// With a screen that begins in a meetup.
  func meeting(_ meeting: Start.Meeting) -> Setup {
    var setup = self
    setup.meeting = meeting
    return setup
  }

  /// With a screen for the room.
  func audience() -> Setup {
    var setup = self
    setup.isAudience = true
    return setup
  }

  /// What the screen starts with. The terminal is not asked whether it is dark: the first picture
  /// would have to wait for its answer.
  package func start(allowsColour: Bool) -> Start {
    let named = options.theme ?? settings.theme?.rawValue
    let chosen = named.flatMap(Theme.Name.init(rawValue:)) ?? (allowsColour ? .light : .mono)
    return Start(
      language: language, theme: Theme(chosen), isMouseOn: options.mouse || settings.mouse,
      isRestricted: options.isReadOnly,
      place: PersonalFiles(world: world).rememberedPlace(), opening: opening,
      meeting: meeting,
      writer: world.environment["USER"])
  }
}
