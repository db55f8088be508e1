import FilmData
import FilmEvaluation
import FilmSimilarity
import Testing

@testable import FilmAnalytics

/// Judgements of pairs meet the model's films.
@Suite struct JudgedPairsTests {
  private let model: SimilarityModel

  init() throws { model = try GroupedFilms().model() }

  private func judged(_ rows: [(film: String, other: String, value: Double)]) -> JudgedPairs {
    JudgedPairs(
      rows, model: model, names: KnownFilms(model), kinds: Set(EvidenceKind.allCases))
  }

  @Test func aPairThatIsJudgedTwiceCountsOnceWithTheMean() throws {
    let judged = judged([("0", "3", 4), ("0", GroupedFilms.title(3), 1), ("3", "0", 5)])
    #expect(judged.pairs.map(\.judgement).sorted() == [2.5, 5])
    let (first, second) = (KnownFilms(model)["0"] ?? -1, KnownFilms(model)["3"] ?? -1)
    let pair = try #require(judged.pairs.first { $0.seed == first })
    #expect(pair.score == Double(model.similarity(of: first, and: second)))
    // The baseline knows how well known the other film is, and nothing of the pair.
    #expect(pair.baseline > 0)
  }

  @Test func unknownNamesAreNamedOnceInOrder() {
    let judged = judged([
      ("zzyzx", "0", 1), ("0", "999", 1), ("zzyzx", "999", 1), ("1", "1", 1), ("0", "1", 1),
    ])
    #expect(judged.unknown == ["zzyzx", "999"] && judged.found.map(\.query) == ["0", "1"])
    #expect(judged.unknownRowCount == 3 && judged.selfRowCount == 1 && judged.pairs.count == 1)
  }
}
