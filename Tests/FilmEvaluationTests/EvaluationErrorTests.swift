import FilmData
import FilmEvaluation
import Testing

struct EvaluationErrorTests {
  @Test(arguments: [
    (
      EvaluationError.nothingToEvaluate(predictions: 12, needed: "a true label"),
      "none of the 12 predictions has a true label; give data that holds the truth"
    ),
    (
      .nothingToEvaluate(predictions: 1, needed: "a true label"),
      "the only prediction lacks a true label; give data that holds the truth"
    ),
    (
      .notFinite(field: "true rating", index: 4, value: .infinity),
      "prediction 4: the true rating is inf; leave out rows without a finite true rating"
    ),
    (
      .notProbability(index: 0, value: 1.5),
      "prediction 0: the probability 1.5 is not in 0…1; give the probability of fresh"
    ),
  ])
  func `says what is wrong, where, and what to do`(error: EvaluationError, message: String) {
    #expect(error.description == message)
    #expect(error.kind == .data)
  }
}
