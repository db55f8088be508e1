import FilmData
import Testing
import _FilmTestSupport

/// Pairs of a user and a film, all at once or a block at a time.
struct RatingReaderPairsTests {
  /// More pairs than two blocks hold, some of them twice, and bad rows at the start and in the middle.
  private func file(_ folder: TemporaryFolder, json: Bool = false) throws -> String {
    var text = json ? "" : "user,item,rating\n"
    for row in 0..<40_000 {
      let (user, film) = ("u\(row % 700)", row % 9_999 == 5 ? "" : "f\(row % 30)")
      text += json ? #"{"user":"\#(user)","item":"\#(film)"}"# : "\(user),\(film),9"
      text += "\n"
    }
    return try folder.write(text, as: json ? "pairs.jsonl" : "pairs.csv")
  }

  @Test(arguments: [false, true])
  func blocksAreThePairs(json: Bool) throws {
    let folder = try TemporaryFolder()
    let path = try file(folder, json: json)
    let (whole, problems) = try RatingReader.readPairs(.file(path))
    #expect(whole.count == 39_996 && problems.badCount == 4)
    var pairs: [[String]] = []
    var blocks: [Int] = []
    let found = try RatingReader.forEachPairBlock(.file(path)) { block in
      blocks.append(block.count)
      for index in 0..<block.count { pairs.append([block[index].user, block[index].film]) }
    }
    #expect(found == problems)
    #expect(blocks.count > 2 && blocks.dropLast().allSatisfy { $0 == blocks[0] })
    #expect(pairs == (0..<whole.count).map { [whole[$0].user, whole[$0].film] })
  }

  @Test func whatTheBodyThrowsEndsTheReading() throws {
    struct Full: Error {}
    let folder = try TemporaryFolder()
    let path = try file(folder)
    var blocks = 0
    #expect(throws: Full.self) {
      try RatingReader.forEachPairBlock(.file(path)) { _ in
        blocks += 1
        throw Full()
      }
    }
    #expect(blocks == 1)
  }

  @Test func aFileWithoutPairsIsAnError() throws {
    let folder = try TemporaryFolder(["empty.csv": "user,item\n", "bad.csv": "user,item\n1,\n"])
    for name in ["empty.csv", "bad.csv"] {
      #expect(throws: DataError.self) {
        try RatingReader.forEachPairBlock(.file(folder.path(name))) { _ in
          Issue.record("a block of \(name)")
        }
      }
    }
  }
}
