import FilmSimilarity
import Testing

@Suite struct ImplicitALSConfigurationTests {
  @Test(arguments: [
    (ImplicitALSConfiguration(factors: 0), "factors"),
    (ImplicitALSConfiguration(iterations: 0), "iterations"),
    (ImplicitALSConfiguration(regularization: 0), "regularization"),
    (ImplicitALSConfiguration(regularization: .nan), "regularization"),
    (ImplicitALSConfiguration(frequencyExponent: 1.5), "frequency exponent"),
    (ImplicitALSConfiguration(unobservedWeight: -1), "unobserved weight"),
    (ImplicitALSConfiguration(alpha: .infinity), "alpha"),
    (ImplicitALSConfiguration(threads: 0), "threads"),
  ])
  func settingsOutsideTheirRangeAreNamed(configuration: ImplicitALSConfiguration, name: String) {
    #expect {
      try configuration.validate()
    } throws: { error in
      guard case SimilarityError.invalidSetting(name, _, _) = error else { return false }
      return true
    }
  }

  @Test func defaultsAreValid() throws {
    try ImplicitALSConfiguration().validate()
  }
}
