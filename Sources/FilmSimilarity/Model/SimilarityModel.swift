public import FilmData
package import LinearAlgebra

/// Films and how similar they are, from several kinds of evidence.
///
/// Each source e of evidence (words of reviews, their themes, who likes what) gives two films a
/// cosine, which becomes a nearness u in 0…1 (``Nearness``). With the facts, common genres g, a common
/// director d and near years, the similarity of film j to film i is
/// ```
/// s(i, j) = (Σ_e w_e u_e(i, j) + w_g g(i, j) + w_d d(i, j) + w_y exp(−|Δyear| / span)) / W
///           · n_j / (n_j + κ_i)
/// ```
/// where W is the sum of all weights of the model, n_j the evidence there is for j (its reviews, with
/// a verdict or without, and twice its ratings) and κ_i a quarter of n_i, at most 8. So 0 is nothing in
/// common, ½ is as near as a film's own twenty nearest are in every source, and only the same film
/// reaches 1. Unknown properties of a film count as nothing in common.
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
    /// Shorter rows stay: they are imputed.
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
  /// How much facts count.
  public let factWeights: FactWeights
  /// The facts, ready to be compared.
  let facts: FilmFacts
  /// The sum of all weights.
  let totalWeight: Float
  /// The films' titles taken apart, where many lists are made.
  private(set) var titles: [TitleFamily.Member] = []

  /// The most sources that a model has.
  public static let largestBlockCount = 8

  /// Puts a model of factors together.
  ///
  /// - Precondition: Every block has one row a film; there are 1 to 8 blocks of distinct names; no
  ///   weight of facts is negative.
  public init(
    films: [Film], blocks: [Block], factWeights: FactWeights = FactWeights(),
    provenance: Provenance
  ) {
    for block in blocks {
      precondition(
        block.factors.rowCount == films.count,
        "block \(block.name) has \(block.factors.rowCount) rows for \(films.count) films")
    }
    self.init(
      films: FilmList(films), sources: blocks.map(EvidenceSource.init), factWeights: factWeights,
      provenance: provenance)
  }

  /// Puts a model together from any sources, each of which knows all films.
  ///
  /// - Parameter facts: Those of the films with these weights, if they are made already.
  init(
    films: FilmList, sources: [EvidenceSource], factWeights: FactWeights,
    facts made: FilmFacts? = nil, provenance: Provenance
  ) {
    precondition(
      (1...Self.largestBlockCount).contains(sources.count), "\(sources.count) sources")
    precondition(Set(sources.map(\.name)).count == sources.count, "two sources have one name")
    precondition(factWeights.areValid, "the weights of facts are \(factWeights)")
    self.films = films
    self.sources = sources
    self.provenance = provenance
    self.factWeights = factWeights
    facts = made ?? FilmFacts(films, factWeights)
    totalWeight = max(
      .leastNormalMagnitude, facts.totalWeight + sources.reduce(0) { $0 + $1.weight })
  }

  /// The same model, prepared for the lists of many films.
  public var forMany: SimilarityModel {
    var model = SimilarityModel(
      films: films, sources: sources.map(\.forMany), factWeights: factWeights, facts: facts,
      provenance: provenance)
    model.titles = films.map(TitleFamily.Member.init)
    return model
  }

  /// The names of the sources that know a film.
  public func evidence(ofFilm film: Int) -> [String] {
    checkFilm(film)
    return sources.filter { $0.evidence.knows(film) }.map(\.name)
  }

  /// Whether any source knows a film.
  func hasEvidence(_ film: Int) -> Bool { sources.contains { $0.evidence.knows(film) } }

  /// How similar a film is to another, 0…1.
  ///
  /// - Complexity: O(factors).
  public func similarity(of film: Int, and other: Int) -> Float {
    min(max(blend(film, other), 0), 1)
  }

  /// How similar a film is to another by some kinds of evidence alone, 0…1.
  ///
  /// - Complexity: O(factors).
  public func similarity(of film: Int, and other: Int, kinds: Set<EvidenceKind>) -> Float {
    checkFilm(film)
    checkFilm(other)
    return min(max(blends(film, with: [other], kinds: kinds)[0], 0), 1)
  }

  /// What each source of evidence adds to the similarity of two films, in the order of the formula.
  public func parts(of film: Int, and other: Int) -> [(name: String, share: Float)] {
    checkFilm(film)
    checkFilm(other)
    let scale = facts.trust(other, forNeighboursOf: film) / totalWeight
    let known = facts.parts(film, other)
    return sources.map { ($0.name, scale * $0.share(film, other)) } + [
      ("genres", scale * known.genres), ("directors", scale * known.directors),
      ("years", scale * known.years),
    ]
  }

  /// The similarity before it is brought into 0…1.
  func blend(_ film: Int, _ other: Int) -> Float {
    blends(film, with: [other], kinds: Set(EvidenceKind.allCases))[0]
  }

  /// The same for some films at once, from some kinds of evidence.
  ///
  /// The sums are taken in the order of the formula, as ``parts(of:and:)`` takes them.
  func blends(_ film: Int, with others: [Int], kinds: Set<EvidenceKind>) -> [Float] {
    let total = weight(of: kinds)
    let scales = others.map { facts.trust($0, forNeighboursOf: film) / total }
    var sums = [Float](repeating: 0, count: others.count)
    for source in sources where kinds.contains(source.kind) {
      let scale = source.nearness.scale(of: film)
      for (index, cosine) in source.evidence.cosines(of: film, with: others).enumerated() {
        sums[index] += scales[index] * (source.weight * scale(cosine))
      }
    }
    guard kinds.contains(.facts), facts.totalWeight > 0 else { return sums }
    for (index, other) in others.enumerated() {
      let known = facts.parts(film, other)
      sums[index] += scales[index] * known.genres
      sums[index] += scales[index] * known.directors
      sums[index] += scales[index] * known.years
    }
    return sums
  }

  func checkFilm(_ film: Int) {
    precondition(film >= 0 && film < films.count, "film \(film) of \(films.count)")
  }
}
