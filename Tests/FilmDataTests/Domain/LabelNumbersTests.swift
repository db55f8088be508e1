import Testing

@testable import FilmData

@Suite struct LabelNumbersTests {
  private func numbers(_ seen: [Double]) -> LabelNumbers {
    var evidence = LabelNumbers.Evidence()
    for number in seen { evidence.add(.number(number)) }
    return evidence.numbers
  }

  @Test(arguments: [
    ([], LabelNumbers.usual), ([1, 1], .usual), ([0, 1, 0], .oneAndZero),
    ([1, -1], .oneAndMinusOne),
    ([1, 2], .untrusted), ([0, 1, 2, 3, 4], .untrusted), ([0.5, 1], .untrusted),
    ([1, 0, -1], .untrusted),
  ])
  func evidence(seen: [Double], expected: LabelNumbers) {
    #expect(numbers(seen) == expected)
  }

  @Test func wordsAreNoEvidence() {
    var evidence = LabelNumbers.Evidence()
    for label in [FreshnessLabel.verdict(.fresh), .absent, .unknown] { evidence.add(label) }
    #expect(evidence.numbers == .usual)
  }

  @Test func verdicts() {
    #expect(
      [1, 0, -1, 2].map { LabelNumbers.usual.verdict(of: $0) } == [.fresh, .rotten, .rotten, nil])
    #expect([1, 0, -1].map { LabelNumbers.oneAndZero.verdict(of: $0) } == [.fresh, .rotten, nil])
    #expect(
      [1, 0, -1].map { LabelNumbers.oneAndMinusOne.verdict(of: $0) } == [.fresh, nil, .rotten])
    #expect([1, 0, -1].map { LabelNumbers.untrusted.verdict(of: $0) } == [nil, nil, nil])
  }
}
