import FilmData
import Testing

@testable import FilmSentiment

struct FeatureExtractionTests {
  private func extract(
    _ texts: [String], chosen: [Int]? = nil, minimumCount: Int, ngrams: Int = 3
  ) -> (FeatureExtraction, TrainingReviews) {
    let reviews = TrainingReviews()
    for text in texts { reviews.add(Review(text: text, freshness: .fresh)) }
    var configuration = SentimentTrainingConfiguration()
    configuration.minimumCount = minimumCount
    configuration.ngrams = ngrams
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
    #expect(entries(extraction, reviews) == ["fine", "so"])
  }

  @Test func `reads the chosen reviews and no others`() {
    let (extraction, reviews) = extract(
      ["good", "bad", "good", "bad", "bad"], chosen: [0, 2, 4], minimumCount: 1)
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
        ["a", "b", "c"], ["a", "a b", "b", "b c", "c"], ["a", "a b", "a b c", "b", "b c", "c"],
      ])
  }

  @Test func `the matrix is that of naive sets, and every feature has its text`() throws {
    var dice = SeededGenerator(seed: 21)
    let texts = (0..<60).map { _ in
      String(decoding: RandomText.words(12, using: &dice), as: UTF8.self)
    }
    let (extraction, reviews) = extract(texts, minimumCount: 3)
    let sets = texts.map { Set(SeenText($0).features.map(\.key)) }
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
}
