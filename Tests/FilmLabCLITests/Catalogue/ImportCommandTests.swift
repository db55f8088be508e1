import Testing
import _FilmTestSupport

/// `filmlab import` and `export`: what came in goes out, and comes in again as the same.
@Suite struct ImportCommandTests {
  @Test func tellsWhatItTook() throws {
    let made = try CatalogueRuns(isFilled: false)
    let (reviews, facts) = (try made.reviews(), try made.facts())
    let run = try made.run("import", reviews, facts)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    // Facts come first, whatever the order.
    let lines = run.errors.split(separator: "\n")
    #expect(lines.first?.contains("facts.jsonl: filmlab's facts, 4 rows") == true)
    #expect(lines.last?.hasSuffix("reviews.jsonl: reviews, 20 rows: 20 new, 0 known") == true)
    #expect(try made.run("import", reviews).errors.contains("nothing is new"))
    #expect(try made.run("import", reviews, "--quiet").errors.isEmpty)
  }

  @Test func anExportIsTheSameCatalogue() throws {
    let made = try CatalogueRuns()
    let file = made.folder.path("export.jsonl")
    #expect(try made.run("export", "--output", file).status == 0)
    let other = made.folder.path("other.sqlite")
    #expect(try FilmlabRun(["import", file, "--catalogue", other]).status == 0)
    let again = try FilmlabRun(["export", "--catalogue", other])
    #expect(try made.run("export").output == again.output)
    let table = try made.run("export", "--table", "reviews", "--format", "csv")
    #expect(table.lines.count == 21 && table.lines[0].contains("text"))
    let folder = made.folder.path("plain")
    #expect(try made.run("export", "--to", folder).errors.contains("reviews.csv: 20 rows"))
  }

  @Test func whatCannotBeReadIsRefused() throws {
    let made = try CatalogueRuns()
    let before = try made.run("export").output
    #expect(try made.run("import", made.folder.path("none.jsonl")).status == 66)
    let odd = try made.folder.write("colour,weight\nred,1\n", as: "odd.csv")
    let run = try made.run("import", odd)
    #expect(run.status == 65 && run.errors.contains("odd.csv"))
    #expect(try made.run("export").output == before)
    #expect(try made.run("export", "--table", "no").status == 64)
    #expect(try made.run("export", "--format", "csv").status == 64)
  }

  /// The header is read before the rows, and no row is lost.
  @Test(arguments: ["-", "/dev/stdin"]) func standardInputIsReadWhole(path: String) throws {
    let made = try CatalogueRuns(isFilled: false)
    let bytes = try made.folder.bytes(
      of: made.reviews().split(separator: "/").last.map(String.init) ?? "")
    let run = try FilmlabProcess(["import", path, "--catalogue", made.path], input: bytes)
    #expect(run.status == 0 && run.errors.contains("20 rows: 20 new, 0 known"), "\(run.errors)")
    // It is known again as any file is.
    let again = try FilmlabProcess(["import", path, "--catalogue", made.path], input: bytes)
    #expect(again.status == 0 && again.errors.contains("nothing is new"), "\(again.errors)")
  }

  @Test(arguments: ["Title,Your Rating\n", "user,movieId,rating\n"])
  func aHeaderAloneIsNoEmptyFile(header: String) throws {
    let made = try CatalogueRuns()
    let run = try made.run("import", made.folder.write(header, as: "header.csv"))
    #expect(run.status == 65 && run.errors.contains("header.csv: has no rows"), "\(run.errors)")
    let empty = try made.run("import", made.folder.write("", as: "empty.csv"))
    #expect(empty.status == 65 && empty.errors.contains("empty.csv: is empty"), "\(empty.errors)")
  }

  @Test func theEndingOfAFileTellsItsFormat() throws {
    let made = try CatalogueRuns()
    let file = made.folder.path("reviews.csv")
    #expect(try made.run("export", "--table", "reviews", "--output", file).status == 0)
    #expect(try made.folder.text(of: "reviews.csv").hasPrefix("film_number,id,film,title"))
    #expect(try made.run("export", "--output", made.folder.path("all.csv")).status == 64)
    #expect(try made.run("export", "--output", made.folder.path("all.json")).status == 64)
    #expect(try made.run("export", "--to", made.folder.path("a"), "--format", "jsonl").status == 64)
    let lines = made.folder.path("lines.csv")
    #expect(
      try made.run("export", "--table", "reviews", "--format", "jsonl", "--output", lines).status
        == 0)
    #expect(try made.folder.text(of: "lines.csv").hasPrefix("{"))
  }

  @Test func plainFilesComeInAgain() throws {
    let made = try CatalogueRuns()
    #expect(try made.run("export", "--to", made.folder.path("plain")).status == 0)
    let files = ["reviews", "films", "titles", "identifiers", "facts", "credits"].map {
      made.folder.path("plain/\($0).csv")
    }
    let other = made.folder.path("other.sqlite")
    let run = try FilmlabRun(["import"] + files + ["--catalogue", other])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try made.run("export").output == FilmlabRun(["export", "--catalogue", other]).output)
  }
}
