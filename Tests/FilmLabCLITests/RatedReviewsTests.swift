import Foundation
import Testing
import _FilmTestSupport

/// `--ratings-from`: predicted ratings are fitted to reviews whose ratings are known.
@Suite struct RatedReviewsTests {
  private let folder: TemporaryFolder
  /// Two halves of reviews by people who give full marks or none.
  private let (known, unseen): (String, String)

  init() throws {
    folder = try TemporaryFolder()
    func reviews(_ films: Range<Int>) -> String {
      films.flatMap { film in
        [
          ("A gem, a masterpiece.", 1.0), ("Wonderful and moving.", 0.95), ("A dull mess.", 0.05),
          ("Boring, tedious, awful.", 0.0),
        ].map { "{\"film\":\"f\(film)\",\"text\":\"\($0)\",\"rating\":\($1)}\n" }
      }.joined()
    }
    known = try folder.write(reviews(0..<12), as: "known.jsonl")
    unseen = try folder.write(reviews(12..<24), as: "unseen.jsonl")
  }

  @Test func evaluatesWithThem() throws {
    let evaluate = ["evaluate", "sentiment", unseen, "--format", "json", "--replicates", "0"]
    let before = try FilmlabRun(evaluate).object()
    let run = try FilmlabRun(evaluate + ["--ratings-from", known])
    let after = try run.object()
    let (old, new) = try (
      #require(before.number("rating_mae")), #require(after.number("rating_mae"))
    )
    #expect(new < old / 2)
    #expect(before.number("accuracy") == after.number("accuracy"))
    #expect(run.errors.contains("ratings fitted to 48 of \(known)\n"))
    #expect(!run.errors.contains("represent"))
  }

  @Test func scoresWithThem() throws {
    let input = Array("{\"text\":\"A dull mess.\"}\n".utf8)
    func row(_ arguments: [String]) throws -> JSONObject {
      try #require(FilmlabProcess(["sentiment", "-"] + arguments, input: input).rows().first)
    }
    let (before, after) = try (row([]), row(["--ratings-from", known]))
    #expect(try #require(after.number("rating")) < 0.1)
    #expect(try #require(before.number("rating")) > 0.2)
    #expect(before.number("score") == after.number("score"))
  }

  @Test func fitsInContext() throws {
    func report(_ more: [String]) throws -> (JSONObject, errors: String) {
      let run = try FilmlabRun(
        ["evaluate", "sentiment", unseen, "--format", "json", "--replicates", "0"] + more)
      return (try run.object(), run.errors)
    }
    let (alone, _) = try report(["--ratings-from", known])
    let (context, _) = try report(["--context", "film"])
    let (both, errors) = try report(["--context", "film", "--ratings-from", known])
    let old = try #require(context.number("rating_mae"))
    #expect(try #require(both.number("rating_mae")) < old / 2)
    #expect(both.number("log_loss") == context.number("log_loss"))
    #expect(both.number("log_loss") != alone.number("log_loss"))
    #expect(errors.contains("ratings fitted in context to 48 of \(known)\n"))
    #expect(!errors.contains("no other review of their film"))
    // In a pipe the reviews are read more than once too.
    let input = Array(try String(contentsOfFile: known, encoding: .utf8).utf8)
    let arguments = ["sentiment", unseen, "--quiet", "--context", "film", "--ratings-from"]
    let piped = try FilmlabProcess(arguments + ["-"], input: input)
    #expect(try piped.output == FilmlabRun(arguments + [known]).output)
    #expect(piped.lines.count == 48)
  }

  @Test func warnsOfReviewsWithoutContext() throws {
    let lines = (0..<30).map {
      "{\"film\":\"f\($0)\",\"text\":\"A gem.\",\"rating\":0.\($0 % 10)}\n"
    }
    let single = try folder.write(lines.joined(), as: "single.jsonl")
    let arguments = ["sentiment", unseen, "--ratings-from", single]
    let says = "30 of 30 rated reviews have no other review of their film"
    #expect(try FilmlabRun(arguments + ["--context", "film"]).errors.contains(says))
    #expect(try !FilmlabRun(arguments).errors.contains(says))
  }

  @Test func warnsOfFewFilms() throws {
    let lines = try String(contentsOfFile: known, encoding: .utf8).split(separator: "\n").prefix(24)
    let few = try folder.write(lines.joined(separator: "\n"), as: "few.jsonl")
    let run = try FilmlabRun(["sentiment", unseen, "--ratings-from", few])
    #expect(run.errors.contains("these are reviews of 6 films"))
  }

  @Test func refusesWhatDoesNotGoTogether() throws {
    let short = try folder.write("{\"text\":\"A gem.\",\"rating\":0.95}\n", as: "short.jsonl")
    let table = [
      (["sentiment", unseen, "--ratings-from", short], 65, "1 rated review is too few"),
      (["sentiment", "-", "--ratings-from", "-"], 64, "standard input can be read only once"),
      (["evaluate", "sentiment", known, "--ratings-from", known], 64, "is in --ratings-from too"),
      (["sentiment", unseen, "--ratings-from", folder.path + "/none.jsonl"], 66, "none.jsonl"),
    ]
    for (arguments, status, message) in table {
      let run = try FilmlabRun(arguments)
      #expect(Int(run.status) == status)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }
}
