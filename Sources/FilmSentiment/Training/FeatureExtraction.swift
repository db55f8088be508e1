/// Turns reviews into a matrix of features: counts what there is, keeps what is frequent enough.
struct FeatureExtraction {
  /// The key of each feature.
  let keys: [UInt64]
  let matrix: FeatureMatrix
  /// The review of each row.
  let reviews: [Int]

  /// Reads the reviews twice: once to count, once to build the rows.
  init(
    _ training: TrainingReviews, _ chosen: [Int], configuration: SentimentTrainingConfiguration
  ) {
    let tokenizer = Tokenizer()
    var buffer = TokenBuffer()
    keys = FeatureExtraction.count(training, chosen, configuration, tokenizer, &buffer)
    var starts = [0]
    starts.reserveCapacity(chosen.count + 1)
    var columns: [UInt32] = []
    let table = EntryTable(keys: keys)
    var stamps = [UInt32](repeating: 0, count: keys.count)
    for (row, review) in chosen.enumerated() {
      tokenizer.tokenize(training.text(review), into: &buffer)
      let stamp = UInt32(row + 1)
      Features.forEach(in: buffer, longestRun: configuration.ngrams) { feature in
        guard let column = table.find(feature.key), stamps[column] != stamp else { return }
        stamps[column] = stamp
        columns.append(UInt32(column))
      }
      starts.append(columns.count)
    }
    reviews = chosen
    matrix = FeatureMatrix(
      rowStarts: starts, columns: columns, columnCount: keys.count, jobs: configuration.jobs)
  }

  private static func count(
    _ training: TrainingReviews, _ chosen: [Int],
    _ configuration: SentimentTrainingConfiguration, _ tokenizer: borrowing Tokenizer,
    _ buffer: inout TokenBuffer
  ) -> [UInt64] {
    var counts = FeatureCounts()
    var keys: [UInt64] = []
    for review in chosen {
      tokenizer.tokenize(training.text(review), into: &buffer)
      keys.removeAll(keepingCapacity: true)
      Features.forEach(in: buffer, longestRun: configuration.ngrams) { keys.append($0.key) }
      // Sorted, so that a key counts once a review, however often it stands there.
      keys.sort()
      for place in keys.indices where place == 0 || keys[place] != keys[place - 1] {
        counts.add(keys[place])
      }
    }
    return counts.keys(seenAtLeast: configuration.minimumCount)
  }

  /// Writes the chosen features as entries: one more pass, which stops at none.
  func texts(of columns: Set<Int>, _ training: TrainingReviews) -> [Int: String] {
    let tokenizer = Tokenizer()
    var buffer = TokenBuffer()
    let ordered = columns.sorted()
    let table = EntryTable(keys: ordered.map { keys[$0] })
    var texts: [Int: String] = [:]
    texts.reserveCapacity(columns.count)
    for review in reviews {
      let text = training.text(review)
      tokenizer.tokenize(text, into: &buffer)
      Features.forEach(in: buffer) { feature in
        guard let place = table.find(feature.key), texts[ordered[place]] == nil else { return }
        texts[ordered[place]] = EntryText.make(feature, buffer, text)
      }
      if texts.count == columns.count { break }
    }
    return texts
  }
}
