import FilmAnalytics
import FilmSimilarity
import Testing

@testable import FilmReports

struct RatedListResultTests {
  private func text(
    _ format: OutputFormat, _ method: RatingTraining.Method = .biased, isRanked: Bool = true
  ) throws -> String {
    let model = try MadeRatingModel.model(method)
    let profile = try RatingProfile(model, stars: [(0, 5)])
    return RatedListResult(
      model: model, profile: profile, list: profile.recommend(count: 2), isRanked: isRanked
    ).text(format, Display(style: TerminalStyle(isEnabled: false), width: 80))
  }

  @Test func `stars, or a score where there are only likes`() throws {
    #expect(try text(.csv).hasPrefix("rank,id,title,year,stars\n1,"))
    #expect(try text(.csv, .als).hasPrefix("rank,id,title,year,score\n1,"))
    #expect(try text(.table).hasPrefix("   title"))
    let object = try text(.json)
    #expect(object.hasPrefix(#"{"films":[{"id":""#))
    #expect(object.hasSuffix(#"],"ordered_by":"stars"}"# + "\n"))
    #expect(try !text(.json, isRanked: false).contains("ordered_by"))
  }
}
