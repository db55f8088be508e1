public import FilmData
package import LinearAlgebra

/// Films and what is known of their likeness: one block of factors for each kind of evidence.
///
/// In a block every film has a vector of length 1, shorter if the evidence is second-hand, of length
/// 0 if there is none of this kind. To the cosines come the facts: common genres, a common director, near years. The
/// similarity of film j to film i is
/// ```
/// s(i, j) = (Σ_b w_b cos_b(i, j) + w_g g(i, j) + w_d d(i, j) + w_y exp(−|Δyear| / span)) / W
///           · n_j / (n_j + κ_i)
/// ```
/// where W is the sum of all weights of the model, n_j the evidence there is for j (its reviews and
/// twice its ratings) and κ_i a quarter of n_i, at most 8: 1 would be the same film seen by
/// everybody, 0 is nothing in common. What is not known of a film counts as nothing in common.
public struct SimilarityModel: Sendable {
  /// One kind of evidence, such as the text of reviews or users' choices.
  public struct Block: Sendable {
    /// What it is called in the model's files and in explanations.
    public let name: String
    /// How much it counts beside the others, above 0.
    public let weight: Float
    /// Films × factors; rows of length 1 or 0.
    package let factors: FactorRows

    /// Takes over factors whose rows have length 1 or 0.
    init(name: String, weight: Float, normalized factors: FactorRows) {
      self.name = name
      self.weight = weight
      self.factors = factors
    }

    /// Makes a block; rows longer than 1 are brought to length 1, and those not finite to zeros.
    ///
    /// Shorter rows stay: they are evidence at second hand.
    package init(name: String, weight: Float, factors: Matrix) {
      precondition(weight > 0 && weight.isFinite, "block \(name) has the weight \(weight)")
      self.init(name: name, weight: weight, normalized: FactorRows(factors.rowsShortened()))
    }
  }

  /// The films; their places are the rows of every block.
  public let films: [Film]
  /// The kinds of evidence.
  public let blocks: [Block]
  /// Where the model comes from.
  public var provenance: Provenance
  /// How much facts count.
  public let factWeights: FactWeights
  /// The facts, ready to be compared.
  let facts: FilmFacts
  /// For each film the set of blocks, as bits, in which it has evidence.
  let evidence: [UInt8]
  /// The sum of all weights.
  let totalWeight: Float

  /// The most blocks that a model has.
  public static let largestBlockCount = 8

  /// Puts a model together.
  ///
  /// - Precondition: Every block has one row a film; there are 1 to 8 blocks of distinct names; no
  ///   weight of facts is negative.
  public init(
    films: [Film], blocks: [Block], factWeights: FactWeights = FactWeights(),
    provenance: Provenance
  ) {
    precondition(
      (1...SimilarityModel.largestBlockCount).contains(blocks.count), "\(blocks.count) blocks")
    precondition(Set(blocks.map(\.name)).count == blocks.count, "two blocks have one name")
    precondition(factWeights.areValid, "the weights of facts are \(factWeights)")
    for block in blocks {
      precondition(
        block.factors.rowCount == films.count,
        "block \(block.name) has \(block.factors.rowCount) rows for \(films.count) films")
    }
    self.films = films
    self.blocks = blocks
    self.provenance = provenance
    evidence = SimilarityModel.evidence(blocks, filmCount: films.count)
    self.factWeights = factWeights
    facts = FilmFacts(films, factWeights)
    totalWeight = max(
      .leastNormalMagnitude, facts.totalWeight + blocks.reduce(0) { $0 + $1.weight })
  }

  private static func evidence(_ blocks: [Block], filmCount: Int) -> [UInt8] {
    var evidence = [UInt8](repeating: 0, count: filmCount)
    for (index, block) in blocks.enumerated() {
      let width = block.factors.columnCount
      block.factors.withElements { elements in
        for film in 0..<filmCount {
          // The first factor is rarely zero, so the search seldom looks further.
          let row = elements[film * width..<(film + 1) * width]
          if row.contains(where: { $0 != 0 }) { evidence[film] |= 1 << UInt8(index) }
        }
      }
    }
    return evidence
  }

  /// The names of the blocks in which a film has evidence.
  public func evidence(ofFilm film: Int) -> [String] {
    checkFilm(film)
    return blocks.indices.filter { evidence[film] >> UInt8($0) & 1 == 1 }.map { blocks[$0].name }
  }

  /// Whether any block knows a film.
  func hasEvidence(_ film: Int) -> Bool { evidence[film] != 0 }

  /// How similar a film is to another, 0…1.
  ///
  /// - Complexity: O(factors).
  public func similarity(of film: Int, and other: Int) -> Float {
    min(max(blend(film, other), 0), 1)
  }

  /// What each kind of evidence adds to the similarity of two films, in the order of the formula.
  public func parts(of film: Int, and other: Int) -> [(name: String, share: Float)] {
    checkFilm(film)
    checkFilm(other)
    let scale = facts.trust(other, forNeighboursOf: film) / totalWeight
    let known = facts.parts(film, other)
    return blocks.map { ($0.name, scale * $0.weight * cosine($0, film, other)) } + [
      ("genres", scale * known.genres), ("directors", scale * known.directors),
      ("years", scale * known.years),
    ]
  }

  /// The similarity before it is brought into 0…1.
  func blend(_ film: Int, _ other: Int) -> Float {
    parts(of: film, and: other).reduce(0) { $0 + $1.share }
  }

  private func cosine(_ block: Block, _ film: Int, _ other: Int) -> Float {
    let width = block.factors.columnCount
    return block.factors.withElements { elements in
      guard let rows = elements.baseAddress else { return 0 }
      return Kernel.dot(rows + film * width, rows + other * width, count: width)
    }
  }

  func checkFilm(_ film: Int) {
    precondition(film >= 0 && film < films.count, "film \(film) of \(films.count)")
  }
}
