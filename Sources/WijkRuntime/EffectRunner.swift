import Kennisbank
import KennisbankSearch
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkTexts

/// Makes effects happen, each on the lane for its kind of work; answers come by the mailbox.
struct EffectRunner: Sendable {
  let world: World
  let mailbox: Mailbox<RuntimeEvent>
  private let snapshot = Snapshot()
  private let newestReading = Newest()
  private let following = Following()
  private let keeper: Keeper
  private let meetups: MeetupKeeper
  /// Reading and indexing: long, so searches do not wait behind it.
  private let reading: Lane
  /// Searches and pages: short, answered within the same frame when it can be.
  private let finding: Lane
  /// Pages for which no frame waits.
  private let preparing: Lane
  private let newestPreparation = Newest()
  /// What is kept for the next start; nobody waits for it.
  private let caching: Lane
  /// A search that nobody waits for any more need not be finished.
  private let newestSearch = Newest()
  /// How many the saved searches have: may take long, so searches do not wait behind it.
  private let counting: Lane
  private let newestCount = Newest()
  /// Advice on texts: a dictionary takes long to open and longer to say what may be meant, and
  /// searches do not wait behind that.
  private let advising: Lane
  private let newestAdvice = Newest()
  /// What is written for the reader; nothing else ever runs here.
  private let keeping: Lane

  init(world: World, mailbox: Mailbox<RuntimeEvent>) {
    self.world = world
    self.mailbox = mailbox
    keeper = Keeper(world: world)
    meetups = MeetupKeeper(world: world)
    reading = Lane("lezen", mailbox)
    finding = Lane("zoek", mailbox, isPrompt: true)
    preparing = Lane("vooruit", mailbox)
    caching = Lane("geheugen", mailbox)
    counting = Lane("tel", mailbox)
    advising = Lane("raad", mailbox)
    keeping = Lane("behoud", mailbox)
  }

  func run(_ effect: Effect, language: Language) {
    switch effect {
    case .load: load(language)
    case .stopLoading: newestReading.stop()
    case .search(let request, let catalogue, let index):
      let ticket = newestSearch.begin()
      finding.run { search(request, catalogue, index, ticket) }
    case .stopSearching: newestSearch.stop()
    case .countSearches(let request, let catalogue, let index): count(request, catalogue, index)
    case .stopCounting: newestCount.stop()
    case .buildPage(let request): finding.run { build(request) }
    case .preparePages(let requests): prepare(requests)
    case .buildComparison(let request): finding.run { build(request) }
    case .take(let request) where request.form != .mail: keeping.run { save(request) }
    case .take(let request): outside(Texts(request.language)) { await $0.copy(request) }
    case .openAddress(let address): outside(Texts(language)) { await $0.open(address) }
    case .keep(let keepsake): keeping.run { keep(keepsake, Texts(language)) }
    case .rememberPlace(let place): keeping.run { remember(place) }
    case .makeDraft(let request): keeping.run { make(request) }
    case .keepAnswers(let answers): keeping.run { UnfinishedFile(world: world).keep(answers) }
    case .openText(let address): keeping.run { open(address) }
    case .keepText(let request): keeping.run { keep(request, Texts(language)) }
    case .reread(let addresses): reading.run { reread(addresses) }
    case .changeStore(let change): keeping.run { self.change(change, Texts(language)) }
    case .findBinned: keeping.run { findBinned() }
    case .advise(let request): advise(request)
    case .keepConflicts(let address, let all):
      keeping.run { keep(all, of: address, Texts(language)) }
    case .keepRun(let entries): keeping.run { keep(entries, Texts(language)) }
    case .findTemplates: keeping.run { findTemplates() }
    case .makeMeetup(let new): keeping.run { make(new, Texts(language)) }
    case .endRun(let ending): keeping.run { end(ending, Texts(language)) }
    case .setTheme, .setMouse, .redraw, .suspend, .quit, .editOutside: break  // the loop's own
    }
  }

  /// Until what was to be kept is on disk.
  func keepAll() {
    keeping.finish()
  }

  /// Before the program ends.
  func finish() {
    following.stop()
    keepAll()
  }

