import Dispatch
public import FilmSentiment
public import FilmSimilarity
internal import Synchronization

/// The models that a title page uses; each may be missing.
public struct PageModels: Sendable {
  /// What a part of a page is missing for.
  public struct Failure: Sendable {
    /// The part.
    public var part: PageGap.Part
    /// Why its model could not be read.
    public var error: any Error
  }

  /// The lexicon, with its list of aspects.
  public var sentiment: SentimentModel?
  /// Whether the lexicon was edited after its training.
  public var isEdited = false
  /// The films and how similar they are.
  public var films: SimilarityModel?
  /// The search of the films' titles, where it was asked for.
  public var search: TitleSearch?
  /// The models that could not be read.
  public var failures: [Failure] = []

  /// Uses models that are there.
  public init(
    sentiment: SentimentModel? = nil, films: SimilarityModel? = nil, search: TitleSearch? = nil
  ) {
    (self.sentiment, self.films, self.search) = (sentiment, films, search)
  }

  /// Reads both models at the same time, for a program that soon ends; what cannot be read is missing.
  ///
  /// - Parameters:
  ///   - sentiment: the folder of the sentiment model.
  ///   - similarity: the folder of the similarity model.
  ///   - searchesTitles: whether titles will be looked up in the similarity model: it takes longer.
  public static func load(
    sentiment: String, similarity: String, searchesTitles: Bool
  ) -> PageModels {
    let made = Mutex(PageModels())
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      do {
        if part == 0 {
          let (films, search) = try Self.films(similarity, searchesTitles)
          made.withLock { ($0.films, $0.search) = (films, search) }
        } else {
          let loaded = try SentimentModel.load(from: sentiment, readsCritics: false)
          made.withLock { ($0.sentiment, $0.isEdited) = (loaded.model, loaded.isEdited) }
        }
      } catch {
        made.withLock {
          $0.failures.append(Failure(part: part == 0 ? .similar : .sentiment, error: error))
        }
      }
    }
    return made.withLock { $0 }
  }

  /// Reads both models for the page of one film, and prepares the search of titles only where it will be needed: for a
  /// film that the catalogue does not have, or has without an identifier.
  ///
  /// - Throws: ``CatalogueError`` where the catalogue cannot be read, or has no film of that number.
  public static func load(
    sentiment: String, similarity: String, forPageOf words: String, in catalogue: Catalogue?
  ) throws -> PageModels {
    let film = try catalogue?.literalMatch(words)?.film.number
    let isIdentified = try film.map { try catalogue?.identifiers(of: $0).isEmpty == false } ?? false
    return load(sentiment: sentiment, similarity: similarity, searchesTitles: !isIdentified)
  }

  private static func films(
    _ folder: String, _ searchesTitles: Bool
  ) throws -> (SimilarityModel, TitleSearch?) {
    if searchesTitles { return try TitleSearch.loading(folder, residence: .files) }
    return (try SimilarityModel(contentsOf: folder, residence: .files), nil)
  }

  /// What a page misses for want of a model.
  var gaps: [PageGap] {
    var gaps = failures.map { PageGap($0.part, reason: "\($0.error)") }
    if let sentiment, sentiment.aspects == nil {
      gaps.append(PageGap(.aspects, reason: "\(SentimentError.noAspects)"))
    }
    let order = Dictionary(uniqueKeysWithValues: zip(PageGap.Part.allCases, 0...))
    return gaps.sorted { order[$0.part, default: 0] < order[$1.part, default: 0] }
  }
}
