import Testing

@testable import FilmSimilarity

@Suite struct StoredIntegersTests {
  @Test func bothWidthsReadTheSame() {
    let (short, long) = (
      StoredIntegers.short(StoredNumbers([7, 0, 65_535])), StoredIntegers([7, 0, 65_535])
    )
    #expect(short.elements == long.elements)
    #expect(short.values(in: 1..<3) == [0, 65_535])
    #expect(short.count == 3 && long.count == 3)
    for numbers in [short, long] {
      #expect(numbers.areBelow(65_536))
      #expect(!numbers.areBelow(65_535))
    }
    #expect(!StoredIntegers([-1]).areBelow(5))
  }

  @Test func numbersThatFitTakeTwoBytes() {
    #expect(Safetensors.compactOutput("a", StoredIntegers([1, 65_535])).precision == .short)
    #expect(Safetensors.compactOutput("a", StoredIntegers([1, 65_536])).precision == .integer)
  }
}
