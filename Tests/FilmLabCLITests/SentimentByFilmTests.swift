import Foundation
import Testing
import _FilmTestSupport

/// `filmlab sentiment --by-film`: the meters are those that the rows add up to.
@Suite struct SentimentByFilmTests {
  /// What a film's rows add up to, worked out anew.
  private struct Sums {
    var (fresh, critics, fromText, liked, audience, predicted) = (0, 0, 0, 0, 0, 0)
    var ratings: [Double] = []

    mutating func add(_ row: JSONObject, _ review: JSONObject) throws {
      let own = row.number("original_rating")
      let predictedRating = try #require(row.number("rating"))
      let says = row.text("label") == "fresh"
      let verdict = review["fresh"] as? Bool ?? own.map { $0 >= 0.6 }
      if verdict == nil { predicted += 1 }
      if review.text("source") == "audience" {
        audience += 1
        // Stars, else the label, else what the text predicts.
        let likes = own.map { $0 >= 0.7 } ?? (review["fresh"] as? Bool) ?? (predictedRating >= 0.7)
        if likes { liked += 1 }
      } else {
        critics += 1
        if verdict ?? says { fresh += 1 }
        if says { fromText += 1 }
      }
      ratings.append(own ?? predictedRating)
    }

    static func percentage(_ part: Int, of total: Int) -> Int? {
      total < 5 ? nil : (200 * part + total) / (2 * total)
    }
  }

  @Test func metersAreSumsOfTheRows() throws {
    let path = try SampleReviews.path()
    let rows = try FilmlabRun(["sentiment", path]).rows()
    let reviews = try JSONRows.rows(SampleReviews.text())
    var (order, sums) = ([String](), [String: Sums]())
    for (row, review) in zip(rows, reviews) {
      let film = try #require(review.text("film"))
      if sums[film] == nil { order.append(film) }
      try sums[film, default: Sums()].add(row, review)
    }
    let films = try FilmlabRun(["sentiment", path, "--by-film", "--format", "jsonl"]).rows()
    #expect(films.map { $0.text("film") } == order)
    for film in films {
      let expected = try #require(sums[film.text("film") ?? ""])
      #expect(
        film["tomatometer"] as? Int == Sums.percentage(expected.fresh, of: expected.critics))
      #expect(film["tomatometer_reviews"] as? Int == expected.critics)
      #expect(
        film["tomatometer_from_text"] as? Int
          == Sums.percentage(expected.fromText, of: expected.critics))
      #expect(
        film["popcornmeter"] as? Int == Sums.percentage(expected.liked, of: expected.audience))
      #expect(film["popcornmeter_ratings"] as? Int == expected.audience)
      #expect(film["predicted"] as? Int == expected.predicted)
      let mean = expected.ratings.reduce(0, +) / Double(expected.ratings.count)
      expectClose(try #require(film.number("mean_rating")), mean, absolute: 2e-4)
    }
  }

  @Test func formatsTellTheSame() throws {
    func run(_ format: String) throws -> FilmlabRun {
      try FilmlabRun(["sentiment", SampleReviews.path(), "--by-film", "--format", format])
    }
    let rows = try run("jsonl").rows()
    let array = try JSONRows.array(run("json").output)
    #expect(array.map { $0.text("title") } == rows.map { $0.text("title") })
    #expect(try run("csv").lines.count == rows.count + 1)
    let table = try run("table")
    #expect(table.lines.count == rows.count + 1)
    #expect(table.lines[0].hasPrefix("film "))
    let jobs = try FilmlabRun(
      ["sentiment", SampleReviews.path(), "--by-film", "--format", "csv", "--jobs", "1"])
    #expect(try run("csv").output == jobs.output)
  }

  /// Reviews without a film are kept apart from those whose key is no key.
  @Test func filmsWithoutAKeyGoByTheirTitle() throws {
    let input = """
      {"film":[1],"title":"Stalker","text":"A gem."}
      {"text":"A gem."}
      {"title":"Stalker","text":"Dull."}
      {"film":null,"title":"","text":"Dull."}
      """
    let rows = try FilmlabProcess(
      ["sentiment", "-", "--by-film", "--format", "jsonl"], input: Array(input.utf8)
    ).rows()
    #expect(rows.map { $0.text("title") } == ["Stalker", "(no film)"])
    #expect(rows.map { $0["tomatometer_reviews"] as? Int } == [2, 2])
  }

  @Test func explanationsHaveNoPlaceInMeters() throws {
    let run = try FilmlabRun(["sentiment", "x", "--by-film", "--explain"])
    #expect(run.status == 64)
    #expect(run.errors.contains("exclude each other"))
  }
}
