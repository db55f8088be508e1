import FilmAnalytics
import FilmCatalogue
import FilmData
import FoundationEssentials
import Synchronization

/// The catalogue behind the pages: the owner's, or the sample's as long as there is none.
///
/// Reading is done by several connections at once, changes by one after another.
final class SiteStore: Sendable {
  /// Which catalogue is read.
  enum Source: Sendable, Hashable {
    /// The owner's; another file at the same path is another catalogue.
    case owner(path: String, file: FileIdentity)
    /// One made of the sample.
    case sample(path: String)
    /// None: the model's films alone.
    case none

    var path: String? {
      switch self {
      case .owner(let path, _), .sample(let path): path
      case .none: nil
      }
    }

    /// Whether it is the sample's.
    var isSample: Bool {
      if case .sample = self { return true }
      return false
    }
  }

  private struct State {
    var source: Source?
    /// Counts changes by this server, and changes of the source.
    var generation = 0
    var checked: ContinuousClock.Instant?
    /// What the catalogue said last.
    var mark: ChangeCount?
  }

  /// A connection that asks whether another process changed the catalogue.
  private struct Watch {
    let source: Source
    let catalogue: Catalogue?
  }

  /// What became of the sample.
  private struct Sample {
    let source: Source
    var fault: String?
  }

  /// The connection that changes the owner's catalogue.
  private struct Writer {
    let file: FileIdentity?
    let catalogue: Catalogue
  }

  let configuration: SiteConfiguration
  let models: PageModels
  private let state = Mutex(State())
  private let watch = Mutex<Watch?>(nil)
  private let writer = Mutex<Writer?>(nil)
  private let replaced = Mutex<(@Sendable () -> Void)?>(nil)
  private let folder: TemporaryPlace
  /// Made once; a lock of its own, so that no change waits for it.
  private let sample = Mutex<Sample?>(nil)
  private let imported = Mutex<[String]?>(nil)
  private let cards = Mutex<[ModelCard]?>(nil)

  init(_ configuration: SiteConfiguration, models: PageModels) {
    (self.configuration, self.models) = (configuration, models)
    folder = TemporaryPlace()
  }

  /// What the last import by upload took, in sentences.
  var lastImport: [String]? {
    get { imported.withLock { $0 } }
    set {
      imported.withLock { $0 = newValue }
      // An import that adds nothing changes no row, and is told all the same.
      state.withLock { $0.generation += 1 }
    }
  }

  /// The models' cards, read when they are first wanted.
  var modelCards: [ModelCard] {
    cards.withLock { cards in
      if let cards { return cards }
      let read = configuration.modelFolders.compactMap(ModelCard.init)
      cards = read
      return read
    }
  }

  // MARK: What is read

  /// The catalogue to read; the sample's is made at first.
  func source() -> Source {
    if let owner = owner() { return become(owner) }
    let made = sample.withLock { sample in
      let made = sample ?? makeSample()
      sample = made
      return made
    }
    return become(made.source)
  }

  /// Why the sample's reviews are not shown; `nil` where they are, or there is no sample.
  var sampleFault: String? { sample.withLock { $0?.fault } }

  /// The owner's catalogue: a file without films, as one is while the first import goes on, is none yet.
  private func owner() -> Source? {
    let path = configuration.catalogue
    let found = FileIdentity(path: path).map { Source.owner(path: path, file: $0) }
    let (isKnown, isReplaced) = state.withLock { state in
      if state.source == found { return (true, false) }
      guard case .owner = state.source else { return (false, false) }
      state.source = nil
      state.generation += 1
      return (false, true)
    }
    if isReplaced { release() }
    if found == nil || isKnown { return found }
    // What cannot be read is reported by the page that needs it.
    return (try? Catalogue.exists(at: path)) ?? true ? found : nil
  }

  /// Closes the connections to a file that was replaced: SQLite finds a file's log by its name, so the old log would be
  /// read with the new file.
  private func release() {
    watch.withLock { $0 = nil }
    // A change that goes on is of the old file, and its connection is not used again.
    _ = writer.withLockIfAvailable { $0 = nil }
    replaced.withLock { $0 }?()
  }

  /// Asks to be told when the owner's file was replaced, before the new one is opened.
  func whenReplaced(_ body: @escaping @Sendable () -> Void) { replaced.withLock { $0 = body } }

  private func become(_ source: Source) -> Source {
    state.withLock { state in
      if state.source != source {
        state.source = source
        state.generation += 1
      }
    }
    return source
  }

  /// A catalogue of the sample in a folder that goes with the server.
  private func makeSample() -> Sample {
    guard !configuration.sample.isEmpty else { return Sample(source: .none) }
    guard let model = models.sentiment else {
      return Sample(source: .none, fault: "there is no sentiment model to read them with")
    }
    do {
      let path = try folder.path("sample.sqlite")
      let catalogue = try Catalogue(path)
      for file in configuration.sample {
        _ = try catalogue.importFile(file, ImportSettings(scorer: ReviewScorer(model)))
      }
      return Sample(source: .sample(path: path))
    } catch {
      // The file's place is the server's alone.
      let named = (error as? CatalogueError)?.naming("the sample's catalogue")
      return Sample(source: .none, fault: "\(named ?? error)")
    }
  }

  /// How long a page may be older than a change by another process, in milliseconds.
  private static let checkInterval = Duration.milliseconds(100)

  /// A number that is another one after each change of the catalogue, by whomever.
  ///
  /// - Complexity: O(1), for an event loop; asks the catalogue ten times a second at most.
  func version() -> Int {
    let now = ContinuousClock.now
    let (version, isDue) = state.withLock { state in
      // What is read is found out when the first page is made.
      let isDue =
        state.source != nil && (state.checked.map { now - $0 >= Self.checkInterval } ?? true)
      if isDue { state.checked = now }
      return (state.generation, isDue)
    }
    return isDue ? check() : version
  }

  private func check() -> Int {
    let source = owner() ?? state.withLock { $0.source }
    let mark = watch.withLock { watch in
      if watch?.source != source || watch?.catalogue == nil {
        watch = source.map { source in
          Watch(
            source: source,
            catalogue: source.path.flatMap { try? Catalogue($0, access: .read) })
        }
      }
      return try? watch?.catalogue?.changeCount()
    }
    return state.withLock { state in
      if state.source != source || state.mark != mark {
        (state.source, state.mark) = (source, mark)
        state.generation += 1
      }
      return state.generation
    }
  }

  // MARK: Changes

  /// Changes the owner's catalogue, which is made where there is none.
  func change<Result>(_ body: (Catalogue) throws -> Result) throws -> Result {
    // Asked now, so that it is not taken for another process' change later: each empties the cache.
    defer {
      state.withLock { $0.checked = .now }
      _ = check()
    }
    // What was replaced a moment ago must not be written to: nobody would ever read it.
    _ = owner()
    return try writer.withLock { writer in
      let catalogue = try opened(&writer)
      // So that a file which is moved here later is not read with the log of this one. Where it fails, the log stays.
      defer { try? catalogue.emptyLog() }
      return try body(catalogue)
    }
  }

  private func opened(_ writer: inout Writer?) throws -> Catalogue {
    let path = configuration.catalogue
    if let writer, writer.file == FileIdentity(path: path) { return writer.catalogue }
    writer = nil
    let opened = try Catalogue(path)
    writer = Writer(file: FileIdentity(path: path), catalogue: opened)
    return opened
  }
}
