internal import Bytes
import LinearAlgebra

/// How often each word occurs in the texts about each film.
///
/// Texts may come in any order, and any number for one film; a text may count less or more than others.
/// Words that are counted already, without their texts, are added with their counts.
public struct WordCounts: Sendable {
  /// The number of films.
  public let filmCount: Int
  private var table = WordTable()
  /// The word of every occurrence, text after text: four bytes a word of input.
  private var occurrences: [Int32] = []
  private var filmOfText: [Int32] = []
  private var endOfText: [Int] = []
  private var weightOfText: [Float] = []
  /// The words that came with their counts.
  private var counted = Counted()

  private struct Counted: Sendable {
    var films: [Int32] = []
    var words: [Int32] = []
    var counts: [Float] = []
  }

  /// Starts without texts.
  public init(filmCount: Int) {
    precondition(filmCount >= 0, "\(filmCount) films")
    self.filmCount = filmCount
  }

  /// How many different words there are.
  public var wordCount: Int { table.count }

  /// Counts the words of a text.
  ///
  /// - Parameters:
  ///   - text: any text about the film.
  ///   - film: the index of the film.
  ///   - weight: how much each occurrence of a word counts.
  /// - Precondition: `film` is less than `filmCount`, and `weight` above 0.
  public mutating func add(_ text: String, film: Int, weight: Float = 1) {
    var text = text
    text.withUTF8 { add($0, film: film, weight: weight) }
  }

  /// Counts the words of a text in UTF-8.
  public mutating func add(_ text: UnsafeBufferPointer<UInt8>, film: Int, weight: Float = 1) {
    precondition(film >= 0 && film < filmCount, "film \(film) of \(filmCount)")
    precondition(weight > 0 && weight.isFinite, "a weight of \(weight)")
    WordScanner.forEachWord(in: text) { word, hash in
      occurrences.append(table.insert(word, hash: hash))
    }
    filmOfText.append(Int32(film))
    endOfText.append(occurrences.count)
    weightOfText.append(weight)
  }

  /// Counts a word that occurs so many times in the texts about a film; of several words in one string, each.
  ///
  /// - Precondition: `film` is less than `filmCount`, `count` 0 or more.
  public mutating func add(_ word: String, count: Int, film: Int, weight: Float = 1) {
    precondition(film >= 0 && film < filmCount, "film \(film) of \(filmCount)")
    precondition(count >= 0, "a word that occurs \(count) times")
    precondition(weight > 0 && weight.isFinite, "a weight of \(weight)")
    guard count > 0 else { return }
    var word = word
    word.withUTF8 { text in
      WordScanner.forEachWord(in: text) { word, hash in
        counted.films.append(Int32(film))
        counted.words.append(table.insert(word, hash: hash))
        counted.counts.append(Float(count) * weight)
      }
    }
  }

  /// Counts a token once as it is written, whatever its characters.
  mutating func add(token: String, film: Int) {
    precondition(film >= 0 && film < filmCount, "film \(film) of \(filmCount)")
    var token = token
    token.withUTF8 { bytes in
      counted.films.append(Int32(film))
      counted.words.append(table.insert(bytes, hash: FNV1a.hash(bytes)))
      counted.counts.append(1)
    }
  }

  /// How many words were written about each film, each as often as it occurs.
  var wordCounts: [Int] {
    var sums = [Int](repeating: 0, count: filmCount)
    for (text, film) in filmOfText.enumerated() {
      sums[Int(film)] += endOfText[text] - (text == 0 ? 0 : endOfText[text - 1])
    }
    for film in counted.films { sums[Int(film)] += 1 }
    return sums
  }

  /// The words by number.
  var words: [String] { (0..<table.count).map(table.word) }

  /// Films × words, the weighted counts.
  func matrix() -> SparseMatrix {
    let (texts, counted) = (textsByFilm(), countedByFilm())
    var sums = [Float](repeating: 0, count: table.count)
    var (starts, columns, values) = ([0], [Int32](), [Float]())
    for film in 0..<filmCount {
      var present: [Int32] = []
      func add(_ word: Int32, _ weight: Float) {
        if sums[Int(word)] == 0 { present.append(word) }
        sums[Int(word)] += weight
      }
      for text in texts.columns[texts.rowRange(film)] {
        let start = text == 0 ? 0 : endOfText[Int(text) - 1]
        for word in occurrences[start..<endOfText[Int(text)]] { add(word, weightOfText[Int(text)]) }
      }
      for index in counted.rowRange(film) { add(counted.columns[index], counted.values[index]) }
      present.sort()
      for word in present {
        columns.append(word)
        values.append(sums[Int(word)])
        sums[Int(word)] = 0
      }
      starts.append(columns.count)
    }
    return SparseMatrix(
      rowCount: filmCount, columnCount: table.count, rowStarts: starts, columns: columns,
      values: values)
  }

  /// Films × words that came with their counts.
  private func countedByFilm() -> SparseMatrix {
    SparseMatrix(
      rowCount: filmCount, columnCount: table.count, rows: counted.films, columns: counted.words,
      values: counted.counts, duplicates: .sum)
  }

  /// Films × texts.
  private func textsByFilm() -> SparseMatrix {
    SparseMatrix(
      rowCount: filmCount, columnCount: filmOfText.count, rows: filmOfText,
      columns: filmOfText.indices.map(Int32.init),
      values: [Float](repeating: 1, count: filmOfText.count), duplicates: .sum)
  }
}
