import LinearAlgebra

/// One source of a model's similarity: evidence with its weight in the blend.
struct EvidenceSource: Sendable {
  let evidence: any Evidence
  let weight: Float
  /// Brings its cosines to the scale of the others.
  var nearness = Nearness(means: nil)

  var name: String { evidence.name }
  var kind: EvidenceKind { evidence.kind }

  init(_ evidence: any Evidence, weight: Float) {
    (self.evidence, self.weight) = (evidence, weight)
  }

  init(_ block: SimilarityModel.Block) {
    self.init(
      FactorEvidence(name: block.name, kind: block.kind, rows: block.factors),
      weight: block.weight)
  }

  /// Other evidence with the same weight and scale.
  func with(_ evidence: any Evidence) -> EvidenceSource {
    var source = EvidenceSource(evidence, weight: weight)
    source.nearness = nearness
    return source
  }

  /// The query with the source's weight, and on its scale.
  func weighed(_ query: WeightedFilms) -> WeightedFilms {
    query.scaled { weight * nearness.factor(of: $0) }
  }

  /// Adds how near the query's films are to all, times the weight.
  func addShares(of query: WeightedFilms, to sums: UnsafeMutableBufferPointer<Float>) {
    evidence.addCosines(of: weighed(query), to: sums)
  }

  /// Adds nearly the same, more quickly, and tells by how much no sum is too small.
  func addNearShares(
    of query: WeightedFilms, to sums: UnsafeMutableBufferPointer<Float>
  ) -> Float {
    evidence.addNearCosines(of: weighed(query), to: sums)
  }

  /// How near the query's films are to some, times the weight.
  func shares(of query: WeightedFilms, with others: [Int]) -> [Float] {
    evidence.cosines(of: weighed(query), with: others)
  }

  /// How near a film is to itself, times the weight.
  func ownShare(of film: Int) -> Float {
    weight * nearness.factor(of: film) * evidence.ownCosine(of: film)
  }

  /// The same on the scale of every film's own nearest.
  func scaled(filmCount: Int, threads: Int? = nil) -> EvidenceSource {
    var source = self
    source.nearness = Nearness(
      means: StoredNumbers(means(filmCount: filmCount, threads: threads)))
    return source
  }

  /// The means of the nearest of every film, for `nearness`.
  private func means(filmCount: Int, threads: Int?) -> [Float] {
    ParallelRows(count: filmCount, chunk: ScoreTiles.height, threads: threads).map { chunk in
      let batch = evidence.batch()
      batch.load(chunk.map { WeightedFilms($0) })
      var rows = [Float](repeating: 0, count: chunk.count * filmCount)
      return rows.withUnsafeMutableBufferPointer { rows in
        batch.add(with: 0..<filmCount, to: rows)
        return chunk.enumerated().map { index, film in
          let row = UnsafeBufferPointer(rows)[index * filmCount..<(index + 1) * filmCount]
          return Nearness.mean(ofNearest: UnsafeBufferPointer(rebasing: row), except: film)
        }
      }
    }.flatMap { $0 }
  }
}
