import FilmData
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Reviews as ratings: by score, else by label, else by what the text predicts.
@Suite struct ReviewedRatingsTests {
  private func read(_ text: String) throws -> ReviewedRatings {
    let folder = try TemporaryFolder()
    var ratings = ReviewedRatings()
    let problems = try ratings.read(
      folder.write(text, as: "r.jsonl"), model: HandModel.model())
    #expect(problems.count == 1)
    return ratings
  }

  private let five = RatingScale(best: 5)

  private static let mixed = """
    {"critic":"A","film":"x","text":"bad","score":"5/5"}
    {"critic":"B","film":"x","text":"bad","fresh":true}
    {"critic":"C","film":"x","text":"bad"}
    {"critic":"D","film":"x","text":"good"}
    {"film":"x","text":"good"}
    {"critic":"E","text":"good"}

    """

  @Test func reviewsOfKnownPeopleOnKnownFilmsCount() throws {
    let ratings = try read(Self.mixed)
    #expect(ratings.scoredCount == 1 && ratings.unscoredCount == 3 && ratings.predictedCount == 2)
  }

  @Test func aScoreComesBeforeALabelAndALabelBeforeTheText() throws {
    let verdicts = try read(Self.mixed).verdicts()
    #expect(verdicts.map(\.reviewer) == ["A", "B", "C", "D"])
    #expect(verdicts.map(\.isFresh) == [true, true, false, true])
  }

  /// A text that says nothing predicts nothing; its label counts.
  @Test func aTextThatSaysNothingIsNoRating() throws {
    let silent =
      Self.mixed + #"{"critic":"S","film":"x","text":"qwertz"}"# + "\n"
      + #"{"critic":"T","film":"x","text":"","fresh":true}"# + "\n"
    let ratings = try read(silent)
    #expect(ratings.unscoredCount == 4 && ratings.predictedCount == 2)
    #expect(ratings.verdicts().map(\.reviewer) == ["A", "B", "C", "D", "T"])
    let (sum, _) = ratings.added(to: table([("Z", "y", 5)]), on: five, hidden: RatingTable())
    #expect(!sum.users.identifiers.contains("S") && !sum.users.identifiers.contains("T"))
  }

  private func table(_ ratings: [(String, String, Float)]) -> RatingTable {
    var table = RatingTable()
    for (user, film, value) in ratings { table.add(user: user, film: film, value: value) }
    return table
  }

  @Test func predictionsAreAddedOnTheRatingsScale() throws {
    let ratings = try read(Self.mixed)
    let given = table([("C", "x", 1), ("Z", "y", 5)])
    let (sum, count) = ratings.added(to: given, on: five, hidden: RatingTable())
    // C has rated the film; B's label is no rating.
    #expect(count == 2 && sum.count == 4)
    #expect((2..<4).map { sum[$0].user } == ["B", "D"])
    #expect(sum.values.allSatisfy { (1...5).contains($0) })
    #expect(sum.values[3] > sum.values[2])
  }

  @Test func hiddenPairsStayHidden() throws {
    let ratings = try read(Self.mixed)
    let hidden = table([("D", "x", 5)])
    let (sum, count) = ratings.added(
      to: table([("Z", "y", 5), ("Z", "z", 1)]), on: five, hidden: hidden)
    #expect(count == 2 && !(0..<sum.count).contains { sum[$0].user == "D" })
  }

  @Test func filmsWithFiveRatingsNeedNone() throws {
    let ratings = try read(Self.mixed)
    let four = table((0..<4).map { ("u\($0)", "x", Float(1 + $0)) })
    let all = table((0..<5).map { ("u\($0)", "x", Float(1 + $0)) })
    #expect(ratings.added(to: four, on: five, hidden: RatingTable()).count == 3)
    #expect(ratings.added(to: all, on: five, hidden: RatingTable()).count == 0)
  }

  /// Twenty films whose reviewers give more than their words: what is predicted is stretched likewise,
  /// but not by ratings that must stay hidden.
  @Test func predictionsAreStretchedToGivenRatings() throws {
    var lines = ""
    for film in 0..<20 {
      for critic in 0..<5 {
        lines += "{\"critic\":\"c\(critic)\",\"film\":\"f\(film)\","
        lines +=
          "\"text\":\"\(film % 2 == 0 ? "good" : "bad")\",\"score\":\"\(film % 2 == 0 ? 20 : 0)/20\"}\n"
      }
    }
    lines += #"{"critic":"new","film":"g","text":"good"}"# + "\n"
    let ratings = try read(lines)
    let given = table([("Z", "y", 5), ("Z", "z", 0)])
    let stretched = ratings.added(to: given, on: five, hidden: RatingTable()).0
    expectClose(stretched.values[2], 5, absolute: 1e-4)
    let hidden = table(
      (0..<20).flatMap { film in (0..<5).map { ("c\($0)", "f\(film)", Float(1)) } })
    let plain = ratings.added(to: given, on: five, hidden: hidden).0
    #expect(plain.values[2] < 4.5)
  }

  /// The scale is the caller's: where the given ratings are all low, the best is not the largest of them.
  @Test func theScaleIsNotGuessed() throws {
    let ratings = try read(Self.mixed)
    let low = table([("Z", "y", 1), ("Z", "z", 2)])
    let ofTen = ratings.added(to: low, on: RatingScale(best: 10), hidden: RatingTable()).0
    #expect(ofTen.values.last.map { $0 > 5 } == true)
    let thumbs = RatingScale(best: 1, worst: -1)
    let ofThumbs = ratings.added(
      to: table([("Z", "y", 1), ("Z", "z", -1)]), on: thumbs, hidden: RatingTable()
    ).0
    #expect(ofThumbs.values.contains { $0 < 0 && $0 > -1 })
  }
}
