/// How a lexicon is trained; the defaults are those of the bundled one.
public struct SentimentTrainingConfiguration: Sendable, Hashable {
  /// The most entries that are kept of those learned; denied faults and grades come on top.
  ///
  /// 5,000 cost three points of accuracy, 20,000 one, 100,000 three
  /// tenths against a million.
  public var entries = 100_000
  /// The longest run of words that an entry may have, 1 to 3.
  ///
  /// Pairs add two points to single words,
  /// triples three tenths more.
  public var ngrams = 3
  /// The L2 penalty on the scaled weights, summed over reviews.
  public var regularization = 9.0
  /// How much of what a film's and a critic's other reviews say is taken as known while the entries
  /// are fitted, 0…1 (it is never added when a text is scored).
  ///
  /// On Rotten Tomatoes' dev reviews, on which it was chosen, .5 gives an accuracy of 87.25 and an AUC
  /// of .9412 in the context of film and critic, against 87.16 and .9404 without this and the residual
  /// scales; .25 gives 87.20 and .9411. By texts alone .5 gives 84.57 and .9182, .25 gives 84.62 and
  /// .9189, against 84.51 and .9187. Either half of the films chooses .5 for the other.
  /// Only reviews of a known film and critic take part.
  public var contextShare = 0.5
  /// In how many reviews an entry must be seen.
  public var minimumCount = 5
  /// Passes of the optimizer at most.
  public var iterations = 60
  /// The share of films held out to calibrate on, where no validation data is given.
  public var validationShare = 0.05
  /// Which films are held out.
  public var seed: UInt64 = 1
  /// Parts of the recipe that are left out.
  public var without: Set<RecipePart> = []
  /// Worker threads; the result is the same for any number.
  public var jobs = 1

  /// The default configuration.
  public init() {}

  /// Checks the ranges.
  ///
  /// - Throws: ``SentimentError/invalidSetting(name:value:allowed:)``, which names the first setting
  ///   that lies outside its range.
  public func validate() throws(SentimentError) {
    try check("entries", is: entries, isGood: entries >= 1, allowed: "at least 1")
    try check("ngrams", is: ngrams, isGood: (1...3).contains(ngrams), allowed: "1, 2 or 3")
    try check(
      "regularization", is: regularization, isGood: regularization > 0 && regularization.isFinite,
      allowed: "a number above 0")
    try check(
      "contextShare", is: contextShare, isGood: (0...1).contains(contextShare),
      allowed: "a number from 0 to 1")
    try check("minimumCount", is: minimumCount, isGood: minimumCount >= 1, allowed: "at least 1")
    try check("iterations", is: iterations, isGood: iterations >= 1, allowed: "at least 1")
    try check(
      "validationShare", is: validationShare, isGood: validationShare > 0 && validationShare < 1,
      allowed: "a number between 0 and 1")
  }

  private func check(
    _ name: String, is value: some CustomStringConvertible, isGood: Bool, allowed: String
  ) throws(SentimentError) {
    if !isGood { throw .invalidSetting(name: name, value: "\(value)", allowed: allowed) }
  }
}
