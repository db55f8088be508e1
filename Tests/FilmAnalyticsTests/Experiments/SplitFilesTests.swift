import FilmAnalytics
import FilmData
import Testing
import _FilmTestSupport

/// A split is kept as files that give the same split again.
@Suite struct SplitFilesTests {
  @Test func filesGiveTheSameRatings() throws {
    let folder = try TemporaryFolder()
    var table = MadeRatings.twoKinds()
    table.add(user: "a, \"b\"", film: "x\ny", value: 3.5, timestamp: 7)
    let parts = try RatingSplit(seed: 3).parts(of: table, path: "a.csv")
    try SplitFiles.write(parts, to: folder.path("split"), kind: .random, seed: 3)
    for (name, written) in [("train", parts[0].training), ("test", parts[0].heldOut)] {
      let (read, _) = try RatingReader.read(Input(argument: folder.path("split/\(name).csv")))
      #expect(read.count == written.count)
      for index in 0..<min(read.count, written.count) where read[index] != written[index] {
        Issue.record("\(read[index]) where \(written[index]) was written")
      }
    }
    let origin = try folder.text(of: "split/split.json")
    #expect(origin.hasPrefix(#"{"split":"random","seed":3,"files":["#))
    #expect(origin.contains("\"ratings\":\(parts[0].training.count),\"sha256\":\""))
  }

  @Test func anotherSplitIsReplacedAndAllElseStays() throws {
    let folder = try TemporaryFolder()
    for seed in [1, 2] as [UInt64] {
      let parts = try RatingSplit(seed: seed).parts(of: MadeRatings.twoKinds(), path: "a.csv")
      try SplitFiles.write(parts, to: folder.path("split"), kind: .random, seed: seed)
      try folder.write("mine", as: "split/notes.txt")
    }
    #expect(try folder.names() == ["split"])
    #expect(try folder.text(of: "split/split.json").contains("\"seed\":2"))
    #expect(try folder.text(of: "split/notes.txt") == "mine")
  }

  /// Of rankings: train.csv, what is known of the test users, and what is to be found.
  @Test(arguments: [nil, "plays"] as [String?])
  func likesGiveTheSameUsersAgain(column: String?) throws {
    let folder = try TemporaryFolder()
    let header = "user,item" + (column.map { ",\($0)" } ?? "") + "\n"
    let made = MadeRatings.groups(users: 0..<60, likes: 0..<8)
    let rows = (0..<made.count).map {
      "\(made[$0].user),\(made[$0].film)\(column == nil ? "" : ",\($0 % 9 + 1)")\n"
    }
    try folder.write(header + rows.joined(), as: "all.csv")
    let (table, _) = try RatingReader.read(.file(folder.path("all.csv")))
    let least = try table.leastLike(scale: nil, path: "all.csv")
    let split = try RankingSplit(of: table, minimum: least, share: 0.3, seed: 2, path: "all.csv")
    try SplitFiles.write(split, to: folder.path("split"), seed: 2)
    #expect(
      try folder.names("split") == ["fold-in.csv", "held-out.csv", "split.json", "train.csv"])
    #expect(try folder.text(of: "split/split.json").contains(#""split":"users""#))
    func read(_ name: String) throws -> RatingTable {
      try RatingReader.read(.file(folder.path("split/\(name).csv"))).0
    }
    let again = RankingUsers(
      training: try read("train"), known: try read("fold-in"), heldOut: try read("held-out"),
      minimum: least)
    let users = RankingUsers(split, minimum: least)
    #expect(again.likes == users.likes && again.known == users.known)
    #expect(again.heldOut == users.heldOut)
  }

  @Test func foldsAreNumbered() throws {
    let folder = try TemporaryFolder()
    let parts = try RatingSplit(folds: 2).parts(of: MadeRatings.twoKinds(), path: "a.csv")
    try SplitFiles.write(parts, to: folder.path, kind: nil, seed: 1)
    #expect(
      try folder.names() == [
        "split.json", "test-1.csv", "test-2.csv", "train-1.csv", "train-2.csv",
      ])
    #expect(try folder.text(of: "split.json").contains(#""split":"given""#))
  }
}
