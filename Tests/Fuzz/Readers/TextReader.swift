import Bytes
import CTextMasks

@testable import FilmData
@testable import FilmSentiment

/// A review's text: the fast paths give what the plain ones give, in windows of any size, and every place of an
/// explanation lies in the text.
final class TextReader: FuzzedReader {
  static let name = "text"
  static let dictionary = [
    "not ", "never ", "isn't ", "can’t ", "but ", "But ", "without ", "no doubt ", "good", "GREAT",
    "Anna ",
    "I ", "I'm ", "😀", "❤️", "é", "e\u{301}", "4.5/5", "★★★★☆", "B+", "8/10", "&#39;", "&nbsp;",
    "&amp;", "<br />",
    "<b>", "[i]", "[/i]", "\u{200B}", "\u{A0}", ":-)", ":(", "...", "…", "! ", "? ", ". ", ", ",
    "; ", " — ", "\n",
    "soooo", "１０／１０", "http://example.org/", "\\'", "`", "´", "fifteenletters1", "sixteenletters16",
    "waste of time",
  ]
  static let seeds = [
    "A slow film that never drags. Not bad at all, but not great either!",
    "It isn&#39;t <b>good</b>. 4.5/5", "GREAT!!! I'd say it's a must see… but no.",
    "Élan, cliché, café 😀 ❤️ ★★★☆☆", "Anna was never dull; without her, a mess? B+",
    "\u{200B}not\u{A0}good [i]really[/i]",
    "wasn’t wouldn't extraordin't fifteenletters1 sixteenletters16 seventeenletters17",
  ].map { Array($0.utf8) }
  static let longest = 384

  private static let entries: [(String, Float)] = [
    ("good", 1), ("great", 2), ("dull", -2), ("bad", -1.5), ("NOT_good", -1.25), ("NOT_bad", 0.5),
    ("not", -0.25),
    ("but", -0.12), ("BUT_great", 0.5), ("LAST_good", 0.5), ("LAST_NOT_good", -0.25),
    ("a mess", -0.5),
    ("a must see", 1.5), ("waste of time", -2.5), ("😀", 0.5), ("cliché", -0.75), ("isn't", -0.25),
    ("<s> not", -0.12),
    ("good .", 0.12), ("!", 0.06), ("…", -0.19),
  ]

  private let scorer: SentimentScorer
  private let plainScorer: SentimentScorer
  private let windowed: [SentimentScorer]
  private let lanes = Tokenizer(usesLanes: EightLanes.areThere)
  private let plain = Tokenizer(usesLanes: false)
  private var buffers = Buffers()

  private struct Buffers: ~Copyable {
    var lanes = TokenBuffer()
    var plain = TokenBuffer()
  }

  init() throws {
    let model = SentimentModel(
      lexicon: try Lexicon(
        Self.entries.map { LexiconEntry(text: $0.0, valence: $0.1, ratingWeight: $0.1 / 2) }),
      bias: 0.25)
    scorer = SentimentScorer(model)
    plainScorer = SentimentScorer(model, windowSize: Tokenizer.windowSize, usesLanes: false)
    windowed = [
      SentimentScorer(model, windowSize: 16),
      SentimentScorer(model, windowSize: 1, usesLanes: false),
    ]
  }

  func read(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { text in
      let score = scorer.score(text)
      // What is no UTF-8 may be cut within a letter, and the rest of it is another word then.
      for other in [plainScorer] + (text.isUTF8 ? windowed : []) {
        try promise(other.score(text) == score, "\(other.score(text)) is not \(score)")
      }
      try check(scorer.explain(text), score, in: text)
      try compareWords(text)
    }
    try NaiveMasks.check(bytes)
  }

  private func check(
    _ explanation: SentimentExplanation, _ score: SentimentScore,
    in text: UnsafeRawBufferPointer
  ) throws {
    try promise(explanation.score == score, "the explanation has another score")
    try promise(
      explanation.contributions.allSatisfy {
        $0.bytes.lowerBound >= 0 && $0.bytes.upperBound <= text.count
      }, "an entry lies outside the text")
    guard score.hasEvidence else { return }
    let sum = explanation.contributions.reduce(explanation.bias) { $0 + $1.valence }
    try promise(abs(sum - score.score) < 1e-6, "the parts are \(sum), the score is \(score.score)")
    let words = explanation.wordValences(in: text).reduce(explanation.bias) { $0 + $1.valence }
    try promise(abs(words - score.score) < 1e-6, "words add up to \(words), not \(score.score)")
    try promise(explanation.strongestReasons(3).count <= 3, "there are too many reasons")
  }

  private func compareWords(_ text: UnsafeRawBufferPointer) throws {
    lanes.tokenize(text, into: &buffers.lanes)
    plain.tokenize(text, into: &buffers.plain)
    try promise(
      buffers.lanes.count == buffers.plain.count && buffers.lanes.end == buffers.plain.end
        && buffers.lanes.lastSentenceStart == buffers.plain.lastSentenceStart
        && buffers.lanes.gradeCount == buffers.plain.gradeCount,
      "eight at a time there are other words")
    var end = 0
    for index in 0..<buffers.plain.count {
      let (one, other) = (buffers.plain[index], buffers.lanes[index])
      try promise(
        one.hash == other.hash && one.start == other.start && one.end == other.end
          && one.isName == other.isName && one.isNegated == other.isNegated
          && one.isAfterBut == other.isAfterBut && one.boundary == other.boundary,
        "word \(index) differs")
      try promise(
        end <= Int(one.start) && one.start < one.end && Int(one.end) <= text.count,
        "word \(index) lies outside the text")
      end = Int(one.end)
    }
  }
}
