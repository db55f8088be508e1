internal import FilmData
internal import FilmSentiment

/// Finds the sentence of some reviews that stands best for their verdict.
///
/// Of the sentences of the reviews that share the verdict of most, each is weighed by
/// ```
/// C / C_max · (2 p − 1) · (1 + ¼ a) · f
/// ```
/// - *C* is its centrality: the mean cosine of its words with the sentences of all other reviews, words weighed by their
///   rarity (``WordRarity``). That is the degree centrality of LexRank (Erkan, Radev, doi 10.1613/jair.1523) without its
///   threshold, taken by the centroid of all sentences (Radev, Jing, Styś, Tam, doi 10.1016/j.ipm.2003.10.006), so in
///   time linear in the words.
/// - *p* is the probability of the verdict by the sentence alone: how clearly it speaks.
/// - *a* is how many of the aspects it speaks of that the consensus names, in the same sense, at most two: a half more for
///   a sentence that gives the reasons, which may not outweigh one that is far more typical.
/// - *f* is its form (``SentenceForm``): length counts for nothing within 8 to 30 words.
///
/// - Complexity: O(*n*) in the words of the reviews.
struct TypicalSentence {
  let scorer: SentimentScorer
  let rarity: WordRarity
  /// The verdict of most.
  let verdict: Freshness
  /// The aspects that the consensus names.
  let named: ConsensusCounts.Named
  /// Words of the film's title and people, in lower case.
  let ownNames: WordSet

  /// Words in so many reviews more than one are shared: those of one reviewer are typical of nobody.
  private static let leastReviews = 2
  /// Names are common in reviews of a film without saying how it is.
  private static let nameShare = 0.5
  private static let aspectShare = 0.25
  private static let mostAspects = 2
  /// A sentence that is less clear stands for no verdict: three in four.
  private static let leastProbability = 0.75
  /// So many of the most central sentences are read closely.
  private static let mostCandidates = 60

  private struct Sentence {
    var review: Int
    var words: Range<Int>
    var weights: [(word: Int, weight: Double)] = []
    var length = 0.0
    var centrality = 0.0
    var fitness = SentenceForm.Fitness.unfit
  }

  /// The sentence; `nil` where none is clear and complete.
  func find(in reviews: [ReadReview]) -> Quotation? {
    let agreeing = reviews.filter { $0.review.verdict == verdict }
    let texts = agreeing.map { ReviewText($0.review.text) }
    let sentences = weighed(texts)
    let central = sentences.filter { $0.fitness != .unfit }.enumerated()
      .sorted { a, b in
        let (one, other) = (Self.rank(a.element), Self.rank(b.element))
        return one == other ? a.offset < b.offset : one > other
      }.prefix(Self.mostCandidates).map(\.element)
    guard let highest = central.map(\.centrality).max() else { return nil }
    var best: (value: Double, quotation: Quotation)?
    for sentence in central {
      let words = texts[sentence.review].text(sentence.words, withMarks: true)
      guard let clarity = clarity(of: words) else { continue }
      let central = highest > 0 ? sentence.centrality / highest : 1
      let value = central * clarity * sentence.fitness.rawValue
      if value > best?.value ?? 0 {
        let review = agreeing[sentence.review].review
        best = (
          value,
          Quotation(
            words, review: review.number, author: review.author, publication: review.publication)
        )
      }
    }
    return best?.quotation
  }

  private static func rank(_ sentence: Sentence) -> Double {
    sentence.centrality * sentence.fitness.rawValue
  }

  /// How clearly a sentence speaks for the verdict, and of what the consensus names; `nil` where it does not.
  private func clarity(of words: String) -> Double? {
    var opinions: [AspectOpinion] = []
    var words = words
    let score = words.withUTF8 {
      scorer.score(UnsafeRawBufferPointer($0), aspects: &opinions)
    }
    let probability = verdict == .fresh ? score.probability : 1 - score.probability
    guard score.hasEvidence, probability >= Self.leastProbability else { return nil }
    let praised = Set(named.praised.map(\.aspect))
    let blamed = Set(named.blamed.map(\.aspect))
    let told = Set(
      opinions.filter { ($0.label == .praised ? praised : blamed).contains($0.aspect) }
        .map(\.aspect))
    let aspects = min(told.count, Self.mostAspects)
    return (2 * probability - 1) * (1 + Self.aspectShare * Double(aspects))
  }

