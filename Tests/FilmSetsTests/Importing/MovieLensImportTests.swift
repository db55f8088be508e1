import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct MovieLensImportTests {
  static let expected = """
    user,item,rating,timestamp
    1,1193,5,978300760
    2,661,3.5,978302109

    """

  /// The rows of each of MovieLens' forms.
  @Test(arguments: [
    ("ml-1m/ratings.dat", "1::1193::5::978300760\n2::661::3.5::978302109\n"),
    ("ml-100k/u.data", "1\t1193\t5\t978300760\n2\t661\t3.5\t978302109\n"),
    (
      "ml-25m/ratings.csv",
      "userId,movieId,rating,timestamp\r\n1,1193,5,978300760\r\n2,661,3.5,978302109\r\n"
    ),
  ])
  func everyFormBecomesTheSame(_ path: String, _ content: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(content, in: path)
    try folder.write("no ratings", in: path.split(separator: "/")[0] + "/README.txt")
    for place in [folder.path, file] {
      let imported = try Imported(.movieLens, place)
      #expect(imported.text == MovieLensImportTests.expected)
      #expect(imported.summary.rows == 2)
    }
  }

  @Test func badRowsAreSkippedAndNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("1::2::3::4\n1::2::good::4\n1::2\n5::6::7::8\n", as: "ratings.dat")
    let imported = try Imported(.movieLens, folder.path)
    #expect(imported.lines.count == 3)
    #expect(
      imported.summary.problems.flatMap(\.lines) == [
        "\(path):2: skipped: the rating \"good\" is no number",
        "\(path):3: skipped: 2 fields where 4 are needed",
      ])
  }

  @Test func whatIsReadBackIsTheSame() throws {
    let folder = try TemporaryFolder()
    try folder.write("7::8::4.5::99\n", as: "ratings.dat")
    let path = try folder.write(try Imported(.movieLens, folder.path).text, as: "out.csv")
    let (table, _) = try RatingReader.read(.file(path))
    #expect(table[0] == Rating(user: "7", film: "8", value: 4.5, timestamp: 99))
  }

  @Test func rowsWithoutAGoodOneAreAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write("userId,movieId,rating,timestamp\na,b,c,d\n", as: "ratings.csv")
    #expect(throws: DataError.self) { try Imported(.movieLens, folder.path) }
  }

  @Test func otherFilesAreNotTaken() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("id,text\n1,Dull.\n", as: "reviews.csv")
    let error = #expect(throws: FilmSetsError.self) { try Imported(.movieLens, path) }
    #expect(error?.kind == .data)
    #expect(error?.description.contains("which has ratings.csv, ratings.dat or u.data") == true)
  }
}
