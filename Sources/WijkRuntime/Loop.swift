import CLinux
import Glibc
import SafeFiles
import TerminalUI
import WijkApp

/// The one thread that owns state and screen: waits for keys and word from the lanes, changes the
/// state, draws. Without either it sleeps and nothing wakes it.
package final class Loop {
  /// So long a frame waits for the answer to its key: then list and text change together.
  private static let patience: Int32 = 2

  package private(set) var state: AppState
  private let device: any TerminalDevice
  private let mailbox = Mailbox<RuntimeEvent>()
  private let signals: Signals?
  private let runner: EffectRunner
  private let world: World
  private let clock: any SteadyClock
  private let audience: AudienceServer?
  private var isEnding = false
  /// The picture that is shown, and the part of it that a key may change first; nil when it may
  /// change all of it.
  private var shown: (frame: Frame, foreground: Foreground)?
  /// What no picture waits for begins behind it, and takes no processor from it.
  private var behindPicture: [Effect] = []
  /// The next SIGCONT belongs to a stop of our own.
  private var isOwnContinuation = false

  /// Without `signals` (in tests) only keys and lanes are listened to.
  package init(
    device: any TerminalDevice, start: Start, world: World, signals: Signals? = nil
  ) {
    self.device = device
    self.signals = signals
    self.world = world
    clock = world.clock
    audience = world.audience.map(AudienceServer.init)
    state = AppState(size: device.size, start: start)
    runner = EffectRunner(world: world, mailbox: mailbox)
  }

  /// Runs until the program is told to end. The caller gives the terminal back.
  package func run() {
    begin()
    while !isEnding { turn(waiting: untilDeadline) }
    end()
  }

  /// Of a meetup that was not ended the room keeps the picture: it can go on.
  private func end() {
    audience?.close()
    runner.finish()
  }

  /// The first picture, drawn before anything is read; then reading begins.
  package func begin() {
    device.setTheme(state.theme)
    draw()
    takeTime()
    perform(state.opening())
  }

  /// Milliseconds until something has to be done unasked; -1 when nothing has.
  private var untilDeadline: Int32 {
    guard let deadline = state.deadline else { return -1 }
    return Int32(clamping: max(0, deadline - clock.milliseconds()))
  }

  /// Waits for news at most `timeout` milliseconds (-1: for ever), takes all there is, draws.
  ///
  /// What was typed before a signal is taken before it: the last letters before the end are kept too.
  package func turn(waiting timeout: Int32) {
    let ready = wait(timeout)
    takeTime()
    let numbers = ready.hasSignals ? signals?.take() ?? [] : []
    for input in device.readInput() { take(.input(input)) }
    for number in numbers { takeSignal(number) }
    if ready.isTerminalGone { take(.terminate) }
    if ready.hasMail { takeMail() }
    if mailbox.isPromptWorkUnderWay {
      waitForMail(Self.patience)
      takeMail()
    }
    guard !isEnding else { return }
    tellRoom()
    draw()
  }

  /// Turns until no work is under way, or all is kept at the end: what a test waits for.
  package func settle() {
    repeat { turn(waiting: 0) } while waitForQuiet()
    if isEnding { end() }
    runner.rest()
  }

  package var hasEnded: Bool { isEnding }

  // MARK: Waiting

  private struct Ready {
    var hasSignals = false
    var hasMail = false
    /// Then it is readable for ever, and the program would spin.
    var isTerminalGone = false
  }

  private func wait(_ timeout: Int32) -> Ready {
    var waiting = [device.inputDescriptor, mailbox.descriptor, signals?.descriptor ?? -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    waiting += audience?.waiting ?? []
    guard poll(&waiting, nfds_t(waiting.count), timeout) > 0 else { return Ready() }
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    return Ready(
      hasSignals: waiting[2].revents != 0, hasMail: waiting[1].revents != 0,
      isTerminalGone: waiting[0].fd >= 0 && waiting[0].revents & gone != 0)
  }

  private func waitForMail(_ timeout: Int32) {
    var waiting = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, timeout)
  }

  /// False when all is quiet; else true as soon as there is news.
  private func waitForQuiet() -> Bool {
    guard !isEnding, !mailbox.isQuiet() else { return false }
    waitForMail(-1)
    return true
  }

  // MARK: Taking news

  private func takeMail() {
    for message in mailbox.take() {
      switch message {
      case .app(let event): take(event)
      case .send(let bytes): device.send(bytes)
      }
    }
  }

  private func takeTime() {
    take(.time(clock.milliseconds(), world.wallTime()))
  }

  private func takeSignal(_ number: Int32) {
    switch number {
    case SIGWINCH: resize()
    case SIGTERM, SIGHUP, SIGINT: take(.terminate)
    case SIGCONT: continued()
    case SIGTSTP: suspend()
    default: break
    }
  }

  private func take(_ event: Event) {
    perform(state.update(event))
  }

  private func resize() {
    device.resize()
    take(.resized(device.size))
  }

  /// Ends as when the terminal went away.
  package func terminate() {
    take(.terminate)
  }

  /// Tells the test's terminal that its window changed, as a signal would.
  package func windowChanged() {
    resize()
  }

  /// What the windows for the room show is as new as the screen.
  private func tellRoom() {
    guard let audience else { return }
    guard state.isHoldingMeetup else { return audience.end() }
    switch audience.show(state.audienceView) {
    case nil: break
    case .elsewhere: take(.told(Notice(state.texts.audienceIsElsewhere)))
    case .refused(let refusal): take(.told(Notice(state.texts.sentence(refusal))))
    }
  }

  // MARK: Effects

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .setTheme(let theme): device.setTheme(theme)
      case .setMouse(let isOn): device.setMouse(isOn)
      case .redraw: device.redraw()
      case .suspend: suspend()
      case .editOutside(let request): editOutside(request)
      case .quit: isEnding = true
      case .preparePages: behindPicture.append(effect)
      default: runner.run(effect, language: state.texts.language)
      }
    }
  }

  private func suspend() {
    device.suspend()
    device.send(Array((state.texts.suspended.string + "\r\n").utf8))
    // It stops the whole process group: a test, which has no signals, would never be continued.
    if signals != nil {
      isOwnContinuation = true
      wijk_stop_until_continued()
    }
    device.resume()
    resize()
  }

  /// The terminal is the other editor's until it ends. What is typed behind it is thrown away: it
  /// was meant for that editor.
  private func editOutside(_ request: OutsideRequest) {
    runner.keepAll()
    let editor = OutsideEditor(world: world, texts: state.texts)
    guard let name = editor.command?.first else {
      return take(.told(Notice(state.texts.noEditorSet, .problem)))
    }
    device.suspend()
    device.send(Array((state.texts.editorOpens(name).string + "\r\n").utf8))
    let outcome = editor.edit(request)
    device.resume()
    _ = device.readInput()
    resize()
    switch outcome {
    case .text(let bytes): take(.editedOutside(request.address, bytes))
    case .nothing(let why): take(.told(Notice(why, .problem)))
    }
  }

  /// Stopped from outside: the shell may have changed the terminal meanwhile.
  private func continued() {
    guard !isOwnContinuation else { return isOwnContinuation = false }
    device.suspend()
    device.resume()
    resize()
  }

  private func draw() {
    if let shown, let frame = WijkApp.draw(state, over: shown.frame, since: shown.foreground) {
      device.present(frame)
    }
    let frame = WijkApp.draw(state)
    device.present(frame)
    shown = state.foreground.map { (frame, $0) }
    for effect in behindPicture { runner.run(effect, language: state.texts.language) }
    behindPicture = []
  }
}
