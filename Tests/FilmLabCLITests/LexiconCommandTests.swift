import Foundation
import Testing
import _FilmTestSupport

/// `filmlab lexicon`: what is inside the lexicon, and what sets two apart.
@Suite struct LexiconCommandTests {
  static let formats = ["table", "json", "jsonl", "csv"]

  @Test func showTellsAnEntryWithItsCompany() throws {
    let run = try FilmlabRun(["lexicon", "show", "Not funny", "--format", "json"])
    let object = try run.object()
    #expect(run.status == 0)
    #expect(object.text("entry") == "not NOT_funny")
    #expect(try #require(object.number("valence")) < 0)
    #expect(try #require(object["rank"] as? Int) >= 1)
    #expect(object.objects("parts").contains { $0.text("entry") == "NOT_funny" })
    let table = try FilmlabRun(["lexicon", "show", "funny"])
    #expect(table.lines.first?.hasPrefix("funny  valence +") == true)
    #expect(table.output.contains("with other marks:"))
    #expect(table.output.contains("in longer runs ("))
  }

  @Test(arguments: formats)
  func showTakesSeveralEntries(_ format: String) throws {
    let run = try FilmlabRun(["lexicon", "show", "gem", "dull", "--format", format])
    #expect(run.status == 0)
    #expect(run.output.contains("gem") && run.output.contains("dull"))
    if format == "json" { #expect(try JSONRows.array(run.output).count == 2) }
    if format == "jsonl" { #expect(try run.rows().count == 2) }
    if format == "csv" { #expect(run.output.hasPrefix("relation,to,entry,")) }
  }

  @Test func unknownEntryIsSuggested() throws {
    let run = try FilmlabRun(["lexicon", "show", "masterpiexe"])
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("did you mean \"masterpiece\""))
    let none = try FilmlabRun(["lexicon", "show", "qwrtzpsdfgh"])
    #expect(none.status == 66)
    #expect(none.errors.contains("filmlab lexicon search"))
  }

  @Test func searchFindsSortsAndFilters() throws {
    let run = try FilmlabRun([
      "lexicon", "search", "waste of", "--sort", "valence", "--reverse", "--format", "jsonl",
      "--min-occurrences", "20", "--mark", "plain",
    ])
    let rows = try run.rows()
    #expect(rows.count > 1)
    for row in rows {
      #expect(try #require(row.text("entry")).contains("waste of"))
      #expect(try #require(row["occurrences"] as? Int) >= 20)
      #expect(row.text("mark") == "plain")
    }
    let valences = rows.compactMap { $0.number("valence") }
    #expect(valences == valences.sorted())
  }

  @Test(arguments: formats)
  func searchCountsWhatItShows(_ format: String) throws {
    let run = try FilmlabRun([
      "lexicon", "search", "un*", "--count", "3", "--format", format,
    ])
    #expect(run.errors.contains("3 of "))
    #expect(run.status == 0)
    switch format {
    case "json": #expect(try JSONRows.array(run.output).count == 3)
    case "jsonl": #expect(run.lines.count == 3)
    default: #expect(run.lines.count == 4)
    }
  }

  @Test func searchTakesRegularExpressions() throws {
    let run = try FilmlabRun([
      "lexicon", "search", "--regex", "^too [a-z]+ to$", "--format", "jsonl", "--count", "5",
    ])
    let entries = try run.rows().compactMap { $0.text("entry") }
    #expect(entries.count == 5)
    #expect(entries.allSatisfy { $0.hasPrefix("too ") && $0.hasSuffix(" to") })
    let broken = try FilmlabRun(["lexicon", "search", "--regex", "("])
    #expect(broken.status == 65)
    #expect(broken.errors.contains("it is no regular expression"))
  }

  @Test func searchWithoutAHitSaysSo() throws {
    let run = try FilmlabRun(["lexicon", "search", "qwrtzpsdfgh"])
    #expect(run.status == 0)
    #expect(run.errors.contains("no entry fits"))
  }

  @Test(arguments: formats)
  func diffTellsWhatChanged(_ format: String) throws {
    let folder = try TemporaryFolder()
    let head = "entry\tvalence\trating\toccurrences\n"
    let first = try folder.write(head + "a\t1\t1\t4\nb\t-1\t0\t4\nc\t2\t1\t9\n# end\n", as: "1.tsv")
    let second = try folder.write(head + "b\t1\t0\t4\nc\t2\t1\t9\nd\t3\t1\t1\n# end\n", as: "2.tsv")
    let run = try FilmlabRun(["lexicon", "diff", first, second, "--format", format])
    #expect(run.status == 0 && run.errors.isEmpty)
    switch format {
    case "table": #expect(run.output.hasPrefix("1 added, 1 removed, 1 changed, 1 the same\n"))
    case "json":
      let object = try run.object()
      #expect(object["same_count"] as? Int == 1)
      #expect(object.objects("changed").first?.text("entry") == "b")
      #expect(object.number("valence_correlation") == 1)
    case "jsonl":
      #expect(try run.rows().compactMap { $0.text("change") } == ["added", "removed", "changed"])
    default:
      #expect(
        run.lines.dropFirst() == [
          "added,d,,3,,1,,1", "removed,a,1,,1,,4,", "changed,b,-1,1,0,0,4,4",
        ])
    }
  }

  @Test func diffTakesFolders() throws {
    let models = "\(try FilmlabProcess.checkout())/Models"
    let run = try FilmlabRun(["lexicon", "diff", models, models + "/sentiment"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("0 added, 0 removed, 0 changed, "))
    let folder = try TemporaryFolder()
    let missing = try FilmlabRun(["lexicon", "diff", models, folder.path])
    #expect(missing.status == 66)
    #expect(missing.errors.contains("lexicon.tsv: there is no such file"))
  }
}