  /// Waits until the lanes hold nothing any more: who drops this then has let go of every file.
  func rest() {
    for lane in [reading, finding, preparing, counting, caching, advising, keeping] {
      lane.finish()
    }
  }

  private func post(_ event: Event) {
    mailbox.post(.app(event))
  }

  // MARK: Reading

  private func load(_ language: Language) {
    keeping.run {
      post(.personal(PersonalFiles(world: world).load()))
      bringBack(Texts(language))
      if let answers = UnfinishedFile(world: world).load() { post(.unfinished(answers)) }
      let unsaved = keeper.unsaved()
      if !unsaved.isEmpty { reading.run { post(.unsaved(unsaved)) } }
      let runs = meetups.unfinished()
      // A room may be waiting: before all is read.
      if !runs.isEmpty { post(.unfinishedRuns(runs)) }
    }
    let ticket = newestReading.begin()
    reading.run {
      read(language, watch: { if world.isFollowing { follow(language) } }) {
        newestReading.isCurrent(ticket)
      }
    }
  }

  /// Texts that could not be written in their kennisbank, as soon as they can be.
  private func bringBack(_ texts: Texts) {
    guard let state = world.folders.state else { return }
    var count = 0
    for source in world.kennisbanken where !source.isReadOnly {
      guard let folder = try? world.fileSystem.openFolder(source.path) else { continue }
      let kept = Safekeeping(state: state, kennisbank: source.path, in: world.fileSystem)
      count += kept.bringBack(to: folder).count { $0.outcome == .broughtBack }
    }
    if count > 0 { post(.told(Notice(texts.broughtBack(count)))) }
  }

  /// The kennisbank that was just made. All else stays as it was read: who looks at it keeps his
  /// place, and a room its step.
  private func readNewest(_ texts: Texts) {
    guard let folder = snapshot.addedFolders.last else { return }
    if world.isFollowing { follow(texts.language) }
    let catalogue = snapshot.current.catalogue
    let loader = StoreLoader(
      fileSystem: world.fileSystem, folders: [folder], firstNumber: catalogue.kennisbanken.count)
    loader.load { step in
      if step.done == 0 { step.problems.forEach { post(.loadProblem(texts.sentence($0))) } }
      guard step.done == step.total else { return true }
      let all = catalogue.adding(step)
      let index = snapshot.current.index.updated(to: all)
      publish(.read(all, index, LoadProgress(done: step.total, total: step.total)))
      return true
    }
  }

  private func read(
    _ language: Language, _ manner: KennisbankReader.Manner = .shown, watch: () -> Void = {},
    while goesOn: @escaping @Sendable () -> Bool
  ) {
    snapshot.forgetRead()
    var world = world
    world.kennisbanken += snapshot.addedFolders
    let reader = KennisbankReader(world: world, texts: Texts(language))
    let isOld = reader.read(manner, watch: watch, while: goesOn) { publish($0) }
    if isOld { caching.run { reader.keepAnew() } }
  }

  // MARK: Following others

  private func follow(_ language: Language) {
    following.begin(
      world.kennisbanken + snapshot.addedFolders, in: world.fileSystem
    ) { [self] kennisbank, change in
      // Behind what this program is writing itself: that is told first, and then no news.
      keeping.run { reading.run { takeUp(change, of: kennisbank, language) } }
    }
  }

  /// What others changed. What was read already, such as what this program wrote, is no news.
  private func takeUp(_ change: FolderWatch.Change, of kennisbank: Int, _ language: Language) {
    guard case .files(let paths) = change, !paths.contains(where: StoreLoader.concernsAll) else {
      let ticket = newestReading.begin()
      return read(language, .again) { newestReading.isCurrent(ticket) }
    }
    let catalogue = snapshot.current.catalogue
    let addresses = paths.map { FileAddress(kennisbank: kennisbank, path: $0.display) }
    let read = zip(paths, addresses).filter { path, address in
      StoreLoader.reads(path) || catalogue.isProgress(address)
    }.map { _, address in ReadFile(address, bytes(of: address, catalogue)) }
    let changed = read.filter { snapshot.note($0.bytes, at: $0.address) }
    if changed.isEmpty { return }
    takeUp(changed.sorted { $0.address.path < $1.address.path })
    post(.followed(changed.count))
  }

