@testable import FilmSentiment

/// A lexicon that a person wrote.
final class UserLexiconReader: FuzzedReader {
  static let name = "user-lexicon"
  static let dictionary = LexiconCheck.dictionary
  static let seeds = [
    "unputdownable\t1.8\nfeel-good\t0.9\t0.3\nNOT_funny\t-2\n# a comment\n",
    "Isn’t Good\t-1\r\nisn't\t-1\n",
    "one two three four\t1\n", "!\t0.1\n<s> not\t-0.5\n😀\t1\n",
    "entry\tvalence\ngood\t1\ngood\t2\n",
  ].map { Array($0.utf8) }

  init() {}

  func read(_ bytes: [UInt8]) throws {
    let lexicon = try unlessRefused {
      var doubts: [EntryDoubt] = []
      return try bytes.withUnsafeBytes {
        try LexiconFile.read($0, path: "fuzz", needsEnd: false, doubts: &doubts)
      }
    }
    if let lexicon { try LexiconCheck.check(lexicon) }
  }
}

/// A model's lexicon, behind a good line and before its end.
final class LexiconReader: FuzzedReader {
  static let name = "lexicon"
  static let dictionary = LexiconCheck.dictionary
  static let seeds = [
    "a treat\t1.32\t0.41\t402\nbad\t-1.5\t-0.4\t900\n",
    "good\t1\t0.5\t100\nNOT_good\t-1.25\t-0.5\t20\n",
    "a  mess\t-0.5\t0\t5\na mess\t-0.5\t0\t5\n", "handwritten\t2\n",
    "z\t0.1\t0.1\t1\nb\t0.01\t0\t0\n",
  ].map { Array($0.utf8) }

  init() {}

  func read(_ bytes: [UInt8]) throws {
    let file =
      Array("entry\tvalence\trating\toccurrences\naaa\t1\t0.5\t9\n".utf8) + bytes
      + Array("\nzzz\t1\t0.5\t9\n# end\n".utf8)
    let lexicon = try unlessRefused {
      try file.withUnsafeBytes { try LexiconFile.read($0, path: "fuzz", needsEnd: true) }
    }
    guard let lexicon else { return }
    try promise(lexicon["aaa"] != nil && lexicon["zzz"] != nil, "a good entry is lost")
    try LexiconCheck.check(lexicon)
  }
}

/// A list of aspects, behind a good line and before its end.
final class AspectsReader: FuzzedReader {
  static let name = "aspects"
  static let dictionary =
    LexiconCheck.dictionary + Aspect.allCases.map(\.rawValue) + ["none", "\tstory\t", "<name>"]
  static let seeds = [
    "hilarious\thumour\t1.02\t3.1\nat heart\tnone\t0\t0\n", "Not Funny\thumour\n",
    "plot\tstory\t1\nplot\tideas\t.5\t-1\nplot\tstory\t1e9\n", "<name> shines\tacting\t1\t2\n",
    "# a comment\r\nNOT_scary\tthrills\t0.5\t-2\r\n", "plot\tplots\t1\n", "a b c d\tstory\n",
  ].map { Array($0.utf8) }

  init() {}

  func read(_ bytes: [UInt8]) throws {
    let file =
      Array("entry\taspect\tstrength\tvalence\naaa\tstory\t1\t0\n".utf8) + bytes
      + Array("\nzzz\tacting\t1\t0\n# end\n".utf8)
    let list = try unlessRefused {
      try file.withUnsafeBytes { try AspectFile.read($0, path: "fuzz", needsEnd: true) }
    }
    guard let list else { return }
    try promise(
      list["aaa"].contains { $0.aspect == .story } && list["zzz"].contains { $0.aspect == .acting },
      "a good entry is lost")
    try promise(
      list.entries.allSatisfy { $0.strength.isFinite && $0.strength >= 0 && $0.valence.isFinite },
      "a number is none")
    for entry in list.entries.prefix(20) where !entry.text.unicodeScalars.contains("\u{FFFD}") {
      try promise(!list[entry.text].isEmpty, "\(entry.text.debugDescription) is not found")
    }
    var model = SentimentModel(lexicon: try Lexicon([LexiconEntry(text: "good", valence: 1)]))
    model.aspects = list
    let text = "good " + list.entries.prefix(20).map(\.text).joined(separator: " ")
    for opinion in SentimentScorer(model).aspects(of: text) {
      try promise((-1...1).contains(opinion.score), "a score is \(opinion.score)")
      try promise(opinion.bytes.upperBound <= text.utf8.count, "a place is outside the text")
    }
  }
}

/// What holds of every lexicon that was read.
enum LexiconCheck {
  static let dictionary = [
    "\t", "\n", "\r\n", "#", "# end", "NOT_", "BUT_", "LAST_", "<s> ", " .", "0.5", "-1.25", "1e9",
    "nan", "999999999999999",
    "entry\tvalence\n", "’", "é",
  ]

  static func check(_ lexicon: Lexicon) throws {
    let entries = Array(lexicon.entries)
    try promise(
      entries.allSatisfy { $0.valence.isFinite && $0.ratingWeight.isFinite },
      "a weight is no number")
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy {
      $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
    try promise(isSorted, "entries are not sorted")
    // A trained line's bytes are what counts, also where they are no UTF-8.
    for entry in entries.prefix(20) where !entry.text.unicodeScalars.contains("\u{FFFD}") {
      try promise(lexicon[entry.text] != nil, "\(entry.text.debugDescription) is not found")
    }
    let scorer = SentimentScorer(SentimentModel(lexicon: lexicon))
    let score = scorer.score(entries.prefix(20).map(\.text).joined(separator: " "))
    try promise((0...1).contains(score.rating), "the rating is \(score.rating)")
  }
}
