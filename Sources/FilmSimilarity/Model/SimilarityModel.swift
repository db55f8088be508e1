public import FilmData
package import LinearAlgebra

/// Films and what is known of their likeness: one block of factors for each kind of evidence.
///
/// In a block every film has a vector of length 1, or of length 0 if there is no evidence of this
/// kind for it. The similarity of two films is the mean of the cosines of their vectors, weighted
/// by block, over the blocks in which both have evidence:
/// ```
/// s(i, j) = Σ_b w_b cos_b(i, j) / Σ_b w_b
/// ```
/// and 0 where that is negative or where there is no such block.
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

    /// Makes a block; every row is brought to length 1, and a row that is not finite to zeros.
    package init(name: String, weight: Float, factors: Matrix) {
      precondition(weight > 0 && weight.isFinite, "block \(name) has the weight \(weight)")
      self.init(name: name, weight: weight, normalized: FactorRows(factors.rowsNormalized()))
    }
  }

  /// The films; their places are the rows of every block.
  public let films: [Film]
  /// The kinds of evidence.
  public let blocks: [Block]
  /// Where the model comes from.
  public var provenance: Provenance
  /// For each film the set of blocks, as bits, in which it has evidence.
  let evidence: [UInt8]
  /// The sum of the weights of each set of blocks.
  let weightOfSet: [Float]

  /// The most blocks that a model has.
  public static let largestBlockCount = 8

  /// Puts a model together.
  ///
  /// - Precondition: Every block has one row a film; there are 1 to 8 blocks of distinct names.
  public init(films: [Film], blocks: [Block], provenance: Provenance) {
    precondition(
      (1...SimilarityModel.largestBlockCount).contains(blocks.count), "\(blocks.count) blocks")
    precondition(Set(blocks.map(\.name)).count == blocks.count, "two blocks have one name")
    for block in blocks {
      precondition(
        block.factors.rowCount == films.count,
        "block \(block.name) has \(block.factors.rowCount) rows for \(films.count) films")
    }
    self.films = films
    self.blocks = blocks
    self.provenance = provenance
    evidence = SimilarityModel.evidence(blocks, filmCount: films.count)
    weightOfSet = (0..<1 << blocks.count).map { set in
      blocks.indices.reduce(0) { $0 + (set >> $1 & 1 == 1 ? blocks[$1].weight : 0) }
    }
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

  /// How similar two films are, 0…1.
  ///
  /// - Complexity: O(factors).
  public func similarity(of film: Int, and other: Int) -> Float {
    min(max(blend(film, other), 0), 1)
  }

  /// The cosine of two films in each block; `nil` where one of them has no evidence.
  public func similarityByBlock(of film: Int, and other: Int) -> [(block: String, cosine: Float?)] {
    checkFilm(film)
    checkFilm(other)
    let shared = evidence[film] & evidence[other]
    return blocks.enumerated().map { index, block in
      (block.name, shared >> UInt8(index) & 1 == 1 ? cosine(block, film, other) : nil)
    }
  }

  /// The weighted mean of cosines, −1…1; 0 without shared evidence.
  func blend(_ film: Int, _ other: Int) -> Float {
    checkFilm(film)
    checkFilm(other)
    let shared = evidence[film] & evidence[other]
    guard shared != 0 else { return 0 }
    let sum = blocks.reduce(0) { $0 + $1.weight * cosine($1, film, other) }
    return sum / weightOfSet[Int(shared)]
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
