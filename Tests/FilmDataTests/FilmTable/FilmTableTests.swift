import Testing

@testable import FilmData

@Suite struct FilmTableTests {
  private final class Bytes: Sendable {}

  private func parse(_ text: String) throws -> [Film] {
    var text = text
    return try text.withUTF8 {
      try Array(FilmList(table: UnsafeRawBufferPointer($0), in: Bytes()))
    }
  }

  @Test func rowsMayEndLikeOnWindowsAndTheLastWithoutEnd() throws {
    let parsed = try parse(FilmTable.header + "\r\na,A,,1999,,,,,,\r\nb,B,,,,,,,,")
    #expect(parsed.map(\.id) == ["a", "b"])
    #expect(parsed[0].year == 1999)
    #expect(parsed[1].popcornmeter == nil)
  }

  private static let longHeader = FilmTable.header + ",reviews_without_verdict"

  @Test(arguments: [
    ("", "its first line is not \(FilmTable.header)"),
    ("id,title\na,b\n", "its first line is not \(FilmTable.header)"),
    (FilmTable.header + "\na,b\n", "film 1 has 2 fields, not 10"),
    (FilmTable.header + "\na,b,,19x5,,,,,,\n", "film 1 has a number that cannot be read"),
    (FilmTable.header + "\na,b,,-5,,,,,,\n", "film 1 has a number that cannot be read"),
    (FilmTable.header + "\na,b,,2147483648,,,,,,\n", "film 1 has a number that cannot be read"),
    (
      FilmTable.header + "\na,b,,1111111111111111111111,,,,,,\n",
      "film 1 has a number that cannot be read"
    ),
    (FilmTable.header + "\na,b,,,,,,,,\na,\"open", "film 2 has 2 fields, not 10"),
    (FilmTable.header + ",x\na,b,,,,,,,,,1\n", "its first line is not \(FilmTable.header)"),
    (FilmTable.header + "\na,b,,,,,,,,,1\n", "film 1 has 11 fields, not 10"),
    (longHeader + "\na,b,,,,,,,,\n", "film 1 has 10 fields, not 11"),
    (longHeader + "\na,b,,,,,,,,,1x\n", "film 1 has a number that cannot be read"),
    (FilmTable.header + "\n\n", "film 1 has 1 fields, not 10"),
  ])
  func faultsAreNamed(text: String, reason: String) {
    #expect(throws: FilmTable.Fault(reason: reason)) { try parse(text) }
  }

  @Test func furtherColumnsMayComeInAnyOrder() throws {
    let films = try parse(
      FilmTable.header + ",imdb_id,cast,reviews_without_verdict,movielens_id\n"
        + "a,A,,,,,,,,,tt0072443,Ann Ash|Bo Birch,7,3415\nb,B,,,,,,,,,,,,\n")
    #expect(films[0].imdbID == 72443 && films[0].movieLensID == 3415)
    #expect(films[0].cast == ["Ann Ash", "Bo Birch"] && films[0].reviewsWithoutVerdict == 7)
    #expect(films[1] == Film(id: "b", title: "B"))
  }

  @Test(arguments: ["imdb_id,imdb_id", "stars", "cast,cast", "imdb_id,cast,x"])
  func columnsThatAreUnknownOrDoubledAreRefused(columns: String) {
    #expect(throws: FilmTable.Fault.self) {
      try parse(FilmTable.header + "," + columns + "\n")
    }
  }

  @Test(arguments: ["72443", "tt", "tt00x2", "nm0000001", "tt99999999999"])
  func numbersAtIMDbHaveTheirForm(number: String) {
    #expect(throws: FilmTable.Fault(reason: "film 1 has a number that cannot be read")) {
      try parse(FilmTable.header + ",imdb_id\na,A,,,,,,,,," + number + "\n")
    }
  }

  @Test func anyBytesAreSurvived() throws {
    let films = [
      Film(id: "a", title: "Good, \"Bad\" & Ugly\nTwo lines", genres: ["Drama", "\"Odd\", yes"]),
      Film(
        id: "b", title: "Ω", year: 1999, directors: ["A", "", "B"], cast: ["C, D"],
        movieLensID: 7, imdbID: 9),
    ]
    let whole = FilmList(films).withTable { Array($0) }
    for count in 0..<whole.count {
      whole.prefix(count).withUnsafeBytes { bytes in
        guard let list = try? FilmList(table: bytes, in: Bytes()) else { return }
        #expect(list.count <= films.count)
        for film in list { #expect(film.title.utf8.count <= whole.count) }
      }
    }
  }
}
