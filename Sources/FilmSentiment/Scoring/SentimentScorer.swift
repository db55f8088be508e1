internal import FilmData

/// Scores texts by a model: splits each into words, finds the entries, adds up what they say.
///
/// Each entry counts once a text, however often it occurs, as in training. A scorer keeps
/// working memory and belongs to one thread; make one for each.
///
/// A text goes through three loops, each simple enough for the processor to run ahead in: words
/// into hashes, hashes into keys of features of which the lexicon's filter drops most, keys into
/// weights. Long texts do so window by window.
///
/// - Complexity: O(*n*) in the bytes of the text, in memory that does not grow with it, unless something
///   in it has to be normalised, such as HTML: then a copy of the text is made.
public final class SentimentScorer {
  /// The model in use.
  public let model: SentimentModel
  let normalizer = TextNormalizer()
  let tokenizer: Tokenizer
  private let table: WeightTable
  private let calibration: CalibrationTable
  private let domain: DomainBias
  private let check: EvidenceCheck
  let windowSize: Int
  private let usesLanes: Bool
  @exclusivity(unchecked) var buffer = TokenBuffer()
  @exclusivity(unchecked) private var keys = KeyBuffer()
  @exclusivity(unchecked) private var matched: EntrySet
  /// `nil` without a list of aspects.
  let finder: AspectFinder?

  /// Makes a scorer.
  ///
  /// - Parameters:
  ///   - model: what scores the texts.
  ///   - domain: the domain that the texts come from; one that the model does not know, or none, has no bias of
  ///     its own.
  public convenience init(_ model: SentimentModel, domain: String? = nil) {
    self.init(model, domain: domain, windowSize: Tokenizer.windowSize)
  }

  init(
    _ model: SentimentModel, domain: String? = nil, windowSize: Int,
    usesLanes: Bool = EightLanes.areThere
  ) {
    self.model = model
    tokenizer = Tokenizer(usesLanes: usesLanes)
    self.windowSize = windowSize
    self.domain =
      domain.flatMap { model.domains[$0] } ?? DomainBias(valence: 0, ratingWeight: 0)
    table = model.lexicon.table
    // Sums with further decimals depend on their order, which must be the same on every machine.
    self.usesLanes = usesLanes && table.isInHundredths
    calibration = CalibrationTable(model.calibration)
    check = EvidenceCheck(model.lexicon)
    matched = EntrySet(slotCount: table.slotCount)
    finder = model.aspects.map { AspectFinder($0, model.lexicon) }
  }

  /// Scores a text.
  public func score(_ text: String) -> SentimentScore {
    var text = text
    return text.withUTF8 { score(UnsafeRawBufferPointer($0)) }
  }

  /// Scores a text given as UTF-8, which may have faults in it.
  public func score(_ text: UnsafeRawBufferPointer) -> SentimentScore {
    score(normalized: normalizer.normalize(text))
  }

  /// Scores a text that has been normalised: a second time, its grades would be lost.
  func score(normalized text: UnsafeRawBufferPointer) -> SentimentScore {
    table.isInHundredths ? exactScore(text) : roundedScore(text)
  }

  /// Sums of hundredths: exact, and the same in any order.
  @inline(__always)
  private func exactScore(_ text: UnsafeRawBufferPointer) -> SentimentScore {
    if usesLanes, text.count <= windowSize { return laneScore(text) }
    var (score, ratingScore) = (0, 0)
    let counts = forEachMatch(of: text) { slot, isNew in
      let (valence, rating) = table.weights(at: slot)
      score &+= valence &* isNew
      ratingScore &+= rating &* isNew
    }
    return self.score(
      of: text, valences: Double(score) / 100, ratingWeights: Double(ratingScore) / 100,
      counts: counts)
  }