  /// What this program wrote is no news of others.
  private func noteOwn(_ address: FileAddress, _ catalogue: Catalogue) {
    snapshot.note(bytes(of: address, catalogue), at: address)
  }

  private func publish(_ news: KennisbankReader.News) {
    switch news {
    case .read(let catalogue, let index, let progress):
      snapshot.replace(catalogue, index)
      post(.loaded(catalogue, index, progress))
    case .problem(let text): post(.loadProblem(text))
    }
  }

  /// Files that were written: their records take the place of the old ones.
  private func reread(_ addresses: [FileAddress]) {
    let catalogue = snapshot.current.catalogue
    let files = addresses.map { ReadFile($0, bytes(of: $0, catalogue)) }
    for file in files { snapshot.note(file.bytes, at: file.address) }
    takeUp(files)
  }

  private func takeUp(_ files: [ReadFile]) {
    let contents = files.map { ($0, content(of: $0.address, $0.bytes)) }
    var catalogue = snapshot.current.catalogue.replacing(
      contents.map { file, content in
        FileContent(
          kennisbank: file.address.kennisbank, path: file.address.path, records: content.records)
      })
    for (file, content) in contents {
      let number = file.address.kennisbank
      if catalogue.isProgress(file.address) {
        let progress = file.bytes.map { StepProgress(Document(yaml: $0)) }
        catalogue = catalogue.replacingProgress(of: number, with: progress ?? .none)
      }
      guard file.address.path == OwnWords.path else { continue }
      catalogue = catalogue.replacingOwnWords(of: number, with: content.words.own[number] ?? .none)
    }
    // Own words are in no list and found by no search.
    let isWordsOnly = files.allSatisfy { $0.address.path == OwnWords.path }
    let index =
      isWordsOnly ? snapshot.current.index : snapshot.current.index.updated(to: catalogue)
    snapshot.replace(catalogue, index)
    let count = catalogue.records.count
    post(.loaded(catalogue, index, LoadProgress(done: count, total: count)))
  }

  private func content(of address: FileAddress, _ bytes: [UInt8]?) -> RecordReader.Content {
    // What lies in the bin is in no list.
    guard let bytes, !address.path.hasPrefix("prullenbak/") else { return .init() }
    return RecordReader(kennisbank: address.kennisbank).content(path: address.path, bytes: bytes)
  }

  private func bytes(of address: FileAddress, _ catalogue: Catalogue) -> [UInt8]? {
    catalogue.folder(of: address).flatMap { folder in
      try? world.fileSystem.openFolder(folder)
        .read(BytePath(address.path), limit: Document.largestSize)
    }
  }

  // MARK: Advising

  /// First all that is known at once; then, unless newer advice is asked for, what may be meant by
  /// the words that no dictionary knows.
  private func advise(_ request: AdviceRequest) {
    let ticket = newestAdvice.begin()
    advising.run {
      let catalogue = snapshot.current.catalogue
      let advice = Check.findings(
        in: request.bytes, path: request.address.path, kennisbank: request.address.kennisbank,
        catalogue: catalogue)
      let spelling = Spelling(request, catalogue, world.speller)
      let known = spelling.findings { false }
      post(.advised(request, advice + known, lacksDictionary: spelling.lacksDictionary))
      let all = known.isEmpty ? [] : spelling.findings { newestAdvice.isCurrent(ticket) }
      guard all != known else { return }
      post(.advised(request, advice + all, lacksDictionary: false))
    }
  }

  // MARK: Finding

  private var audience: Audience { world.isRestricted ? .everyone : .own }

  private func search(
    _ request: SearchRequest, _ catalogue: Catalogue, _ index: SearchIndex, _ ticket: Int
  ) {
    let result = index.search(
      request.query, selection: request.selection, kinds: request.scope.kinds, sort: request.sort,
      today: request.today
    ) { newestSearch.isCurrent(ticket) }
    guard let result else { return }
    let found = request.scope.narrowed(result, catalogue)
    post(.found(request, found))
    // Advice on what nobody asks any more would only hold up what is asked now.
    let way = WayOut(of: request, found: found, in: index) { newestSearch.isCurrent(ticket) }
    if let way { post(.wayOut(request, way)) }
  }

