import Foundation
import Testing
import _FilmTestSupport

/// `--user-lexicon`: entries of one's own count before the model's.
@Suite struct UserLexiconTests {
  private let folder: TemporaryFolder
  private let mine: String

  init() throws {
    folder = try TemporaryFolder()
    mine = try folder.write("# mine\nzzyzx\t3.5\nQuite-qwrt\t-2\t-1\ngem\t-4\n", as: "mine.tsv")
  }

  @Test func explainsWithIt() throws {
    let arguments = ["explain", "Zzyzx! Quite qwrt gem", "--format", "json"]
    let run = try FilmlabRun(arguments + ["--user-lexicon", mine])
    #expect(run.status == 0)
    // Four words: entries count √(25 / 4) times.
    #expect(run.output.contains("\"entry\":\"zzyzx\",\"valence\":8.75"))
    #expect(run.output.contains("\"entry\":\"quite qwrt\",\"valence\":-5,\"rating_weight\":-2.5,"))
    #expect(run.output.contains("\"entry\":\"gem\",\"valence\":-10"))
    #expect(run.errors == "\(mine): 2 entries added, 1 replaced\n")
    #expect(try !FilmlabRun(arguments).output.contains("zzyzx\",\"valence"))
  }

  @Test func theLastOfSeveralCounts() throws {
    let other = try folder.write("gem\t5\n", as: "other.tsv")
    let run = try FilmlabRun([
      "explain", "gem", "--format", "json", "--user-lexicon", mine, "--user-lexicon", other,
    ])
    #expect(run.output.contains("\"entry\":\"gem\",\"valence\":25"))
    #expect(run.errors.contains("other.tsv: 0 entries added, 1 replaced"))
  }

  @Test func scoresAndEvaluatesWithIt() throws {
    let reviews = Array("{\"text\":\"Gem\",\"fresh\":true}\n".utf8)
    let rows = try FilmlabProcess(
      ["sentiment", "-", "--user-lexicon", mine, "--quiet"], input: reviews
    ).rows()
    #expect(rows.first?.text("label") == "rotten")
    let evaluate = ["evaluate", "sentiment", "-", "--format", "json", "--replicates", "0"]
    let with = try FilmlabProcess(evaluate + ["--user-lexicon", mine], input: reviews).object()
    let without = try FilmlabProcess(evaluate, input: reviews).object()
    #expect(with.number("accuracy") == 0)
    #expect(without.number("accuracy") == 1)
  }

  @Test func showsThemInTheLexicon() throws {
    let run = try FilmlabRun(["lexicon", "show", "zzyzx", "--user-lexicon", mine])
    #expect(run.output.contains("valence +3.50, rating weight +1.40, added by hand"))
  }

  @Test(arguments: [
    ("good\t1\nbad -1\n", 65, "bad.tsv:2: no valence; write entry, tab, valence"),
    ("", 65, "bad.tsv: is empty"),
  ])
  func aBadLineIsNamed(content: String, status: Int32, message: String) throws {
    let bad = try folder.write(content, as: "bad.tsv")
    let run = try FilmlabRun(["explain", "gem", "--user-lexicon", bad])
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message))
  }

  @Test func anEntryThatMatchesNothingIsNamed() throws {
    let odd = try folder.write("gem\t1\n+++\t2\nC#\t1\ngood.\t1\n", as: "odd.tsv")
    let run = try FilmlabRun(["explain", "gem", "--user-lexicon", odd])
    #expect(run.status == 0)
    #expect(
      run.errors == """
        \(odd):2: “+++” matches no text, since it has no word
        \(odd):3: “C#” matches no text; “c” would
        \(odd):4: “good.” is read as “good”
        \(odd): 0 entries added, 2 replaced

        """)
  }

  @Test func aMissingFileIsTold() throws {
    let run = try FilmlabRun(["explain", "gem", "--user-lexicon", folder.path("no.tsv")])
    #expect(run.status == 66)
    #expect(run.errors.contains("no.tsv: there is no such file"))
  }
}
