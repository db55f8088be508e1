import Testing
import _FilmTestSupport

/// `filmlab films`: lists, and decisions on which films are one.
@Suite struct FilmsCommandTests {
  private let made: CatalogueRuns

  init() throws { made = try CatalogueRuns() }

  @Test func listsTheBestKnownFirst() throws {
    let rows = try made.objects("films")
    #expect(rows.map { $0.text("title") } == ["The Mirror", "Stalker", "Gigli", "Stalkers"])
    #expect(rows[0]["number"] as? String == "#1" && rows[0]["year"] as? Int == 1975)
    #expect(rows[0]["tomatometer"] as? Int == 100 && rows[0]["tomatometer_reviews"] as? Int == 6)
    #expect(rows[0].text("tomatometer_state") == "fresh")
    #expect(rows[0]["popcornmeter_ratings"] as? Int == 2 && rows[0]["reviews"] as? Int == 8)
    #expect((rows[0]["tomatometer_interval"] as? [Double])?.last == 100)
    #expect(try made.run("films").output == made.run("films", "list").output)
  }

  @Test(arguments: [
    (["--sort", "tomatometer", "--limit", "1"], ["The Mirror"]),
    (["--sort", "divided", "--limit", "1"], ["Stalker"]),
    (["--sort", "newest", "--limit", "1"], ["Gigli"]),
    (["--genre", "drama", "--year", "1970-1976"], ["The Mirror"]),
    (["--genre", "sci-fi"], ["Stalker"]),
    (["--director", "TARKOVSKY", "--minimum-reviews", "7"], ["The Mirror"]),
    (["--cast", "terekhova"], ["The Mirror"]),
  ])
  func filtersAndOrders(options: [String], titles: [String]) throws {
    let run = try made.run(["films", "--format", "jsonl"] + options)
    #expect(try run.rows().compactMap { $0.text("title") } == titles, "\(run.errors)")
  }

  @Test(arguments: ["table", "csv", "tsv", "markdown", "html", "jsonl"])
  func everyFormatIsWritten(format: String) throws {
    let run = try made.run("films", "--sort", "disagreement", "--format", format, "--quiet")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("The Mirror") && run.output.contains("difference"))
  }

  @Test func whatNoFilmHasIsTold() throws {
    let genre = try made.run("films", "--genre", "Dramma")
    #expect(genre.status == 64 && genre.errors.contains("did you mean Drama?"))
    let other = try made.run("films", "--genre", "Musicals")
    #expect(
      other.status == 64 && other.errors.contains("the genres are Comedy, Drama, Sci-Fi, War"))
    let director = try made.run("films", "--director", "Andrej Tarkovsky")
    #expect(director.status == 66 && director.errors.contains("did you mean Andrei Tarkovsky"))
    let year = try made.run("films", "--year", "1950s", "--format", "json")
    #expect(year.status == 0 && year.output == "[\n\n]\n")
    #expect(year.errors.contains("no film passes --year 1950s"))
    #expect(try made.run("films", "--year", "1979-1970").status == 64)
    #expect(try made.run("films", "--sort", "beauty").status == 64)
    #expect(try made.run("films", "--limit", "0").status == 64)
  }

  @Test func withoutACatalogueTheBundledFilmsAreListed() throws {
    let run = try FilmlabProcess(
      ["films", "--sort", "tomatometer", "--limit", "3", "--format", "jsonl"],
      environment: ["FILMLAB_CATALOGUE": made.folder.path("none.sqlite")])
    #expect(run.status == 0 && run.errors.contains("these are the bundled films"))
    let rows = try run.rows()
    #expect(rows.count == 3)
    #expect(
      rows.allSatisfy { $0.text("id") != nil && ($0["tomatometer_reviews"] as? Int ?? 0) > 20 })
    let named = try FilmlabRun(["films", "--catalogue", made.folder.path("none.sqlite")])
    #expect(named.status == 66 && named.errors.contains("there is no catalogue"))
  }

  @Test func filmsAreMergedAndSplit() throws {
    #expect(try made.objects("films", "doubtful").isEmpty)
    let more = try made.folder.write(
      "{\"title\":\"Gigli\",\"year\":2005,\"text\":\"Dull.\"}\n", as: "more.jsonl")
    #expect(try made.run("import", more).errors.contains("filmlab films doubtful"))
    let doubts = try made.objects("films", "doubtful")
    #expect(doubts.count == 1 && doubts[0].text("reason") == "2 years apart")
    let (film, other) = (
      try #require(doubts[0].text("other_number")), try #require(doubts[0].text("film_number"))
    )
    #expect(try made.run("films", "merge", film, other).status == 0)
    #expect(try made.objects("films", "doubtful").isEmpty)
    #expect(try made.objects("films").count == 4)
    #expect(try made.run("films", "merge", film, other).status == 64)
    #expect(try made.run("films", "split", film).errors.contains("is a film of its own"))
    #expect(try made.objects("films").count == 5)
    #expect(try made.run("films", "split", film).status == 66)
    #expect(try made.run("films", "merge", film, "#99").status == 66)
  }
}
