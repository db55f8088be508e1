import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct WordBatchTests {
  private let words = randomWords(films: 70)

  private func queries(_ count: Int, seed: UInt64) -> [WeightedFilms] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      WeightedFilms(
        (0..<4).map { _ in
          .init(
            film: Int.random(in: 0..<70, using: &generator),
            weight: Float(generator.uniform()) - 0.4)
        })
    }
  }

  private func expectProducts(_ batch: any EvidenceBatch, _ queries: [WeightedFilms]) {
    batch.load(queries)
    for others in [0..<70, 13..<40, 69..<70, 5..<5] {
      var tile = [Float](repeating: 2, count: queries.count * others.count)
      tile.withUnsafeMutableBufferPointer { batch.add(with: others, to: $0) }
      let expected = queries.flatMap { query in
        words.cosines(of: query, with: Array(others)).map { 2 + $0 }
      }
      expectClose(tile, expected, tolerance: 1e-5)
    }
  }

  @Test func productsAreThoseOfEachQueryAlone() {
    expectProducts(words.batch(), queries(9, seed: 1))
  }

  /// Memory is kept from one load to the next, but nothing in it.
  @Test func queriesTakeThePlaceOfThoseBefore() {
    let batch = words.batch()
    for count in [5, 2, 0, 8] { expectProducts(batch, queries(count, seed: UInt64(count))) }
  }
}

/// Random words of films, every sixth of which has none.
func randomWords(films count: Int, vocabulary: Int = 40) -> FilmWords {
  var generator = SeededGenerator(seed: 11)
  var (rows, columns, values) = ([Int32](), [Int32](), [Float]())
  for film in 0..<count where film % 6 != 0 {
    for word in 0..<vocabulary where generator.uniform() < 0.3 {
      rows.append(Int32(film))
      columns.append(Int32(word))
      values.append(0.1 + Float(generator.uniform()))
    }
  }
  let matrix = SparseMatrix(
    rowCount: count, columnCount: vocabulary, rows: rows, columns: columns, values: values,
    duplicates: .last)
  return FilmWords(
    matrix.rowsNormalized(), words: (0..<vocabulary).map { "word\($0)" }, perFilm: 10)
}
