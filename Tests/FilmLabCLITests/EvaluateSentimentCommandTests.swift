import Foundation
import Testing
import _FilmTestSupport

/// What `filmlab evaluate sentiment` tells beside the figures: parts, curves, leakage, mistakes.
@Suite struct EvaluateSentimentCommandTests {
  /// Reviews with a critic, a year and genres; made of words that mean what they are made for.
  private func madeFile(in folder: TemporaryFolder, count: Int = 400) throws -> String {
    let genres = [#"["Drama","Comedy"]"#, #""Drama|War""#, "null", #""Western""#]
    let lines = MadeReviews.lines(count: count, films: 20).split(separator: "\n").enumerated().map {
      index, line in
      line.dropLast() + ",\"critic\":\"Critic \(index % 3)\",\"year\":\(1970 + index % 20),"
        + "\"genre\":\(genres[index % 4])}\n"
    }
    return try folder.write(lines.joined(), as: "made.jsonl")
  }

  private func evaluate(_ file: String, _ more: [String] = []) throws -> FilmlabRun {
    try FilmlabRun(["evaluate", "sentiment", file, "--replicates", "40"] + more)
  }

  private func object(_ file: String, _ more: [String] = []) throws -> JSONObject {
    try evaluate(file, more + ["--format", "json"]).object()
  }

  @Test func tomatometersNeedEnoughReviews() throws {
    let folder = try TemporaryFolder()
    let file = try madeFile(in: folder)
    let all = try object(file)
    #expect(all.objects("tomatometers").count == 20)
    for key in ["tomatometer_pearson", "tomatometer_mae", "tomatometer_side"] {
      #expect(all.number(key) != nil, "\(key)")
    }
    let none = try object(file, ["--film-reviews", "21"])
    #expect(none.objects("tomatometers").isEmpty)
    #expect(none.number("tomatometer_side") == nil)
    #expect(none.number("film_reviews") == 21)
  }

  /// The shares that `sentiment --by-film` shows follow from the same labels.
  @Test func tomatometersAgreeWithTheFilms() throws {
    let folder = try TemporaryFolder()
    let file = try madeFile(in: folder)
    let meters = try object(file).objects("tomatometers")
    let films = try FilmlabRun(["sentiment", file, "--by-film", "--format", "jsonl"]).rows()
    for film in films {
      let meter = try #require(meters.first { $0.text("film") == film.text("title") })
      let predicted = try #require(meter.number("predicted"))
      let shown = try #require(film.number("tomatometer_from_text"))
      #expect(abs(predicted * 100 - shown) <= 0.5)
      #expect(
        abs(
          try #require(meter.number("true")) * 100
            - #require(film.number("tomatometer"))) <= 0.5)
    }
  }

  @Test func slicesGoByWhatTheInputHas() throws {
    let folder = try TemporaryFolder()
    let slices = try object(try madeFile(in: folder)).objects("slices")
    func counts(_ kind: String) -> [String: Double] {
      var counts: [String: Double] = [:]
      for slice in slices where slice.text("by") == kind {
        counts[slice.text("name") ?? ""] = slice.number("reviews")
      }
      return counts
    }
    #expect(counts("words") == ["11–25": 400])
    #expect(counts("decade") == ["1970s": 200, "1980s": 200])
    #expect(counts("genre") == ["Drama": 200, "Comedy": 100, "War": 100, "Western": 100])
    #expect(counts("critic") == ["Critic 0": 134, "Critic 1": 133, "Critic 2": 133])
    #expect(counts("score").values.reduce(0, +) == 400)
    for slice in slices {
      let accuracy = try #require(slice.number("accuracy"))
      #expect((0...1).contains(accuracy))
      #expect((slice["interval"] as? [Double])?.count == 2)
    }
    // The sample has neither critics nor genres.
    let kinds = Set(try object(SampleReviews.path()).objects("slices").compactMap { $0.text("by") })
    #expect(!kinds.contains("genre"))
  }

  @Test func reliabilityAndCoverageCountEveryReview() throws {
    let object = try object(SampleReviews.path())
    let bins = object.objects("reliability")
    #expect(bins.count == 10)
    let reviews = try #require(object.number("reviews"))
    #expect(bins.compactMap { $0.number("reviews") }.reduce(0, +) == reviews)
    let points = object.objects("coverage")
    #expect(points.first?.number("coverage") == 1)
    #expect(points.first?.number("accuracy") == object.number("accuracy"))
    #expect(points.count == 10)
  }

  /// The neutral band is that of `sentiment --abstain`, to the last review.
  @Test(arguments: ["0.1", "0.25", "0.4"])
  func abstainsAsSentimentDoes(width: String) throws {
    let file = try SampleReviews.path()
    let abstain = try #require(object(file, ["--abstain", width])["abstain"] as? JSONObject)
    let rows = try FilmlabRun(["sentiment", file, "--abstain", width]).rows()
    let input = try JSONRows.rows(SampleReviews.text())
    var (labelled, kept, right) = (0.0, 0.0, 0.0)
    for (row, review) in zip(rows, input) {
      let rating = row.number("original_rating")
      guard let fresh = review["fresh"] as? Bool ?? rating.map({ $0 >= 0.6 }) else { continue }
      labelled += 1
      if row.text("label") == "neutral" { continue }
      kept += 1
      right += fresh == (row.text("label") == "fresh") ? 1 : 0
    }
    expectClose(try #require(abstain.number("coverage")), kept / labelled, absolute: 1e-6)
    expectClose(try #require(abstain.number("accuracy")), right / kept, absolute: 1e-6)
    #expect((abstain["intervals"] as? JSONObject)?.count == 2)
  }

  @Test func worstMistakesComeWithReasons() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      [
        #"{"id":"a","text":"A masterpiece, a triumph, superb.","fresh":false,"film":"x"}"#,
        #"{"id":"b","text":"Dull.","fresh":false,"film":"x"}"#,
        #"{"id":"c","text":"Awful, tedious, a dreary failure.","fresh":true,"film":"y"}"#,
        #"{"id":"d","text":"Dull.","fresh":true,"film":"y"}"#,
      ].joined(separator: "\n"), as: "made.jsonl")
    let worst = try object(file, ["--worst", "2"]).objects("worst")
    #expect(Set(worst.compactMap { $0.text("id") }) == ["a", "c"])
    for mistake in worst {
      #expect(mistake.text("label") != mistake.text("true_label"))
      #expect(mistake.text("reasons")?.contains("“") == true)
    }
    let table = try evaluate(file, ["--worst", "3"])
    #expect(table.output.contains("Worst mistakes"))
    #expect(table.output.contains("because of “"))
    #expect(try !evaluate(file).output.contains("Worst mistakes"))
  }

  // MARK: Leakage

  @Test func repeatedTextsAreTold() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      [
        #"{"text":"A film of rare beauty, quietly told.","fresh":true,"film":"x"}"#,
        #"{"text":"Nothing here but noise and explosions.","fresh":false,"film":"y"}"#,
        #"{"text":"A film of RARE beauty -- quietly told!","fresh":false,"film":"z"}"#,
        #"{"text":"A gem.","fresh":true,"film":"z"}"#,
        #"{"text":"A gem.","fresh":true,"film":"w"}"#,
      ].joined(separator: "\n"), as: "made.jsonl")
    let run = try evaluate(file, ["--format", "json"])
    let leakage = try #require(run.object()["leakage"] as? [String: Int])
    #expect(leakage == ["repeated_texts": 1, "contradicting_texts": 1])
    #expect(run.errors.contains("1 review of 5 has a text that came before in the input, 1 with"))
  }