  private func count(_ request: CountRequest, _ catalogue: Catalogue, _ index: SearchIndex) {
    let ticket = newestCount.begin()
    counting.run {
      for search in request.searches {
        let scope = ListScope.place(search.place ?? .interventions)
        let result = index.search(
          QueryText(search.words, names: index.names).query, selection: search.selection,
          kinds: scope.kinds, today: request.today
        ) { newestCount.isCurrent(ticket) }
        guard let result else { return }
        let count = SearchCount(
          scope.narrowed(result, catalogue).numbers, catalogue, seen: request.seen[search.name])
        post(.counted(request.generation, search.name, count))
      }
    }
  }

  private func build(_ request: PageRequest) {
    if let page = page(request) { post(.page(request, page)) }
  }

  private func prepare(_ requests: [PageRequest]) {
    let ticket = newestPreparation.begin()
    preparing.run {
      guard newestPreparation.isCurrent(ticket) else { return }
      let pages = requests.compactMap { request in page(request).map { (request, $0) } }
      post(.prepared(Dictionary(pages) { $1 }))
    }
  }

  private func page(_ request: PageRequest) -> Page? {
    let catalogue = snapshot.current.catalogue
    guard let record = catalogue.record(request.id) else { return nil }
    let builder = PageBuilder(
      catalogue: catalogue, texts: Texts(request.language), audience: audience)
    return switch request.purpose {
    case .summary: builder.summary(of: record)
    case .reading: builder.page(of: record)
    case .room(let variant): builder.room(record, variant)
    }
  }

  private func build(_ request: ComparisonRequest) {
    let comparison = Comparison(
      ids: request.ids, catalogue: snapshot.current.catalogue, texts: Texts(request.language),
      audience: audience)
    post(.comparison(request, comparison))
  }

  // MARK: Keeping

  /// Said to be kept only when it is on disk.
  private func keep(_ keepsake: Keepsake, _ texts: Texts) {
    let files = PersonalFiles(world: world)
    do throws(FileProblem) {
      try files.keep(keepsake, titles: snapshot.current.catalogue)
      post(.personal(files.load()))
      if let done = keepsake.done(texts) { post(.told(Notice(done))) }
    } catch {
      post(.told(Notice(texts.notKept(error), .problem)))
    }
  }

  private func make(_ request: DraftRequest) {
    let texts = Texts(request.language)
    let drafting = Drafting(world: world, catalogue: snapshot.current.catalogue, texts: texts)
    do throws(DraftProblem) {
      let made = try drafting.make(request)
      if made.isNewKennisbank { snapshot.add(KennisbankFolder(path: made.kennisbank)) }
      reading.run { show(made, request.language) }
    } catch {
      post(.notMade(Notice(texts.sentence(error), .problem)))
    }
  }

  /// Lists know of a draft before it is opened.
  private func show(_ made: Drafting.Made, _ language: Language) {
    if made.isNewKennisbank { readNewest(Texts(language)) }
    let infos = snapshot.current.catalogue.kennisbanken
    guard let number = infos.firstIndex(where: { $0.path == made.kennisbank.display }) else {
      return
    }
    let address = FileAddress(kennisbank: number, path: made.path)
    if !made.isNewKennisbank { reread([address]) }
    post(.draftMade(address, made.news))
  }

  private func change(_ change: StoreChange, _ texts: Texts) {
    let catalogue = snapshot.current.catalogue
    if change.needsOwnKennisbank, catalogue.firstWritable == nil {
      return changeInNewKennisbank(change, catalogue, texts)
    }
    let outcome = StoreWork.outcome(
      of: change, world: world, catalogue: catalogue, texts: texts)
    for edit in outcome.edits { noteOwn(edit.address, catalogue) }
    post(.storeChanged(change, outcome))
  }