  /// The same for a text of one window, as nearly all are, with eight words or slots at a time.
  @inline(__always)
  private func laneScore(_ text: UnsafeRawBufferPointer) -> SentimentScore {
    buffer.clear()
    guard var walk = TextWalk(text) else {
      return score(of: text, valences: 0, ratingWeights: 0, counts: Counts())
    }
    tokenizer.read(&walk, into: &buffer, windowSize: windowSize)
    let lastSentence = walk.sentenceStart > 0 ? walk.sentenceStart : Int.max
    let words = table.gatherLanes(of: buffer, lastSentence: lastSentence, into: &keys)
    table.finish(buffer, walk.lastBoundary, at: buffer.count, into: &keys)
    let sums = table.sumLanes(keys, matched: matched)
    return score(
      of: text, valences: Double(sums.valence) / 100, ratingWeights: Double(sums.rating) / 100,
      counts: Counts(matches: sums.matches, words: words, grades: walk.gradeCount))
  }

  /// Sums for lexicons whose weights have further decimals, such as one in training.
  private func roundedScore(_ text: UnsafeRawBufferPointer) -> SentimentScore {
    // Not the entries themselves: each would make a String of its text.
    let lines = model.lexicon.entries.lines
    var (score, ratingScore) = (0.0, 0.0)
    let counts = forEachMatch(of: text) { slot, isNew in
      guard isNew == 1 else { return }
      let line = lines[table.number(at: slot)]
      score += Double(line.valence)
      ratingScore += Double(line.ratingWeight)
    }
    return self.score(of: text, valences: score, ratingWeights: ratingScore, counts: counts)
  }

  /// The score of sums over entries: biases are added, the sums weighed by the text's length.
  @inline(__always)
  private func score(
    of text: UnsafeRawBufferPointer, valences: Double, ratingWeights: Double, counts: Counts
  ) -> SentimentScore {
    if text.count <= MissingText.longest
      || EvidenceCheck.isSparse(matches: counts.matches, words: counts.words)
    {
      let evidence = evidence(of: text, matches: counts.matches)
      if evidence != .entries { return scoreWithout(evidence) }
    }
    let factor = lengthFactor(words: counts.words, grades: counts.grades)
    let ratingScore = model.ratingBias + domain.ratingWeight + factor * ratingWeights
    return SentimentScore(
      score: model.bias + domain.valence + factor * valences, ratingScore: ratingScore,
      rating: calibration.rating(for: ratingScore),
      matchCount: counts.matches)
  }

  /// Looks closely at a text, whose last window is in the buffer: if that is not all, the first one is
  /// read again.
  @inline(never)
  private func evidence(of text: UnsafeRawBufferPointer, matches: Int) -> TextEvidence {
    if text.count > windowSize || text.isEmpty {
      buffer.clear()
      if var walk = TextWalk(text) {
        tokenizer.read(&walk, into: &buffer, windowSize: windowSize)
      }
    }
    return check.evidence(of: text, in: buffer, matches: matches)
  }

  /// The score of a text that says nothing: the biases.
  private func scoreWithout(_ evidence: TextEvidence) -> SentimentScore {
    let ratingScore = model.ratingBias + domain.ratingWeight
    return SentimentScore(
      score: model.bias + domain.valence, ratingScore: ratingScore,
      rating: calibration.rating(for: ratingScore), matchCount: 0,
      evidence: evidence)
  }

  @inline(__always)
  private func lengthFactor(words: Int, grades: Int) -> Double {
    model.usesLengthFactor ? LengthFactor.of(words: words, grades: grades) : 1
  }

  /// What a text was found to have.
  private struct Counts {
    /// Different entries that it matches.
    var matches = 0
    /// Words that are not names.
    var words = 0
    /// How many of them are grades.
    var grades = 0
  }

