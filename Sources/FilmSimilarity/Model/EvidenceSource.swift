import LinearAlgebra

/// One of the places that a model knows films' likeness from, with its weight in the blend.
struct EvidenceSource: Sendable {
  enum Content: Sendable {
    case block(SimilarityModel.Block)
    case words(FilmWords)
    /// Words in the order that lists of all films want.
    case postings(WordPostings)
    case coLikes(CoLikes)
  }

  let name: String
  let weight: Float
  let content: Content
  /// Brings its cosines to the scale of the others.
  var nearness = Nearness(means: nil)

  var kind: EvidenceKind {
    switch content {
    case .words, .postings: .text
    case .coLikes: .ratings
    case .block: name == "ratings" ? .ratings : .text
    }
  }

  init(_ block: SimilarityModel.Block) {
    (name, weight, content) = (block.name, block.weight, .block(block))
  }

  init(_ words: FilmWords, weight: Float) {
    (name, self.weight, content) = ("words", weight, .words(words))
  }

  init(_ coLikes: CoLikes, weight: Float) {
    (name, self.weight, content) = ("co-likes", weight, .coLikes(coLikes))
  }

  /// The same, prepared for the lists of many films.
  var forMany: EvidenceSource {
    let prepared: Content =
      switch content {
      case .words(let words): .postings(WordPostings(words))
      case .block(let block):
        .block(
          SimilarityModel.Block(
            name: name, weight: weight, normalized: block.factors.single))
      default: content
      }
    return EvidenceSource(name: name, weight: weight, content: prepared, nearness: nearness)
  }

  private init(name: String, weight: Float, content: Content, nearness: Nearness) {
    (self.name, self.weight, self.content, self.nearness) = (name, weight, content, nearness)
  }

  /// Whether it knows anything of a film.
  func knows(_ film: Int) -> Bool {
    switch content {
    case .words(let words): words.scales.withElements { $0[film] > 0 }
    case .postings(let postings): postings.words.scales.withElements { $0[film] > 0 }
    case .coLikes(let coLikes): coLikes.starts.withElements { $0[film] < $0[film + 1] }
    case .block(let block): block.factors.withRow(film) { $0.contains { $0 != 0 } }
    }
  }

  /// The cosine of two films, before it is scaled.
  func cosine(_ film: Int, _ other: Int) -> Float { cosines(of: film, with: [other])[0] }

  /// The cosines of a film with some others, each summed in the same order whatever the others are.
  func cosines(of film: Int, with others: [Int]) -> [Float] {
    switch content {
    case .words(let words): words.cosines(film, others)
    case .postings(let postings): postings.words.cosines(film, others)
    case .coLikes(let coLikes): coLikes.nearness(film, others)
    case .block(let block): block.factors.products(ofRow: film, withRows: others)
    }
  }

  /// How near two films are, times the weight.
  func share(_ film: Int, _ other: Int) -> Float {
    weight * nearness.scale(of: film)(cosine(film, other))
  }

  /// The cosines of a film with all.
  func cosines(of film: Int, into result: UnsafeMutableBufferPointer<Float>) {
    switch content {
    case .words(let words): words.cosines(of: film, into: result)
    case .postings(let postings): postings.cosines(of: film, into: result)
    case .coLikes(let coLikes):
      result.update(repeating: 0)
      for pair in coLikes.row(film) { result[pair.film] = pair.nearness }
    // One film is done before BLAS has woken up.
    case .block(let block): block.factors.products(withRow: film, into: result)
    }
  }

  /// The cosines of some films with all, a row of results for each.
  func cosines(of films: Range<Int>, into result: UnsafeMutableBufferPointer<Float>) {
    guard case .block(let block) = content, block.factors.columnCount > 0 else {
      let width = result.count / max(1, films.count)
      for (index, film) in films.enumerated() {
        let row = result[index * width..<(index + 1) * width]
        cosines(of: film, into: UnsafeMutableBufferPointer(rebasing: row))
      }
      return
    }
    let width = block.factors.columnCount
    block.factors.withElements { rows in
      let some = rows[films.lowerBound * width..<films.upperBound * width]
      Kernel.multiply(
        rows: UnsafeBufferPointer(rebasing: some), byRows: rows, columnCount: width, into: result)
    }
  }

  /// The means of the nearest of every film, for `nearness`.
  func means(filmCount: Int, threads: Int? = nil) -> [Float] {
    let source = forMany
    return ParallelRows(count: filmCount, chunk: 64, threads: threads).map { chunk in
      var scores = [Float](repeating: 0, count: chunk.count * filmCount)
      return scores.withUnsafeMutableBufferPointer { scores in
        source.cosines(of: chunk, into: scores)
        return chunk.enumerated().map { index, film in
          let row = UnsafeBufferPointer(scores)[index * filmCount..<(index + 1) * filmCount]
          return Nearness.mean(ofNearest: UnsafeBufferPointer(rebasing: row), except: film)
        }
      }
    }.flatMap { $0 }
  }
}