  /// Written before the new kennisbank is read: who stops now loses nothing.
  private func changeInNewKennisbank(
    _ change: StoreChange, _ catalogue: Catalogue, _ texts: Texts
  ) {
    do throws(DraftProblem) {
      let drafting = Drafting(world: world, catalogue: catalogue, texts: texts)
      let info = try drafting.makeOwnKennisbank()
      snapshot.add(KennisbankFolder(path: BytePath(info.path)))
      let outcome = StoreWork.outcome(
        of: change, world: world, catalogue: catalogue.adding(info), texts: texts)
      let news = Notice(
        outcome.news.text + " " + texts.personalMade(info.path), outcome.news.weight)
      reading.run {
        readNewest(texts)
        post(.storeChanged(change, StoreOutcome(edits: outcome.edits, news: news)))
      }
    } catch {
      let news = Notice(texts.sentence(error), .problem)
      post(.storeChanged(change, StoreOutcome(edits: [], news: news)))
    }
  }

  /// In every kennisbank that can be changed.
  private func findBinned() {
    let infos = snapshot.current.catalogue.kennisbanken
    let found = infos.enumerated().filter { !$0.element.isReadOnly }.flatMap { number, info in
      binned(in: BytePath(info.path), number)
    }
    post(.binned(found))
  }

  private func binned(in root: BytePath, _ kennisbank: Int) -> [BinnedText] {
    guard let folder = try? world.fileSystem.openFolder(root),
      let items = try? Bin(folder: folder).items()
    else { return [] }
    return items.prefix(200).map { item in
      let bytes = try? folder.read(item.path, limit: Document.largestSize)
      let title = bytes.flatMap { Document(bytes: $0).text("titel") }
      return BinnedText(
        address: FileAddress(kennisbank: kennisbank, path: item.path.display),
        title: title ?? item.original.display, day: item.day)
    }
  }

  private func open(_ address: FileAddress) {
    let folder = snapshot.current.catalogue.folder(of: address)
    post(.textOpened(address, folder.flatMap { try? keeper.open(address, in: $0) }))
    // After the answer, since a folder may be large.
    if let folder { keeper.sweep(beside: address, in: folder) }
  }

  private func keep(_ request: KeepRequest, _ texts: Texts) {
    let answer = keeper.keep(request, texts)
    post(.textKept(answer))
    if case .saved = answer.file { noteOwn(answer.address, snapshot.current.catalogue) }
  }

  private func keep(_ conflicts: [MergeConflict], of address: FileAddress, _ texts: Texts) {
    do throws(FileProblem) {
      try keeper.keep(conflicts, of: address)
    } catch {
      post(.told(Notice(texts.notKept(error), .problem)))
    }
  }

  // MARK: Meetups

  private func findTemplates() {
    let making = MeetupMaking(world: world, catalogue: snapshot.current.catalogue)
    post(.templates(making.templates()))
  }

  private func make(_ new: NewMeetup, _ texts: Texts) {
    let making = MeetupMaking(world: world, catalogue: snapshot.current.catalogue)
    do throws(DraftProblem) {
      let made = try making.make(new)
      if made.isNewKennisbank { snapshot.add(KennisbankFolder(path: made.kennisbank)) }
      reading.run { show(made, texts) }
    } catch {
      post(.notMade(Notice(texts.sentence(error), .problem)))
    }
  }

  /// Lists know of a meetup before it is opened.
  private func show(_ made: MeetupMaking.Made, _ texts: Texts) {
    if made.isNewKennisbank { readNewest(texts) }
    let infos = snapshot.current.catalogue.kennisbanken
    guard let number = infos.firstIndex(where: { $0.path == made.kennisbank.display }) else {
      return
    }
    let address = FileAddress(kennisbank: number, path: made.path)
    if !made.isNewKennisbank { reread([address]) }
    // A kennisbank that is new is told of before all else.
    let news =
      made.isNewKennisbank
      ? texts.personalMade(made.kennisbank.display) : texts.meetupPlanned(made.path)
    let edit = FileEdit(address, before: nil, after: made.bytes)
    post(.meetupMade(edit, Notice(news)))
  }

