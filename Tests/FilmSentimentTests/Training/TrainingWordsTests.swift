import FilmData
import Testing

@testable import FilmSentiment

struct TrainingWordsTests {
  private func keys(_ text: String, without: Set<RecipePart>) -> Int {
    let training = TrainingReviews()
    training.add(Review(text: text, freshness: .fresh))
    var words = TrainingWords(training, [0], without: without)
    words.read(0)
    var count = 0
    words.forEachFeature { _ in count += 1 }
    return count
  }

  @Test func `parts that are left out give no features`() {
    let text = "slow. but good"
    // slow, but, good; slow but, but good, slow but good; BUT_good, LAST_but, LAST_good; <s> slow,
    // slow ., <s> but, <s> but good, good ., but good .
    #expect(keys(text, without: []) == 15)
    #expect(keys(text, without: [.marks]) == 12)
    #expect(keys(text, without: [.boundaries]) == 9)
    #expect(keys(text, without: [.marks, .boundaries]) == 6)
  }
}
