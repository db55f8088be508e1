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

  /// The same, prepared for the lists of many films.
  var forMany: EvidenceSource { with(evidence.forMany) }

  /// Other evidence with the same weight and scale.
  func with(_ evidence: any Evidence) -> EvidenceSource {
    var source = EvidenceSource(evidence, weight: weight)
    source.nearness = nearness
    return source
  }

  /// The same on the scale of every film's own nearest.
  func scaled(filmCount: Int, threads: Int? = nil) -> EvidenceSource {
    var source = self
    source.nearness = Nearness(
      means: StoredNumbers(means(filmCount: filmCount, threads: threads)))
    return source
  }

  /// How near two films are, times the weight.
  func share(_ film: Int, _ other: Int) -> Float {
    weight * nearness.scale(of: film)(evidence.cosines(of: film, with: [other])[0])
  }

  /// Adds how near a film is to all, times the weight, to sums.
  ///
  /// - Parameter cosines: Memory for as many numbers, overwritten.
  func addShares(
    of film: Int, to sums: UnsafeMutableBufferPointer<Float>,
    cosines: UnsafeMutableBufferPointer<Float>
  ) {
    evidence.cosines(of: film, into: cosines)
    nearness.scale(of: film).add(UnsafeBufferPointer(cosines), times: weight, to: sums)
  }

  /// The means of the nearest of every film, for `nearness`.
  private func means(filmCount: Int, threads: Int?) -> [Float] {
    let evidence = evidence.forMany
    return ParallelRows(count: filmCount, chunk: 64, threads: threads).map { chunk in
      var scores = [Float](repeating: 0, count: chunk.count * filmCount)
      return scores.withUnsafeMutableBufferPointer { scores in
        evidence.cosines(of: chunk, into: scores)
        return chunk.enumerated().map { index, film in
          let row = UnsafeBufferPointer(scores)[index * filmCount..<(index + 1) * filmCount]
          return Nearness.mean(ofNearest: UnsafeBufferPointer(rebasing: row), except: film)
        }
      }
    }.flatMap { $0 }
  }
}

extension Evidence {
  /// The cosines of some films with all, a row of results for each.
  fileprivate func cosines(of films: Range<Int>, into result: UnsafeMutableBufferPointer<Float>) {
    if let factors, factors.columnCount > 0 {
      factors.products(withRows: films, into: result)
      return
    }
    let width = result.count / max(1, films.count)
    for (index, film) in films.enumerated() {
      let row = result[index * width..<(index + 1) * width]
      cosines(of: film, into: UnsafeMutableBufferPointer(rebasing: row))
    }
  }
}
