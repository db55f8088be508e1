import Foundation
import Testing
import _FilmTestSupport

/// `filmlab predict`: stars for films that are named, ratings for pairs of users and films.
@Suite struct PredictCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func namedFilmsGetStars() throws {
    let mine = try folder.write(
      "title,rating\nThe Mirror,5\nStalker,5\nArmageddon,1\n", as: "mine.csv")
    let run = try FilmlabRun([
      "predict", mine, "Andrei Rublev", "Zzyzx qqq", "Pearl Harbor", "--format", "jsonl",
    ])
    #expect(run.status == 0)
    #expect(run.errors.contains("no film \"Zzyzx qqq\""))
    let rows = try run.rows()
    #expect(rows.map { $0.text("title") } == ["Andrei Rublev", "Pearl Harbor"])
    #expect(rows.allSatisfy { ($0["matched"] as? [String: Any])?["how"] as? String == "exact" })
    let stars = try rows.map { try #require($0.number("stars")) }
    #expect(stars[0] > stars[1] + 1)
    #expect(try FilmlabRun(["predict", mine, "Zzyzx qqq"]).status == 66)
  }

  /// Users and films of two kinds: who likes the one kind gives 5 to it and 1 to the other.
  private func taste() throws -> String {
    var rows = "user,item,rating\n"
    for user in 0..<30 {
      for film in 0..<20 where (user * 7 + film) % 5 != 0 {
        rows += "u\(user),f\(film),\(user % 2 == film % 2 ? 5 : 1)\n"
      }
    }
    return try folder.write(rows, as: "ratings.csv")
  }

  @Test(arguments: ["biased", "bayesian"])
  func pairsAreTold(method: String) throws {
    let pairs = try folder.write("user,item\nu0,f0\nu0,f5\nu5,f0\nnew,f1\n", as: "pairs.csv")
    let arguments = [
      "predict", try taste(), "--pairs", pairs, "--method", method, "--factors", "4",
    ]
    let rows = try FilmlabRun(arguments + ["--format", "jsonl"]).rows()
    #expect(rows.map { $0.text("user") } == ["u0", "u0", "u5", "new"])
    #expect(rows.map { $0.text("item") } == ["f0", "f5", "f0", "f1"])
    let ratings = try rows.map { try #require($0.number("rating")) }
    #expect(ratings[0] > 4 && ratings[1] < 2 && ratings[2] < 2)
    #expect((2...4).contains(ratings[3]))
    #expect((rows[0].number("deviation") != nil) == (method == "bayesian"))
    let csv = try FilmlabRun(arguments + ["--format", "csv"]).output.split(separator: "\n")
    #expect(csv.count == 5 && csv[0] == "user,item,rating,deviation")
    let table = try FilmlabRun(arguments + ["--format", "table"]).output
    #expect(table.split(separator: "\n").count == 5)
  }

  @Test func filmsOrPairsAreNeeded() throws {
    #expect(try FilmlabRun(["predict", "x"]).status == 64)
    #expect(try FilmlabRun(["predict", "x", "Persona", "--pairs", "y"]).status == 64)
    #expect(try FilmlabRun(["predict", "x", "Persona", "--method", "biased"]).status == 64)
    #expect(try FilmlabRun(["predict", "x", "--pairs", "y", "--user", "a"]).status == 64)
    #expect(try FilmlabRun(["predict", "/nowhere", "--pairs", "/nowhere"]).status == 66)
  }

  @Test func pairsOfATrainedModelComeAsTheyArePredicted() throws {
    let model = folder.path("my")
    #expect(
      try FilmlabRun(["train", "ratings", taste(), "--factors", "2", "--output", model]).status == 0
    )
    let pairs = "user,item\n" + (0..<150_000).map { "u\($0 % 30),f\($0 % 20)\n" }.joined()
    let path = try folder.write(pairs, as: "many.csv")
    let command = ["predict", path, "--models", model, "--format", "csv"]
    let run = try FilmlabProcess(command, interrupt: .afterOutput)
    #expect(run.status == 130 && run.errors.contains("stopped"))
    #expect(!run.errors.contains("nothing was written"))
    #expect((2..<150_001).contains(run.lines.count) && run.output.hasSuffix("\n"))
    // A file appears whole or not at all.
    try folder.write(pairs + "u1,\n", as: "many.csv")
    let refused = try FilmlabRun(
      command + ["--strict", "--output", folder.path("predicted.csv")])
    #expect(refused.status == 65)
    #expect(try !folder.names().contains("predicted.csv"))
  }
}
