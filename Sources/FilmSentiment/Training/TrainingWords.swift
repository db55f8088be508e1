/// The words of training texts, one text at a time, with names known everywhere in a sentence.
struct TrainingWords: ~Copyable {
  private let training: TrainingReviews
  private let without: Set<RecipePart>
  private let tokenizer = Tokenizer()
  private var names = NameWords()
  /// The words of the text that was read last.
  private(set) var buffer = TokenBuffer()

  /// Reads the chosen reviews once, to know the names.
  init(_ training: TrainingReviews, _ chosen: [Int], without: Set<RecipePart>) {
    self.training = training
    self.without = without
    guard !without.contains(.names) else { return }
    for review in chosen {
      tokenizer.tokenize(training.text(review), into: &buffer)
      names.count(buffer)
    }
    names.decide()
  }

  mutating func read(_ review: Int) {
    tokenizer.tokenize(training.text(review), into: &buffer)
    if !without.contains(.names) { buffer.markNames { names.contains($0) } }
    // Grades get their entries by another way (``GradeEntries``), and break runs of words.
    buffer.markNames { GradeWord.isOne($0) }
  }

  /// Calls `body` for every feature of the text that takes part in the training.
  func forEachFeature(
    longestRun: Int = Features.longestRun, _ body: (Features.Feature) -> Void
  ) {
    let (marks, boundaries) = (!without.contains(.marks), !without.contains(.boundaries))
    Features.forEach(in: buffer, longestRun: longestRun) { feature in
      if !marks, feature.mark != nil { return }
      if !boundaries, feature.opensSentence || feature.end != .none { return }
      body(feature)
    }
  }
}
