import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Lines are found by the beginnings of their words.
@Suite struct SuggestionIndexTests {
  private func index(_ lines: [String]) -> SuggestionIndex {
    var index = SuggestionIndex()
    for (place, line) in lines.enumerated() { index.add(line.utf8, target: Int32(place)) }
    return index
  }

  @Test func beginningsOfWordsInAnyOrder() {
    let index = index(["the_mirror_1975_zerkalo", "mirror_mirror_2012", "miracle_2004", "ran_1985"])
    #expect(index.found("mir", limit: 9) == [0, 1, 2])
    #expect(index.found("Mirror", limit: 9) == [0, 1])
    #expect(index.found("mirror the", limit: 9) == [0])
    #expect(index.found("the mir", limit: 9) == [0])
    #expect(index.found("1975", limit: 9) == [0])
    #expect(index.found("irror", limit: 9) == [])
    #expect(index.foundWithin("irror", limit: 9) == [0, 1])
    #expect(index.found("mir", limit: 2) == [0, 1])
    #expect(index.found("zérk", limit: 9) == [0])
    for none in ["", " ", "...", "x", "\n", "_"] { #expect(index.found(none, limit: 9) == []) }
    #expect(index.found("mir", limit: 0) == [] && self.index([]).found("a", limit: 1) == [])
  }

  /// The same as a search that looks at each line by itself.
  @Test(arguments: 1...8) func itFindsWhatASlowSearchFinds(seed: Int) {
    var generator = TestGenerator(seed: UInt64(seed))
    func word(_ most: Int) -> String {
      (0...generator.next(below: most)).map { _ in generator.element(of: ["a", "b", "c"]) }.joined()
    }
    let lines = (0..<200).map { _ in
      (0...generator.next(below: 4)).map { _ in word(5) }.joined(separator: "_")
    }
    let index = index(lines)
    for _ in 0..<100 {
      let typed = (0...generator.next(below: 2)).map { _ in word(3) }
      let found = lines.indices.filter { line in
        typed.allSatisfy { word in
          lines[line].split(separator: "_").contains { $0.hasPrefix(word) }
        }
      }
      #expect(index.found(typed.joined(separator: " "), limit: .max).map(Int.init) == found)
    }
  }
}