  @Test func trainingDataIsSearched() throws {
    let folder = try TemporaryFolder()
    let file = try madeFile(in: folder, count: 60)
    let same = try evaluate(file, ["--training", file, "--format", "json"])
    let leakage = try #require(same.object()["leakage"] as? [String: Int])
    #expect(leakage["texts_in_training"] == 60)
    #expect(leakage["films_in_training"] == 20)
    #expect(same.errors.contains("leakage: 20 films of 20 are in the training data"))
    let other = try folder.write(
      #"{"text":"Something quite different, at length.","film":"other","fresh":true}"#,
      as: "other.jsonl")
    let clean = try evaluate(file, ["--training", other])
    #expect(clean.errors.contains("no text and no film of the input is in the training data"))
    #expect(!clean.errors.contains("leakage:"))
  }

  // MARK: Output

  @Test func formatsHoldTheSameFigures() throws {
    let folder = try TemporaryFolder()
    let file = try madeFile(in: folder)
    let accuracy = try #require(object(file).number("accuracy"))
    let csv = try evaluate(file, ["--format", "csv", "--abstain", "0.2"]).output
    #expect(csv.hasPrefix("metric,value,low,high,baseline\naccuracy,"))
    for key in ["abstain/coverage,", "coverage/0.20/accuracy,", "reliability/", "genre/Drama/"] {
      #expect(csv.contains("\n\(key)"), "\(key)")
    }
    let value = csv.split(separator: "\n")[1].split(separator: ",")[1]
    #expect(Double(value) == accuracy)
    let markdown = try evaluate(file, ["--format", "markdown"]).output
    #expect(markdown.contains("| metric | value | 95 % interval | baseline |\n| --- | ---: |"))
    #expect(markdown.contains("## By critic"))
    let brief = try evaluate(file, ["--brief"]).output
    #expect(brief.contains("400 reviews, 400 ratings, 20 films\n"))
    #expect(!brief.contains("By critic"))
    #expect(try evaluate(file).output.hasPrefix(brief))
  }

