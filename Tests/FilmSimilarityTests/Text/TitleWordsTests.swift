import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct TitleWordsTests {
  @Test func onlyTheFilmsOwnTitlesAreDamped() {
    let films = [
      Film(id: "a", title: "Mommie Dearest"),
      Film(id: "b", title: "Zerkalo", alternateTitles: ["The Mirror"]),
    ]
    let matrix = SparseMatrix(
      rowCount: 2, columnCount: 3, rows: [0, 0, 1, 1], columns: [0, 1, 0, 2],
      values: [1, 1, 1, 1], duplicates: .last)
    let damped = TitleWords(films, columns: ["mommie", "queen", "mirror"]).damped(matrix)
    expectClose(damped.values, [TitleWords.factor, 1, 1, TitleWords.factor])
  }
}
