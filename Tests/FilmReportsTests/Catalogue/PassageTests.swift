import FilmCatalogue
import Testing

@testable import FilmReports

/// A short text is shown whole, of a long one the part with the most hits, cut at words.
@Suite struct PassageTests {
  /// The pieces with hits between marks.
  private func passage(_ text: String, _ words: [String], length: Int = 40) -> String {
    var places: [ReviewHit.Place] = []
    for word in words {
      var start = 0
      let bytes = Array(text.utf8)
      while start + word.utf8.count <= bytes.count {
        if bytes[start..<start + word.utf8.count].elementsEqual(word.utf8) {
          places.append(.init(start: start, end: start + word.utf8.count))
        }
        start += 1
      }
    }
    places.sort { $0.start < $1.start }
    return Passage(text, hits: places, length: length).pieces
      .map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
  }

  private let filler = "one two three four five six seven eight nine ten eleven twelve "

  @Test func aShortTextIsWhole() {
    #expect(passage("A slow film.", ["slow"]) == "A [slow] film.")
    #expect(passage("slow", ["slow"]) == "[slow]")
    #expect(passage("No hit at all.", []) == "No hit at all.")
  }

  @Test func aLongTextIsCutAroundTheHits() {
    let found = passage(filler + "slow " + filler, ["slow"])
    #expect(found == "… eleven twelve [slow] one two three …")
    #expect(passage("slow " + filler, ["slow"]) == "[slow] one two three …")
    #expect(passage(filler + "slow", ["slow"]) == "… eleven twelve [slow]")
  }

  @Test func thePartWithMostHitsIsShown() {
    let found = passage("slow " + filler + "slow and slow " + filler, ["slow"])
    #expect(found.contains("[slow] and [slow]") && found.hasPrefix("… "))
  }

  @Test func charactersStayWhole() {
    let found = passage(String(repeating: "é", count: 90) + "slow", ["slow"])
    #expect(found.hasPrefix("… é") && found.hasSuffix("é[slow]"))
    #expect(!found.contains("\u{FFFD}"))
  }
}
