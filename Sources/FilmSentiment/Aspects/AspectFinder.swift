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

    mutating func add(_ rate: Float, _ words: ClosedRange<Int>) {
      self.rate += rate
      if rate > most { (most, self.words) = (rate, words) }
    }
  }

  /// An entry as the loop needs it.
  struct Weight {
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
  private var mentions: [AspectMention] = []
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
    units.read(buffer, of: text)
    mentions.removeAll(keepingCapacity: true)
    AspectMention.find(table, weights, in: units, to: &mentions)
    if mentions.isEmpty { return }
    reach.read(buffer, of: text, lexicon, lines)
    let words = Float(max(buffer.wordCount, AspectWeights.leastWordCount))
    let share = (AspectWeights.typicalWordCount / words).squareRoot()
    let whole = AspectWeights.text * limited(Float(score))
    Self.add(mentions, weights, reach, whole: whole, share: share, to: &sides)
    decide(AspectOdds(wordCount: words))
  }

  /// Adds the mentions up, for each aspect and side.
  ///
  /// Static, with what it reads as arguments: properties of a class are checked at each access.
  private static func add(
    _ mentions: [AspectMention], _ weights: [Weight], _ reach: ClauseValences, whole: Float,
    share: Float,
    to sides: inout [Side]
  ) {
    for index in sides.indices { sides[index] = Side() }
    for mention in mentions {
      let near = reach.reach(of: mention.words)
      let (around, share) = (whole + near.valence, share * exp(near.evidence))
      for entry in mention.entries {
        let weight = weights[entry]
        let praise = 1 / (1 + exp(-(weight.valence + around)))
        let rate = weight.strength * share
        sides[2 * weight.aspect].add(rate * praise, mention.words)
        sides[2 * weight.aspect + 1].add(rate * (1 - praise), mention.words)
      }
    }
  }

  private func decide(_ odds: AspectOdds) {
    let total = sides.reduce(0) { $0 + $1.rate }
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