  /// Calls `body` with the slot of each entry that a text matches, and 1 for its first match, else 0.
  @inline(__always)
  private func forEachMatch(
    of text: UnsafeRawBufferPointer, _ body: (_ slot: Int, _ isNew: Int) -> Void
  ) -> Counts {
    guard var walk = TextWalk(text) else { return Counts() }
    defer { matched.clear() }
    var features = Features()
    var words = 0
    buffer.clear()
    repeat {
      tokenizer.read(&walk, into: &buffer, windowSize: windowSize)
      // A text of one window, as nearly all are: its last sentence is known at once.
      let isWhole = walk.isAtEnd && walk.wordCount == buffer.count
      let lastSentence = isWhole && walk.sentenceStart > 0 ? walk.sentenceStart : Int.max
      gather(&features, lastSentence: lastSentence, walk: walk)
      if usesLanes {
        table.lookUpLanes(keys, matched: &matched, body)
      } else {
        table.lookUp(keys, matched: &matched, body)
      }
      words += buffer.wordCount
      if isWhole { break }
      buffer.advance()
    } while !walk.isAtEnd
    let isWhole = walk.wordCount == buffer.count
    if walk.sentenceStart > 0, !isWhole { forEachLastMatch(walk.lastSentence, body) }
    return Counts(matches: matched.count, words: words, grades: walk.gradeCount)
  }

  /// Gathers the keys of a window.
  @inline(__always)
  private func gather(_ features: inout Features, lastSentence: Int, walk: TextWalk) {
    if usesLanes {
      _ = table.gatherLanes(of: buffer, lastSentence: lastSentence, into: &keys)
      if walk.isAtEnd {
        table.finish(buffer, walk.lastBoundary, at: buffer.count, into: &keys)
      }
    } else {
      table.gather(&features, of: buffer, lastSentence: lastSentence, into: &keys)
      if walk.isAtEnd { table.finish(&features, walk.lastBoundary, into: &keys) }
    }
  }

  /// Reads the last sentence of a long text once more, now that it is known to be the last.
  private func forEachLastMatch(
    _ lastSentence: TextWalk, _ body: (_ slot: Int, _ isNew: Int) -> Void
  ) {
    var walk = lastSentence
    var features = Features()
    while !walk.isAtEnd {
      buffer.clear()
      tokenizer.read(&walk, into: &buffer, windowSize: windowSize)
      table.gather(&features, of: buffer, lastSentence: 0, only: .lastSentence, into: &keys)
      table.lookUp(keys, matched: &matched, body)
    }
  }

  /// Explains a text's score: every entry that it matches, and where.
  public func explain(_ text: String) -> SentimentExplanation {
    var text = text
    return text.withUTF8 { explain(UnsafeRawBufferPointer($0)) }
  }

  /// Explains the score of a text given as UTF-8.
  ///
  /// - Complexity: O(*n*) in the bytes of the text, in memory as well as in time.
  public func explain(_ original: UnsafeRawBufferPointer) -> SentimentExplanation {
    let text = normalizer.normalize(original)
    let score = score(normalized: text)
    var contributions: [SentimentContribution] = []
    guard score.hasEvidence else { return explanation(score, contributions) }
    contributions.reserveCapacity(score.matchCount)
    tokenizer.tokenize(text, into: &buffer)
    let factor = lengthFactor(words: buffer.wordCount, grades: buffer.gradeCount)
    let entries = model.lexicon.entries
    matched.insertAll { insert in
      Features.forEach(in: buffer) { feature in
        guard table.mayHold(feature.key) == 1, let slot = table.slot(of: feature.key),
          insert(slot) == 1
        else { return }
        contributions.append(
          SentimentContribution(
            entry: entries[table.number(at: slot)],
            bytes: normalizer.original(FeatureSpan.bytes(feature, in: buffer, of: text)),
            lengthFactor: factor))
      }
    }
    matched.clear()
    return explanation(score, contributions)
  }

  private func explanation(
    _ score: SentimentScore, _ contributions: [SentimentContribution]
  ) -> SentimentExplanation {
    SentimentExplanation(
      score: score, bias: model.bias + domain.valence,
      ratingBias: model.ratingBias + domain.ratingWeight, contributions: contributions)
  }
}
