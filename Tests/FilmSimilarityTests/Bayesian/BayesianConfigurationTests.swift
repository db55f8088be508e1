import FilmSimilarity
import Testing

@Suite struct BayesianConfigurationTests {
  @Test(arguments: [
    (BayesianConfiguration(factors: 0), "factors"),
    (BayesianConfiguration(iterations: 0), "iterations"),
    (BayesianConfiguration(burnIn: -1), "burn-in"),
    (BayesianConfiguration(regularization: 0), "regularization"),
    (BayesianConfiguration(noiseFreedom: .nan), "noise freedom"),
    (BayesianConfiguration(maximumFeatures: -1), "maximum features"),
    (BayesianConfiguration(distilledFactors: 0), "distilled factors"),
    (BayesianConfiguration(threads: 0), "threads"),
  ])
  func settingsOutsideTheirRangeAreNamed(settings: BayesianConfiguration, name: String) {
    #expect {
      try settings.validate()
    } throws: { error in
      guard case SimilarityError.invalidSetting(name, _, _) = error else { return false }
      return true
    }
  }

  @Test func defaultsAreValid() throws { try BayesianConfiguration().validate() }
}
