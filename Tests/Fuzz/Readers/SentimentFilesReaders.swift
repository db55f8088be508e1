import Bytes
import FilmData
import Foundation
import _FilmTestSupport

@testable import FilmSentiment

/// A sentiment model whose `model.json` is made up.
final class SentimentDescriptionReader: FuzzedReader {
  static let name = "sentiment-model"
  static let dictionary = [
    "\"bias\"", "\"rating_bias\"", "\"calibration\"", "\"domains\"", "\"context\"", "\"entries\"",
    "\"tokenizer\"", "1e308",
    "-1e308", "null", "[]", "{}", "0", "\"", ":", ",", "true", "99999999999999999999",
  ]
  static let seeds = [seed].compactMap { $0 }
  static let longest = 2048

  private static let lexicon = try? Lexicon([
    LexiconEntry(text: "dull", valence: -2, ratingWeight: -1),
    LexiconEntry(text: "good", valence: 1, ratingWeight: 0.5),
  ])

  private static var folder: TemporaryFolder? {
    guard let lexicon, let folder = try? TemporaryFolder() else { return nil }
    var model = SentimentModel(lexicon: lexicon, bias: 0.2)
    model.domains = ["sst": DomainBias(valence: 0.1, ratingWeight: 0)]
    model.context = ContextModel(baseFreshness: 0.6, baseRating: 0.6)
    try? model.save(to: folder.path, provenance: Provenance(command: "", data: [], seed: 1))
    return folder
  }

  private static var seed: [UInt8]? {
    folder.flatMap { try? Array($0.bytes(of: "model.json")) }
  }

  private let files: MemoryFolder

  init() throws {
    files = try MemoryFolder()
    guard let folder = Self.folder else { throw BrokenPromise(description: "no model is saved") }
    try files.write(Array(try folder.bytes(of: "lexicon.tsv")), to: "lexicon.tsv")
  }

  func read(_ bytes: [UInt8]) throws {
    try files.write(bytes, to: "model.json")
    guard let model = try unlessRefused({ try SentimentModel(contentsOf: files.path) }) else {
      return
    }
    for domain in [nil, "sst"] {
      let explanation = SentimentScorer(model, domain: domain).explain("Good, but dull.")
      try promise(
        (0...1).contains(explanation.score.rating), "a rating is \(explanation.score.rating)")
    }
  }
}

/// Figures of critics.
final class CriticsReader: FuzzedReader {
  static let name = "critics"
  static let dictionary = [
    "\t", "\n", "\r\n", "#", "# end", "critic\treviews\tlog_odds\n", "1e9", "-1", "nan", "inf", "é",
  ]
  static let seeds = [
    "Jane Example\t412\t0.31\t380\t0.02\n", "A\t1\t0\t0\t0\nA\t2\t0\t0\t0\n", "B\t\t\t\t\n# end\n",
    "C\t1e8\t-3\t5\t.5",
  ].map { Array($0.utf8) }

  private let file: MemoryFile

  init() throws { file = try MemoryFile() }

  func read(_ bytes: [UInt8]) throws {
    if bytes.first == UInt8(ascii: "!") {
      try file.write(Array(bytes.dropFirst()))
    } else {
      try file.write(
        Array("critic\treviews\tlog_odds\tratings\trating_bias\nGood\t9\t0.5\t9\t0.1\n".utf8)
          + bytes)
    }
    guard let table = try unlessRefused({ try CriticTable(contentsOf: file.path) }) else { return }
    let written = table.write()
    try file.write(Array(written.bytes))
    let again = try unlessRefused { try CriticTable(contentsOf: file.path) }
    // A carriage return within a name ends its line.
    if table.names.values.allSatisfy({ !$0.contains(where: \.isNewline) && !$0.hasPrefix("#") }) {
      try promise(again?.count == table.count, "a critic is lost when the table is written")
    }
  }
}
