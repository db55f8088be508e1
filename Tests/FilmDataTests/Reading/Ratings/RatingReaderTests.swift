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
    let fault = try read("1,31,2.5,99\n2,31,4\n")
    #expect(fault.timestamps.isEmpty && fault.timeFault?.description.contains(":2: ") == true)
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
    #expect(table.userNumbers == [0])
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
    #expect(problems.badCount == 6 && problems.unratedCount == 1)
    #expect(
      problems.named == [
        RowProblem(line: 2, reason: .notNumber(.rating, text: "four")),
        RowProblem(line: 3, reason: .tooFewFields(found: 2, needed: 3)),
        RowProblem(line: 4, reason: .empty([.user, .film])),
        RowProblem(line: 5, reason: .empty([.user, .film])),
        RowProblem(line: 7, reason: .notNumber(.rating, text: "1e300")),
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

  /// Files that other tools and sets have, each with the ratings 4 and 2 of two films by two users.
  @Test(arguments: [
    "31:\n1,4,2005-09-02\n2,2,2005-09-04\n",
    "user_id:token\titem_id:token\trating:float\n1\t31\t4\n2\t31\t2\n",
    "1 31 4\n2 31 2\n",
    "1;31;4,0\n2;31;2,0\n",
    "User;Item;Rating\n1;31;4,0\n2;31;2\n",
    "reviewerID,asin,overall\n1,31,4.0\n2,31,2.0\n",
    "customer_id,product_id,star_rating\n1,31,4\n2,31,2\n",
    "{\"user\":\"1\",\"item\":\"31\",\"rating\":4}\n{\"user\":\"2\",\"item\":\"31\",\"rating\":2}\n",
    "[{\"userId\":1,\"movieId\":31,\"rating\":4},{\"userId\":2,\"movieId\":31,\"rating\":2}]",
    "{\n \"ratings\": [\n {\"user\":1,\n \"item\":31,\"rating\":4},\n"
      + "{\"user\":2,\"item\":31,\"rating\":2}\n]\n}\n",
    "critic,film,original_score\n1,31,4/5\n2,31,2/5\n",
    "critic,film,original_score\n1,31,★★★★☆\n2,31,40%\n",
  ])
  func otherLayoutsAreRead(text: String) throws {
    let table = try read(text)
    #expect(table.users.identifiers == ["1", "2"])
    #expect(table.films.identifiers == ["31"])
    #expect(table.values == [4, 2])
  }

  @Test(arguments: ["plays", "play_count", "Playcount", "listens", "count"])
  func playsAreNoRatings(name: String) throws {
    let table = try read("user,item,\(name)\n1,31,243\n2,31,3\n")
    #expect(table.meaning == .plays && table.values == [243, 3])
    #expect(try read("user,item\n1,31\n").meaning == .choices)
    #expect(try read("user,item,rating,\(name)\n1,31,4,9\n").meaning == .ratings)
  }

  @Test(arguments: [
    ("0\n1\n", 1.0, RatingScale.Origin.inferred), ("4\n3\n", 5, .inferred),
    ("9\n3\n", 10, .inferred),
  ])
  func theScaleIsTold(values: String, best: Double, origin: RatingScale.Origin) throws {
    let rows = values.split(separator: "\n").enumerated().map { "\($0),31,\($1)\n" }.joined()
    let (table, problems) = try read(Array("user,item,rating\n\(rows)".utf8))
    #expect(problems.scale == RatingScale(best: best, origin: origin))
    #expect(try table.scale(path: "a") == problems.scale)
    #expect(problems.lines.first?.contains("from the values") == true)
  }

  @Test func aScaleThatTheValuesDoNotTellIsAskedFor() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("user,item,rating\n1,31,1\n2,31,2\n", as: "low.csv")
    let (table, problems) = try RatingReader.read(.file(path))
    #expect(problems.scale == nil && table.values == [1, 2])
    #expect(throws: DataError.self) { try table.scale(path: path) }
    #expect(
      try RatingReader.read(.file(path), scale: 5).0.scale(path: path) == RatingScale(best: 5))
  }

  @Test func ratingsOutsideTheScaleAreNamed() throws {
    let rows = (1...20).map { "\($0),31,4\n" }.joined()
    let (table, problems) = try read(
      Array("userId,movieId,rating\n7,32,55\n\(rows)8,32,-1\n".utf8))
    #expect(table.count == 20 && problems.goodCount == 20 && problems.hasFaults)
    #expect(problems.named.map(\.line) == [2, 23])
    #expect("\(problems.named[0].reason)" == "the rating \"55\" is not on the scale 1 to 5")
  }

  /// 9 of ten and 4.5 of five are the same.
  @Test func filesOnOtherScalesAreBroughtToTheFirst() throws {
    let folder = try TemporaryFolder()
    var table = RatingTable()
    for (name, text) in [
      ("a", "user,item,rating\n1,31,4.5\n2,31,2\n"), ("b", "user,item,rating\n3,31,9\n4,31,2\n"),
    ] {
      _ = try RatingReader.read(.file(folder.write(text, as: name)), into: &table)
    }
    #expect(table.values == [4.5, 2, 4.5, 1])
    #expect(try table.scale(path: "a").best == 5)
  }

  @Test func ofTwoRatingsOfAFilmTheLatestCounts() throws {
    let byTime = try read(
      Array("user,item,rating,timestamp\n1,31,5,9\n1,32,3,4\n1,31,2,7\n1,31,1,9\n".utf8))
    #expect(byTime.table.values == [1, 3] && byTime.table.timestamps == [9, 4])
    #expect(byTime.problems.replacedCount == 2 && byTime.problems.goodCount == 4)
    let byRow = try read("user,item,rating\n1,31,5\n2,31,4\n1,31,3\n")
    #expect(byRow.values == [3, 4])
  }

  /// A file in which every row stands twice is the same table.
  @Test func doubledRowsChangeNothing() throws {
    let rows = (0..<40).map { "\($0 % 7),\($0 % 9),\(1 + $0 % 5),\($0)\n" }.joined()
    let (once, twice) = (
      try read("user,item,rating,timestamp\n" + rows),
      try read("user,item,rating,timestamp\n" + rows + rows)
    )
    #expect(all(once) == all(twice))
  }

  @Test func timesThatCannotBeReadAreKnown() throws {
    let iso = try read("user,item,rating,date\n1,31,4,2020-01-11T10:00:00Z\n2,31,3,2020-01-12\n")
    #expect(iso.timestamps == [1_578_736_800, 1_578_787_200] && iso.timeFault == nil)
    let bad = try read("user,item,rating,time\n1,31,4,2020-01-11\n2,31,3,yesterday\n")
    #expect(bad.timestamps.isEmpty)
    #expect(
      bad.timeFault?.description.hasSuffix(":3: the time \"yesterday\" cannot be read") == true)
  }

  @Test func filmsWithoutAKeyHaveTheirYear() throws {
    let table = try read("user,title,year,rating\n1,Solaris,1972,5\n1,Solaris,2002,3\n")
    #expect(table.films.identifiers == ["Solaris (1972)", "Solaris (2002)"])
  }

  @Test func seriesAreLeftOut() throws {
    let (table, problems) = try read(
      Array("user,item,rating,type\n1,31,4,movie\n1,32,5,tvSeries\n1,33,3,episode\n".utf8))
    #expect(table.count == 1 && problems.seriesCount == 2 && problems.goodCount == 1)
    #expect(problems.badCount == 0)
  }

  @Test func pairsStayAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("user,item,rating\n1,31,\n1,31,4\n2,32,x\n", as: "pairs.csv")
    let table = try RatingReader.readPairs(.file(path)).0
    #expect(table.meaning == .choices)
    #expect((0..<table.count).map { table[$0].film } == ["31", "31", "32"])
  }

  @Test func rowsWithoutARatingAreCounted() throws {
    let text = "user,item,rating\n1,31,4\n1,32,\n2,31,NA\n"
    let (table, problems) = try read(Array(text.utf8))
    #expect(table.count == 1 && problems.unratedCount == 2 && !problems.hasFaults)
    #expect(throws: DataError.self) { try read("user,item,rating\n1,31,\n") }
  }

  @Test func thumbsAroundZeroKeepTheirScale() throws {
    for scale in [nil, 1.0] {
      let input = Input.bytes(Array("user,item,rating\n1,31,1\n2,31,-1\n".utf8), name: "a")
      let (table, problems) = try RatingReader.read(input, scale: scale)
      #expect(table.count == 2 && problems.scale?.worst == -1)
    }
  }

  private func append(_ text: String, to table: inout RatingTable) throws -> RowProblems {
    try RatingReader.read(.bytes(Array(text.utf8), name: "next.csv"), into: &table)
  }

  /// 243 plays are no rating, and a rating of 4 is not four plays.
  @Test(arguments: ["user,item,plays\n1,32,243\n", "user,item\n1,32\n"])
  func filesOfOtherValuesAreRefused(text: String) throws {
    var table = try read("user,item,rating\n1,31,4\n")
    let error = #expect(throws: DataError.self) { try append(text, to: &table) }
    #expect(error?.description.contains("the file before it has ratings") == true)
    #expect(table.count == 1 && table.values == [4] && table.meaning == .ratings)
    var other = try read(text)
    #expect(throws: DataError.self) { try append("user,item,rating\n1,31,4\n", to: &other) }
  }

  @Test func aRepeatedHeaderIsNoBadRow() throws {
    let (table, problems) = try read(
      Array("user,item,rating\n1,31,4\nuser,item,rating\n2,31,3\n".utf8))
    #expect(table.values == [4, 3] && !problems.hasFaults && problems.uneven.headers.count == 1)
    #expect(table.users.identifiers == ["1", "2"])
  }

  /// Rows in many files are the same table as in one, whatever part of it each is.
  @Test(arguments: [1, 3, 50, 400, 700])
  func partsMakeTheTableOfTheWhole(size: Int) throws {
    let rows = (0..<900).map { row in
      "\(row * 7 % 23),\(row * 11 % 31),\(1 + row % 5),\(1000 + row * 37 % 911)\n"
    }
    let header = "user,item,rating,timestamp\n"
    let whole = try read(Array((header + rows.joined()).utf8))
    var table = RatingTable()
    var replacedCount = 0
    for start in stride(from: 0, to: rows.count, by: size) {
      let part = rows[start..<min(rows.count, start + size)].joined()
      replacedCount += try append(header + part, to: &table).replacedCount
    }
    #expect(all(table) == all(whole.table) && replacedCount == whole.problems.replacedCount)
  }

  /// A file a day: were all rows looked at for each, these would take minutes.
  @Test(.timeLimit(.minutes(1)))
  func manySmallFilesTakeLinearTime() throws {
    var table = RatingTable()
    let first = (0..<50_000).map { "\($0 % 1000),\($0 / 1000),\(1 + $0 % 5)\n" }.joined()
    _ = try append("user,item,rating\n" + first, to: &table)
    let clock = ContinuousClock()
    let time = try clock.measure {
      for day in 0..<1000 { _ = try append("user,item,rating\n\(day),7,3\n", to: &table) }
    }
    #expect(table.count == 50_000 && time < .seconds(10))
  }
}
