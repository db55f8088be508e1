import _FilmTestSupport

/// Runs of commands on a catalogue of their own, with a few films and reviews.
struct CatalogueRuns {
  let folder: TemporaryFolder
  /// The catalogue.
  let path: String

  /// - Parameter isFilled: whether the films and reviews are imported.
  init(isFilled: Bool = true) throws {
    folder = try TemporaryFolder()
    path = folder.path("films.sqlite")
    guard isFilled else { return }
    _ = try run(["import", try facts(), try reviews()])
  }

  /// Facts of four films.
  func facts() throws -> String {
    try folder.write(
      """
      {"type":"film","source":"filmlab","title":"The Mirror","year":1975,"imdb_id":"tt0072443","genres":["Drama"],"directors":["Andrei Tarkovsky"],"cast":["Margarita Terekhova"]}
      {"type":"film","source":"filmlab","title":"Stalker","year":1979,"imdb_id":"tt0079944","genres":["Drama","Sci-Fi"],"directors":["Andrei Tarkovsky"]}
      {"type":"film","source":"filmlab","title":"Gigli","year":2003,"imdb_id":"tt0299930","genres":["Comedy"],"directors":["Martin Brest"]}
      {"type":"film","source":"filmlab","title":"Stalkers","year":1981,"genres":["War"]}

      """, as: "facts.jsonl")
  }

  /// Six reviews of each of three films, and two by the audience.
  func reviews() throws -> String {
    var rows: [String] = []
    for (title, year, fresh) in [("The Mirror", 1975, 6), ("Stalker", 1979, 3), ("Gigli", 2003, 0)]
    {
      for number in 0..<6 {
        rows.append(
          "{\"title\":\"\(title)\",\"year\":\(year),\"critic\":\"Critic \(number)\",\"date\":\"2001-0\(number + 1)-02\","
            + "\"original_score\":\"\(number < fresh ? 4 : 1)/5\",\"fresh\":\(number < fresh),"
            + "\"text\":\"\(number < fresh ? "A luminous film" : "A tedious film"), number \(number).\"}"
        )
      }
    }
    for (stars, text) in [(5, "Luminous & <slow>, as a dream."), (2, "Too slow.")] {
      rows.append(
        "{\"title\":\"The Mirror\",\"year\":1975,\"critic\":\"Ann\",\"source\":\"audience\","
          + "\"original_score\":\"\(stars)/5\",\"text\":\"\(text)\"}")
    }
    return try folder.write(rows.joined(separator: "\n") + "\n", as: "reviews.jsonl")
  }

  /// Runs a command on the catalogue.
  func run(_ arguments: [String]) throws -> FilmlabRun {
    try FilmlabRun(arguments + ["--catalogue", path])
  }

  /// Runs a command on the catalogue.
  func run(_ arguments: String...) throws -> FilmlabRun { try run(arguments) }

  /// The objects that a command writes as JSON.
  func objects(_ arguments: String...) throws -> [JSONObject] {
    try JSONRows.array(try run(arguments + ["--format", "json"]).output)
  }
}
