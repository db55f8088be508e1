import FilmData
import Testing

@testable import FilmSimilarity

@Suite struct FilmTableTests {
  private func parse(_ text: String) throws -> [Film] {
    var text = text
    return try text.withUTF8 { try FilmTable.parse(UnsafeRawBufferPointer($0), path: "films.csv") }
  }

  private let films = [
    Film(
      id: "the_mirror_1975", title: "The Mirror", alternateTitles: ["Zerkalo", "Зеркало"],
      year: 1975, genres: ["Drama"], directors: ["Andrei Tarkovsky"],
      tomatometer: Tomatometer(freshCount: 16, reviewCount: 16),
      popcornmeter: Popcornmeter(likedCount: 5, ratingCount: 7)),
    Film(id: "x", title: "Good, \"Bad\" & Ugly\nTwo lines", genres: ["Drama", "\"Odd\", yes"]),
    Film(id: "", title: ""),
    Film(id: "y", title: "\"Quoted\"", genres: ["Drama"], directors: ["A", "", "B"]),
  ]

  @Test func whatIsWrittenIsRead() throws {
    #expect(try parse(String(decoding: FilmTable.encode(films), as: UTF8.self)) == films)
  }

  @Test func rowsMayEndLikeOnWindowsAndTheLastWithoutEnd() throws {
    let parsed = try parse(FilmTable.header + "\r\na,A,,1999,,,,,,\r\nb,B,,,,,,,,")
    #expect(parsed.map(\.id) == ["a", "b"])
    #expect(parsed[0].year == 1999)
    #expect(parsed[1].popcornmeter == nil)
  }

  @Test func separatorsWithinAnElementAreReplaced() throws {
    let film = Film(id: "a", title: "A|B", genres: ["x|y", "z"])
    let parsed = try parse(String(decoding: FilmTable.encode([film]), as: UTF8.self))
    #expect(parsed[0].genres == ["x/y", "z"])
    #expect(parsed[0].title == "A|B")
  }

  @Test(arguments: [
    ("", "its first line is not \(FilmTable.header)"),
    ("id,title\na,b\n", "its first line is not \(FilmTable.header)"),
    (FilmTable.header + "\na,b\n", "film 1 has 2 fields, not 10"),
    (FilmTable.header + "\na,b,,19x5,,,,,,\n", "film 1 has a number that is none"),
    (FilmTable.header + "\na,b,,-5,,,,,,\n", "film 1 has a number that is none"),
    (
      FilmTable.header + "\na,b,,1111111111111111111111,,,,,,\n", "film 1 has a number that is none"
    ),
    (FilmTable.header + "\na,b,,,,,,,,\na,\"open", "film 2 has 2 fields, not 10"),
    (FilmTable.header + "\n\n", "film 1 has 1 fields, not 10"),
  ])
  func faultsAreNamed(text: String, reason: String) {
    #expect(throws: SimilarityError.malformed(path: "films.csv", reason: reason)) {
      try parse(text)
    }
  }

  @Test func anyBytesAreSurvived() throws {
    let whole = FilmTable.encode(films)
    for count in 0..<whole.count {
      whole.prefix(count).withUnsafeBytes { _ = try? FilmTable.parse($0, path: "") }
    }
  }
}
