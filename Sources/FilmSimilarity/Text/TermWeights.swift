import Glibc
package import LinearAlgebra

/// How much each word distinguishes a film from all others: TF-IDF, in rows of length 1.
///
/// ```
/// weight(film, word) = ln(1 + count) · (1 + ln ((1 + films) / (1 + films with the word)))
/// ```
/// for words that are neither too rare nor too common.
/// Source: Manning, Raghavan, Schütze: Introduction to Information Retrieval (2008), 6.4.
public struct TermWeights: Sendable {
  /// Which words count.
  public struct Configuration: Sendable, Hashable, Codable {
    /// The least number of films in whose texts a word must occur, 1 or more.
    public var minimumFilmCount: Int
    /// The greatest share of films in whose texts a word may occur, above 0 and up to 1.
    public var maximumFilmShare: Double

    /// The most words; where there are more, those that most films have.
    ///
    /// A model's files number no more than 65,535.
    public var maximumWordCount: Int

    /// Makes a configuration.
    public init(
      minimumFilmCount: Int = 5, maximumFilmShare: Double = 0.1,
      maximumWordCount: Int = 65_535
    ) {
      self.minimumFilmCount = minimumFilmCount
      self.maximumFilmShare = maximumFilmShare
      self.maximumWordCount = maximumWordCount
    }

    func validate() throws(SimilarityError) {
      guard minimumFilmCount >= 1 else {
        throw .invalidSetting(
          name: "minimum film count", value: "\(minimumFilmCount)", allowed: "1 or more")
      }
      guard maximumFilmShare > 0, maximumFilmShare <= 1 else {
        throw .invalidSetting(
          name: "maximum film share", value: "\(maximumFilmShare)", allowed: "above 0, up to 1")
      }
      guard maximumWordCount >= 1 else {
        throw .invalidSetting(
          name: "maximum word count", value: "\(maximumWordCount)", allowed: "1 or more")
      }
    }
  }

  /// The words that count, by column.
  public let words: [String]
  /// Films × words; rows of length 1, or without words.
  package let matrix: SparseMatrix

  /// Weighs words.
  ///
  /// The share of films counts only films that have texts.
  ///
  /// - Throws: `SimilarityError.invalidSetting`.
  /// - Complexity: O(words of all texts).
  public init(
    _ counts: WordCounts, _ configuration: Configuration = Configuration()
  ) throws(SimilarityError) {
    try configuration.validate()
    let all = counts.matrix()
    var filmCounts = [Int](repeating: 0, count: all.columnCount)
    for word in all.columns { filmCounts[Int(word)] += 1 }
    let filmCount = (0..<all.rowCount).count { all.storedCount(inRow: $0) > 0 }
    // With few films, a share of them may be less than the least number.
    let most = max(
      configuration.minimumFilmCount, Int(configuration.maximumFilmShare * Double(filmCount)))
    let counted = filmCounts.indices.filter {
      filmCounts[$0] >= configuration.minimumFilmCount && filmCounts[$0] <= most
    }
    let kept = counted.sorted { (filmCounts[$1], $0) < (filmCounts[$0], $1) }
      .prefix(configuration.maximumWordCount).sorted()
    let inverse = filmCounts.map { Float(1 + log(Double(1 + filmCount) / Double(1 + $0))) }
    matrix = Self.selected(all, kept)
      .mapValues { column, count in Float(log1p(Double(count))) * inverse[kept[column]] }
      .rowsNormalized()
    let spellings = counts.words
    words = kept.map { spellings[$0] }
  }

  /// Only some columns, in ascending order.
  private static func selected(_ matrix: SparseMatrix, _ kept: [Int]) -> SparseMatrix {
    var numbers = [Int32](repeating: -1, count: matrix.columnCount)
    for (number, column) in kept.enumerated() { numbers[column] = Int32(number) }
    let filtered = matrix.filtered { _, column, _ in numbers[column] >= 0 }
    return SparseMatrix(
      rowCount: matrix.rowCount, columnCount: kept.count, rowStarts: filtered.rowStarts,
      columns: filtered.columns.map { numbers[Int($0)] }, values: filtered.values)
  }

  /// The words that do most to make two films alike, with their share of the cosine.
  ///
  /// - Complexity: O(words of both films).
  public func sharedWords(
    of film: Int, and other: Int, count: Int = 5
  ) -> [(word: String, share: Float)] {
    let (first, second) = (matrix.rowRange(film), matrix.rowRange(other))
    var (i, j) = (first.lowerBound, second.lowerBound)
    var (columns, shares) = ([Int](), [Float]())
    while i < first.upperBound, j < second.upperBound {
      let (a, b) = (matrix.columns[i], matrix.columns[j])
      if a == b {
        columns.append(Int(a))
        shares.append(matrix.values[i] * matrix.values[j])
      }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return TopK.best(count, of: shares).map { (words[columns[$0.index]], $0.value) }
  }
}
