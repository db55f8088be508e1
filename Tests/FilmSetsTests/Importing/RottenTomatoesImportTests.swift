import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct RottenTomatoesImportTests {
  static let leone = """
    rotten_tomatoes_link,critic_name,top_critic,publisher_name,review_type,review_score,review_date,review_content
    m/mirror,Ann,True,"Post, The",Fresh,3.5/4,2001-02-03,"A ""gem"", truly."
    m/other,Bob,False,Daily,Rotten,,2001-02-04,Dull.
    m/other,Bob,False,Daily,Rotten,,2001-02-04,
    """
  static let clapper = """
    id,reviewId,creationDate,criticName,isTopCritic,originalScore,reviewState,publicatioName,reviewText,scoreSentiment,reviewUrl
    mirror,77,2001-02-03,Ann,True,B+,fresh,Post,A gem.,POSITIVE,http://example.org
    """

  @Test func reviewsGetTheirTitles() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      RottenTomatoesImportTests.leone, as: "rotten_tomatoes_critic_reviews.csv")
    try folder.write(
      "rotten_tomatoes_link,movie_title,movie_info\nm/mirror,The Mirror,\"A\nfilm\"\n",
      as: "rotten_tomatoes_movies.csv")
    try folder.write("a,b\n1,2\n", as: "another.csv")
    for place in [folder.path, path] {
      let imported = try Imported(.rottenTomatoes, place)
      let reviews = try imported.reviews()
      #expect(
        reviews == [
          Review(
            film: "m/mirror", title: "The Mirror", text: "A \"gem\", truly.", freshness: .fresh,
            rating: 0.875, critic: "Ann"),
          Review(film: "m/other", text: "Dull.", freshness: .rotten, critic: "Bob"),
          // Without a text, but its label counts.
          Review(film: "m/other", text: "", freshness: .rotten, critic: "Bob"),
        ])
      #expect(imported.lines[0].contains("\"publication\":\"Post, The\",\"date\":\"2001-02-03\""))
      #expect(imported.summary.problems.map(\.badCount) == [0])
    }
  }

  @Test func otherTableIsUnderstoodToo() throws {
    let folder = try TemporaryFolder()
    try folder.write(RottenTomatoesImportTests.clapper, as: "rotten_tomatoes_movie_reviews.csv")
    try folder.write("id,title,genre\nmirror,The Mirror,Drama\n", as: "rotten_tomatoes_movies.csv")
    #expect(
      try Imported(.rottenTomatoes, folder.path).reviews() == [
        Review(
          id: "77", film: "mirror", title: "The Mirror", text: "A gem.", freshness: .fresh,
          rating: 0.83, critic: "Ann")
      ])
  }

  @Test func tableOfFilmsAloneIsNotTheSet() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,title\nmirror,The Mirror\n", as: "rotten_tomatoes_movies.csv")
    #expect(throws: FilmSetsError.self) { try Imported(.rottenTomatoes, folder.path) }
  }
}
