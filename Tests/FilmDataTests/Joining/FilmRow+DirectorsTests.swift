import FilmData
import Testing
import _FilmTestSupport

struct FilmRowDirectorsTests {
  /// The page that the directors come from, the film's titles, whether they are believed.
  @Test(arguments: [
    ("american-alien", "Alien (1979)", false), ("alien", "Alien (1979)", true),
    ("1036046-mirror", "Mirror, The (Zerkalo) (1975)", true),
    ("zerkalo", "Mirror, The (Zerkalo) (1975)", true),
    ("the_thing_1982", "Thing, The (1982)", true), (nil, "Alien (1979)", true),
  ])
  func areBelievedWhereThePageIsTheFilms(page: String?, title: String, isBelieved: Bool) throws {
    let header = "movielens_id,title,directors,rotten_tomatoes_id\n"
    let row = "1,\"\(title)\",Somebody,\(page ?? "")\n"
    let folder = try TemporaryFolder()
    let films = try FilmReader.read(.file(folder.write(header + row, as: "films.csv"))).0
    #expect(films.first?.trustedDirectors == (isBelieved ? ["Somebody"] : []))
  }
}
