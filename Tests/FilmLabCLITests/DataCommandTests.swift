import Foundation
import Testing
import _FilmTestSupport

/// `filmlab data list` and `show`: what is known of public sets.
@Suite struct DataCommandTests {
  @Test(arguments: ["table", "json", "jsonl", "csv"])
  func listShowsEverySet(_ format: String) throws {
    let run = try FilmlabProcess(
      ["data", "list", "--format", format], environment: ["FILMLAB_DATA": "/nowhere"])
    #expect(run.status == 0 && run.errors.isEmpty)
    switch format {
    case "json":
      let sets = try JSONRows.array(run.output)
      #expect(sets.count == 12)
      #expect(sets.allSatisfy { $0.text("licence") != nil && $0.text("citation") != nil })
      #expect(sets.first { $0.text("name") == "imdb" }?["bytes"] as? Int == 84_125_825)
    case "jsonl": #expect(try run.rows().count == 12)
    case "csv":
      #expect(run.output.hasPrefix("name,title,kind,contents,home,url,"))
      #expect(run.lines.count == 13)
    default:
      #expect(run.lines.count == 13)
      #expect(run.output.contains("movielens-1m"))
      #expect(run.output.contains("by hand"))
      #expect(run.lines.allSatisfy { $0.count <= 100 })
    }
  }

  @Test func listTakesOneKind() throws {
    let run = try FilmlabRun(["data", "list", "--kind", "ratings", "--format", "jsonl"])
    let kinds = try run.rows().compactMap { $0.text("kind") }
    #expect(kinds == Array(repeating: "ratings", count: 5))
    #expect(try FilmlabRun(["data", "list", "--kind", "songs"]).status == 64)
  }

  @Test func showTellsWhereAndOnWhatTerms() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("imdb")
    let run = try FilmlabProcess(
      ["data", "show", "imdb"], environment: ["FILMLAB_DATA": folder.path])
    #expect(run.status == 0 && run.errors.isEmpty)
    for fact in [
      "https://ai.stanford.edu/~amaas/data/sentiment/aclImdb_v1.tar.gz", "licence", "Maas",
      "84 MB (84125825 bytes)", "md5:7c2ac02c03563afcf9b574c7e56c153a", "JSON lines of id, film",
      folder.path("imdb"),
    ] {
      #expect(run.output.contains(fact), "\(fact)")
    }
    let byHand = try FilmlabRun(["data", "show", "rotten-tomatoes-leone", "--format", "json"])
    #expect(try #require(byHand.object().text("advice")).contains("Kaggle"))
  }

  @Test(arguments: ["show", "fetch", "import"])
  func unknownNamesAreSuggested(_ command: String) throws {
    let run = try FilmlabRun(["data", command, "movielens-1n"])
    #expect(run.status == 66 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("filmlab: there is no data set \"movielens-1n\"; did you mean "))
    #expect(run.errors.contains("movielens-1m"))
  }

  @Test func registryOfOnesOwn() throws {
    let folder = try TemporaryFolder()
    let missing = try FilmlabRun(["data", "list", "--registry", folder.path("none.json")])
    #expect(missing.status == 66)
    #expect(missing.errors.contains("there is no registry of data sets here"))
    let broken = try folder.write("{\"version\": 1, \"sets\": [{}]}", as: "broken.json")
    let run = try FilmlabRun(["data", "list", "--registry", broken])
    #expect(run.status == 65)
    #expect(run.errors.contains("set 1 lacks \"name\"; correct the registry"))
  }

  /// The libraries for downloads are loaded when one begins, so that no other command pays for them.
  @Test func otherCommandsLoadNoLibraryForDownloads() throws {
    let run = try FilmlabProcess.shell("LD_DEBUG=files $FILMLAB data list 2>&1 | grep -c libcurl")
    #expect(run.output == "0\n")
  }
}
