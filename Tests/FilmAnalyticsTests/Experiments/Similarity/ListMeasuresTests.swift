import FilmData
import FilmEvaluation
import FilmSimilarity
import Testing

@testable import FilmAnalytics

/// What lists are measured by.
@Suite struct ListMeasuresTests {
  private let model: SimilarityModel

  init() throws { model = try GroupedFilms().model() }

  private func measures(_ seed: UInt64 = 1) -> ListMeasures {
    ListMeasures(model: model, kinds: Set(EvidenceKind.allCases), count: 5, seed: seed)
  }

  @Test func aSampleIsDrawnByTheSeed() {
    let first = measures().facts(sample: 7)
    #expect(first.values.count == 7 && first.baselines.count == 7)
    #expect(first.keys.count == 4 && first.values.allSatisfy { $0.count == 4 })
    #expect(measures().facts(sample: 7).baselines == first.baselines)
    #expect(measures(2).facts(sample: 7).baselines != first.baselines)
    #expect(measures().facts(sample: 900).values.count == 30)
  }

  /// Who likes all of a group is served by the group's lists, and not by what most people like.
  @Test func otherLikedFilmsAreLookedFor() {
    let group = model.films.indices.filter { model.films[$0].genres == ["Genre1"] }
    let group0 = model.films.indices.filter { model.films[$0].genres == ["Genre0"] }
    let figures = measures().coLikes([group, group0, group0, group0])
    #expect(figures.keys == ["co_like_recall_20"])
    #expect(figures.values.allSatisfy { $0[0] == 1 })
  }
}
