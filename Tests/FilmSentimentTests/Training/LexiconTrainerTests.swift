import Bytes
import FilmData
import Testing

@testable import FilmSentiment

struct LexiconTrainerTests {
  private static let toys = ToyReviews(films: 1...100, reviewsPerFilm: 20, seed: 1)
  private static let small = ToyReviews(films: 1...30, reviewsPerFilm: 15, seed: 2)
  /// The small ones, by seven critics.
  private static let criticised = small.criticised(by: 7)
  private static let unseen = ToyReviews(films: 1_001...1_050, reviewsPerFilm: 20, seed: 3)

  typealias Configuration = SentimentTrainingConfiguration

  /// A configuration for a few hundred reviews.
  private func configuration(_ change: (inout Configuration) -> Void = { _ in }) -> Configuration {
    var configuration = Configuration()
    configuration.regularization = 1
    configuration.validationShare = 0.2
    change(&configuration)
    return configuration
  }

  private func train(
    _ toys: ToyReviews = small, _ change: (inout Configuration) -> Void = { _ in }
  ) throws -> (model: SentimentModel, summary: LexiconTrainer.Summary) {
    try LexiconTrainer(configuration(change)).train(toys.training())
  }

  /// All that a model file holds.
  private func bytes(_ model: SentimentModel) -> String {
    LexiconFile.write(model.lexicon).string
      + "\(model.bias) \(model.ratingBias) \(model.calibration)"
  }

  private func refusal(
    _ training: TrainingReviews, progress: (LexiconTrainer.Progress) -> Bool = { _ in true }
  ) -> String {
    do {
      return "\(try LexiconTrainer(configuration()).train(training, progress: progress).summary)"
    } catch {
      return "\(error)"
    }
  }

  @Test func `finds the planted words and labels unseen films`() throws {
    let (model, summary) = try train(LexiconTrainerTests.toys)
    #expect(ToyReviews.praise.allSatisfy { (model.lexicon[$0]?.valence ?? 0) > 0 })
    #expect(ToyReviews.blame.allSatisfy { (model.lexicon[$0]?.valence ?? 0) < 0 })
    let scorer = SentimentScorer(model)
    #expect(ToyReviews.praise.allSatisfy { scorer.score("not \($0)").score < model.bias - 0.5 })
    #expect(ToyReviews.praise.allSatisfy { scorer.score("so \($0)").score > model.bias })
    #expect(summary.trainingCount + summary.validationCount == 2_000)
    #expect((200...600).contains(summary.validationCount))
    let unseen = LexiconTrainerTests.unseen
    let right = unseen.reviews.count { scorer.score($0.text).label == $0.freshness }
    let best = zip(unseen.reviews, unseen.truths).count {
      ($1 >= 0 ? Freshness.fresh : .rotten) == $0.freshness
    }
    // Labels are drawn, so that even the planted weights name 78.6 % of them: no more can be had but by
    // luck with the reviews on which the two disagree. More than two standard errors would mean that
    // labels leak.
    let disagreements = zip(unseen.reviews, unseen.truths).count {
      ($1 >= 0 ? Freshness.fresh : .rotten) != scorer.score($0.text).label
    }
    #expect(best == 786)
    #expect(right >= 745 && Double(right - best) <= 2 * Double(disagreements).squareRoot())
  }

  @Test func `rows that are left out leave no trace`() throws {
    let training = LexiconTrainerTests.small.training()
    let rows = (0..<training.count).filter { $0 / 15 % 3 != 1 }
    let part = TrainingReviews()
    for row in rows { part.add(LexiconTrainerTests.small.reviews[row]) }
    let trainer = try LexiconTrainer(configuration())
    let (model, summary) = try trainer.train(training, rows: rows)
    #expect(summary.trainingCount + summary.validationCount == rows.count)
    #expect(rows.count < training.count)
    #expect(try bytes(model) == bytes(trainer.train(part).model))
    #expect(try bytes(model) != bytes(trainer.train(training).model))
  }

