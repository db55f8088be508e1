import FilmData
import Testing

@testable import FilmSentiment

struct ColumnFittingTests {
  private static let toys = ToyReviews(films: 1...30, reviewsPerFilm: 15, seed: 2)
    .criticised(by: 7)

  private func fitting(
    _ training: TrainingReviews, without: Set<RecipePart> = []
  ) -> (FeatureExtraction, ColumnFitting) {
    var configuration = SentimentTrainingConfiguration()
    configuration.regularization = 1
    configuration.without = without
    let extraction = FeatureExtraction(
      training, Array(0..<training.count), configuration: configuration)
    return (extraction, ColumnFitting(extraction, training, configuration: configuration))
  }

  private func columns(of fitting: ColumnFitting) throws -> [String] {
    var columns: [String] = []
    _ = try fitting.fit { column, _, _, _ in
      if columns.last != column { columns.append(column) }
      return true
    }
    return columns
  }

  @Test func `single words come first, if runs need them`() throws {
    let training = Self.toys.training()
    #expect(try columns(of: fitting(training).1) == ["word", "valence", "rating"])
    for part in [RecipePart.residuals, .scales] {
      #expect(try columns(of: fitting(training, without: [part]).1) == ["valence", "rating"])
    }
  }

  @Test func `without ratings their weights are the usual share`() throws {
    let (_, fitting) = fitting(Self.toys.training { $0.rating = nil })
    let columns = try fitting.fit { _, _, _, _ in true }
    let share = LexiconEntry.usualRatingShare
    #expect(columns.ratingWeights.weights == columns.valences.weights.map { $0 * share })
  }

  @Test func `what is kept of the columns is refitted`() throws {
    let (extraction, fitting) = fitting(Self.toys.training())
    let columns = try fitting.fit { _, _, _, _ in true }
    let kept = Array(0..<extraction.keys.count / 2)
    let refitted = try fitting.refit(columns, kept: kept) { _, _, _, _ in true }
    #expect(refitted.valences.weights.count == kept.count)
    #expect(refitted.ratingWeights.weights.count == kept.count)
    #expect(refitted.valences.weights != columns.keeping(kept).valences.weights)
    #expect(throws: SentimentError.self) {
      try fitting.refit(columns, kept: kept) { _, _, _, _ in false }
    }
  }
}
