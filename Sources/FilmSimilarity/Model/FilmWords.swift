internal import Bytes
package import LinearAlgebra

/// The words that distinguish each film from all others, at most some hundred a film, by rows.
///
/// The weight of an entry is its byte times the film's scale; rows have length 1. A byte keeps a weight to
/// within 1/510 of the greatest of its row, which does not change lists of films.
package struct FilmWords: Sendable {
  /// The most words that a table can number.
  package static let largestVocabulary = Int(UInt16.max)
  /// The numbers that a word can have.
  static let columnCount = Int(UInt16.max) + 1

  /// Where each film's entries start; one more than films.
  let starts: StoredNumbers<Int32>
  /// The number of each entry's word, ascending within a film.
  let columns: StoredNumbers<UInt16>
  let weights: StoredNumbers<UInt8>
  /// What a byte of weight is worth, by film.
  let scales: StoredNumbers<Float>
  /// All words in the order of their numbers, each followed by a line feed.
  let spellings: StoredNumbers<UInt8>
  private let wordStarts = MadeOnce<[Int32]>()
  private let wordUses = MadeOnce<[Int32]>()
  private let meanRow = MadeOnce<[Float]>()
  let lazyPostings = LazyWordPostings()

  var filmCount: Int { scales.count }

  init(
    starts: StoredNumbers<Int32>, columns: StoredNumbers<UInt16>, weights: StoredNumbers<UInt8>,
    scales: StoredNumbers<Float>, spellings: StoredNumbers<UInt8>
  ) {
    self.starts = starts
    self.columns = columns
    self.weights = weights
    self.scales = scales
    self.spellings = spellings
  }

  /// Keeps the heaviest words of each row.
  ///
  /// - Parameter words: The spelling of every column.
  package init(_ matrix: SparseMatrix, words: [String], perFilm count: Int) {
    let kept = Self.heaviest(matrix, count)
    let numbers = Self.numbers(kept, columnCount: matrix.columnCount)
    var (starts, columns, weights, scales) = ([Int32(0)], [UInt16](), [UInt8](), [Float]())
    let lengths = matrix.rowNorms()
    for (number, row) in kept.enumerated() {
      let entries = row.filter { numbers[Int($0.column)] >= 0 }
      let greatest = entries.reduce(0) { max($0, $1.weight) }
      let bytes = entries.map { UInt8((255 * $0.weight / greatest).rounded()) }
      let norm = bytes.reduce(Float(0)) { $0 + Float($1) * Float($1) }.squareRoot()
      for (entry, byte) in zip(entries, bytes) where byte > 0 {
        columns.append(UInt16(numbers[Int(entry.column)]))
        weights.append(byte)
      }
      starts.append(Int32(columns.count))
      scales.append(norm > 0 ? min(1, lengths[number]) / norm : 0)
    }
    let spelled = numbers.indices.filter { numbers[$0] >= 0 }.flatMap { words[$0].utf8 + [0x0A] }
    self.init(
      starts: StoredNumbers(starts), columns: StoredNumbers(columns),
      weights: StoredNumbers(weights), scales: StoredNumbers(scales),
      spellings: StoredNumbers(spelled))
  }

  private typealias Entry = (column: Int32, weight: Float)

  private static func heaviest(_ matrix: SparseMatrix, _ count: Int) -> [[Entry]] {
    (0..<matrix.rowCount).map { row in
      let entries = matrix.rowRange(row).map { (matrix.columns[$0], matrix.values[$0]) }
        .filter { $0.1 > 0 }
      guard entries.count > count else { return entries }
      return entries.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(count).sorted { $0.0 < $1.0 }
    }
  }

  /// New numbers of the columns that are in use, -1 for the others; where there are too many, of
  /// those in use by most films.
  private static func numbers(_ rows: [[Entry]], columnCount: Int) -> [Int32] {
    var uses = [Int](repeating: 0, count: columnCount)
    for row in rows { for entry in row { uses[Int(entry.column)] += 1 } }
    let used = uses.indices.filter { uses[$0] > 0 }
      .sorted { (uses[$1], $0) < (uses[$0], $1) }.prefix(largestVocabulary)
    var numbers = [Int32](repeating: -1, count: columnCount)
    for (number, column) in used.sorted().enumerated() { numbers[column] = Int32(number) }
    return numbers
  }

  /// The entries of a film, with weights that make its length 1.
  func row(_ film: Int) -> [(word: Int, weight: Float)] {
    let range = starts.withElements { Int($0[film])..<Int($0[film + 1]) }
    let scale = scales.withElements { $0[film] }
    return columns.withElements { columns in
      weights.withElements { weights in
        range.map { (Int(columns[$0]), scale * Float(weights[$0])) }
      }
    }
  }

  /// How many films have each word.
  var uses: [Int32] {
    wordUses.value {
      var counts = [Int32](repeating: 0, count: Self.columnCount)
      columns.withElements { columns in
        for column in columns { counts[Int(column)] += 1 }
      }
      return counts
    }
  }

  /// The mean of all films' rows.
  var mean: [Float] {
    meanRow.value {
      let share = 1 / Float(max(1, filmCount))
      return merged(WeightedFilms(all: filmCount, weight: share))
    }
  }

  /// How many words there are.
  var wordCount: Int { spellings.withElements { $0.count { $0 == 0x0A } } }

  /// The sum of some films' rows, each times its weight, by word.
  func merged(_ query: WeightedFilms) -> [Float] {
    var sum = [Float](repeating: 0, count: Self.columnCount)
    for entry in query.entries {
      for (word, weight) in row(entry.film) { sum[word] += entry.weight * weight }
    }
    return sum
  }

  /// The inner product of a vector of words with the rows of some films.
  ///
  /// - Complexity: O(words of these films).
  @inline(__always)
  func forEachProduct(
    of vector: [Float], with films: some Sequence<Int>,
    _ body: (_ film: Int, _ product: Float) -> Void
  ) {
    vector.withUnsafeBufferPointer { vector in
      withTable { starts, columns, weights, scales in
        for film in films {
          var sum: Float = 0
          for entry in Int(starts[film])..<Int(starts[film + 1]) {
            sum += vector[Int(columns[entry])] * Float(weights[entry])
          }
          body(film, sum * scales[film])
        }
      }
    }
  }

  func withTable(
    _ body: (
      UnsafeBufferPointer<Int32>, UnsafeBufferPointer<UInt16>, UnsafeBufferPointer<UInt8>,
      UnsafeBufferPointer<Float>
    ) -> Void
  ) {
    starts.withElements { starts in
      columns.withElements { columns in
        weights.withElements { weights in
          scales.withElements { body(starts, columns, weights, $0) }
        }
      }
    }
  }

  /// The words that two films share, with their parts of the cosine.
  func shared(_ film: Int, _ other: Int) -> [(word: Int, share: Float)] {
    let (a, b) = (row(film), row(other))
    var (i, j) = (0, 0)
    var shared: [(word: Int, share: Float)] = []
    while i < a.count, j < b.count {
      if a[i].word == b[j].word { shared.append((a[i].word, a[i].weight * b[j].weight)) }
      let (left, right) = (a[i].word, b[j].word)
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    return shared
  }

  /// The spellings of some words, by number.
  func spelled(_ wanted: [Int]) -> [String] {
    let starts = wordStarts.value { spellings.withElements(WordStarts.find) }
    return spellings.withElements { bytes in
      wanted.map { number in
        guard number + 1 < starts.count else { return "" }
        // The line feed is not part of the word.
        let word = bytes[Int(starts[number])..<Int(starts[number + 1]) - 1]
        return String(decoding: UnsafeBufferPointer(rebasing: word), as: UTF8.self)
      }
    }
  }
}