  @Test func `learns ratings from fractions, whatever the labels say`() throws {
    // Ratings that run against the labels: the two columns are learned apart.
    let training = LexiconTrainerTests.toys.training { $0.rating = $0.rating.map { 1 - $0 } }
    let (model, _) = try LexiconTrainer(configuration()).train(training)
    let praise = ToyReviews.praise.compactMap { model.lexicon[$0] }
    #expect(praise.allSatisfy { $0.valence > 0 && $0.ratingWeight < 0 })
    let scorer = SentimentScorer(model)
    let errors = LexiconTrainerTests.unseen.reviews.map {
      abs(scorer.score($0.text).rating - (1 - ($0.rating ?? 0)))
    }
    let meanError = errors.reduce(0, +) / Double(errors.count)
    // The noise and the rounding of the ratings alone make 0.05, a constant 0.31; 0.10 is found.
    #expect((0.06...0.13).contains(meanError))
  }

  @Test func `without ratings the rating follows the score`() throws {
    let training = LexiconTrainerTests.small.training { $0.rating = nil }
    let (model, _) = try LexiconTrainer(configuration()).train(training)
    let scorer = SentimentScorer(model)
    let good = scorer.score(ToyReviews.praise.prefix(4).joined(separator: " "))
    let bad = scorer.score(ToyReviews.blame.prefix(4).joined(separator: " "))
    #expect(good.rating > 0.6 && bad.rating < 0.4)
  }

  @Test func `the same data give the same bytes, for any number of jobs`() throws {
    let first = bytes(try train(LexiconTrainerTests.criticised).model)
    for jobs in [1, 2, 3] {
      #expect(bytes(try train(LexiconTrainerTests.criticised) { $0.jobs = jobs }.model) == first)
    }
  }

  @Test func `every option has an effect`() throws {
    let toys = LexiconTrainerTests.criticised
    let usual = bytes(try train(toys).model)
    let changes: [(name: String, change: (inout Configuration) -> Void)] = [
      ("entries", { $0.entries = 60 }), ("ngrams", { $0.ngrams = 1 }),
      ("regularization", { $0.regularization = 30 }), ("minimumCount", { $0.minimumCount = 15 }),
      ("iterations", { $0.iterations = 2 }), ("seed", { $0.seed = 99 }),
      ("validationShare", { $0.validationShare = 0.4 }),
      ("contextShare", { $0.contextShare = 0.25 }),
      ("context", { $0.without = [.context] }), ("residuals", { $0.without = [.residuals] }),
      ("scales", { $0.without = [.scales] }),
    ]
    for (name, change) in changes {
      #expect(try bytes(train(toys, change).model) != usual, "\(name)")
    }
  }

  @Test func `options do what they say`() throws {
    let few = try train {
      $0.entries = 60
      $0.without = [.denials, .grades]
    }
    #expect(few.model.lexicon.entries.count <= 60 && few.model.lexicon.entries.count > 50)
    let single = try train { $0.ngrams = 1 }
    #expect(single.model.lexicon.entries.allSatisfy { !$0.text.contains(" ") })
    let frequent = try train {
      $0.minimumCount = 15
      $0.without = [.denials, .grades]
    }
    #expect(frequent.model.lexicon.entries.allSatisfy { $0.occurrences >= 15 })
    #expect(frequent.summary.featureCount < (try train().summary.featureCount))
    #expect(try train { $0.iterations = 2 }.summary.iterations == 2)
  }

  @Test func `entries that are kept are the strongest`() throws {
    // By the valences as they were fitted: without ratings to mix in, and without the refit.
    let training = LexiconTrainerTests.small.training { $0.rating = nil }
    func entries(_ count: Int) throws -> LexiconEntries {
      var configuration = configuration()
      configuration.entries = count
      configuration.without = [.refit]
      return try LexiconTrainer(configuration).train(training).model.lexicon.entries
    }
    let few = try entries(80).map(\.text)
    let all = try entries(100_000)
    let strongest = all.map { entry in
      (entry.text, abs(entry.valence) * Float(entry.occurrences).squareRoot())
    }.sorted { $0.1 > $1.1 }
    // Valences are rounded behind the choice, so that a few at the edge may differ.
    #expect(Set(few).intersection(strongest.prefix(80).map(\.0)).count >= 75)
    #expect(all.count > 200)
  }

  @Test func `validation data are calibrated on, and all the rest is learned from`() throws {
    let validation = LexiconTrainerTests.unseen.training()
    let (model, summary) = try LexiconTrainer(configuration()).train(
      LexiconTrainerTests.small.training(), validation: validation)
    #expect(summary.trainingCount == 450 && summary.validationCount == 1_000)
    #expect(bytes(model) != bytes(try train().model))
  }

