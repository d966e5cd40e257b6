import Glibc
import SafeFiles

/// One line of the table: what was measured, and what it must be.
struct Measurement {
  enum Unit: String {
    case milliseconds = "ms", megabytes = "MB", bytes = "B", answers = "antwoorden"
  }

  let what: String
  /// Descriptions in the kennisbank; nil where it does not matter how many.
  let count: Int?
  let ours: Double
  /// Nil where there is nobody to compare with.
  var peer: (name: String, value: Double)?
  let unit: Unit
  let samples: Int
  /// The largest ratio that is good enough; nil where none was agreed.
  var must: Double?
  /// The smallest, where more is better.
  var least: Double?
  /// What there may be at most, where there is nothing to compare with.
  var most: Double?

  var ratio: Double? { peer.map { ours / $0.value } }
}

extension Measurement {
  /// Times of a contest: medians, or another quantile.
  init(
    _ what: String, _ count: Int?, _ contest: Contest, quantile: Double = 0.5,
    against peer: String, must: Double? = nil
  ) {
    self.init(
      what: what, count: count, ours: contest.ours.quantile(quantile),
      peer: (peer, contest.theirs.quantile(quantile)), unit: .milliseconds,
      samples: contest.ours.count, must: must)
  }
}

/// The table of a run, in Markdown.
struct Report {
  let measurements: [Measurement]
  /// Of the machine before the run: above a few tenths others were at work, and times are blurred.
  let load: String
  /// Where all files were.
  let fileSystem: String

  var text: String {
    let files = "Bestanden op \(fileSystem)."
    let others = "Belasting door ander werk bij het begin: \(load).\n"
    return ([Self.heading, Machine.description, files, others] + table).joined(separator: "\n")
      + "\n"
  }

  private static let heading = """
    # Metingen van \(Machine.date)

    Elk getal staat naast dat van een ander programma of van een ondergrens, om en om gemeten in
    dezelfde beurt: medianen, en hun verhouding. Een los getal zegt alleen iets over deze machine.

    """

  private var table: [String] {
    let titles = "| wat | beschrijvingen | wijk | naast | verhouding | beurten | eis |"
    return [titles, "|---|--:|--:|---|--:|--:|---|"] + measurements.map(Self.row)
  }

  private static func row(_ measurement: Measurement) -> String {
    let unit = measurement.unit.rawValue
    let cells = [
      measurement.what, measurement.count.map(String.init) ?? "–",
      "\(number(measurement.ours)) \(unit)",
      measurement.peer.map { "\($0.name): \(number($0.value)) \(unit)" } ?? "–",
      measurement.ratio.map { number($0) + "x" } ?? "–", String(measurement.samples),
      verdict(measurement),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func verdict(_ measurement: Measurement) -> String {
    if let least = measurement.least, let ratio = measurement.ratio {
      return "≥ \(number(least))x: " + (ratio >= least ? "gehaald" : "**gemist**")
    }
    if let most = measurement.most {
      let isMet = measurement.ours <= most
      return "≤ \(number(most)) \(measurement.unit.rawValue): " + (isMet ? "gehaald" : "**gemist**")
    }
    guard let must = measurement.must, let ratio = measurement.ratio else { return "geen" }
    return "≤ \(number(must))x: " + (ratio <= must ? "gehaald" : "**gemist**")
  }

  /// Three significant figures, with a decimal comma.
  private static func number(_ value: Double) -> String {
    let decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    let scale = pow(10, Double(decimals))
    let scaled = Int((value * scale).rounded())
    guard decimals > 0 else { return String(scaled) }
    let digits = String(scaled % Int(scale) + Int(scale)).dropFirst()
    return "\(scaled / Int(scale)),\(digits)"
  }
}

/// What was measured on.
enum Machine {
  static var date: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let digits = [parts.tm_mon + 1, parts.tm_mday].map { String(100 + $0).dropFirst() }
    return "\(1900 + parts.tm_year)-\(digits.joined(separator: "-"))"
  }

  /// Programs that wanted to run in the last minute, on average.
  static var load: String {
    let average = RawFile.text("/proc/loadavg").prefix { $0 != " " }
    return String(average.map { $0 == "." ? "," : $0 })
  }

  static var description: String {
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let processor = value(of: "model name", in: "/proc/cpuinfo")
    let memory = Int(value(of: "MemTotal", in: "/proc/meminfo").prefix { $0 != " " }) ?? 0
    let kernel = RawFile.text("/proc/sys/kernel/osrelease").prefix { $0.isNumber || $0 == "." }
    return "Machine: \(cores) kernen, \(processor), \(memory >> 20) GB geheugen, Linux \(kernel)."
  }

  /// Of the mount that the folder is on, such as "ext4".
  static func fileSystem(of folder: BytePath) -> String {
    var status = stat()
    guard stat(folder.display, &status) == 0 else { return "onbekend" }
    let device = status.st_dev
    let number = "\(device >> 8 & 0xFFF):\(device & 0xFF | device >> 12 & 0xFFFFF00)"
    // 28 1 254:0 / / rw,relatime - ext4 /dev/vda rw
    let mounts = RawFile.text("/proc/self/mountinfo").split(separator: "\n")
      .map { $0.split(separator: " ") }
    guard let mount = mounts.first(where: { $0.count > 2 && $0[2] == number }),
      let dash = mount.firstIndex(of: "-"), dash + 1 < mount.count
    else { return "onbekend" }
    return String(mount[dash + 1])
  }

  private static func value(of key: String, in file: String) -> String {
    let line = RawFile.text(file).split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
    let value = line.split(separator: ":", maxSplits: 1).last ?? ""
    return String(value.drop { $0 == " " })
  }
}
