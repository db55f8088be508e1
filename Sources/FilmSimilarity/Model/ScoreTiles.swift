import LinearAlgebra

/// The scores of some queries with all films, a tile at a time.
final class ScoreTiles {
  /// Queries whose scores are made together: enough for BLAS, few enough that a thread's scores of words
  /// take 7 MB for fifty thousand films.
  static let height = 32
  /// Films that they are compared with at a time: the scores of a tile stay in the processor's second
  /// cache while the best of them are chosen.
  static let width = 512

  private let model: SimilarityModel
  private let batches: [any EvidenceBatch]
  private var tile: [Float]

  init(_ model: SimilarityModel) {
    self.model = model
    batches = model.sources.map { $0.evidence.batch() }
    tile = [Float](repeating: 0, count: Self.height * Self.width)
  }

  /// Calls `body` for every query and each range of all films, ranges in ascending order.
  ///
  /// - Parameter vectors: At most ``height`` queries, by all kinds of evidence.
  func forEach(
    of vectors: [QueryVector],
    _ body: (_ query: Int, _ others: Range<Int>, _ scores: UnsafeBufferPointer<Float>) -> Void
  ) {
    for (batch, source) in zip(batches, model.sources) {
      batch.load(vectors.map { source.weighed($0.all) })
    }
    let facts = vectors.map { model.facts.shares(of: $0.all) }
    for start in stride(from: 0, to: model.films.count, by: Self.width) {
      let others = start..<min(model.films.count, start + Self.width)
      tile.withUnsafeMutableBufferPointer { tile in
        let tile = UnsafeMutableBufferPointer(rebasing: tile[..<(vectors.count * others.count)])
        tile.update(repeating: 0)
        for batch in batches { batch.add(with: others, to: tile) }
        for (query, vector) in vectors.enumerated() {
          let row = UnsafeMutableBufferPointer(
            rebasing: tile[query * others.count..<(query + 1) * others.count])
          model.facts.add(facts[query], with: others, to: row)
          finish(row, others, lent: vector.lent)
          body(query, others, UnsafeBufferPointer(row))
        }
      }
    }
  }

  private func finish(
    _ row: UnsafeMutableBufferPointer<Float>, _ others: Range<Int>, lent: [Int: Float]
  ) {
    for (film, share) in lent where others.contains(film) { row[film - others.lowerBound] -= share }
    model.facts.trust.withUnsafeBufferPointer { trust in
      for place in row.indices { row[place] *= trust[others.lowerBound + place] }
    }
  }
}
