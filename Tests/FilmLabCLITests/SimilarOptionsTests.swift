import Foundation
import Testing
import _FilmTestSupport

/// What `filmlab similar` lists when asked for more than one title's like.
@Suite struct SimilarOptionsTests {
  private func similar(_ arguments: [String]) throws -> FilmlabRun {
    try FilmlabRun(["similar"] + arguments)
  }

  private func list(_ arguments: [String]) throws -> [[String: Any]] {
    try similar(arguments + ["--format", "json"]).object().objects("similar")
  }

  @Test func yearsAndGenresAreFilters() throws {
    let films = try list(["The Mirror (1975)", "--year", "1970..1985", "--genre", "drama"])
    #expect(films.count == 10)
    #expect(films.allSatisfy { (1970...1985).contains($0["year"] as? Int ?? 0) })
    for (range, years) in [("1960", 1960...1960), ("..1939", 0...1939), ("2015..", 2015...9999)] {
      let found = try list(["Casablanca", "--year", range, "--count", "5"])
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { years.contains($0["year"] as? Int ?? -1) }, "\(range)")
    }
  }

  @Test func littleKnownFilmsCanBeLeftOut() throws {
    let films = try list(["The Mirror (1975)", "--minimum-ratings", "100"])
    #expect(films.count == 10)
    for film in films {
      let count =
        (film.number("tomatometer_reviews") ?? 0) + (film.number("popcornmeter_ratings") ?? 0)
      #expect(count >= 100)
    }
  }

  @Test func aGenreThatIsNoneSaysWhatIsMeant() throws {
    let run = try similar(["amelie", "--genre", "Westen"])
    #expect(run.status == 64)
    #expect(run.errors.contains("did you mean Western?"))
    #expect(try similar(["amelie", "--genre", "qqqqqq"]).errors.contains("the genres are "))
  }

  @Test func filtersThatLeaveNothingSaySo() throws {
    let run = try similar(["amelie", "--year", "1800"])
    #expect(run.status == 0)
    #expect(run.errors.contains("no film similar to Amélie (2001) that passes --year 1800"))
  }

  @Test(arguments: ["1985..1970", "19x0", "..", "1970.1980", "1..2..3"])
  func yearsThatAreNoneAreRefused(years: String) throws {
    #expect(try similar(["amelie", "--year", years]).status == 64)
  }

  @Test func severalTitlesAreAsked() throws {
    let run = try similar([
      "Alien (1979)", "Solaris (1972)", "--unlike", "Aliens", "--format", "json",
    ])
    let object = try run.object()
    #expect(object.text("title") == "Alien")
    #expect((object["like"] as? [String])?.count == 2)
    #expect((object["unlike"] as? [String])?.count == 1)
    let titles = object.objects("similar").compactMap { $0.text("title") }
    #expect(titles.count == 10)
    #expect(!titles.contains("Alien") && !titles.contains("Aliens"))
  }

  @Test func methodsListDifferently() throws {
    let lists = try ["fused", "text", "ratings", "facts"].map { method in
      try list(["Vertigo (1958)", "--method", method]).compactMap { $0.text("id") }
    }
    #expect(Set(lists).count == 4)
    #expect(lists.allSatisfy { $0.count == 10 })
    #expect(try similar(["Vertigo", "--method", "guess"]).status == 64)
  }

  @Test func diversityChangesTheRestButNotTheFirst() throws {
    let plain = try list(["The Matrix"]).compactMap { $0.text("id") }
    let diverse = try list(["The Matrix", "--diversity", "0.6"]).compactMap { $0.text("id") }
    #expect(plain.first == diverse.first)
    #expect(plain != diverse)
    #expect(try similar(["The Matrix", "--diversity", "2"]).status == 64)
  }

  @Test func reasonsAreNamed() throws {
    let films = try list(["Vertigo (1958)", "--explain"])
    let first = try #require(films.first)
    #expect(first["directors"] as? [String] == ["Alfred Hitchcock"])
    let words = try #require(first["words"] as? [String])
    #expect(!words.isEmpty && !words.contains("hitchcock"), "\(words)")
    #expect((first.number("co_likes") ?? 0) > 0 && (first.number("lift") ?? 0) > 1)
    #expect(try similar(["Vertigo (1958)", "--explain"]).output.contains("by Alfred Hitchcock"))
  }

  @Test func allTakesFiltersButNoQuery() throws {
    #expect(try similar(["--all", "--unlike", "alien"]).status == 64)
    #expect(try similar(["--all", "--method", "text"]).status == 64)
    #expect(try similar(["--all", "alien"]).status == 64)
  }
}
