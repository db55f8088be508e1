import LinearAlgebra

extension FilmWords: Evidence {
  static let sourceName = "words"
  var name: String { Self.sourceName }
  var kind: EvidenceKind { .text }

  /// How many different words a review of a dozen or two leaves in a film's row: as many as the rows of the
  /// bundled model's films with few reviews have for each.
  private static let wordsOfAReview: Float = 10

  /// Words of more films than this share say little as a reason: "her", "funny".
  private static let commonShare: Float = 0.03

  /// Words of no more films than these are never common, as a share of few films says nothing.
  private static let rareUses: Int32 = 20

  func knows(_ film: Int) -> Bool { scales.withElements { $0[film] > 0 } }

  func wordCount(of film: Int) -> Int {
    spelled(row(film).map(\.word)).count { !FilmToken.isToken($0) }
  }

  var reviewsWorth: [Float] {
    starts.withElements { starts in
      zip(starts, starts.dropFirst()).map { Float($1 - $0) / Self.wordsOfAReview }
    }
  }

  func ownCosine(of film: Int) -> Float { row(film).reduce(0) { $0 + $1.weight * $1.weight } }

  /// - Complexity: O(words of all films); with postings, O(films that have each of the query's words).
  func addCosines(of query: WeightedFilms, to sums: UnsafeMutableBufferPointer<Float>) {
    guard let postings = lazyPostings.postingsIfMany(of: self) else {
      return forEachProduct(of: merged(query), with: sums.indices) { sums[$0] += $1 }
    }
    var wordSum = WordSum()
    add(wordSum.merge(query, of: self), by: postings, to: sums)
  }

  func addNearCosines(
    of query: WeightedFilms, to sums: UnsafeMutableBufferPointer<Float>
  ) -> Float {
    guard let postings = lazyPostings.postingsIfMany(of: self) else {
      forEachProduct(of: merged(query), with: sums.indices) { sums[$0] += $1 }
      return 0
    }
    var wordSum = WordSum()
    let telling = postings.telling(wordSum.merge(query, of: self))
    add(telling.words, by: postings, to: sums)
    return telling.missing
  }

  private func add(
    _ query: [(word: Int, weight: Float)], by postings: WordPostings,
    to sums: UnsafeMutableBufferPointer<Float>
  ) {
    var own = [Float](repeating: 0, count: filmCount)
    own.withUnsafeMutableBufferPointer { own in
      postings.add(query, to: own)
      scales.withElements { scales in
        for film in sums.indices { sums[film] += scales[film] * own[film] }
      }
    }
  }

  func meanCosine(of film: Int) -> Float {
    let mean = mean
    return row(film).reduce(0) { $0 + $1.weight * mean[$1.word] }
  }

  func cosines(of query: WeightedFilms, with others: [Int]) -> [Float] {
    var products: [Float] = []
    products.reserveCapacity(others.count)
    forEachProduct(of: merged(query), with: others) { products.append($1) }
    return products
  }

  func batch() -> any EvidenceBatch { WordBatch(self, lazyPostings.postings(of: self)) }

  func describe(
    _ film: Int, and other: Int, wordCount: Int, in shared: inout SharedEvidence
  ) {
    let (uses, most) = (uses, max(Int32(Self.commonShare * Float(filmCount)), Self.rareUses))
    let best = self.shared(film, other).filter { uses[$0.word] <= most }
      .sorted { ($1.share, $0.word) < ($0.share, $1.word) }
    let named = shared.names
    shared.words = Array(
      spelled(best.map(\.word)).lazy.filter { !FilmToken.isToken($0) && !named.contains($0) }
        .prefix(wordCount))
  }

  func outputs(_ precision: Safetensors.Precision) -> [Safetensors.Output] {
    [
      Safetensors.output("words_starts", starts),
      Safetensors.output("words_columns", columns),
      Safetensors.output("words_weights", weights),
      Safetensors.output("words_scales", scales),
      Safetensors.output("words_spellings", spellings),
    ]
  }

  func enter(_ manifest: inout ModelManifest, weight: Float) {
    manifest.words = .init(weight: weight)
  }

  /// Reads the words of a model's films, and checks that every index exists.
  init(_ file: Safetensors, filmCount: Int) throws(SimilarityError) {
    self.init(
      starts: try file.numbers(named: "words_starts", of: Int32.self, count: filmCount + 1),
      columns: try file.numbers(named: "words_columns", of: UInt16.self),
      weights: try file.numbers(named: "words_weights", of: UInt8.self),
      scales: try file.numbers(named: "words_scales", of: Float.self, count: filmCount),
      spellings: try file.numbers(named: "words_spellings", of: UInt8.self))
    guard columns.count == weights.count, starts.areStarts(of: columns.count),
      scales.withElements({ $0.allSatisfy(\.isFinite) })
    else {
      throw .malformed(path: file.path, reason: "the words of its films are not in rows")
    }
  }
}
