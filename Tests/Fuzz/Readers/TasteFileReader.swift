#if FILMLAB_FUZZ_ALL
  import FilmAnalytics
  import FilmData
  import FilmSimilarity

  /// Someone's own ratings, with two of films that the model knows.
  final class TasteFileReader: FuzzedReader {
    static let name = "taste"
    static let dictionary = [
      "!", "title,year,rating\n", "Name,Year,Letterboxd URI,Rating\n",
      "Const,Your Rating,Title,Year\n",
      "{\"movie\":{\"title\":\"", "\"rating\":", ",", "\"", "\n", "The Mirror", "Stalker", "1975",
      "4.5", "10",
      "(1975)", "tt0072443", "liked", "TV Series",
    ]
    static let seeds = [
      "Persona,1966,3", "\"Mirror, The\",,5\nStalker,1979,0.5\nNothing,2000,1",
      "!Const,Your Rating,Title,Title Type,Year\ntt0072443,9,The Mirror,movie,1975\n",
      "!Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Stalker,1979,x,4.5\n",
      "![{\"rating\":9,\"movie\":{\"title\":\"Stalker\",\"year\":1979}}]",
    ].map { Array($0.utf8) }

    private let file: MemoryFile
    private let reader: TasteReader

    init() throws {
      file = try MemoryFile()
      var format = ReviewFormat()
      format.bareScale = 5
      reader = TasteReader(search: TitleSearch(ToyFilms.list), format: format)
    }

    func read(_ bytes: [UInt8]) throws {
      if bytes.first == UInt8(ascii: "!") {
        try file.write(Array(bytes.dropFirst()))
        _ = try unlessRefused { try reader.read(file.path) }
        return
      }
      if bytes.areBinary { return }
      let rows = Array("\n".utf8) + bytes + Array("\nStalker,1979,2\n".utf8)
      try file.write(Array("title,year,rating\nThe Mirror,1975,5".utf8) + rows)
      let found = try reader.read(file.path).found.map { ToyFilms.list[$0.match.film].id }
      try promise(found.contains("mirror") && found.contains("stalker"), "a good row is lost")
    }
  }
#endif
