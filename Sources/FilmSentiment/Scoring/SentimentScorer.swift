/// Scores texts by a model: splits each into words, finds the entries, adds up what they say.
///
/// Each entry counts once a text, however often it stands there, as in training. A scorer keeps
/// working memory and belongs to one thread; make one for each.
///
/// - Complexity: O(*n*) in the bytes of the text, without allocation.
public final class SentimentScorer {
  /// The model in use.
  public let model: SentimentModel
  private let tokenizer = Tokenizer()
  private var buffer = TokenBuffer()
  private let table: EntryTable
  private let slots: UnsafeMutablePointer<Slot>
  /// The number of the text in work; begins anew when 32 bits are used up.
  var stamp: UInt32 = 0

  /// An entry's weights, and the last text in which it was met.
  private struct Slot {
    var valence: Float
    var ratingWeight: Float
    var stamp: UInt32
  }

  /// Makes a scorer.
  public init(_ model: SentimentModel) {
    self.model = model
    table = model.lexicon.table
    let entries = model.lexicon.entries
    slots = .allocate(capacity: max(1, entries.count))
    for (index, entry) in entries.enumerated() {
      slots[index] = Slot(valence: entry.valence, ratingWeight: entry.ratingWeight, stamp: 0)
    }
  }

  deinit { slots.deallocate() }

  /// Scores a text.
  public func score(_ text: String) -> SentimentScore {
    var text = text
    return text.withUTF8 { score(UnsafeRawBufferPointer($0)) }
  }

  /// Scores a text given as UTF-8, which may have faults in it.
  public func score(_ text: UnsafeRawBufferPointer) -> SentimentScore {
    var score = model.bias
    var ratingScore = model.ratingBias
    var count = 0
    match(text) { slot, _, _ in
      score += Double(slots[slot].valence)
      ratingScore += Double(slots[slot].ratingWeight)
      count &+= 1
    }
    return SentimentScore(
      score: score, ratingScore: ratingScore, rating: model.calibration.rating(for: ratingScore),
      matchCount: count)
  }

  /// Explains a text's score: every entry that it matches, with its place in the text.
  public func explain(_ text: String) -> SentimentExplanation {
    var text = text
    return text.withUTF8 { explain(UnsafeRawBufferPointer($0)) }
  }

  /// Explains the score of a text given as UTF-8.
  public func explain(_ text: UnsafeRawBufferPointer) -> SentimentExplanation {
    var contributions: [SentimentContribution] = []
    let entries = model.lexicon.entries
    let score = score(text)
    match(text) { slot, start, end in
      contributions.append(SentimentContribution(entry: entries[slot], bytes: start..<end))
    }
    return SentimentExplanation(
      score: score, bias: model.bias, ratingBias: model.ratingBias, contributions: contributions)
  }

  @inline(__always)
  private func match(_ text: UnsafeRawBufferPointer, _ body: (Int, Int, Int) -> Void) {
    tokenizer.tokenize(text, into: &buffer)
    advanceStamp()
    let tokens = buffer.tokens
    Features.forEach(in: buffer) { feature in
      guard let slot = table.find(feature.key), slots[slot].stamp != stamp else { return }
      slots[slot].stamp = stamp
      body(slot, Int(tokens[feature.first].start), Int(tokens[feature.last].end))
    }
  }

  private func advanceStamp() {
    stamp &+= 1
    guard stamp == 0 else { return }
    for slot in model.lexicon.entries.indices { slots[slot].stamp = 0 }
    stamp = 1
  }
}
