import FilmData
import GRDB
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// What a catalogue has does not depend on the order in which files came in.
@Suite struct ImportOrderTests {
  private static let files: [(name: String, text: String)] = [
    (
      "title.basics.tsv",
      "tconst\ttitleType\tprimaryTitle\toriginalTitle\tstartYear\truntimeMinutes\tgenres\n"
        + "tt0072443\tmovie\tThe Mirror\tZerkalo\t1975\t107\tDrama\n"
        + "tt0069293\tmovie\tSolaris\tSolyaris\t1972\t167\tDrama\n"
        + "tt0307479\tmovie\tSolaris\tSolaris\t2002\t99\tDrama\n"
    ),
    (
      "movies.csv",
      "movieId,title,genres\n3415,\"Mirror, The (1975)\",Drama\n3503,Solaris (1972),Sci-Fi\n5881,Solaris (2002),Sci-Fi\n"
    ),
    (
      "links.csv",
      "movieId,imdbId,tmdbId\n3415,0072443,1396\n3503,0069293,593\n5881,0307479,2103\n"
    ),
    (
      "reviews.jsonl",
      """
      {"id":"1","film":"the_mirror_1975","title":"The Mirror (1975)","critic":"Ann","text":"Wonderful.","fresh":true}
      {"id":"2","film":"solaris_1972","title":"Solaris (1972)","critic":"Bo","text":"Dull.","original_score":"3/4"}
      {"id":"3","film":"solaris","title":"Solaris (2002)","critic":"Bo","text":"Not dull."}
      """
    ),
    (
      "more.csv",
      "title,year,critic,review_text\nThe Mirror,1975,Cy,A barn burns.\nSolaris,2003,Di,\"Dull, dull.\"\nThe Mirror,1975,Ann,Wonderful.\n"
    ),
    ("crew.tsv", "tconst\tdirectors\twriters\ntt0072443\tnm0001789\t\\N\n"),
  ]

  /// Everything that people see of the films, in an order of its own.
  private func content(_ made: MadeCatalogue) throws -> [String] {
    try made.catalogue.reading { db in
      try String.fetchAll(
        db,
        sql: """
          WITH member AS (
            SELECT film.id, shown.title || ' ' || shown.year AS name FROM film
            JOIN film AS shown ON shown.id = film.canonical)
          SELECT member.name || ': ' || kind || ' ' || value FROM film_id JOIN member ON member.id = film_id.film
          UNION ALL SELECT DISTINCT member.name || ': is called ' || key FROM film_title
            JOIN member ON member.id = film_title.film
          UNION ALL SELECT member.name || ': ' || fact.name || ' ' || source || ' ' || value FROM fact
            JOIN member ON member.id = fact.film
          UNION ALL SELECT member.name || ': ' || author || ' ' || text || ' ' || basis || ' ' || ifnull(verdict, 'none')
            FROM review JOIN member ON member.id = review.film
          UNION ALL SELECT member.name || ': by ' || imdb FROM credit
            JOIN member ON member.id = credit.film JOIN person ON person.id = person
          ORDER BY 1
          """)
    }
  }

  private func content(inOrder order: [Int]) throws -> [String] {
    let made = try MadeCatalogue()
    var again: [Int] = []
    for file in order {
      let report = try made.add(Self.files[file].text, as: Self.files[file].name)
      if report.kind == .facts, report.withoutFilm > 0 { again.append(file) }
    }
    // Of what had no film yet, the file can come in again.
    for file in again {
      let report = try made.add(Self.files[file].text, as: Self.files[file].name)
      #expect(report.importedBefore == nil && report.withoutFilm == 0)
    }
    #expect(try made.catalogue.filmCount() == 3, "\(order)")
    return try content(made)
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    var dice = TestGenerator(seed: 11)
    let expected = try content(inOrder: Array(Self.files.indices))
    #expect(expected.count > 30)
    for _ in 0..<20 {
      let order = Self.files.indices.shuffled(using: &dice)
      let found = try content(inOrder: order)
      #expect(found == expected, "\(order)")
    }
  }

  @Test func aSecondTitleOfAnotherFilmIsDoubtful() throws {
    let made = try MadeCatalogue()
    try made.add(
      "title,year,critic,review_text\nZerkalo,1975,Cy,A barn burns.\n", as: "reviews.csv")
    let report = try made.add(Self.files[0].text, as: Self.files[0].name)
    #expect(report.filmsAdded == 3)
    let doubt = try #require(made.catalogue.doubtfulFilms().first)
    #expect(Set([doubt.film.title, doubt.other.title]) == ["The Mirror", "Zerkalo"])
  }
}