  private func keep(_ entries: RunEntries, _ texts: Texts) {
    let answer = meetups.keep(entries)
    let trouble = answer.problem.map { texts.notesNotKept(texts.reason($0.kind.reason).string) }
    post(.runKept(RunAnswer(run: entries.run, kept: answer.kept, trouble: trouble)))
  }

  /// The journal goes when the harvest is in the file, unless the meetup goes on later.
  private func end(_ ending: RunEnding, _ texts: Texts) {
    let work = MeetupWork(world: world, catalogue: snapshot.current.catalogue)
    do throws(DraftProblem) {
      let done = try work.write(ending)
      meetups.release(ending.run)
      if ending.meetup.phase == .ended { meetups.forget(ending.run) }
      post(.unfinishedRuns(meetups.unfinished()))
      if done.isNewKennisbank { snapshot.add(KennisbankFolder(path: done.kennisbank)) }
      reading.run { show(done, ending, texts) }
    } catch {
      meetups.release(ending.run)
      // It can be ended again as soon as there is room, without a new start.
      post(.unfinishedRuns(meetups.unfinished()))
      post(.runEnded(nil, Notice(texts.minutesNotKept(texts.sentence(error).string), .problem)))
    }
  }

  private func show(_ done: MeetupWork.Done, _ ending: RunEnding, _ texts: Texts) {
    if done.isNewKennisbank { readNewest(texts) }
    let infos = snapshot.current.catalogue.kennisbanken
    let number = infos.firstIndex { $0.path == done.kennisbank.display }
    let address = number.map { FileAddress(kennisbank: $0, path: ending.run.path) }
    if let address, !done.isNewKennisbank { reread([address]) }
    let kept = texts.minutesKept(ending.run.path, notes: ending.meetup.keptNotes.count)
    let made: SafeText =
      done.isNewKennisbank ? " " + texts.personalMade(done.kennisbank.display) : ""
    post(.runEnded(address, Notice(kept + made)))
  }

  /// A place that cannot be kept is no reason to stop anyone: the next start begins at the top.
  private func remember(_ place: RememberedPlace) {
    PersonalFiles(world: world).remember(place)
  }

  /// A file is there before the program ends, like everything that is kept.
  private func save(_ request: TakeRequest) {
    let taking = Taking(
      world: world, catalogue: snapshot.current.catalogue, texts: Texts(request.language))
    let (path, news) = taking.save(request)
    mailbox.post(news)
    guard request.form == .print, let path else { return }
    outside(taking.texts) { await $0.openToPrint(path) }
  }

  // MARK: Other programs

  /// The clipboard and the browser may take their time: each waits on its own.
  private func outside(
    _ texts: Texts, _ work: @escaping @Sendable (Taking) async -> [RuntimeEvent]
  ) {
    let taking = Taking(world: world, catalogue: snapshot.current.catalogue, texts: texts)
    mailbox.workBegins()
    Task {
      for event in await work(taking) { mailbox.post(event) }
      mailbox.workEnds()
    }
  }
}

/// A file as it was read; nil bytes when it is not there.
private struct ReadFile {
  let address: FileAddress
  let bytes: [UInt8]?

  init(_ address: FileAddress, _ bytes: [UInt8]?) {
    self.address = address
    self.bytes = bytes
  }
}

extension Catalogue {
  fileprivate func isProgress(_ address: FileAddress) -> Bool {
    kennisbanken.indices.contains(address.kennisbank)
      && kennisbanken[address.kennisbank].progressPath == address.path
  }

  /// With a kennisbank that was not read yet: it will be the last one.
  fileprivate func adding(_ info: KennisbankInfo) -> Catalogue {
    Catalogue(
      kennisbanken: kennisbanken + [info], records: records, words: words, progress: progressFiles)
  }

  /// With kennisbanken that were read behind the others.
  fileprivate func adding(_ step: LoadStep<ReadFiles>) -> Catalogue {
    Catalogue(
      kennisbanken: kennisbanken + step.kennisbanken,
      records: records.replacing(FileContent.files(of: step.records)),
      words: words.adding(step.words),
      progress: progressFiles.merging(step.progress) { $1 })
  }
}
