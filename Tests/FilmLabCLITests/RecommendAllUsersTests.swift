import Foundation
import Testing
import _FilmTestSupport

/// `filmlab recommend --all-users`: a list for every user of a file.
@Suite struct RecommendAllUsersTests {
  private let folder: TemporaryFolder
  private var ratings: String { folder.path("ratings.csv") }

  /// 75 users of two kinds, each of whom has rated two films of three.
  init() throws {
    var rows = "user,item,rating\n"
    for user in 0..<75 {
      for film in 0..<30 where (user + film) % 3 != 0 {
        rows += "u\(user),\(film),\(user % 2 == film % 2 ? 5 : 1)\n"
      }
    }
    folder = try TemporaryFolder(["ratings.csv": rows])
  }

  private func recommend(_ options: [String]) throws -> FilmlabRun {
    try FilmlabRun(["recommend", "--all-users", ratings, "--count", "3"] + options)
  }

  @Test(arguments: ["als", "biased"])
  func everyUserGetsUnseenFilmsOfTheirKind(method: String) throws {
    let run = try recommend(["--method", method, "--format", "csv"])
    #expect(run.status == 0 && run.errors.contains("lists of 75 users"), "\(run.errors)")
    let measure = method == "als" ? "score" : "rating"
    #expect(run.lines.first.map(String.init) == "user,rank,item,title,year,\(measure)")
    #expect(run.lines.count == 1 + 75 * 3)
    for (place, line) in run.lines.dropFirst().enumerated() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let (user, film) = (place / 3, try #require(Int(fields[2])))
      #expect(fields[0] == "u\(user)" && fields[1] == "\(place % 3 + 1)")
      #expect((user + film) % 3 == 0 && user % 2 == film % 2)
    }
  }

  @Test func everyFormatHasTheSameRows() throws {
    let csv = try recommend(["--format", "csv"]).output
    let rows = try recommend(["--format", "jsonl"]).rows()
    #expect(rows.count == 225 && rows[0].text("user") == "u0" && rows[0].number("rank") == 1)
    let array = try JSONRows.array(recommend(["--format", "json"]).output)
    #expect(array.map { $0.text("item") } == rows.map { $0.text("item") })
    for (name, count) in [("a.tsv", 226), ("a.md", 227), ("a.jsonl", 225), ("a.csv", 226)] {
      let run = try recommend(["--output", folder.path(name)])
      #expect(run.output.isEmpty)
      #expect(try folder.text(of: name).split(separator: "\n").count == count, "\(name)")
    }
    #expect(try folder.text(of: "a.csv") == csv)
    #expect(try recommend(["--format", "html"]).output.lowercased().hasPrefix("<!doctype html>"))
    // People on a terminal get a table, pipes JSON lines.
    #expect(try recommend([]).rows().count == 225)
    _ = try recommend(["--output", folder.path("a.csv.gz")])
    #expect(try folder.bytes(of: "a.csv.gz").prefix(2) == [0x1F, 0x8B])
  }

  @Test func theSameBytesForAnyThreads() throws {
    for method in ["als", "biased"] {
      let one = try recommend(["--method", method, "--format", "csv", "--jobs", "1"]).output
      #expect(try recommend(["--method", method, "--format", "csv", "--jobs", "3"]).output == one)
    }
    let seeds = try ["1", "2"].map { try recommend(["--seed", $0, "--format", "csv"]).output }
    #expect(seeds[0] != seeds[1])
  }

  @Test func aTrainedModelGivesTheSameLists() throws {
    let model = folder.path("my/ratings")
    _ = try FilmlabRun(["train", "ratings", ratings, "--method", "als", "--output", model])
    let saved = try recommend(["--models", folder.path("my"), "--format", "csv"])
    #expect(saved.output == (try recommend(["--format", "csv"]).output), "\(saved.errors)")
    // Others are folded in.
    let others = try folder.write(
      "user,item,rating\nnew,0,5\nnew,2,5\nnew,1,1\nu3,5,4\nfar,999,5\n", as: "others.csv")
    let run = try FilmlabRun([
      "recommend", "--all-users", others, "--models", model, "--format", "jsonl", "--count", "2",
    ])
    let rows = try run.rows()
    #expect(rows.map { $0.text("user") } == ["new", "new", "u3", "u3"])
    let films = rows.prefix(2).compactMap { $0.text("item").flatMap { Int($0) } }
    #expect(films.count == 2)
    #expect(films.allSatisfy { $0 % 2 == 0 && $0 > 2 })
    #expect(run.errors.contains("lists of 2 users, 1 of them not in the model and folded in"))
    #expect(run.errors.contains("films of the ratings that the model does not have: 1"))
  }

  @Test func titlesAndFiltersOfATableCount() throws {
    let films = (0..<30).map { "\($0),Film \($0) (\(1990 + $0)),\($0 < 15 ? "Drama" : "Comedy")\n" }
    try folder.write("movieId,title,genres\n" + films.joined(), as: "movies.csv")
    let run = try recommend([
      "--films", folder.path("movies.csv"), "--genre", "comedy", "--format", "jsonl",
    ])
    let rows = try run.rows()
    #expect(!rows.isEmpty && rows.allSatisfy { $0.number("year") ?? 0 >= 2005 })
    #expect(rows[0].text("title")?.hasPrefix("Film ") == true)
  }

  @Test func whatDoesNotGoTogetherIsRefused() throws {
    for options in [
      ["--user", "u1"], ["--catalogue", "x.sqlite"], ["--jobs", "0"], ["--count", "0"],
      ["--models", folder.path("nowhere")],
    ] {
      let run = try FilmlabRun(["recommend", "--all-users", ratings] + options)
      #expect(run.status == 64, "\(options): \(run.errors)")
    }
    #expect(try FilmlabRun(["recommend", "--all-users"]).status == 64)
    #expect(try FilmlabRun(["recommend", ratings, "--method", "als"]).status == 64)
    #expect(try FilmlabRun(["recommend", "--all-users", "/nowhere.csv"]).status == 66)
    let unwritable = try recommend(["--output", folder.path("no/such/a.csv")])
    #expect(unwritable.status == 74 && unwritable.errors.contains("cannot write"))
  }
}