  @Test func pageIsWholeAndTheSameEachTime() throws {
    let folder = try TemporaryFolder()
    let file = try madeFile(in: folder)
    let pages = try ["a.html", "b.html"].map { name in
      let run = try evaluate(file, ["--report", folder.path(name)])
      #expect(run.status == 0)
      #expect(run.errors.contains("\(name): the report as a page"))
      return String(decoding: try folder.bytes(of: name), as: UTF8.self)
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0].hasPrefix("<!doctype html>") && pages[0].hasSuffix("</html>\n"))
    #expect(pages[0].split(separator: "<svg ").count == 7)
    for piece in ["<script", "http", "src="] { #expect(!pages[0].contains(piece), "\(piece)") }
  }

  /// Titles, critics and texts come from anywhere: none can become markup.
  @Test func pageEscapesTheInput() throws {
    let folder = try TemporaryFolder()
    let attack = "<script>alert('x')</script>"
    let lines = (0..<40).map { index in
      "{\"text\":\"A masterpiece \(attack)\",\"fresh\":\(index % 2 == 0),\"film\":\"f\(index % 4)\","
        + "\"title\":\"\(attack)\(index % 4)\",\"critic\":\"\(attack)\(index % 3)\","
        + "\"genre\":\"\(attack)\"}\n"
    }
    let file = try folder.write(lines.joined(), as: "made.jsonl")
    let run = try evaluate(
      file, ["--film-reviews", "5", "--report", folder.path("page.html"), "--worst", "3"])
    #expect(run.status == 0)
    let page = String(decoding: try folder.bytes(of: "page.html"), as: UTF8.self)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test func seedsDecideIntervalsAndNothingElse() throws {
    let file = try SampleReviews.path()
    let first = try evaluate(file, ["--format", "json", "--seed", "4"])
    #expect(try evaluate(file, ["--format", "json", "--seed", "4"]).output == first.output)
    let other = try evaluate(file, ["--format", "json", "--seed", "5"])
    #expect(other.output != first.output)
    #expect(try other.object().number("auc") == first.object().number("auc"))
  }

  @Test(arguments: [
    (["--film-reviews", "4"], "at least 5 are needed"), (["--abstain", "0.5"], "below 0.5"),
    (["--abstain", "0"], "above 0"), (["--worst=-1"], "0 or more"),
    (["--report", "-"], "a file of its own"), (["--format", "xml"], "markdown"),
  ])
  func badOptions(_ options: [String], _ says: String) throws {
    let run = try evaluate(SampleReviews.path(), options)
    #expect(run.status == 64)
    #expect(run.errors.contains(says), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
