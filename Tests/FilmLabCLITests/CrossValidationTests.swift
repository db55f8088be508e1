import Foundation
import Testing
import _FilmTestSupport

/// `filmlab evaluate sentiment --folds`: every review is scored by a lexicon that has not seen its film.
@Suite struct CrossValidationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func evaluate(_ file: String, _ more: [String]) throws -> FilmlabRun {
    try FilmlabRun(
      ["evaluate", "sentiment", file, "--replicates", "40", "--minimum-count", "1"] + more)
  }

  private func object(_ file: String, _ more: [String]) throws -> JSONObject {
    let run = try evaluate(file, more + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    return try run.object()
  }

  @Test func figuresAreThoseOfUnseenFilms() throws {
    let file = try folder.write(MadeReviews.lines(count: 400, films: 20), as: "made.jsonl")
    let all = try object(file, ["--folds", "5"])
    #expect(all.number("folds") == 5 && all.text("folds_by") == "film")
    #expect(all.number("reviews") == 400 && all.number("films") == 20)
    #expect(try #require(all.number("accuracy")) > 0.9)
    #expect((all["intervals"] as? JSONObject)?["accuracy"] != nil)
    let folds = all.objects("slices").filter { $0.text("by") == "fold" }
    #expect(folds.compactMap { $0.text("name") } == ["1", "2", "3", "4", "5"])
    #expect(folds.compactMap { $0.number("reviews") } == [80, 80, 80, 80, 80])
    let words = "5 folds by film, each scored by a lexicon trained on the other four"
    #expect(try evaluate(file, ["--folds", "5"]).output.contains("20 films\n\(words)\n"))
    #expect(try evaluate(file, ["--folds", "5", "--format", "markdown"]).output.contains(words))
    #expect(
      try evaluate(file, ["--folds", "5", "--format", "csv"]).output.contains("\nfold/5/accuracy,"))
    let page = try evaluate(file, ["--folds", "5", "--report", folder.path("page.html")])
    #expect(page.status == 0)
    #expect(String(decoding: try folder.bytes(of: "page.html"), as: UTF8.self).contains(words))
  }

  /// Each film has a word of its own, which tells nothing of other films: who has seen the film knows its
  /// verdict by it, who has not can but guess.
  @Test func filmsAreNotSeenInTraining() throws {
    var lines = ""
    for film in 0..<40 {
      // Words of other films too: else nothing is known of a film that was not seen.
      let mood = ["plain", "grand", "quick"][film % 3]
      let word =
        String(repeating: "xq", count: 2) + ["ab", "ce", "di", "fo", "gu"][film / 8]
        + ["ha", "je", "ki", "lo", "mu", "na", "pe", "ri"][film % 8]
      for review in 0..<6 {
        lines +=
          "{\"film\":\"f\(film)\",\"text\":\"an evening with \(word) \(mood)\",\"part\":\(review % 3),"
        lines += "\"fresh\":\(film % 2 == 0)}\n"
      }
    }
    let file = try folder.write(lines, as: "made.jsonl")
    let torn = try #require(object(file, ["--fold-field", "part"]).number("accuracy"))
    let whole = try #require(object(file, ["--folds", "3"]).number("accuracy"))
    #expect(torn > 0.9)
    #expect(whole < 0.65)
  }

  @Test func foldsOfAFieldAreTaken() throws {
    let lines = MadeReviews.lines(count: 300, films: 300).split(separator: "\n").enumerated().map {
      $1.dropLast().replacingOccurrences(of: "\"film\":\"film_\($0)\",", with: "")
        .replacingOccurrences(of: "\"title\":\"Film \($0)\",", with: "") + ",\"fold\":\($0 % 3)}\n"
    }
    let file = try folder.write(lines.joined(), as: "made.jsonl")
    let given = try object(file, ["--fold-field", "fold"])
    #expect(given.number("folds") == 3 && given.text("folds_by") == "field")
    let names = given.objects("slices").filter { $0.text("by") == "fold" }
    #expect(names.compactMap { $0.text("name") } == ["0", "1", "2"])
    let own = try evaluate(file, ["--folds", "3"])
    #expect(own.output.contains("3 folds by review, since none names a film, each"))
    let wrong = try evaluate(file, ["--fold-field", "fold", "--folds", "4"])
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("names 3 folds, not 4"))
    let same = try folder.write(
      lines.map { $0.replacingOccurrences(of: "\"fold\":", with: "\"part\":7,\"fold\":") }.joined(),
      as: "same.jsonl")
    let single = try evaluate(same, ["--fold-field", "part"])
    #expect(single.status == 65)
    #expect(single.errors.contains("names 1 fold; 2 to 1000 are possible"))
    let absent = try evaluate(file, ["--fold-field", "part"])
    #expect(absent.status == 65)
    #expect(absent.errors.contains("made.jsonl:1: the review has no field \"part\""))
  }

  @Test func leakageBetweenFoldsIsTold() throws {
    var lines = MadeReviews.lines(count: 120, films: 12)
    for fold in 0..<2 {
      lines += "{\"film\":\"twin\(fold)\",\"text\":\"A film of rare beauty, quietly told.\","
      lines += "\"fresh\":true}\n"
    }
    let halves = lines.split(separator: "\n").enumerated().map {
      "\($1.dropLast()),\"half\":\"\($0 % 2)\"}\n"
    }
    let file = try folder.write(halves.joined(), as: "made.jsonl")
    let run = try evaluate(file, ["--fold-field", "half", "--format", "json"])
    let leakage = try #require(run.object()["leakage"] as? [String: Int])
    #expect(leakage["texts_in_other_folds"] == 2)
    #expect(leakage["films_in_other_folds"] == 0)
    #expect(run.errors.contains("leakage: the texts of 2 reviews of 122 are in another fold too"))
    let torn = lines.split(separator: "\n").enumerated().map {
      "\($1.dropLast()),\"half\":\"\($0 / 12 % 2)\"}\n"
    }
    let other = try evaluate(
      try folder.write(torn.joined(), as: "torn.jsonl"), ["--fold-field", "half"])
    #expect(other.errors.contains("leakage: 12 films of 14 have reviews in several folds"))
  }

  @Test func sameBytesForAnyThreadsAndFromAPipe() throws {
    let text = MadeReviews.lines(count: 200, films: 20)
    let file = try folder.write(text, as: "made.jsonl")
    let options = ["--folds", "4", "--format", "json"]
    let first = try evaluate(file, options + ["--jobs", "1"]).output
    #expect(try evaluate(file, options + ["--jobs", "3"]).output == first)
    #expect(try evaluate(file, options + ["--seed", "2"]).output != first)
    let piped = try FilmlabProcess(
      ["evaluate", "sentiment", "-", "--replicates", "40", "--minimum-count", "1"] + options,
      input: Array(text.utf8))
    #expect(piped.output == first)
  }

  @Test func optionsOfTheTrainingCount() throws {
    let file = try folder.write(MadeReviews.lines(count: 200, films: 20), as: "made.jsonl")
    let usual = try evaluate(file, ["--folds", "4", "--format", "json"]).output
    for option in [["--entries", "5"], ["--ngrams", "1"], ["--regularization", "500"]] {
      let other = try evaluate(file, ["--folds", "4", "--format", "json"] + option).output
      #expect(other != usual, "\(option)")
    }
  }

  @Test(arguments: [
    (["--folds", "1"], "at least 2"), (["--folds", "5000"], "at most 1000"),
    (["--folds", "2", "--models", "x"], "--models is for a trained model"),
    (["--folds", "2", "--critic-bias", "x"], "--critic-bias is for a trained model"),
    (["--folds", "2", "--weights", "1,2"], "there is 1 file"),
    ([], "--minimum-count is for training"),
  ])
  func badOptions(_ options: [String], _ says: String) throws {
    let run = try evaluate(SampleReviews.path(), options)
    #expect(run.status == 64)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test func tooFewReviewsTellNothingOfTheirContext() throws {
    let file = try folder.write(MadeReviews.lines(count: 200, films: 20), as: "made.jsonl")
    let run = try evaluate(file, ["--folds", "4", "--context", "film"])
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.errors.contains("fold 1 of 4: its training part does not tell how much"))
    #expect(try evaluate(file, ["--folds", "4", "--context", "none"]).status == 0)
  }

  /// Films are good or bad, which their reviews' texts tell but dimly: seven of ten words are right.
  ///
  /// Two critics pan what they praise, one of them in one fold alone: there nothing is known of him.
  @Test func reviewsAreScoredInTheContextOfTheirFold() throws {
    var generator = TestGenerator(seed: 3)
    var lines = ""
    for film in 0..<4800 {
      let isGood = generator.next(below: 2) == 0
      for _ in 0..<[1, 4, 12, 20][film / 2 % 4] {
        let isFresh = generator.next(below: 10) < (isGood ? 9 : 1)
        let isPraise = generator.next(below: 10) < (isFresh ? 7 : 3)
        let word = isPraise ? isFresh && generator.next(below: 5) == 0 ? "gem" : "lovely" : "dull"
        lines += "{\"film\":\"f\(film)\",\"half\":\(film % 2),\"text\":\"a \(word) evening\","
        lines += "\"fresh\":\(isFresh)}\n"
      }
    }
    for place in 0..<90 {
      let (critic, half) = place < 60 ? ("Both", place % 2) : ("Solo", 0)
      lines += "{\"film\":\"g\(place)\",\"half\":\(half),\"critic\":\"\(critic)\","
      lines += "\"text\":\"a gem\",\"fresh\":false}\n"
    }
    let file = try folder.write(lines, as: "made.jsonl")
    let report = try object(
      file,
      [
        "--fold-field", "half", "--context", "film,critic", "--ngrams", "1", "--iterations", "10",
        "--replicates", "0",
      ])
    let critics = report.objects("slices").filter { $0.text("by") == "critic" }
    #expect(try #require(report.number("accuracy")) > 0.77)
    #expect(critics.compactMap { $0.text("name") } == ["Both", "Solo"])
    #expect(critics.compactMap { $0.number("reviews") } == [60, 30])
    #expect(critics.compactMap { $0.number("accuracy") } == [1, 0])
  }

  @Test func tooFewFilmsAreBadData() throws {
    let file = try folder.write(MadeReviews.lines(count: 20, films: 3), as: "made.jsonl")
    let run = try evaluate(file, ["--folds", "4"])
    #expect(run.status == 65)
    #expect(run.errors.contains("3 films cannot be cut into 4 folds; give fewer --folds"))
  }
}
