import LinearAlgebra

/// How often each word occurs in the texts about each film.
///
/// Texts may come in any order, and any number for one film.
public struct WordCounts: Sendable {
  /// The number of films.
  public let filmCount: Int
  private var table = WordTable()
  /// The word of every occurrence, text after text: four bytes a word of input.
  private var occurrences: [Int32] = []
  private var filmOfText: [Int32] = []
  private var endOfText: [Int] = []

  /// Starts without texts.
  public init(filmCount: Int) {
    precondition(filmCount >= 0, "\(filmCount) films")
    self.filmCount = filmCount
  }

  /// How many different words there are.
  public var wordCount: Int { table.count }

  /// Counts the words of a text.
  ///
  /// - Precondition: `film` is less than `filmCount`.
  public mutating func add(_ text: String, film: Int) {
    var text = text
    text.withUTF8 { add($0, film: film) }
  }

  /// Counts the words of a text in UTF-8.
  public mutating func add(_ text: UnsafeBufferPointer<UInt8>, film: Int) {
    precondition(film >= 0 && film < filmCount, "film \(film) of \(filmCount)")
    WordScanner.forEachWord(in: text) { word, hash in
      occurrences.append(table.insert(word, hash: hash))
    }
    filmOfText.append(Int32(film))
    endOfText.append(occurrences.count)
  }

  /// The words by number.
  var words: [String] { (0..<table.count).map(table.word) }

  /// Films × words, the counts.
  func matrix() -> SparseMatrix {
    let texts = textsByFilm()
    var counts = [Float](repeating: 0, count: table.count)
    var (starts, columns, values) = ([0], [Int32](), [Float]())
    for film in 0..<filmCount {
      var present: [Int32] = []
      for text in texts.columns[texts.rowRange(film)] {
        let start = text == 0 ? 0 : endOfText[Int(text) - 1]
        for word in occurrences[start..<endOfText[Int(text)]] {
          if counts[Int(word)] == 0 { present.append(word) }
          counts[Int(word)] += 1
        }
      }
      present.sort()
      for word in present {
        columns.append(word)
        values.append(counts[Int(word)])
        counts[Int(word)] = 0
      }
      starts.append(columns.count)
    }
    return SparseMatrix(
      rowCount: filmCount, columnCount: table.count, rowStarts: starts, columns: columns,
      values: values)
  }

  /// Films × texts.
  private func textsByFilm() -> SparseMatrix {
    SparseMatrix(
      rowCount: filmCount, columnCount: filmOfText.count, rows: filmOfText,
      columns: filmOfText.indices.map(Int32.init),
      values: [Float](repeating: 1, count: filmOfText.count), duplicates: .sum)
  }
}
