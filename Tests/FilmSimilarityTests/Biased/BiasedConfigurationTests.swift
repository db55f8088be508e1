import FilmSimilarity
import Testing

@Suite struct BiasedConfigurationTests {
  @Test(arguments: [
    (BiasedConfiguration(factors: 0), "factors"),
    (BiasedConfiguration(iterations: 0), "iterations"),
    (BiasedConfiguration(regularization: -1), "regularization"),
    (BiasedConfiguration(frequencyExponent: 2), "frequency exponent"),
    (BiasedConfiguration(threads: 0), "threads"),
  ])
  func settingsOutsideTheirRangeAreNamed(settings: BiasedConfiguration, name: String) {
    #expect {
      try settings.validate()
    } throws: { error in
      guard case SimilarityError.invalidSetting(name, _, _) = error else { return false }
      return true
    }
  }

  @Test func defaultsAreValid() throws { try BiasedConfiguration().validate() }
}
