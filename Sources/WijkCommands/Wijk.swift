import ArgumentParser

/// The program without a subcommand: the screen.
struct Wijk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wijk",
    subcommands: [
      ListCommand.self, SearchCommand.self, ShowCommand.self, CompareCommand.self,
      NewCommand.self, EditCommand.self, CheckCommand.self, PublishCommand.self,
      RenameCommand.self, MeetupCommand.self, ProgressCommand.self, ConfigCommand.self,
      DoctorCommand.self, ManualCommand.self,
    ],
    helpNames: [])

  @OptionGroup var common: CommonOptions
  @Flag(name: .customLong("versie")) var version = false
}

/// A command as a function: arguments in, text and an exit code out.
protocol WijkCommand: ParsableCommand {
  var common: CommonOptions { get }
  func run(in context: CommandContext) throws(CommandFailure) -> ExitStatus
}

struct ListCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "lijst", helpNames: [], aliases: ["list"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var filters: FilterOptions
  @Option(name: .customLong("plek")) var place: String?
}

struct SearchCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "zoek", helpNames: [], aliases: ["search"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var filters: FilterOptions
  @Option(name: .customLong("plek")) var place: String?
  @Argument(help: ArgumentHelp(valueName: "woorden")) var words: [String]
}

struct ShowCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "toon", helpNames: [], aliases: ["show"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Argument var id: String
}

struct CompareCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "vergelijk", helpNames: [], aliases: ["compare"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Flag(name: .customLong("verschillen")) var onlyDifferences = false
  @Argument var ids: [String]
}

struct NewCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", helpNames: [], aliases: ["new"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .customLong("titel")) var title: String?
  @Option(name: .customLong("soort")) var kind: String?
  @Option(name: .customLong("waar")) var place: String?
  @Option(name: .customLong("wat-speelt-er")) var issue: String?
  @Option(name: .customLong("wat-doe-je")) var action: String?
  @Option(name: .customLong("voor-wie")) var targetGroups: String?
  @Option(name: .customLong("vanuit")) var source: String?
  @Flag(name: .customLong("bewerk")) var opens = false
}

struct EditCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "bewerk", helpNames: [], aliases: ["edit"])
  @OptionGroup var common: CommonOptions
  @Argument var id: String
}

struct PublishCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "publiceer", helpNames: [], aliases: ["publish"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Flag(name: .customLong("droog")) var isTrial = false
  @Argument var id: String
}

struct RenameCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "hernoem", helpNames: [], aliases: ["rename"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Flag(name: .customLong("droog")) var isTrial = false
  @Argument(help: ArgumentHelp(valueName: "oud")) var old: String
  @Argument(help: ArgumentHelp(valueName: "nieuw")) var new: String
}

struct CheckCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "controle", helpNames: [], aliases: ["check"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Flag(name: .customLong("tips")) var withTips = false
  @Flag(name: .customLong("spelling")) var withSpelling = false
  @Argument var ids: [String] = []
}

/// Without a word behind it: the list.
struct MeetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meetup",
    subcommands: [
      MeetupListCommand.self, MeetupActionsCommand.self, MeetupStartCommand.self,
      MeetupMinutesCommand.self, MeetupNewCommand.self, MeetupHarvestCommand.self,
      MeetupScreenCommand.self,
    ],
    defaultSubcommand: MeetupListCommand.self, helpNames: [])
}

struct MeetupListCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "lijst", helpNames: [], aliases: ["list"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .customLong("reeks")) var series: String?
}

struct MeetupActionsCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "acties", helpNames: [], aliases: ["actions"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .customLong("reeks")) var series: String?
  @Flag(name: .customLong("open")) var onlyOpen = false
}

/// What was learned and decided in all of them.
struct MeetupHarvestCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "oogst", helpNames: [], aliases: ["harvest"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .customLong("reeks")) var series: String?
  @Option(name: .customLong("soort")) var kind: String?
  @Option(name: .customLong("leerniveau")) var level: String?
}

/// Plans one; what is not said is as in the template or the series.
struct MeetupNewCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", helpNames: [], aliases: ["new"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .customLong("sjabloon")) var template: String?
  @Option(name: .customLong("titel")) var title: String?
  @Option(name: .customLong("datum")) var date: String?
  @Option(name: .customLong("begin")) var start: String?
  @Option(name: .customLong("minuten")) var minutes: String?
  @Option(name: .customLong("plek")) var place: String?
  @Option(name: .customLong("wie")) var people: String?
  @Option(name: .customLong("reeks")) var series: String?
  @Option(name: .customLong("ritme")) var rhythm: String?
}

/// Holds a meetup at once: of a blade, a step, or one that was prepared.
struct MeetupStartCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", helpNames: [])
  @OptionGroup var common: CommonOptions
  @Option(name: .customLong("blad")) var blade: String?
  @Flag(name: .customLong("oefenen")) var isRehearsal = false
  @Argument var id: String?
}

/// A window for the room, that follows a meetup held in another terminal.
struct MeetupScreenCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "scherm", helpNames: [], aliases: ["screen"])
  @OptionGroup var common: CommonOptions
}

/// The minutes: as text for a mail, or as one web page.
struct MeetupMinutesCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "verslag", helpNames: [], aliases: ["minutes"])
  @OptionGroup var common: CommonOptions
  @Flag(name: .customLong("html")) var isPage = false
  @Flag(name: .customLong("json")) var isJSON = false
  /// The last one, when none is named.
  @Argument var id: String?
}

struct ProgressCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "voortgang", helpNames: [], aliases: ["progress"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(valueName: "organisatie")) var organisation: String?
}

struct ConfigCommand: WijkCommand {
  static let configuration = CommandConfiguration(commandName: "config", helpNames: [])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
  @Flag(name: .customLong("maak")) var makes = false
}

struct DoctorCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "dokter", helpNames: [], aliases: ["doctor"])
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: OutputOptions
}

/// Writes the texts that are made from the tables: man page, key tables, completions.
struct ManualCommand: WijkCommand {
  static let configuration = CommandConfiguration(
    commandName: "handleiding", shouldDisplay: false, helpNames: [])
  @OptionGroup var common: CommonOptions
  @Argument var part: String
}
