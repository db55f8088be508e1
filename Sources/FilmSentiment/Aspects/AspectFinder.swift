internal import Bytes
internal import FilmData
import Glibc

/// Finds what a text says of the aspects of a film: mentions by a list of words and phrases, praise or blame by the
/// lexicon's entries in reach of each.
///
/// Mentions are the longest entries of the list from left to right. Each praises with s = σ(valence + Σ weight·reach)
/// and blames with 1 − s, where reach is what the lexicon's entries say over its own words, beside them, in the
/// clause and in the text (``AspectWeights``); negated words and those behind "but" have entries of their own. A
/// mention counts by its strength and by how much is judged around it. What all mentions of an aspect add up to, on
/// one side, is likely an opinion where it is much, and less so where more is said of other aspects or on the other
/// side (``AspectOdds``).
///
/// Belongs to one thread. Texts without a mention cost a look-up or three a word.
///
/// - Complexity: O(*n*) in the words of the text.
final class AspectFinder {
  /// An opinion, with its place in the words that were read.
  struct Found {
    var aspect: Int
    var isPraise: Bool
    var probability: Float
    /// The first and the last word of the mention that says most.
    var words: ClosedRange<Int>
  }

  /// What the mentions of an aspect add up to on one side, and the one that adds most.
  private struct Side {
    var rate: Float = 0
    var most: Float = 0
    var words = 0...0
  }

  private struct Mention {
    var entries: Range<Int>
    var words: ClosedRange<Int>
  }

  /// An entry as the loop needs it.
  private struct Weight {
    var aspect: Int
    var strength: Float
    var valence: Float
  }

  private let table: AspectTable
  private let weights: [Weight]
  private let lexicon: WeightTable
  private let lines: [LexiconEntries.Line]
  private let aspectCount = Aspect.allCases.count
  private var units = MentionUnits()
  private var mentions: [Mention] = []
  private var reach = ClauseValences()
  private var sides: [Side]
  /// The opinions of the last text, those of one aspect together.
  private(set) var found: [Found] = []

  init(_ aspects: AspectLexicon, _ lexicon: Lexicon) {
    table = aspects.table
    let numbers = Dictionary(uniqueKeysWithValues: zip(Aspect.allCases, 0...))
    weights = aspects.entries.map { entry in
      Weight(
        aspect: entry.aspect.flatMap { numbers[$0] } ?? 0,
        strength: entry.aspect == nil ? 0 : entry.strength, valence: entry.valence)
    }
    self.lexicon = lexicon.table
    lines = lexicon.entries.lines
    sides = Array(repeating: Side(), count: 2 * Aspect.allCases.count)
  }

  /// Finds the opinions of a text.
  ///
  /// - Parameters:
  ///   - buffer: all words of the text.
  ///   - score: the text's score.
  func find(in buffer: borrowing TokenBuffer, of text: UnsafeRawBufferPointer, score: Double) {
    found.removeAll(keepingCapacity: true)
    findMentions(in: buffer, of: text)
    if mentions.isEmpty { return }
    reach.read(buffer, of: text, lexicon, lines)
    for index in sides.indices { sides[index] = Side() }
    let words = Float(max(buffer.wordCount, AspectWeights.leastWordCount))
    let share = (AspectWeights.typicalWordCount / words).squareRoot()
    let whole = AspectWeights.text * limited(Float(score))
    for mention in mentions {
      let around = reach.reach(of: mention.words)
      add(mention, around: whole + around.valence, share: share * exp(around.evidence))
    }
    decide(AspectOdds(wordCount: words))
  }

  /// The longest entries of the list, from left to right.
  private func findMentions(in buffer: borrowing TokenBuffer, of text: UnsafeRawBufferPointer) {
    mentions.removeAll(keepingCapacity: true)
    units.read(buffer, of: text)
    let (keys, count) = (units.keys, units.count)
    var index = 0
    while index < count {
      var (last, entries) = (index, table.find(keys[index]))
      if index &+ 1 < count {
        let pair = WordHash.join(keys[index], keys[index &+ 1])
        if let found = table.find(pair) { (last, entries) = (index &+ 1, found) }
        if index &+ 2 < count, let found = table.find(WordHash.join(pair, keys[index &+ 2])) {
          (last, entries) = (index &+ 2, found)
        }
      }
      if let entries, weights[entries.lowerBound].strength > 0 {
        mentions.append(
          Mention(entries: entries, words: units.words(index...last)))
      }
      index = last &+ 1
    }
  }

  private func add(_ mention: Mention, around: Float, share: Float) {
    for entry in mention.entries {
      let weight = weights[entry]
      let praise = 1 / (1 + exp(-(weight.valence + around)))
      let rate = weight.strength * share
      add(rate * praise, to: 2 * weight.aspect, mention.words)
      add(rate * (1 - praise), to: 2 * weight.aspect + 1, mention.words)
    }
  }

  private func add(_ rate: Float, to side: Int, _ words: ClosedRange<Int>) {
    sides[side].rate += rate
    if rate > sides[side].most {
      sides[side].most = rate
      sides[side].words = words
    }
  }

  private func decide(_ odds: AspectOdds) {
    var total: Float = 0
    for side in sides { total += side.rate }
    for aspect in 0..<aspectCount {
      let others = total - sides[2 * aspect].rate - sides[2 * aspect + 1].rate
      tell(aspect, isPraise: true, odds, others: others)
      tell(aspect, isPraise: false, odds, others: others)
    }
  }

  private func tell(_ aspect: Int, isPraise: Bool, _ odds: AspectOdds, others: Float) {
    let (side, opposite) = (2 * aspect + (isPraise ? 0 : 1), 2 * aspect + (isPraise ? 1 : 0))
    let rate = sides[side].rate
    if rate <= AspectOdds.leastRate { return }
    let probability = odds.probability(rate, opposite: sides[opposite].rate, others: others)
    if probability <= AspectWeights.threshold { return }
    found.append(
      Found(
        aspect: aspect, isPraise: isPraise, probability: probability, words: sides[side].words))
  }

  private func limited(_ valence: Float) -> Float {
    max(-AspectWeights.limit, min(valence, AspectWeights.limit))
  }
}
