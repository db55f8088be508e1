import Testing

@testable import FilmData

@Suite struct ScaleDoubtTests {
  @Test(
    arguments: [
      ([1, 1], "ratings of 1 alone do not tell their scale"),
      ([0.5, 1], "ratings from 0.5 to 1 do not tell their scale"),
      ([243, 3], "counts of plays are no ratings"),
      ([-5, 3], "negative ratings"),
      ([12], "20 or 100"),
    ] as [([Double], String)])
  func aDoubtNamesItsReason(values: [Double], words: String) {
    guard case .ambiguous(let doubt) = ScaleEvidence(values).result else {
      Issue.record("\(values) are not in doubt")
      return
    }
    #expect("\(doubt)".contains(words))
    let error = DataError.unknownScale(path: "a.csv", doubt)
    #expect(error.kind == .data && "\(error)".hasPrefix("a.csv: ratings"))
  }
}
