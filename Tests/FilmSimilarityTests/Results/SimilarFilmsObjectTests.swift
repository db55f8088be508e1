import Bytes
import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct SimilarFilmsObjectTests {
  private let model = SimilarityModel(
    films: [
      Film(id: "a", title: "A", year: 1975), Film(id: "b", title: "B"), Film(id: "c", title: "C"),
    ],
    blocks: [
      .init(
        name: "themes", kind: .text, weight: 1, factors: Matrix(rows: [[1, 0], [3, 4], [0, 1]]))
    ],
    factWeights: FactWeights(evidence: 0),
    provenance: Provenance(command: "", data: [], seed: 0))

  /// As the model has it, to four decimals.
  private var similarity: String {
    let buffer = ByteBuffer()
    buffer.append(number: Double(model.similarity(of: 0, and: 1)))
    return buffer.string
  }

  private func text(_ query: FilmQuery, explains: Bool) -> String {
    let buffer = ByteBuffer()
    SimilarFilmsObject(model: model, explains: explains)
      .append(query, model.similarFilms(query, count: 1), to: buffer)
    return buffer.string
  }

  @Test func oneFilmHasItsList() {
    let text = text(FilmQuery(like: [0]), explains: false)
    #expect(text.hasPrefix(#"{"id":"a","title":"A","year":1975,"#))
    #expect(text.contains(#","similar":[{"id":"b","title":"B","year":null,"#))
    #expect(text.hasSuffix(#","similarity":\#(similarity)}]}"#))
  }

  @Test func severalAreNamed() {
    let text = text(FilmQuery(like: [0, 1], unlike: [2]), explains: false)
    #expect(text.contains(#","like":["a","b"],"unlike":["c"],"few_reviews":true,"similar":["#))
  }

  @Test func reasonsHavePartsAndWhatIsShared() {
    let text = text(FilmQuery(like: [0]), explains: true)
    #expect(text.contains(#""parts":{"themes":\#(similarity),"genres":0,"years":0,"nearest":0}"#))
    #expect(text.hasSuffix(#""directors":[],"cast":[],"genres":[],"words":[]}]}"#))
    #expect(model.nearest(in: FilmQuery(like: [0, 2]), to: 1) == 2)
  }
}
