import FilmData
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmSentiment

/// The bundled list of aspects on sentences of our own: each aspect praised and blamed, contrast, negation, and
/// general verdicts, which speak of none.
///
/// A band, not an exact count: a newly learned list may miss a few. When it was last learned, F1 was 0.91.
struct BundledAspectsTests {
  private struct Row: Decodable {
    var text: String
    var aspects: [String]
  }

  private let checkout: String
  private let model: SentimentModel

  init() throws {
    checkout = try FilmlabProcess.checkout()
    model = try SentimentModel(contentsOf: checkout + "/Models/sentiment")
  }

  private func rows() throws -> [Row] {
    let path = checkout + "/Tests/FilmSentimentTests/Golden/aspects.jsonl"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: 0x0A).map {
      try JSONDecoder().decode(Row.self, from: Data($0))
    }
  }

  @Test func `what sentences praise and blame is found`() throws {
    let scorer = SentimentScorer(model)
    var (right, wrong, missed) = (0, 0, 0)
    var notes: [String] = []
    for row in try rows() {
      let found = Set(scorer.aspects(of: row.text).map(\.shortText))
      let truth = Set(row.aspects)
      right += found.intersection(truth).count
      wrong += found.subtracting(truth).count
      missed += truth.subtracting(found).count
      if found != truth { notes.append("\(row.text) \(found.sorted())") }
    }
    let f1 = Double(2 * right) / Double(2 * right + wrong + missed)
    #expect(f1 >= 0.75, "\(f1): \(notes)")
  }

  @Test func `places lie in the text, in order, and scores have the sign of the label`() throws {
    let scorer = SentimentScorer(model)
    for row in try rows() {
      let opinions = scorer.aspects(of: row.text)
      #expect(opinions.map(\.bytes.lowerBound) == opinions.map(\.bytes.lowerBound).sorted())
      for opinion in opinions {
        #expect(!opinion.bytes.isEmpty && opinion.bytes.upperBound <= row.text.utf8.count)
        #expect((opinion.score > 0) == (opinion.label == .praised))
        #expect((Double(AspectWeights.threshold)...1).contains(abs(opinion.score)))
      }
    }
  }

  @Test func `every aspect has entries, sorted and each once`() throws {
    let list = try #require(model.aspects)
    #expect(Set(list.entries.compactMap(\.aspect)) == Set(Aspect.allCases))
    let texts = list.entries.map(\.text)
    let areSorted = zip(texts, texts.dropFirst()).allSatisfy {
      $0 == $1 || $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    #expect(areSorted)
  }
}
