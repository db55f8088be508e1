internal import Bytes
public import FilmData
package import LinearAlgebra

/// Films and how similar they are, from several kinds of evidence.
///
/// Each source e of evidence (words about films, their themes, who likes what) gives two films a cosine
/// c_e(i, j), which is measured by m_e(i), the mean cosine of film i with its own twenty nearest
/// (`Nearness`). With common genres g, and near years y for films about which little is known, film j is
/// to film i alone
/// ```
/// s(i, j) = [Σ_e w_e c_e(i, j) / m_e(i) + w_g g(i, j) + w_y κ/(n_i + κ) exp(−|Δyear| / span)]
///           · n_j / (n_j + κ)
/// ```
/// where n_j is the evidence there is for j, in reviews. The ten films k that are nearest to i by s speak
/// for it too, with shares p that add up to 1, but not for themselves:
/// ```
/// S(i, j) = s(i, j) + λ Σ_{k ≠ j} p_k s(k, j)        similarity = S / (S + Ŝ)
/// ```
/// Ŝ = (1 + λ) · (Σ_e w_e + w_g) is the score of a film as near as the twenty nearest are in every source,
/// and of common genres; so ½ means just that, 0 nothing in common, and 1 is never reached.
///
/// The weights of the bundled model were chosen by people's tags for films, on which nothing is trained;
/// `make ablations-similarity` measures what each part is worth.
///
/// ```swift
/// let model = try SimilarityModel(contentsOf: "Models/similarity")
/// let list = model.similarFilms(to: 1975, count: 10)
/// print(list.map { model.films[$0.film].titleAndYear })
/// ```
public struct SimilarityModel: Sendable {
  /// One kind of evidence, such as the text of reviews or users' choices.
  public struct Block: Sendable {
    /// What it is called in the model's files and in explanations.
    public let name: String
    /// What the factors come from.
    public let kind: EvidenceKind
    /// How much it counts relative to the others, above 0.
    public let weight: Float
    /// Films × factors; rows of length 1 or 0.
    package let factors: FactorRows

    /// Takes over factors whose rows have length 1 or 0.
    init(name: String, kind: EvidenceKind, weight: Float, normalized factors: FactorRows) {
      self.name = name
      self.kind = kind
      self.weight = weight
      self.factors = factors
    }

    /// Makes a block; rows longer than 1 are scaled to length 1, and rows that are not finite become zeros.
    ///
    /// - Parameter name: "ratings" for factors of ratings, and for no others: a model's files give the
    ///   kind by the name alone.
    package init(name: String, kind: EvidenceKind, weight: Float, factors: Matrix) {
      precondition(weight > 0 && weight.isFinite, "block \(name) has the weight \(weight)")
      precondition(
        kind == ModelManifest.Block.kind(ofName: name), "block \(name) is not evidence of \(kind)")
      self.init(
        name: name, kind: kind, weight: weight, normalized: FactorRows(factors.rowsShortened()))
    }
  }

  /// The films; their indices are the rows of every block.
  public let films: FilmList
  /// The sources of evidence.
  let sources: [EvidenceSource]
  /// Those of them that are factors.
  public var blocks: [Block] {
    sources.compactMap { source in
      source.evidence.factors.map {
        Block(name: source.name, kind: source.kind, weight: source.weight, normalized: $0)
      }
    }
  }
  /// Where the model comes from.
  public var provenance: Provenance
  /// How much the nearest films of a film count beside it.
  public let expansion: QueryExpansion
  /// These, where they are known already.
  let nearest: NearestFilms?
  /// The facts, ready to be compared.
  let facts: FilmFacts
  /// The films' titles taken apart, where many lists are made.
  private(set) var titles: [TitleFamily.Member] = []
  /// The stars that each film is expected to get from anyone (``TasteProfile``).
  let expectedStars: MadeOnce<[Float]>

  /// How much facts count.
  public var factWeights: FactWeights { facts.weights }

  /// The most sources that a model has.
  public static let largestBlockCount = 8

  /// Puts a model of factors together.
  ///
  /// - Precondition: Every block has one row a film; there are 1 to 8 blocks of distinct names; no
  ///   weight is negative.
  public init(
    films: [Film], blocks: [Block], factWeights: FactWeights = FactWeights(),
    expansion: QueryExpansion = .none, provenance: Provenance
  ) {
    for block in blocks {
      precondition(
        block.factors.rowCount == films.count,
        "block \(block.name) has \(block.factors.rowCount) rows for \(films.count) films")
    }
    self.init(
      films: FilmList(films), sources: blocks.map(EvidenceSource.init), factWeights: factWeights,
      expansion: expansion, provenance: provenance)
  }

