import FilmData
import FilmEvaluation
import Testing

struct TomatometerAgreementTests {
  /// A film with these true and predicted counts of fresh reviews; labels agree where they can.
  func film(_ count: Int, fresh: Int, predicted: Int) -> ConfusionMatrix {
    let both = min(fresh, predicted)
    return ConfusionMatrix(
      truePositives: Double(both), falsePositives: Double(predicted - both),
      falseNegatives: Double(fresh - both), trueNegatives: Double(count - max(fresh, predicted)))
  }

  @Test func `matches hand-computed values`() throws {
    let agreement = TomatometerAgreement(
      [
        film(20, fresh: 10, predicted: 12), film(20, fresh: 16, predicted: 15),
        film(40, fresh: 8, predicted: 10), film(19, fresh: 0, predicted: 19),
      ])
    #expect(agreement.films.map(\.cluster) == [0, 1, 2])
    #expect(agreement.films[0].actual.percentage == 50)
    #expect(agreement.films[0].predicted.percentage == 60)
    let figures = agreement.figures
    #expect(figures.mae?.isClose(to: (0.1 + 0.05 + 0.05) / 3) == true)
    // Only the first film changes sides.
    #expect(figures.side?.isClose(to: 2.0 / 3) == true)
    // Shares 0.6, 0.75, 0.25 against 0.5, 0.8, 0.2.
    let pearson = RatingMetrics(predicted: [0.6, 0.75, 0.25], actual: [0.5, 0.8, 0.2]).pearson
    #expect(try #require(figures.pearson).isClose(to: pearson))
    let baseline = agreement.baseline
    #expect(baseline.mae?.isClose(to: (0 + 0.3 + 0.3) / 3) == true)
    #expect(baseline.side?.isClose(to: 2.0 / 3) == true)
    #expect(baseline.pearson == nil)
  }

  @Test func `sides go by the meter as it is shown`() {
    // 119 of 200 are 59.5 %, shown as 60 %.
    let films = Array(repeating: film(200, fresh: 119, predicted: 120), count: 3)
    #expect(TomatometerAgreement(films).figures.side == 1)
    let lower = Array(repeating: film(200, fresh: 118, predicted: 119), count: 3)
    #expect(TomatometerAgreement(lower).figures.side == 0)
  }

  @Test func `two films say nothing of all`() {
    let agreement = TomatometerAgreement(
      Array(repeating: film(30, fresh: 20, predicted: 20), count: 2))
    #expect(agreement.films.count == 2)
    #expect(agreement.figures == .none)
    #expect(agreement.baseline == .none)
  }

  @Test func `the fewest reviews can be set`() {
    let films = Array(repeating: film(5, fresh: 4, predicted: 4), count: 3)
    #expect(TomatometerAgreement(films).films.isEmpty)
    #expect(TomatometerAgreement(films, minimumReviews: 5).films.count == 3)
  }
}
