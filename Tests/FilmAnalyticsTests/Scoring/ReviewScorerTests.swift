import FilmAnalytics
import FilmData
import FilmSentiment
import Testing
import _FilmTestSupport

/// Reviews of any inputs are scored in parallel, and come in the order of the input.
@Suite struct ReviewScorerTests {
  private let folder: TemporaryFolder
  private let file: String
  private let model: SentimentModel

  init() throws {
    folder = try TemporaryFolder()
    // Some eight blocks, so that several threads have work.
    file = try folder.write(MadeReviews.lines(count: 10_000), as: "made.jsonl")
    model = try HandModel.model(["wonderful": 1, "dull": -1, "lovely": 0.5])
  }

  private func scores(
    _ files: [String], jobs: Int, control: JobControl = JobControl()
  ) throws -> (ids: [String], scores: [Double], problems: [RowProblems]) {
    var (ids, scores) = ([String](), [Double]())
    let problems = try ReviewScorer(model, jobs: jobs).scores(of: files, control: control) {
      ids.append($0.review.id ?? "")
      scores.append($0.score.score)
    }
    return (ids, scores, problems)
  }

  @Test func scoresComeInTheOrderOfTheInputForAnyThreads() throws {
    let one = try scores([file], jobs: 1)
    let four = try scores([file], jobs: 4)
    #expect(one.ids == (0..<10_000).map(String.init))
    #expect(four.ids == one.ids && four.scores == one.scores)
    #expect(four.problems == one.problems && four.problems[0].goodCount == 10_000)
  }

  @Test func filmsAreTheSameForAnyThreads() throws {
    let one = try ReviewScorer(model, jobs: 1).films(of: [file])
    let four = try ReviewScorer(model, jobs: 4).films(of: [file])
    #expect(one.films.films.count == 40 && one.films.films[0].key == "film_0")
    #expect(one.tally == four.tally && one.tally.count == 10_000)
    for (first, second) in zip(one.films.films, four.films.films) {
      #expect(first.key == second.key && first.tomatometer == second.tomatometer)
      expectClose(first.meanRating ?? -1, second.meanRating ?? -1, relative: 1e-9)
    }
  }

  @Test func filesFollowEachOther() throws {
    let other = try folder.write(#"{"id":"last","text":"dull"}"#, as: "other.jsonl")
    let all = try scores([file, other], jobs: 3)
    #expect(all.ids.count == 10_001 && all.ids.last == "last")
    #expect(all.problems.map(\.path) == [file, other])
  }

  @Test func progressCountsReviews() throws {
    var counts: [Int] = []
    var control = JobControl()
    control.progress = { if case .scoredReviews(let count) = $0 { counts.append(count) } }
    _ = try scores([file], jobs: 4, control: control)
    #expect(counts == counts.sorted() && counts.last == 10_000 && counts.count > 2)
  }

  /// A job that is cancelled ends after whole blocks and returns.
  @Test func aCancelledJobReturnsWhatIsDone() throws {
    let none = try scores([file], jobs: 2, control: JobRecorder.cancelled)
    #expect(none.ids.isEmpty && none.problems.isEmpty)
    let recorder = JobRecorder()
    let some = try scores([file], jobs: 1, control: recorder.control { _ in true })
    #expect(!some.ids.isEmpty && some.ids.count < 10_000)
    #expect(some.ids == (0..<some.ids.count).map(String.init))
    #expect(recorder.steps == ["scoredReviews"])
  }

  @Test func badRowsAreNamedAndSkipped() throws {
    let text = "{\"text\":\"dull\"}\nnonsense\n{\"text\":\"lovely\"}\n"
    let mixed = try scores([folder.write(text, as: "mixed.jsonl")], jobs: 2)
    #expect(mixed.scores.count == 2 && mixed.problems[0].badCount == 1)
    #expect(mixed.problems[0].named.map(\.line) == [2])
    let bad = try folder.write("nonsense\n", as: "bad.jsonl")
    #expect(throws: DataError.self) { try scores([bad], jobs: 2) }
    #expect(throws: DataError.noSuchFile("/nowhere")) { try scores(["/nowhere"], jobs: 2) }
  }

  private struct Full: Error {}

  @Test func whatTheCallerThrowsPasses() {
    #expect(throws: Full.self) {
      _ = try ReviewScorer(model, jobs: 3).scores(of: [file]) { _ in throw Full() }
    }
  }

  @Test func fieldsCanBeNamed() throws {
    var format = ReviewFormat()
    format.textField = "comment"
    let path = try folder.write(#"{"comment":"lovely","text":"dull"}"#, as: "named.jsonl")
    var labels: [Freshness] = []
    _ = try ReviewScorer(model).scores(of: [path], format: format) { labels.append($0.score.label) }
    #expect(labels == [.fresh])
  }
}
