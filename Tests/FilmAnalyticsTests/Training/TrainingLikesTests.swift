import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Who likes what: users by ratings, busy critics by verdicts, busy reviewers by reviews.
@Suite struct TrainingLikesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The likes as "user > film: weight", sorted.
  private func likes(
    ratings: String? = nil, verdicts: String? = nil, reviews: String? = nil, rules: TrainingRules
  ) throws -> [String] {
    var sources = SimilaritySources(format: ReviewFormat(), control: JobControl())
    if let ratings { try sources.readRatings([folder.write(ratings, as: "ratings.csv")]) }
    if let verdicts { try sources.readVerdicts([folder.write(verdicts, as: "critics.csv")]) }
    let files = try reviews.map { [try folder.write($0, as: "reviews.jsonl")] } ?? []
    try sources.countReviews(files)
    try sources.rateReviews(files, model: HandModel.model(), lexicon: "lexicon.tsv")
    let films = try sources.joined(reviews: files, rules: rules)
    let likes = TrainingLikes(sources, films: films, rules: rules)
    guard let matrix = likes.matrix(of: films.films) else { return [] }
    return matrix.users.identifiers.indices.flatMap { user in
      matrix.films(ofUser: user).map {
        "\(matrix.users.identifiers[user]) > \(matrix.films.identifiers[$0.film]): \($0.value)"
      }
    }.sorted()
  }

  private func rules(verdicts: Int = 1) -> TrainingRules {
    var rules = TrainingRules()
    (rules.minimumCount, rules.minimumVerdicts) = (1, verdicts)
    return rules
  }

  @Test func usersLikeWhatTheScaleSays() throws {
    let ratings = "user,item,rating\n1,a,5\n1,b,3\n2,a,4\n"
    #expect(
      try likes(ratings: ratings, rules: rules()) == ["user 1 > a: 2.0", "user 2 > a: 2.0"])
    let ten = "user,item,rating\n1,a,10\n1,b,7\n2,a,8\n"
    #expect(try likes(ratings: ten, rules: rules()) == ["user 1 > a: 2.0", "user 2 > a: 2.0"])
  }

  @Test func onlyBusyCriticsCount() throws {
    let verdicts = "critic,film,fresh\nann,a,true\nann,b,false\nbob,a,true\n"
    #expect(
      try likes(verdicts: verdicts, rules: rules(verdicts: 2)) == ["critic ann > a: 0.0"])
    #expect(try likes(verdicts: verdicts, rules: rules(verdicts: 3)).isEmpty)
  }

  @Test func reviewersLikeByWhatTheyWrite() throws {
    let reviews = """
      {"critic":"Ann Lee","film":"a","text":"good"}
      {"critic":"Ann Lee","film":"b","text":"bad"}

      """
    #expect(try likes(reviews: reviews, rules: rules()) == ["critic Ann Lee > a: 0.0"])
    // Where a critic's verdict is known, the review adds nothing, and names are written as verdicts have them.
    let verdicts = "critic,film,fresh\nann-lee,a,false\n"
    #expect(try likes(verdicts: verdicts, reviews: reviews, rules: rules()).isEmpty)
    let more = reviews + "{\"critic\":\"Ann Lee\",\"film\":\"c\",\"text\":\"good\"}\n"
    #expect(
      try likes(verdicts: verdicts, reviews: more, rules: rules()) == ["critic ann-lee > c: 0.0"])
  }
}
