extension EvidenceSource {
  /// The tensors that keep it.
  func outputs(_ precision: Safetensors.Precision) -> [Safetensors.Output] {
    let means = nearness.means.map { [Safetensors.output(name + "_means", $0)] } ?? []
    switch content {
    case .block(let block):
      return [Safetensors.output(name, block.factors, precision)] + means
    case .postings(let postings):
      return EvidenceSource(postings.words, weight: weight).outputs(precision) + means
    case .words(let words):
      return [
        Safetensors.output("words_starts", words.starts),
        Safetensors.output("words_columns", words.columns),
        Safetensors.output("words_weights", words.weights),
        Safetensors.output("words_scales", words.scales),
        Safetensors.output("words_spellings", words.spellings),
      ] + means
    case .coLikes(let coLikes):
      return [
        Safetensors.output("co-likes_likes", coLikes.likes),
        Safetensors.output("co-likes_starts", coLikes.starts),
        Safetensors.compactOutput("co-likes_films", coLikes.films),
        Safetensors.compactOutput("co-likes_counts", coLikes.counts),
      ] + means
    }
  }
}

extension FilmWords {
  /// Reads the words of a model's films, and checks that every place exists.
  init(_ file: Safetensors, filmCount: Int) throws(SimilarityError) {
    self.init(
      starts: try file.numbers(named: "words_starts", of: Int32.self, count: filmCount + 1),
      columns: try file.numbers(named: "words_columns", of: UInt16.self),
      weights: try file.numbers(named: "words_weights", of: UInt8.self),
      scales: try file.numbers(named: "words_scales", of: Float.self, count: filmCount),
      spellings: try file.numbers(named: "words_spellings", of: UInt8.self))
    guard columns.count == weights.count, starts.areStarts(of: columns.count) else {
      throw .malformed(path: file.path, reason: "the words of its films are not in rows")
    }
  }
}

extension CoLikes {
  /// Reads what people like together, and checks that every place exists.
  init(_ file: Safetensors, filmCount: Int, userCount: Int) throws(SimilarityError) {
    self.init(
      userCount: userCount,
      likes: try file.numbers(named: "co-likes_likes", of: Int32.self, count: filmCount),
      starts: try file.numbers(named: "co-likes_starts", of: Int32.self, count: filmCount + 1),
      films: try file.integers(named: "co-likes_films"),
      counts: try file.integers(named: "co-likes_counts"))
    guard films.count == counts.count, films.areBelow(filmCount), starts.areStarts(of: films.count)
    else {
      throw .malformed(path: file.path, reason: "the co-likes of its films are not in rows")
    }
  }
}

extension StoredNumbers<Int32> {
  /// Whether these are ascending places in `count` entries, from the first to behind the last.
  fileprivate func areStarts(of count: Int) -> Bool {
    withElements { starts in
      guard starts.first == 0, let last = starts.last, last == count else { return false }
      return zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
    }
  }
}