  @Test func `weights count`() throws {
    let training = TrainingReviews()
    for (index, review) in LexiconTrainerTests.small.reviews.enumerated() {
      training.add(review, weight: index % 2 == 0 ? 1 : 3)
    }
    let weighted = try LexiconTrainer(configuration()).train(training).model
    #expect(bytes(weighted) != bytes(try train().model))
  }

  @Test func `a class that is missing is told`() {
    let none =
      "this data cannot train a lexicon: it has 0 fresh and 0 rotten reviews, and both are needed; "
      + "see that labels or scores are read"
    #expect(refusal(TrainingReviews()) == none)
    let fresh = TrainingReviews()
    for number in 0..<40 {
      fresh.add(Review(film: "f\(number)", text: "good", freshness: .fresh))
    }
    let message = refusal(fresh)
    #expect(message.hasPrefix("this data cannot train a lexicon: it has "))
    #expect(
      message.hasSuffix(
        " fresh and 0 rotten reviews, and both are needed; see that labels or scores are read"))
  }

  @Test func `reviews that name no film can be learned from`() throws {
    let training = LexiconTrainerTests.small.training { $0.film = nil }
    let summary = try LexiconTrainer(configuration()).train(training).summary
    #expect((45...135).contains(summary.validationCount))
  }

  @Test func `too little to keep gives the bias alone`() throws {
    let training = TrainingReviews()
    for number in 0..<20 {
      training.add(
        Review(film: "f\(number)", text: "word\(number)", freshness: number < 15 ? .fresh : .rotten)
      )
    }
    let (model, summary) = try LexiconTrainer(configuration()).train(training)
    #expect(summary.featureCount == 0 && model.lexicon.entries.isEmpty)
    #expect(SentimentScorer(model).score("anything").label == .fresh)
  }

  @Test func `without critics nothing is known but the texts`() throws {
    // A film alone is not enough: reviews by audiences are learned from as they are.
    #expect(try bytes(train().model) == bytes(train { $0.without = [.context] }.model))
  }

  @Test func `what goes with a film's other reviews gets less weight`() throws {
    // A subject of which all reviews of good films speak, and one of poor films; other films have none.
    let toys = LexiconTrainerTests.toys.criticised(by: 20)
    let training = toys.training { review in
      let film = Int(review.film?.dropFirst(4) ?? "") ?? 0
      review.freshness = review.freshness.map {
        film % 4 == 0 ? $0 : film % 2 == 0 ? .fresh : .rotten
      }
      if film % 4 != 0 { review.text += film % 2 == 0 ? " goodsubject" : " poorsubject" }
    }
    func valences(_ without: Set<RecipePart>) throws -> [Float] {
      var configuration = configuration { $0.contextShare = 1 }
      configuration.without = without
      let lexicon = try LexiconTrainer(configuration).train(training).model.lexicon
      return ["goodsubject", "poorsubject"].map { lexicon[$0]?.valence ?? 0 }
    }
    let (alone, offset) = (try valences([.context]), try valences([]))
    #expect(alone[0] > 0.5 && alone[1] < -0.5)
    #expect(offset[0] < 0.95 * alone[0] && offset[1] > 0.95 * alone[1], "\(offset) \(alone)")
  }

  @Test(arguments: ["counting", "word", "valence", "rating", "calibrating"])
  func `can be stopped at any time`(phase: String) {
    var last = ""
    let message = refusal(LexiconTrainerTests.small.training()) { step in
      switch step {
      case .counting: last = "counting"
      case .fitting(let column, _, _, _): last = column
      case .calibrating: last = "calibrating"
      }
      return last != phase
    }
    #expect(message == "stopped; nothing was written")
    #expect(last == phase)
  }

  @Test func `tells what it is at`() throws {
    var steps: [String] = []
    let trainer = try LexiconTrainer(configuration())
    let (_, summary) = try trainer.train(LexiconTrainerTests.small.training()) { step in
      switch step {
      case .counting(let reviews): steps.append("counting \(reviews)")
      case .fitting(let column, let iteration, let total, let loss):
        #expect((1...total).contains(iteration) && total == (column == "word" ? 40 : 60))
        #expect(loss > 0 && loss < 0.75)
        if steps.last != column { steps.append(column) }
      case .calibrating(let reviews): steps.append("calibrating \(reviews)")
      }
      return true
    }
    #expect(
      steps == [
        "counting \(summary.trainingCount)", "word", "valence", "rating",
        "calibrating \(summary.validationCount)",
      ])
  }
}
