import FilmEvaluation
import Testing

struct ClassScoresTests {
  @Test(arguments: [
    (hits: 3.0, falseAlarms: 1.0, misses: 3.0, precision: 0.75, recall: 0.5, f1: 0.6),
    (hits: 0, falseAlarms: 0, misses: 4, precision: 0, recall: 0, f1: 0),
    (hits: 0, falseAlarms: 4, misses: 0, precision: 0, recall: 0, f1: 0),
    (hits: 0, falseAlarms: 0, misses: 0, precision: 0, recall: 0, f1: 0),
    (hits: 4, falseAlarms: 0, misses: 0, precision: 1, recall: 1, f1: 1),
  ])
  func `follow from the counts of a class`(
    hits: Double, falseAlarms: Double, misses: Double, precision: Double, recall: Double,
    f1: Double
  ) {
    let scores = ClassScores(hits: hits, falseAlarms: falseAlarms, misses: misses)
    #expect(scores.precision == precision)
    #expect(scores.recall == recall)
    #expect(scores.f1 == f1)
    #expect(scores.support == hits + misses)
  }
}
