import FilmData
import LinearAlgebra

/// The words of films' own titles, which occur in every review and make namesakes look similar: "Mommie
/// Dearest" is not like "Die, Mommie, Die!".
struct TitleWords {
  /// The share of its weight that such a word keeps.
  static let factor: Float = 0.4
  /// By film, the columns of the words of its titles.
  private let columns: [Set<Int32>]

  init(_ films: [Film], columns words: [String]) {
    let numbers = Dictionary(
      words.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    columns = films.map { film in
      var found: Set<Int32> = []
      for title in [film.title] + film.alternateTitles {
        var title = title
        title.withUTF8 { bytes in
          WordScanner.forEachWord(in: bytes) { word, _ in
            if let number = numbers[String(decoding: word, as: UTF8.self)] { found.insert(number) }
          }
        }
      }
      return found
    }
  }

  /// Films × words with the weights of the films' own titles made smaller.
  func damped(_ matrix: SparseMatrix) -> SparseMatrix {
    var values = matrix.values
    for row in 0..<matrix.rowCount where !columns[row].isEmpty {
      for entry in matrix.rowRange(row) where columns[row].contains(matrix.columns[entry]) {
        values[entry] *= Self.factor
      }
    }
    return SparseMatrix(
      rowCount: matrix.rowCount, columnCount: matrix.columnCount, rowStarts: matrix.rowStarts,
      columns: matrix.columns, values: values)
  }
}
