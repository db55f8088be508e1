internal import Bytes

/// Reads what a saved page says of its film to search engines: JSON-LD of the type `Movie` of schema.org.
enum FilmPage {
  private static let mark = "application/ld+json"

  static func read(_ input: Input, _ body: (FactRow) -> Void) throws(DataError) -> RowProblems {
    var problems = RowProblems(path: input.name)
    let html = String(decoding: try ByteSource(input).readToEnd(), as: UTF8.self)
    for block in blocks(html) {
      guard let value = JSONValue(parsing: block.text) else {
        problems.add(
          RowProblem(line: block.line, reason: .brokenJSON(reason: "the JSON-LD cannot be read")))
        continue
      }
      for movie in movies(value.withoutEntities) {
        if let film = record(movie) {
          body(.film(film))
          problems.goodCount += 1
        } else {
          problems.add(RowProblem(line: block.line, reason: .missing(.title)))
        }
      }
    }
    if problems.goodCount == 0, problems.badCount == 0 {
      throw .malformed(
        path: input.name, line: 1, reason: "the page has no JSON-LD of schema.org/Movie")
    }
    return problems
  }

  /// The scripts with JSON-LD, and the lines where they begin.
  ///
  /// - Complexity: O(*n*).
  private static func blocks(_ html: String) -> [(text: String, line: Int)] {
    var blocks: [(text: String, line: Int)] = []
    var (rest, line) = (html[...], 1)
    while let type = rest.firstRange(of: mark) {
      guard let start = rest[type.upperBound...].firstIndex(of: ">") else { break }
      let after = rest[rest.index(after: start)...]
      let end = after.firstRange(of: "</script")?.lowerBound ?? after.endIndex
      line += lineCount(rest[..<start])
      blocks.append((json(after[..<end]), line))
      line += lineCount(rest[start..<end])
      rest = after[end...]
    }
    return blocks
  }

  private static func lineCount(_ text: Substring) -> Int {
    text.utf8.count { $0 == ASCII.lineFeed }
  }

  /// A script without the mark of character data that some pages put around it.
  private static func json(_ script: Substring) -> String {
    guard let start = script.firstRange(of: "<![CDATA[")?.upperBound else {
      return String(script)
    }
    let end = script[start...].firstRange(of: "]]>")?.lowerBound ?? script.endIndex
    // Before the end there may be the sign of a comment.
    let last = script[start..<end].lastIndex { $0 == "}" || $0 == "]" }
    return last.map { String(script[start...$0]) } ?? String(script)
  }

  /// The members of an object in which pages put what they are about.
  private static let holders = [
    "@graph", "mainEntity", "mainEntityOfPage", "about", "itemReviewed",
  ]

  /// The objects of the type Movie, wherever they are.
  private static func movies(_ value: JSONValue) -> [JSONValue] {
    value.elements.flatMap { element in
      if element["@type"]?.elements.contains(.text("Movie")) == true { return [element] }
      return holders.compactMap { element[$0] }.flatMap(movies)
    }
  }

  private static func record(_ movie: JSONValue) -> FilmRecord? {
    guard let title = movie["name"]?.string else { return nil }
    var film = FilmRecord(source: .page)
    film.titles = [title] + (movie["alternateName"]?.names ?? [])
    for link in (movie["sameAs"]?.names ?? []) + [movie["url"]?.string].compactMap({ $0 }) {
      addID(link, to: &film)
    }
    let date = movie["datePublished"]?.string ?? movie["dateCreated"]?.string
    film.year = date.flatMap { FilmTitle.year($0.utf8) }
    film.set(.releaseTheatres, date)
    film.set(.runtime, movie["duration"]?.string.flatMap(FactText.minutes))
    film.set(.genres, movie["genre"]?.names ?? [])
    film.set(.contentRating, movie["contentRating"]?.names.first)
    film.set(.synopsis, movie["description"]?.string)
    film.set(.companies, movie["productionCompany"]?.names ?? [])
    film.set(.countries, movie["countryOfOrigin"]?.names ?? [])
    film.set(.languages, movie["inLanguage"]?.names ?? [])
    film.add(.director, movie["director"]?.names ?? [])
    film.add(.producer, movie["producer"]?.names ?? [])
    film.add(.writer, (movie["author"] ?? movie["creator"])?.people ?? [])
    film.add(.actor, (movie["actor"] ?? movie["actors"])?.names ?? [])
    film.offers = offers(movie["offers"]) + offers(movie["potentialAction"])
    return film
  }

  /// The identifier of an address at IMDb, Rotten Tomatoes or The Movie Database.
  private static func addID(_ link: String, to film: inout FilmRecord) {
    let parts = link.split(separator: "/")
    guard parts.count > 2, let last = parts.last.map(String.init) else { return }
    if link.contains("imdb.com/title/") {
      film.add(last, .imdb)
    } else if link.contains("rottentomatoes.com/m/") {
      film.add(last, .key)
    } else if link.contains("themoviedb.org/movie/") {
      film.add(String(last.prefix { $0.isNumber }), .tmdb)
    }
  }

  private static func offers(_ value: JSONValue?) -> [FilmOffer] {
    (value?.elements ?? []).compactMap { offer in
      let seller = offer["seller"] ?? offer["offeredBy"] ?? offer["provider"]
      guard let provider = seller?.names.first else { return nil }
      return FilmOffer(
        provider: provider, way: offer["category"]?.string ?? "watch",
        price: offer["price"]?.string.map { price in
          (offer["priceCurrency"]?.string).map { "\(price) \($0)" } ?? price
        }, link: offer["url"]?.string)
    }
  }
}

extension JSONValue {
  /// The names of those elements that are people, or texts: not of companies.
  fileprivate var people: [String] {
    elements.compactMap { element in
      element["@type"] == .text("Organization") ? nil : element["name"]?.string ?? element.string
    }
  }
}
