import FilmData
import Testing
import _FilmTestSupport

@Suite struct RatingReaderTests {
  private func read(_ text: String, as name: String = "ratings") throws -> RatingTable {
    try read(Array(text.utf8), as: name).table
  }

  private func read(
    _ bytes: [UInt8], as name: String = "ratings"
  ) throws -> (table: RatingTable, problems: RowProblems) {
    let folder = try TemporaryFolder()
    return try RatingReader.read(.file(folder.write(bytes, as: name)))
  }

  private func all(_ table: RatingTable) -> [Rating] { (0..<table.count).map { table[$0] } }

  private let two = [
    Rating(user: "1", film: "31", value: 2.5, timestamp: 1_260_759_144),
    Rating(user: "2", film: "31", value: 4, timestamp: 1_260_759_179),
  ]

  @Test(arguments: [
    "userId,movieId,rating,timestamp\n1,31,2.5,1260759144\n2,31,4.0,1260759179\n",
    "userId,movieId,rating,timestamp\r\n1,31,2.5,1260759144\r\n2,31,4.0,1260759179\r\n",
    "1\t31\t2.5\t1260759144\n2\t31\t4\t1260759179\n",
    "1::31::2.5::1260759144\n2::31::4::1260759179",
    "1,31,2.5,1260759144\n2,31,4,1260759179\n",
    "item;user;timestamp;rating\n31;1;1260759144;2.5\n31;2;1260759179;4\n",
    "\u{FEFF}user,item,rating,timestamp\n\"1\",\"31\",\"2.5\",1260759144\n2,31,4,1260759179\n\n",
    "user_id,note,film,stars,time\n1,\"a, b\",31,2.5,1260759144\n2,\"c\nd\",31,4,1260759179\n",
  ])
  func everyFormGivesTheSameRatings(text: String) throws {
    #expect(try all(read(text)) == two)
  }

  @Test func compressedFilesAreRead() throws {
    let bytes = Array("userId,movieId,rating,timestamp\n1,31,2.5,1260759144\n".utf8)
    #expect(try all(read(bytes.storedGzip, as: "ratings.csv.gz").table) == [two[0]])
    #expect(try all(read(bytes.rawZstd, as: "ratings.csv.zst").table) == [two[0]])
  }

  @Test func timesMayBeMissing() throws {
    let table = try read("user,item,rating\nann,heat,4\nbob,heat,3\n")
    #expect(table.timestamps.isEmpty)
    #expect(table[0] == Rating(user: "ann", film: "heat", value: 4))
    #expect(try read("1,31,2.5\n2,31,4\n").values == [2.5, 4])
    // One row without a time: times that are not known of all are of no use.
    #expect(try read("1,31,2.5,99\n2,31,4\n").timestamps.isEmpty)
  }

  @Test func withoutARatingColumnEveryRowCountsOne() throws {
    let table = try read("user,item\nann,heat\nann,ran\nbob,heat\n")
    #expect(table.values == [1, 1, 1])
    #expect(table.filmNumbers == [0, 1, 0])
  }

  @Test func identifiersKeepTheirText() throws {
    let table = try read(
      "user,title,rating\n007,\"Mirror, The\",1\n7,\"The \"\"Mirror\"\"\",2\n 7,Зеркало,3\n")
    #expect(table.users.identifiers == ["007", "7", " 7"])
    #expect(table.films.identifiers == ["Mirror, The", "The \"Mirror\"", "Зеркало"])
  }

  /// As film tables read their keys, so that the two meet.
  @Test func identifiersInLatin1AreOneUser() throws {
    let row = Array("Ren".utf8) + [0xE9] + Array(",heat,4\n".utf8)
    let table = try read(Array("user,item,rating\n".utf8) + row + row).table
    #expect(table.users.identifiers == ["René"])
    #expect(table.userNumbers == [0, 0])
  }

  @Test func badRowsAreSkippedAndNamed() throws {
    let (table, problems) = try read(
      Array(
        """
        user,item,rating
        1,31,four
        1,31
        ,31,4
        1,,4
        1,31,nan
        1,31,1e300
        1,31,"4
        2,32,5

        """.utf8))
    #expect(all(table) == [Rating(user: "2", film: "32", value: 5)])
    #expect(problems.goodCount == 1)
    #expect(problems.badCount == 7)
    #expect(
      problems.named == [
        RowProblem(line: 2, reason: .notNumber(.rating, text: "four")),
        RowProblem(line: 3, reason: .tooFewFields(found: 2, needed: 3)),
        RowProblem(line: 4, reason: .empty([.user, .film])),
        RowProblem(line: 5, reason: .empty([.user, .film])),
        RowProblem(line: 6, reason: .notNumber(.rating, text: "nan")),
      ])
  }

  @Test(arguments: [
    ("item,rating\n31,4\n", "user", "item, rating"),
    ("user,rating\n1,4\n", "film", "user, rating"),
  ])
  func aMissingColumnIsNamed(text: String, field: String, found: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "ratings.csv")
    let error = #expect(throws: DataError.self) { try RatingReader.read(.file(path)) }
    #expect(
      error?.description
        == "\(path): no field for the \(field) among \(found); "
        + "name it with a header such as user,item,rating")
  }

  @Test func noGoodRowIsAnError() throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write("user,item,rating\n1,31,four\n", as: "bad.csv")
    #expect(
      throws: DataError.noGoodRow(
        path: bad, bad: 1, first: RowProblem(line: 2, reason: .notNumber(.rating, text: "four")))
    ) { try RatingReader.read(.file(bad)) }
    let empty = try folder.write("user,item,rating\n", as: "empty.csv")
    #expect(throws: DataError.empty(empty)) { try RatingReader.read(.file(empty)) }
    #expect(throws: DataError.noSuchFile("no/ratings.csv")) {
      try RatingReader.read(.file("no/ratings.csv"))
    }
  }

  @Test func severalFilesMakeOneTable() throws {
    let folder = try TemporaryFolder()
    var table = RatingTable()
    for (name, text) in [("a", "1,31,4,5\n"), ("b", "user,item,rating,time\n2,31,3,6\n1,32,2,7\n")]
    {
      _ = try RatingReader.read(.file(folder.write(text, as: name)), into: &table)
    }
    #expect(table.users.identifiers == ["1", "2"])
    #expect(table.filmNumbers == [0, 0, 1])
    #expect(table.timestamps == [5, 6, 7])
    _ = try RatingReader.read(.file(folder.write("3,31,1\n", as: "c")), into: &table)
    #expect(table.count == 4)
    #expect(table.timestamps.isEmpty)
  }
}
