import LinearAlgebra

/// The scores of some films with all, a tile at a time.
struct ScoreTiles: Sendable {
  /// Films whose scores are made together: enough that BLAS seldom has to pack the others' factors.
  static let height = 256
  /// Films that they are compared with at a time: the scores of a tile stay in the processor's second
  /// cache while the best of them are chosen.
  static let width = 512

  private struct Factors: Sendable {
    let source: EvidenceSource
    let rows: FactorRows
  }

  private let model: SimilarityModel
  /// Sources whose cosines BLAS computes.
  private let factors: [Factors]
  /// The others, which are sparse.
  private let sparse: [EvidenceSource]

  init(_ model: SimilarityModel) {
    self.model = model
    factors = model.sources.compactMap { source in
      guard let rows = source.evidence.factors, rows.columnCount > 0 else { return nil }
      return Factors(source: source, rows: rows.single)
    }
    sparse = model.sources.filter { $0.evidence.factors == nil }
  }

  /// Calls `body` for every film of a chunk and each block of all films, blocks in ascending order.
  func forEach(
    ofFilms chunk: Range<Int>,
    _ body: (_ film: Int, _ others: Range<Int>, _ scores: UnsafeBufferPointer<Float>) -> Void
  ) {
    let filmCount = model.films.count
    let begun = begun(chunk)
    var tile = [Float](repeating: 0, count: chunk.count * Self.width)
    var cosines = tile
    for start in stride(from: 0, to: filmCount, by: Self.width) {
      let others = start..<min(filmCount, start + Self.width)
      tile.withUnsafeMutableBufferPointer { tile in
        begin(tile, filmCount: chunk.count, others: others, from: begun)
        for factors in factors {
          cosines.withUnsafeMutableBufferPointer {
            add(factors, of: chunk, with: others, to: tile, cosines: $0)
          }
        }
        for (index, film) in chunk.enumerated() {
          let row = row(index, others.count, of: tile)
          model.facts.weigh(
            row, from: start, ofNeighboursOf: film, by: model.totalWeight)
          body(film, others, UnsafeBufferPointer(row))
        }
      }
    }
  }

  private func row(
    _ index: Int, _ width: Int, of tile: UnsafeMutableBufferPointer<Float>
  ) -> UnsafeMutableBufferPointer<Float> {
    UnsafeMutableBufferPointer(rebasing: tile[index * width..<(index + 1) * width])
  }

  /// The scores of some films with all by sparse sources and facts, chunk × films; empty without these.
  private func begun(_ chunk: Range<Int>) -> [Float] {
    let filmCount = model.films.count
    guard !sparse.isEmpty || model.facts.totalWeight > 0 else { return [] }
    var sums = [Float](repeating: 0, count: chunk.count * filmCount)
    var cosines = [Float](repeating: 0, count: filmCount)
    sums.withUnsafeMutableBufferPointer { sums in
      for (index, film) in chunk.enumerated() {
        let row = row(index, filmCount, of: sums)
        for source in sparse {
          cosines.withUnsafeMutableBufferPointer {
            source.addShares(of: film, to: row, cosines: $0)
          }
        }
        model.facts.add(film, to: row)
      }
    }
    return sums
  }

  private func begin(
    _ tile: UnsafeMutableBufferPointer<Float>, filmCount count: Int, others: Range<Int>,
    from begun: [Float]
  ) {
    guard !begun.isEmpty else { return tile.update(repeating: 0) }
    let filmCount = model.films.count
    begun.withUnsafeBufferPointer { begun in
      for index in 0..<count {
        let known = begun[
          index * filmCount + others.lowerBound..<index * filmCount + others.upperBound]
        _ = row(index, others.count, of: tile).update(fromContentsOf: known)
      }
    }
  }

  private func add(
    _ factors: Factors, of chunk: Range<Int>, with others: Range<Int>,
    to tile: UnsafeMutableBufferPointer<Float>, cosines: UnsafeMutableBufferPointer<Float>
  ) {
    let width = factors.rows.columnCount
    // BLAS itself adds up cosines that are not scaled by the film's own nearest.
    let isScaled = factors.source.nearness.means != nil
    factors.rows.withElements { rows in
      let own = rows[chunk.lowerBound * width..<chunk.upperBound * width]
      let other = rows[others.lowerBound * width..<others.upperBound * width]
      Kernel.multiply(
        rows: UnsafeBufferPointer(rebasing: own), byRows: UnsafeBufferPointer(rebasing: other),
        columnCount: width, scale: isScaled ? 1 : factors.source.weight, adding: !isScaled,
        into: isScaled ? cosines : tile)
    }
    guard isScaled else { return }
    for (index, film) in chunk.enumerated() {
      factors.source.nearness.scale(of: film).add(
        UnsafeBufferPointer(row(index, others.count, of: cosines)), times: factors.source.weight,
        to: row(index, others.count, of: tile))
    }
  }
}
