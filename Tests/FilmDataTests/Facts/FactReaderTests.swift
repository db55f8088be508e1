import Testing

@testable import FilmData

/// Each kind of table of facts is recognised by its header, and its rows are read as they are meant.
@Suite struct FactReaderTests {
  private func rows(_ text: String, name: String = "table") throws -> (FactLayout, [FactRow]) {
    let reader = try FactReader(.bytes(Array(text.utf8), name: name))
    var rows: [FactRow] = []
    _ = try reader.forEach { rows.append($0) }
    return (reader.layout, rows)
  }

  private func film(_ text: String) throws -> (FactLayout, FilmRecord) {
    let (layout, rows) = try rows(text)
    guard case .film(let film)? = rows.first else { throw DataError.empty("table") }
    return (layout, film)
  }

  /// Lines that say whose facts they are keep that, whichever facts they have.
  @Test(arguments: [
    #"{"type":"film","title":"The Mirror","year":1975,"runtime":108,"source":"filmlab"}"#,
    #"{"type":"film","source":"filmlab","title":"The Mirror","genres":["Drama"]}"#,
  ])
  func ownLinesKeepTheirSource(_ line: String) throws {
    let (layout, film) = try film(line)
    #expect(layout == .lines && film.source == .filmlab && film.titles == ["The Mirror"])
  }

  @Test func linesOfAnotherTypeAreCounted() throws {
    let text = """
      {"type":"film","source":"filmlab","title":"The Mirror","runtime":108}
      {"type":"person","source":"filmlab","title":"Someone","runtime":1}
      """
    var count = 0
    let problems = try FactReader(.bytes(Array(text.utf8), name: "t")).forEach { _ in count += 1 }
    #expect(count == 1 && problems.goodCount == 1 && problems.badCount == 1)
    #expect(problems.named.first?.reason == .otherType(text: "person"))
  }

  @Test func anAwardWithoutAFilmIsARow() throws {
    let text = """
      year_film,year_ceremony,ceremony,category,name,film,winner
      1927,1928,1,HONORARY AWARD,Someone,,True
      """
    let (layout, film) = try film(text)
    #expect(layout == .oscars && film.titles.isEmpty && film.ids.isEmpty && film.awards.count == 1)
  }

  @Test func aNumberAndATitleAreATableOfFilms() throws {
    let (layout, film) = try film("movieId,title\n7,Gamma (1981)\n")
    #expect(layout == .films && film.ids.map(\.value) == ["7"])
  }

  @Test func titleBasicsHasFilmsAndLeavesSeriesOut() throws {
    let text = """
      tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres
      tt0072443\tmovie\tThe Mirror\tZerkalo\t0\t1975\t\\N\t107\tBiography,Drama
      tt0000001\ttvSeries\tA Series\tA Series\t0\t1990\t1992\t\\N\t\\N
      """
    let reader = try FactReader(.bytes(Array(text.utf8), name: "t"))
    var films: [FilmRecord] = []
    let problems = try reader.forEach { if case .film(let film) = $0 { films.append(film) } }
    #expect(reader.layout == .imdbBasics && films.count == 1 && problems.seriesCount == 1)
    #expect(films[0].titles == ["The Mirror", "Zerkalo"] && films[0].year == 1975)
    #expect(films[0].ids == [FilmID("tt0072443")] && films[0].source == .imdb)
    #expect(films[0].facts == [.runtime: ["107"], .genres: ["Biography", "Drama"]])
  }

