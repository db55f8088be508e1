import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct FeatureExtractionTests {
  private func extract(
    _ texts: [String], chosen: [Int]? = nil, minimumCount: Int, ngrams: Int = 3,
    without: Set<RecipePart> = []
  ) -> (FeatureExtraction, TrainingReviews) {
    let reviews = TrainingReviews()
    for text in texts { reviews.add(Review(text: text, freshness: .fresh)) }
    var configuration = SentimentTrainingConfiguration()
    configuration.minimumCount = minimumCount
    configuration.ngrams = ngrams
    configuration.without = without
    let extraction = FeatureExtraction(
      reviews, chosen ?? Array(texts.indices), configuration: configuration)
    return (extraction, reviews)
  }

  private func entries(_ extraction: FeatureExtraction, _ reviews: TrainingReviews) -> [String] {
    extraction.texts(of: Set(extraction.keys.indices), reviews).values.sorted()
  }

  @Test func `keeps what is in enough reviews, however often in one`() {
    let (extraction, reviews) = extract(
      ["so so so so", "so fine", "fine fine fine fine", "a film"], minimumCount: 2)
    #expect(entries(extraction, reviews) == ["<s> so", "fine", "fine .", "so"])
  }

  @Test func `reads the chosen reviews and no others`() {
    let (extraction, reviews) = extract(
      ["good", "bad", "good", "bad", "bad"], chosen: [0, 2, 4], minimumCount: 1,
      without: [.boundaries])
    #expect(entries(extraction, reviews) == ["bad", "good"])
    #expect(extraction.matrix.rowCount == 3)
    #expect(extraction.matrix.frequency(of: 0) == 2)
  }

  @Test func `runs are as long as configured`() {
    let texts = ["a b c", "a b c"]
    let all = (1...3).map { length in
      let (extraction, reviews) = extract(texts, minimumCount: 1, ngrams: length)
      return entries(extraction, reviews)
    }
    #expect(
      all == [
        ["a", "b", "c"], ["<s> a", "a", "a b", "b", "b c", "c", "c ."],
        ["<s> a", "<s> a b", "a", "a b", "a b c", "b", "b c", "b c .", "c", "c ."],
      ])
  }

  @Test func `runs are entries of several words, of which a sentence's start and end count`() {
    let (extraction, reviews) = extract(
      ["Not good. So bad! But why not?", "a b"], minimumCount: 1)
    let texts = extraction.texts(of: Set(extraction.keys.indices), reviews)
    #expect(texts.count == extraction.keys.count)
    for (column, text) in texts {
      #expect(extraction.runs[column] == text.contains(" "), "\(text)")
    }
    #expect(Set(texts.values).isSuperset(of: ["<s> not", "!", "bad !", "BUT_why", "LAST_but"]))
  }

  @Test func `the matrix is that of naive sets, and every feature has its text`() throws {
    var dice = TestGenerator(seed: 21)
    let texts = (0..<60).map { _ in
      // Without figures and stars: grades are no features of the training.
      String(
        String(decoding: RandomText.words(12, using: &dice), as: UTF8.self).unicodeScalars.filter {
          !("0"..."9").contains($0) && $0 != "★" && $0 != "⭐"
        })
    }
    let (extraction, reviews) = extract(texts, minimumCount: 3, without: [.names])
    let normalizer = TextNormalizer()
    let sets = texts.map { text in
      let normal = Array(text.utf8).withUnsafeBytes { Array(normalizer.normalize($0)) }
      return Set(SeenText(normal).features.map(\.key))
    }
    var frequencies: [UInt64: Int] = [:]
    for set in sets { for key in set { frequencies[key, default: 0] += 1 } }
    let frequent = frequencies.filter { $0.value >= 3 }
    #expect(Set(extraction.keys) == Set(frequent.keys))
    #expect(extraction.keys.count == frequent.count)
    let written = extraction.texts(of: Set(extraction.keys.indices), reviews)
    for (column, key) in extraction.keys.enumerated() {
      #expect(extraction.matrix.frequency(of: column) == frequent[key])
      let rows = extraction.matrix.rows(of: column).map { Int($0) }
      #expect(rows == sets.indices.filter { sets[$0].contains(key) })
      #expect(EntryText.key(of: try #require(written[column]).utf8) == key)
    }
  }

  @Test func `parts of the recipe can be left out`() {
    let texts = ["slow. not but good", "slow. not but good"]
    func seen(_ without: Set<RecipePart>) -> Set<String> {
      let (extraction, reviews) = extract(texts, minimumCount: 1, without: without)
      return Set(entries(extraction, reviews))
    }
    let all = seen([])
    #expect(seen([.marks]) == all.filter { !$0.hasPrefix("BUT_") && !$0.hasPrefix("LAST_") })
    #expect(all.subtracting(seen([.marks])).contains("BUT_good"))
    #expect(
      all.subtracting(seen([.boundaries]))
        == ["<s> slow", "slow .", "<s> not", "<s> not but", "good .", "but good ."])
  }

  @Test func `a name gets no entry where it begins a sentence either`() {
    let texts = (0..<4).map { _ in "Pixar made it. We like Pixar" }
    let (extraction, reviews) = extract(texts, minimumCount: 1)
    #expect(!entries(extraction, reviews).contains { $0.contains("pixar") })
    let (all, same) = extract(texts, minimumCount: 1, without: [.names])
    #expect(entries(all, same).contains("<s> pixar made"))
  }

  @Test func `each row has the factor of its length`() {
    let texts = ["a", "a b c d", "by Anna"]
    #expect(extract(texts, minimumCount: 1).0.lengthFactors == [5, 2.5, 5])
    let plain = extract(texts, minimumCount: 1, without: [.length]).0
    #expect(plain.lengthFactors == [1, 1, 1])
  }
}