  /// Puts a model together from any sources, each of which knows all films.
  init(
    films: FilmList, sources: [EvidenceSource], factWeights: FactWeights,
    expansion: QueryExpansion, nearest: NearestFilms? = nil, provenance: Provenance
  ) {
    precondition(
      (1...Self.largestBlockCount).contains(sources.count), "\(sources.count) sources")
    precondition(Set(sources.map(\.name)).count == sources.count, "two sources have one name")
    precondition(factWeights.areValid, "the weights of facts are \(factWeights)")
    precondition(expansion.isValid, "the weight of the expansion is \(expansion.weight)")
    // Words alone tell more than the counts of reviews and ratings do.
    let known = sources.map(\.evidence.reviewsWorth).first { !$0.isEmpty } ?? []
    let facts = FilmFacts(films, factWeights, reviewsWorth: known)
    self.init(
      films: films, sources: sources, facts: facts, expansion: expansion, nearest: nearest,
      provenance: provenance)
  }

  private init(
    films: FilmList, sources: [EvidenceSource], facts: FilmFacts, expansion: QueryExpansion,
    nearest: NearestFilms?, provenance: Provenance
  ) {
    self.films = films
    self.sources = sources
    self.facts = facts
    self.expansion = expansion
    self.nearest = nearest
    self.provenance = provenance
    expectedStars = MadeOnce()
  }

  /// The same model with the nearest of all films.
  ///
  /// - Complexity: O(films²).
  func withNearest(threads: Int? = nil) -> SimilarityModel {
    guard expansion.weight > 0 else { return self }
    return SimilarityModel(
      films: films, sources: sources, facts: facts, expansion: expansion,
      nearest: NearestFilms(nearestOfAll(threads: threads)), provenance: provenance)
  }

  /// The same model, prepared for the lists of many films.
  public var forMany: SimilarityModel {
    var model = nearest == nil ? withNearest() : self
    model.titles = films.map(TitleFamily.Member.init)
    return model
  }

  /// The names of the sources that know a film.
  public func evidence(ofFilm film: Int) -> [String] {
    checkFilm(film)
    return sources.filter { $0.evidence.knows(film) }.map(\.name)
  }

  /// How similar a film is to another, 0…1.
  ///
  /// - Complexity: O(words and factors of the film, its ten nearest and the other).
  public func similarity(of film: Int, and other: Int) -> Float {
    similarities(to: FilmQuery(like: [film]), of: [other])[0]
  }

  /// How similar some films are to a query, 0…1 each.
  ///
  /// - Complexity: O(words and factors of all these films); O(those of all films) where only some kinds of
  ///   evidence count, since the nearest by these alone have to be found.
  public func similarities(to query: FilmQuery, of others: [Int]) -> [Float] {
    for film in query.like + query.unlike + others { checkFilm(film) }
    let best = fullScore(of: query.kinds)
    return scores(of: vector(of: query), with: others).map { Self.similarity($0, best) }
  }

  /// What each source of evidence adds to the similarity of two films, in the order of the formula, and what
  /// the film's nearest add.
  ///
  /// The shares add up to the similarity.
  public func parts(of film: Int, and other: Int) -> [(name: String, share: Float)] {
    checkFilm(film)
    checkFilm(other)
    let vector = vector(of: FilmQuery(like: [film]))
    let score = scores(of: vector, with: [other])[0]
    let scale = score > 0 ? Self.similarity(score, fullScore(of: vector.kinds)) / score : 0
    let trust = facts.trust[other]
    let own = shares(of: vector.own, with: [other], kinds: vector.kinds).map {
      (name: $0.name, share: scale * trust * $0.shares[0])
    }
    let borrowed = scale * score - own.reduce(0) { $0 + $1.share }
    return own + [("nearest", expansion.weight > 0 ? borrowed : 0)]
  }

  /// S / (S + Ŝ); 0 for films with nothing in common.
  static func similarity(_ score: Float, _ full: Float) -> Float {
    score > 0 ? score / (score + full) : 0
  }

  /// Ŝ: the score of a film that is as near as a film's own twenty nearest in every source.
  func fullScore(of kinds: Set<EvidenceKind>) -> Float {
    let known = sources.filter { kinds.contains($0.kind) }.reduce(Float(0)) { $0 + $1.weight }
    let genres = kinds.contains(.facts) && facts.hasGenres ? facts.weights.genres : 0
    return max(.leastNormalMagnitude, (1 + expansion.weight) * (known + genres))
  }

  func checkFilm(_ film: Int) {
    precondition(film >= 0 && film < films.count, "film \(film) of \(films.count)")
  }
}
