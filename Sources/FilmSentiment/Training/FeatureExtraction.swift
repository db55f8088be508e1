/// Turns reviews into a matrix of features: counts what there is, keeps what is frequent enough.
struct FeatureExtraction {
  /// The key of each feature.
  let keys: [UInt64]
  /// Whether each feature is a run of words, a sentence's start and end among them.
  let runs: [Bool]
  let matrix: FeatureMatrix
  /// The review of each row.
  let reviews: [Int]
  /// How much each entry counts in each row.
  let lengthFactors: [Float]
  private let without: Set<RecipePart>

  /// Reads the reviews three times: to know the names, to count, and to build the rows.
  init(
    _ training: TrainingReviews, _ chosen: [Int], configuration: SentimentTrainingConfiguration
  ) {
    var words = TrainingWords(training, chosen, without: configuration.without)
    keys = Self.count(chosen, configuration: configuration, words: &words)
    var starts = [0]
    starts.reserveCapacity(chosen.count + 1)
    var columns: [UInt32] = []
    var factors: [Float] = []
    factors.reserveCapacity(chosen.count)
    let table = EntryTable(keys: keys)
    var stamps = [UInt32](repeating: 0, count: keys.count)
    var runs = [Bool](repeating: false, count: keys.count)
    for (row, review) in chosen.enumerated() {
      words.read(review)
      let stamp = UInt32(row + 1)
      words.forEachFeature(longestRun: configuration.ngrams) { feature in
        guard let column = table.find(feature.key), stamps[column] != stamp else { return }
        stamps[column] = stamp
        columns.append(UInt32(column))
        runs[column] = feature.isRun
      }
      starts.append(columns.count)
      factors.append(
        configuration.without.contains(.length)
          ? 1 : Float(LengthFactor.of(words: words.buffer.wordCount)))
    }
    reviews = chosen
    self.runs = runs
    without = configuration.without
    lengthFactors = factors
    matrix = FeatureMatrix(
      rowStarts: starts, columns: columns, columnCount: keys.count, jobs: configuration.jobs)
  }

  private static func count(
    _ chosen: [Int], configuration: SentimentTrainingConfiguration, words: inout TrainingWords
  ) -> [UInt64] {
    var counts = FeatureCounts()
    var keys: [UInt64] = []
    for review in chosen {
      words.read(review)
      keys.removeAll(keepingCapacity: true)
      words.forEachFeature(longestRun: configuration.ngrams) { keys.append($0.key) }
      // Sorted, so that a key counts once a review, however often it occurs.
      keys.sort()
      for index in keys.indices where index == 0 || keys[index] != keys[index - 1] {
        counts.add(keys[index])
      }
    }
    return counts.keys(seenAtLeast: configuration.minimumCount)
  }

  /// Writes the chosen features as entries: one more pass, which stops at none.
  func texts(of columns: Set<Int>, _ training: TrainingReviews) -> [Int: String] {
    var words = TrainingWords(training, reviews, without: without)
    let ordered = columns.sorted()
    let table = EntryTable(keys: ordered.map { keys[$0] })
    var texts: [Int: String] = [:]
    texts.reserveCapacity(columns.count)
    // Asked for every feature of every review, for which a dictionary is too slow.
    var isMissing = [Bool](repeating: true, count: ordered.count)
    for review in reviews {
      words.read(review)
      let text = training.text(review)
      words.forEachFeature { feature in
        guard let index = table.find(feature.key), isMissing[index] else { return }
        isMissing[index] = false
        texts[ordered[index]] = EntryText.make(feature, in: words.buffer, of: text)
      }
      if texts.count == columns.count { break }
    }
    return texts
  }
}
