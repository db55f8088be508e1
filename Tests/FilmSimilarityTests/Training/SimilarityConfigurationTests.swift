import Testing

@testable import FilmSimilarity

@Suite struct SimilarityConfigurationTests {
  private let world = ToyWorld()

  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var apply: @Sendable (inout SimilarityConfiguration) -> Void
  }

  @Test(arguments: [
    Change(testDescription: "text") { $0.textWeight = 2.5 },
    Change(testDescription: "ratings") { $0.ratingsWeight = 2 },
    Change(testDescription: "genres") { $0.facts.genres = 1 },
    Change(testDescription: "years") { $0.facts.years = 1 },
    Change(testDescription: "span") { $0.facts.yearSpan = 40 },
    Change(testDescription: "evidence") { $0.facts.evidence = 8 },
    Change(testDescription: "power") { $0.text.exponent = 0.2 },
    Change(testDescription: "skipped") { $0.text.skippedFactors = 1 },
    Change(testDescription: "words") { $0.words.minimumFilmCount = 9 },
    Change(testDescription: "words themselves") { $0.wordsWeight = 1 },
    Change(testDescription: "co-likes") { $0.coLikesWeight = 1 },
    Change(testDescription: "scale") { $0.isScaled = true },
    Change(testDescription: "expansion") { $0.expansion = QueryExpansion(weight: 0.6) },
    Change(testDescription: "vocabulary") { $0.words.maximumWordCount = 8 },
  ])
  func everySettingHasAnEffect(change: Change) throws {
    try expectEffect(of: change, on: ToyWorld.configuration)
  }

  /// What is kept of words and co-likes counts where there are any.
  @Test(arguments: [
    Change(testDescription: "words a film") { $0.wordsPerFilm = 2 },
    Change(testDescription: "co-likes a film") { $0.coLikesPerFilm = 2 },
    Change(testDescription: "co-likes") { $0.coLikesWeight = 1 },
    Change(testDescription: "expansion") { $0.expansion.weight = 0.3 },
    Change(testDescription: "scale") { $0.isScaled = false },
  ])
  func soItHasBesideAllOthers(change: Change) throws {
    try expectEffect(of: change, on: ToyWorld.complete)
  }

  private func expectEffect(of change: Change, on base: SimilarityConfiguration) throws {
    var configuration = base
    change.apply(&configuration)
    let lists = try [base, configuration].map { try world.model(with: $0).similarFilmsOfAll() }
    #expect(lists[0] != lists[1])
  }

  @Test(arguments: [
    Change(testDescription: "text") { $0.textWeight = -1 },
    Change(testDescription: "ratings") { $0.ratingsWeight = -1 },
    Change(testDescription: "ratings") { $0.ratingsWeight = .nan },
    Change(testDescription: "facts") { $0.facts.genres = -1 },
    Change(testDescription: "expansion") { $0.expansion = QueryExpansion(weight: -0.1) },
    Change(testDescription: "expansion") { $0.expansion = QueryExpansion(weight: .infinity) },
    Change(testDescription: "vocabulary") { $0.words.maximumWordCount = 0 },
    Change(testDescription: "factors") { $0.ratings.factors = 0 },
    Change(testDescription: "words") { $0.words.minimumFilmCount = 0 },
    Change(testDescription: "power") { $0.text.exponent = -1 },
    Change(testDescription: "words themselves") { $0.wordsWeight = -1 },
    Change(testDescription: "words a film") { $0.wordsPerFilm = 0 },
    Change(testDescription: "co-likes") { $0.coLikesWeight = .infinity },
    Change(testDescription: "co-likes a film") { $0.coLikesPerFilm = 0 },
  ])
  func settingsOutsideTheirRangeAreRefused(change: Change) throws {
    var configuration = ToyWorld.configuration
    change.apply(&configuration)
    #expect {
      try world.model(with: configuration)
    } throws: { error in
      guard case SimilarityError.invalidSetting = error else { return false }
      return true
    }
  }

  @Test func defaultsAreValid() throws {
    try SimilarityConfiguration().validate()
  }
}
