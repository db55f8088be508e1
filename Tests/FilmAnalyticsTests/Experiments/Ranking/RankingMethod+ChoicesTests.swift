import FilmAnalytics
import FilmSimilarity
import Testing

/// What someone chooses beside the defaults of the methods.
struct RankingMethodChoicesTests {
  @Test func nothingChosenIsTheDefault() {
    let choices = RankingMethod.Choices()
    #expect(choices.settings(weighted: false) == RankingMethod.Settings())
    var weighted = RankingMethod.Settings()
    weighted.als.alpha = 1
    #expect(choices.settings(weighted: true) == weighted)
  }

  @Test func eachChoiceCounts() {
    var choices = RankingMethod.Choices()
    (choices.factors, choices.iterations, choices.threads) = (3, 4, 5)
    (choices.regularization, choices.unobservedWeight, choices.alpha) = (6, 7, 8)
    choices.solver = .blocks
    let settings = choices.settings(weighted: true)
    #expect(settings.als.factors == 3 && settings.als.iterations == 4 && settings.threads == 5)
    #expect(settings.als.regularization == 6 && settings.easeRegularization == 6)
    #expect(settings.als.unobservedWeight == 7 && settings.als.alpha == 8)
    #expect(settings.als.solver == .blocks)
  }
}
