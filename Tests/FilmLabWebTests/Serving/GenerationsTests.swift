import Testing

@testable import FilmLabWeb

/// What was used lately stays, within so many bytes.
@Suite struct GenerationsTests {
  private func kept(limit: Int) -> Generations<Int, Int> { Generations(limit: limit) { $1 } }

  @Test func whatIsUsedStays() {
    var kept = kept(limit: 100)
    for key in 0..<200 {
      kept.keep(5, for: key)
      #expect(kept.value(0) == 5, "after \(key)")
    }
    #expect(kept.value(100) == nil)
    #expect(kept.value(199) == 5)
  }

  @Test func whatIsLargeIsNotKept() {
    var kept = kept(limit: 100)
    kept.keep(11, for: 1)
    kept.keep(10, for: 2)
    #expect(kept.value(1) == nil && kept.value(2) == 10)
  }

  @Test func everythingCanBeForgotten() {
    var kept = kept(limit: 100)
    kept.keep(1, for: 1)
    kept.removeAll()
    #expect(kept.value(1) == nil)
  }
}
