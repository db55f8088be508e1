import Testing
import _FilmTestSupport

/// `--context --catalogue`: what the catalogue knows of a film and a critic counts as other reviews.
@Suite struct CatalogueContextTests {
  private let made: CatalogueRuns

  init() throws { made = try CatalogueRuns() }

  private func score(_ row: String, _ options: String...) throws -> Double {
    let file = try made.folder.write(row + "\n", as: "one.jsonl")
    let run = try FilmlabRun(["sentiment", file, "--quiet", "--format", "jsonl"] + options)
    #expect(run.status == 0, "\(run.errors)")
    return try #require(try run.rows().first?.number("score"))
  }

  private func text(_ title: String, _ year: Int, _ text: String = "It has two acts.") -> String {
    "{\"title\":\"\(title)\",\"year\":\(year),\"critic\":\"Critic 0\",\"text\":\"\(text)\"}"
  }

  @Test func theFilmsReviewsCount() throws {
    func context(_ row: String) throws -> Double {
      try score(row, "--context", "film", "--catalogue", made.path)
    }
    let alone = try score(text("The Mirror", 1975))
    #expect(try context(text("The Mirror", 1975)) > alone + 0.3)
    #expect(try context(text("Gigli", 2003)) < alone - 0.3)
    #expect(try context(text("Zzyzx", 2003)) == alone)
    #expect(try score(text("The Mirror", 1975), "--context", "film") == alone)
  }

  /// A review that the catalogue has too is left out of its own context, with a label or without.
  @Test func aReviewNeverCountsForItself() throws {
    let one = try CatalogueRuns(isFilled: false)
    let row = text("Persona", 1966, "A luminous film of two acts.")
    let labelled = row.dropLast() + ",\"fresh\":false}\n"
    _ = try one.run("import", one.folder.write(String(labelled), as: "one.jsonl"))
    func context(_ row: String) throws -> Double {
      try score(row, "--context", "film,critic", "--catalogue", one.path)
    }
    #expect(try context(row) == score(row, "--context", "film,critic"))
    #expect(try context(String(labelled.dropLast())) == score(row, "--context", "film,critic"))
    // Another critic's same words are another review.
    let other = row.replacing("Critic 0", with: "Critic 1")
    #expect(try context(other) < score(other, "--context", "film,critic"))
  }

  /// Scored with its catalogue, a file gives what it gives alone: each review counts once.
  @Test func aFileThatTheCatalogueHasCountsOnce() throws {
    let file = try made.reviews()
    let arguments = ["sentiment", file, "--context", "film,critic", "--quiet"]
    let alone = try FilmlabRun(arguments).rows().map { $0.number("score") }
    let both = try made.run(arguments).rows().map { $0.number("score") }
    for (one, other) in zip(alone, both) {
      #expect(abs((one ?? 9) - (other ?? 0)) < 2e-3)
    }
  }

  @Test func withoutACatalogueTheBundledMetersCount() throws {
    let file = try made.folder.write(text("Gigli", 2003) + "\n", as: "one.jsonl")
    let environment = ["FILMLAB_CATALOGUE": made.folder.path("none.sqlite")]
    let run = try FilmlabProcess(
      ["sentiment", file, "--context", "film", "--catalogue"], environment: environment)
    #expect(run.status == 0 && run.errors.contains("the bundled films' Tomatometers count"))
    let alone = try score(text("Gigli", 2003))
    #expect(try #require(try run.rows().first?.number("score")) < alone - 0.3)
    let evaluated = try FilmlabProcess(
      ["evaluate", "sentiment", try made.reviews(), "--context", "film", "--catalogue"],
      environment: environment)
    #expect(evaluated.status == 66, "\(evaluated.errors)")
  }

  @Test func wrongUseIsRefused() throws {
    let file = try made.reviews()
    #expect(try made.run("sentiment", file).status == 64)
    #expect(try made.run("sentiment", file, "--context", "none").status == 64)
    let other = try FilmlabRun(["sentiment", file, "--context", "film", "--catalogue", file])
    #expect(other.status == 65)
  }
}
