import FilmData
import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct RatingModelSimilarityTests {
  /// Alpha (1, 0) and Gamma (2, 0) are alike in all; Beta and Delta are opposite.
  @Test func filmsAreAlikeByTheirFactors() {
    let model = HandRatingModel.model().similarity
    let list = model.similarFilms(to: 0, count: 3)
    #expect(list.first?.film == 2)
    // Genres alone, a weight of 0.1, speak for the others.
    #expect(model.similarity(of: 0, and: 2) > 5 * model.similarity(of: 0, and: 1))
    #expect(model.similarity(of: 1, and: 3) == 0)
    #expect(model.evidence(ofFilm: 0) == ["ratings"])
  }

  /// Films of whose ratings nothing is counted are all believed; else as far as they are rated.
  @Test func filmsAreBelievedByTheirRatings() {
    let model = HandRatingModel.model()
    #expect(model.similarity.factWeights.evidence == 0)
    var films = HandRatingModel.films
    films[0].popcornmeter = Popcornmeter(likedCount: 3, ratingCount: 4)
    let counted = RatingModel(
      values: .ratings, method: "", users: IDIndex(), films: FilmList(films),
      filmIDs: model.filmIDs, globalMean: 0, scale: nil, penalty: RatingPenalty(),
      userFactors: FactorRows(Matrix(rowCount: 0, columnCount: 2)),
      itemFactors: model.itemFactors, userBias: nil, itemBias: nil, provenance: model.provenance)
    #expect(counted.similarity.factWeights == FactWeights())
  }

  @Test func aFolderOfRatingsAnswersAsOneOfSimilarity() throws {
    let folder = try TemporaryFolder()
    try HandRatingModel.model().save(to: folder.path)
    let (model, search) = try TitleSearch.loading(folder.path, residence: .files)
    let film = try search.find("alpha").film
    #expect(model.similarFilms(to: film, count: 1).map(\.film) == [2])
    #expect(model.provenance == HandRatingModel.model().provenance)
  }
}