  // MARK: Centrality

  /// The different words of all sentences.
  private struct Words {
    var numbers: [UInt64: Int] = [:]
    /// How many reviews have each, and which one had it last.
    var reviewCounts: [Int] = []
    var lastReview: [Int] = []
    var lastSentence: [Int] = []
    /// Where each first stands.
    var places: [(review: Int, word: Int)] = []

    /// The number of a word, and whether it is new in its sentence.
    mutating func number(
      of hash: UInt64, at place: (review: Int, word: Int), sentence: Int
    ) -> (Int, isNew: Bool) {
      let number = numbers[hash] ?? reviewCounts.count
      if number == reviewCounts.count {
        numbers[hash] = number
        reviewCounts.append(0)
        lastReview.append(-1)
        lastSentence.append(-1)
        places.append(place)
      }
      if lastReview[number] != place.review { reviewCounts[number] += 1 }
      lastReview[number] = place.review
      defer { lastSentence[number] = sentence }
      return (number, lastSentence[number] != sentence)
    }
  }

  /// All sentences with their centrality.
  private func weighed(_ texts: [ReviewText]) -> [Sentence] {
    var words = Words()
    var sentences: [Sentence] = []
    for (review, text) in texts.enumerated() {
      for range in text.sentences {
        var sentence = Sentence(review: review, words: range)
        for index in range {
          let (number, isNew) = words.number(
            of: text.words[index].hash, at: (review, index), sentence: sentences.count)
          if isNew { sentence.weights.append((number, 0)) }
        }
        sentence.fitness = SentenceForm(text: text, words: range, ownNames: ownNames).fitness
        sentences.append(sentence)
      }
    }
    let weights = zip(words.reviewCounts, words.places).map { count, place in
      guard count >= Self.leastReviews else { return 0.0 }
      let text = texts[place.review]
      return rarity(text.key(place.word)) * (text.isIn(ownNames, place.word) ? Self.nameShare : 1)
    }
    addCentrality(to: &sentences, weights)
    return sentences
  }

  private func addCentrality(to sentences: inout [Sentence], _ weights: [Double]) {
    var centroid = [Double](repeating: 0, count: weights.count)
    for index in sentences.indices {
      var square = 0.0
      for place in sentences[index].weights.indices {
        let weight = weights[sentences[index].weights[place].word]
        sentences[index].weights[place].weight = weight
        // What nobody shares adds to the length alone: a sentence full of it is not typical.
        square += weight > 0 ? weight * weight : Self.loneSquare
      }
      sentences[index].length = square.squareRoot()
      for (word, weight) in sentences[index].weights {
        centroid[word] += weight / max(sentences[index].length, 1)
      }
    }
    subtractOwn(from: centroid, &sentences)
  }

  /// What a word that no other review has adds to the square of a sentence's length: that of a word of 1 in 50.
  private static let loneSquare = 16.0

  /// The mean cosine of each sentence with those of other reviews.
  private func subtractOwn(from centroid: [Double], _ sentences: inout [Sentence]) {
    var start = 0
    while start < sentences.count {
      let end =
        sentences[start...].firstIndex { $0.review != sentences[start].review } ?? sentences.count
      var own: [Int: Double] = [:]
      for sentence in sentences[start..<end] {
        for (word, weight) in sentence.weights {
          own[word, default: 0] += weight / max(sentence.length, 1)
        }
      }
      let others = Double(max(1, sentences.count - (end - start)))
      for index in start..<end {
        let sum = sentences[index].weights.reduce(0) {
          $0 + $1.weight * (centroid[$1.word] - own[$1.word, default: 0])
        }
        sentences[index].centrality = sum / max(sentences[index].length, 1) / others
      }
      start = end
    }
  }
}
