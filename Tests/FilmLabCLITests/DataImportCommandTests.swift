import Foundation
import Testing
import _FilmTestSupport

/// `filmlab data import`: a set's own files in filmlab's formats.
@Suite struct DataImportCommandTests {
  static let critics = """
    rotten_tomatoes_link,critic_name,top_critic,publisher_name,review_type,review_score,review_date,review_content
    m/mirror,Ann,True,Post,Fresh,3.5/4,2001-02-03,"A gem, truly."
    m/mirror,Bob,False,Daily,Rotten,,2001-02-04,Dull and lifeless.
    """

  @Test func handDownloadedTableIsScoredInTheEnd() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write(DataImportCommandTests.critics, as: "reviews.csv")
    let target = folder.path("critics.jsonl")
    let run = try FilmlabRun([
      "data", "import", "rotten-tomatoes-leone", "--from", table, "--output", target,
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("2 reviews of Rotten Tomatoes films and critic reviews (Leone)"))
    let scored = try FilmlabRun(["sentiment", target])
    #expect(scored.status == 0 && scored.lines.count == 2)
    #expect(try scored.rows()[0].number("original_rating") == 0.875)
  }

  @Test func archiveIsReadAndNothingLeft() throws {
    let folder = try TemporaryFolder()
    let archive = try folder.write(MadeSet.archive, as: "ml-1m.zip")
    let run = try FilmlabProcess(
      ["data", "import", "ml-1m", "--from", archive, "--quiet"],
      environment: ["FILMLAB_DATA": folder.path("sets")])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == "user,item,rating,timestamp\n1,2,3,4\n5,6,4.5,8\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("sets")).isEmpty)
  }

  @Test func importedRatingsAreTrainedOn() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<40).map { "\($0 % 8)::\($0 % 5)::\($0 % 5 + 1)::\($0)\n" }.joined()
    try folder.write(rows, as: "ratings.dat")
    let target = folder.path("ratings.csv")
    let run = try FilmlabRun(
      ["data", "import", "movielens-1m", "--from", folder.path, "--output", target])
    #expect(run.status == 0)
    let evaluation = try FilmlabRun(
      ["evaluate", "ratings", target, "--test", target, "--format", "json"])
    #expect(evaluation.status == 0, "\(evaluation.errors)")
  }

  @Test func badRowsAreNamed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("1::2::3::4\n1::2::x::4\n", as: "ratings.dat")
    let run = try FilmlabRun(["data", "import", "movielens-1m", "--from", file])
    #expect(run.status == 0 && run.lines.count == 2)
    #expect(run.errors.contains("ratings.dat:2: skipped: the rating \"x\" is no number"))
    #expect(run.errors.contains("the set has 1000209 ratings: these files are another set"))
  }

  @Test func faultsAreToldAndLeaveNoFile() throws {
    let folder = try TemporaryFolder()
    let (sets, target) = (["FILMLAB_DATA": folder.path("sets")], folder.path("out.csv"))
    let text = try folder.write("no ratings at all", as: "notes.txt")
    let evil = try folder.write(TestArchive(files: ["../evil": "x"]).tar, as: "evil.tar")
    for (from, status, says) in [
      (nil, 66, "movielens-1m is not there; run filmlab data fetch movielens-1m"),
      (folder.path("none"), 66, "there is no such file"),
      (text, 65, "this is not MovieLens 1M, which has ratings.csv, ratings.dat or u.data"),
      (evil, 65, "leads outside the folder; nothing was unpacked"),
    ] as [(String?, Int32, String)] {
      let run = try FilmlabProcess(
        ["data", "import", "movielens-1m", "--output", target]
          + (from.map { ["--from", $0] } ?? []),
        environment: sets)
      #expect(run.status == status, "\(run.errors)")
      #expect(run.errors.contains(says), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: target))
    }
    #expect(try folder.names().filter { $0 != "sets" } == ["evil.tar", "notes.txt"])
  }

  @Test func closedPipeIsNoFault() throws {
    let folder = try TemporaryFolder()
    let rows = String(repeating: "1::2::3::4\n", count: 100_000)
    let path = try folder.write(rows, as: "ratings.dat")
    let run = try FilmlabProcess.shell(
      "set -o pipefail; $FILMLAB data import ml-1m --from \(path) | head -1; echo $?")
    #expect(run.output == "user,item,rating,timestamp\n0\n")
  }
}
