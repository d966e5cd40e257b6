import CLinux
import Glibc
import PlainText
import TerminalUI
import WijkApp
import WijkTexts

/// The program while it is a window for the room: follows the meetup of another one. While it is
/// connected nothing but news wakes it; else it looks twice a second whether there is a meetup.
package final class AudienceLoop {
  private static let pause = 500

  package private(set) var screen: AudienceScreen
  package private(set) var hasEnded = false
  private let device: any TerminalDevice
  private let place: AudienceFolder
  private let signals: Signals?
  private let texts: Texts
  private let world: World
  private var client: AudienceClient?
  /// By the steady clock, while not connected.
  private var nextTry = 0
  private var isOwnContinuation = false

  /// Without `signals` (in tests) only keys and the meetup are listened to.
  package init(
    device: any TerminalDevice, place: AudienceFolder, world: World, texts: Texts,
    signals: Signals? = nil
  ) {
    self.device = device
    self.place = place
    self.world = world
    self.texts = texts
    self.signals = signals
    screen = AudienceScreen(size: device.size, texts: texts)
  }

  package func run(theme: Theme) {
    device.setTheme(theme)
    device.present(screen.draw())
    connect()
    while !hasEnded { turn(waiting: untilNextTry) }
  }

  /// Waits for news at most `timeout` milliseconds (-1: for ever), takes all there is, draws once.
  package func turn(waiting timeout: Int32) {
    let isTerminalGone = wait(timeout)
    for number in signals?.take() ?? [] { take(signal: number) }
    for input in device.readInput() { take(input) }
    if isTerminalGone { hasEnded = true }
    if client == nil, world.clock.milliseconds() >= nextTry { connect() }
    listen()
    if !hasEnded { device.present(screen.draw()) }
  }

  // MARK: Waiting

  private var untilNextTry: Int32 {
    guard client == nil else { return -1 }
    return Int32(clamping: max(0, nextTry - world.clock.milliseconds()))
  }

  /// True when the terminal went away.
  private func wait(_ timeout: Int32) -> Bool {
    let numbers = [
      device.inputDescriptor, signals?.descriptor ?? -1, client?.descriptor ?? -1,
    ]
    var waiting = numbers.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&waiting, nfds_t(waiting.count), timeout) > 0 else { return false }
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    return waiting[0].fd >= 0 && waiting[0].revents & gone != 0
  }

  // MARK: The meetup

  private func connect() {
    nextTry = world.clock.milliseconds() + Self.pause
    do throws(AudienceFolder.Refusal) {
      client = try AudienceClient(place)
      if client == nil { screen.disconnected(screen.trouble) }
    } catch {
      screen.disconnected(texts.sentence(error))
    }
  }

  private func listen() {
    switch client?.read() {
    case nil, .nothing: break
    case .view(let view): screen.show(view)
    case .gone: lose(screen.trouble)
    case .fault(.otherVersion): lose(texts.audienceOtherVersion)
    case .fault: lose(texts.audienceNotUnderstood)
    }
  }

  private func lose(_ trouble: SafeText?) {
    client = nil
    nextTry = world.clock.milliseconds() + Self.pause
    screen.disconnected(trouble)
  }

  // MARK: Keys and signals

  private func take(_ input: InputEvent) {
    guard case .key(let key) = input else { return }
    switch key {
    case "q", "Q": hasEnded = true
    case .control("c"): hasEnded = true
    case .control("l"): device.redraw()
    case .control("z"): suspend()
    default: break
    }
  }

  private func take(signal number: Int32) {
    switch number {
    case SIGWINCH: resize()
    case SIGTERM, SIGHUP, SIGINT: hasEnded = true
    case SIGCONT: continued()
    case SIGTSTP: suspend()
    default: break
    }
  }

  private func resize() {
    device.resize()
    screen.size = device.size
  }

  /// Tells the test's terminal that its window changed, as a signal would.
  package func windowChanged() {
    resize()
  }

  private func suspend() {
    device.suspend()
    device.send(Array((texts.suspended.string + "\r\n").utf8))
    if signals != nil {
      isOwnContinuation = true
      wijk_stop_until_continued()
    }
    device.resume()
    resize()
  }

  private func continued() {
    guard !isOwnContinuation else { return isOwnContinuation = false }
    device.suspend()
    device.resume()
    resize()
  }
}

extension AudienceScreen {
  /// What was wrong stays there until a meetup is seen.
  fileprivate var trouble: SafeText? {
    if case .trouble(let text) = link { text } else { nil }
  }
}

extension Texts {
  func sentence(_ refusal: AudienceFolder.Refusal) -> SafeText {
    switch refusal {
    case .notOurs(let path): audienceFolderNotOurs(path.display)
    case .openToOthers(let path): audienceFolderOpen(path.display)
    case .unusable(let path): audienceFolderUnusable(path.display)
    }
  }
}