  @Test func crewPrincipalsNamesRatingsAndAkasAddToKnownFilms() throws {
    let crew = try film("tconst\tdirectors\twriters\ntt0072443\tnm0001789\tnm0001789,nm0592094")
    #expect(crew.0 == .imdbCrew && crew.1.titles.isEmpty)
    #expect(crew.1.credits.map(\.role) == [.director, .writer, .writer])
    let principal = try film(
      "tconst\tordering\tnconst\tcategory\tjob\tcharacters\n"
        + "tt0072443\t1\tnm0855545\tactress\t\\N\t[\"Maria\",\"Natalia\"]")
    #expect(principal.0 == .imdbPrincipals)
    #expect(
      principal.1.credits == [
        FilmCredit(.actor, name: nil, imdbID: "nm0855545", character: "Maria")
      ])
    let names = try rows("nconst\tprimaryName\tbirthYear\nnm0001789\tAndrei Tarkovsky\t1932")
    guard case .person("nm0001789", "Andrei Tarkovsky")? = names.1.first else {
      Issue.record("no person")
      return
    }
    let ratings = try film("tconst\taverageRating\tnumVotes\ntt0072443\t7.9\t54000")
    #expect(ratings.1.facts == [.imdbRating: ["7.9"], .imdbVotes: ["54000"]])
    let akas = try film(
      "titleId\tordering\ttitle\tregion\tlanguage\ntt0072443\t2\tDer Spiegel\tDE\t\\N")
    #expect(akas.0 == .imdbTitles && akas.1.otherTitles == ["Der Spiegel"])
  }

  @Test func rottenTomatoesTablesHavePagesAndReleases() throws {
    let leone = try film(
      """
      rotten_tomatoes_link,movie_title,movie_info,critics_consensus,content_rating,genres,directors,authors,actors,original_release_date,streaming_release_date,runtime,production_company
      m/the_mirror_1975,The Mirror,"What it is about, in words.",What critics say.,NR,"Drama, Biography",Andrei Tarkovsky,"Andrei Tarkovsky, Aleksandr Misharin",Margarita Terekhova,1975-01-01,2009-02-02,108,Mosfilm
      """)
    #expect(leone.0 == .rottenTomatoes && leone.1.ids == [FilmID("the_mirror_1975")])
    #expect(leone.1.year == 1975 && leone.1.facts[.releaseStreaming] == ["2009-02-02"])
    #expect(leone.1.facts[.genres] == ["Drama", "Biography"] && leone.1.facts[.runtime] == ["108"])
    #expect(leone.1.facts[.synopsis] == ["What it is about, in words."])
    #expect(leone.1.credits.map(\.role) == [.director, .writer, .writer, .actor])
    let luevano = try film(
      """
      id,title,audienceScore,tomatoMeter,rating,releaseDateTheaters,runtimeMinutes,genre,originalLanguage,director,boxOffice
      gigli,Gigli,13,6,R,2003-08-01,121,"Comedy, Crime",English,Martin Brest,$5.7M
      """)
    #expect(luevano.0 == .rottenTomatoes && luevano.1.facts[.boxOffice] == ["5700000"])
    #expect(luevano.1.facts[.contentRating] == ["R"] && luevano.1.facts[.languages] == ["English"])
  }

  @Test func theMovieDatabasesListsAreJSONOrPythons() throws {
    let five = try film(
      """
      budget,genres,id,original_language,original_title,overview,production_companies,production_countries,release_date,revenue,runtime,spoken_languages,tagline,title
      237000000,"[{""id"": 28, ""name"": ""Action""}]",19995,en,Avatar,About it.,"[{""name"": ""Ingenious"", ""id"": 289}]","[]",2009-12-10,2787965087,162.0,"[]",Enter.,Avatar
      """)
    #expect(five.0 == .tmdb && five.1.ids == [FilmID("19995", kind: .tmdb)])
    #expect(five.1.facts[.genres] == ["Action"] && five.1.facts[.runtime] == ["162"])
    #expect(five.1.facts[.boxOffice] == ["2787965087"] && five.1.facts[.budget] == ["237000000"])
    #expect(five.1.facts[.languages] == ["en"] && five.1.year == 2009)
    let metadata = try film(
      """
      adult,genres,id,imdb_id,original_title,overview,production_companies,release_date,title
      False,"[{'id': 16, 'name': 'Animation'}, {'id': 35, 'name': ""Kid's""}]",862,tt0114709,Toy Story,About it.,[],1995-10-30,Toy Story
      """)
    #expect(metadata.1.facts[.genres] == ["Animation", "Kid's"])
    #expect(Set(metadata.1.ids) == [FilmID("862", kind: .tmdb), FilmID("tt0114709")])
    let credits = try film(
      """
      cast,crew,id
      "[{'character': 'Woody', 'name': 'Tom Hanks'}]","[{'job': 'Director', 'name': 'John Lasseter'}, {'job': 'Gaffer', 'name': 'X'}]",862
      """)
    #expect(credits.0 == .tmdbCredits && credits.1.titles.isEmpty)
    #expect(
      credits.1.credits == [
        FilmCredit(.director, name: "John Lasseter"),
        FilmCredit(.actor, name: "Tom Hanks", character: "Woody"),
      ])
  }

  @Test func moviesAndLinksOfMovieLens() throws {
    let movies = try film("movieId,title,genres\n3415,\"Mirror, The (Zerkalo) (1975)\",Drama")
    #expect(movies.0 == .films && movies.1.source == .movieLens)
    #expect(movies.1.ids == [FilmID("3415", kind: .number)] && movies.1.facts[.genres] == ["Drama"])
    let links = try film("movieId,imdbId,tmdbId\n3415,0072443,1396")
    #expect(links.1.titles.isEmpty && links.1.ids.count == 3)
  }

  @Test func nominationsOfTheAcademy() throws {
    let (layout, rows) = try rows(
      """
      Ceremony\tYear\tClass\tCanonicalCategory\tCategory\tFilm\tFilmId\tName\tNominees\tNomineeIds\tWinner
      1\t1927/28\tActing\tACTOR IN A LEADING ROLE\tACTOR\tThe Noose|The Patent Leather Kid\ttt0019217|tt0018253\tX\tAnn Lee|Bo Ray\tnm1|nm2\tTrue
      """)
    let films = rows.compactMap { if case .film(let film) = $0 { film } else { nil } }
    #expect(
      layout == .oscars && films.map(\.titles) == [["The Noose"], ["The Patent Leather Kid"]])
    #expect(
      films[0].awards == [
        FilmAward(
          organisation: "Academy Awards", year: 1927, category: "Actor in a Leading Role",
          name: "Ann Lee, Bo Ray", won: true)
      ])
    #expect(films[1].ids == [FilmID("tt0018253")])
  }

  @Test func aSavedPageDescribesItsFilm() throws {
    let (layout, film) = try film(
      """
      <!DOCTYPE html><html><head><script type="application/ld+json">
      {"@context":"https://schema.org","@type":"Movie","name":"The Mirror","datePublished":"1975-01-01",
       "duration":"PT1H48M","genre":["Drama"],"director":[{"@type":"Person","name":"Andrei Tarkovsky"}],
       "sameAs":"https://www.imdb.com/title/tt0072443/","creator":[{"@type":"Organization","name":"Mosfilm"}],
       "offers":{"@type":"Offer","seller":{"name":"A Shop"},"category":"rent","price":3.99,"priceCurrency":"USD"}}
      </script></head><body>…</body></html>
      """)
    #expect(layout == .page && film.titles == ["The Mirror"] && film.year == 1975)
    #expect(film.facts[.runtime] == ["108"] && film.ids == [FilmID("tt0072443")])
    #expect(film.credits == [FilmCredit(.director, name: "Andrei Tarkovsky")])
    #expect(film.offers == [FilmOffer(provider: "A Shop", way: "rent", price: "3.99 USD")])
    #expect(throws: DataError.self) { try self.film("<html><body>nothing</body></html>") }
  }

  /// Of several scripts, and of the things that one describes, only films count; HTML's entities are characters.
  @Test func aFilmIsFoundWhereverAPageDescribesIt() throws {
    let (_, film) = try film(
      """
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"Organization","name":"A Site"}</script>
      <script type='application/ld+json' data-id="1">//<![CDATA[
      {"@graph":[{"@type":"BreadcrumbList","name":"x"},{"@type":"WebPage","mainEntity":{"@type":["Movie","Product"],
       "name":"Ann&apos;s Caf&eacute; &amp; Bar","url":"https://www.rottentomatoes.com/m/anns_cafe/","duration":"P0DT1H2M30S"}}]}
      //]]></script>
      """)
    #expect(film.titles == ["Ann's Café & Bar"] && film.ids == [FilmID("anns_cafe")])
    #expect(film.facts[.runtime] == ["63"])
  }

  @Test(arguments: [
    ("PT1H48M", "108"), ("PT108M", "108"), ("T108M", "108"), ("P0Y0M0DT1H48M", "108"),
    ("PT1.5H", "90"), ("PT99999999999999999999H", nil), ("PT0M", nil), ("108", nil), ("PT1X", nil),
    ("PT-5M", nil), ("PTnanM", nil),
  ])
  func aDurationIsReadInMinutes(_ text: String, _ minutes: String?) {
    #expect(FactText.minutes(duration: text) == minutes)
  }

  @Test func anUnknownTableIsRefused() {
    #expect(throws: DataError.self) { try rows("colour,size\nred,3") }
  }

  @Test func aBadRowCostsNoGoodOne() throws {
    let reader = try FactReader(
      .bytes(Array("tconst\taverageRating\tnumVotes\n\t1\t2\ntt1\t7.9\t5\n".utf8), name: "t"))
    var count = 0
    let problems = try reader.forEach { _ in count += 1 }
    #expect(count == 1 && problems.badCount == 1 && problems.goodCount == 1)
  }
}
