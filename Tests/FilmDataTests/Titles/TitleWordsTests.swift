import Bytes
import Testing

@testable import FilmData

@Suite struct TitleWordsTests {
  private let index = TitleIndex([
    .rated("Star Wars (1977)", 9), .rated("The Wars of the Stars (1980)", 1),
    .rated("Stars (Étoiles, Les) (1990)", 1), .rated("Star! (1968)", 1),
    .rated("Walla Walla (2001)", 1),
  ])

  private func titles(_ word: String) -> [String]? {
    let words = index.words
    return Array(word.utf8).withUnsafeBufferPointer { words.number(of: $0) }
      .map {
        words.titles(of: $0).map { title in index.films[Int(index.entries[Int(title)].film)].title }
      }
  }

  @Test func aWordHasItsTitles() {
    #expect(titles("star") == ["Star Wars", "Star!"])
    #expect(titles("wars") == ["Star Wars", "The Wars of the Stars"])
    #expect(titles("stars") == ["The Wars of the Stars", "Stars"])
    #expect(titles("walla") == ["Walla Walla", "Walla Walla"])
    #expect(titles("sta") == nil && titles("") == nil)
  }

  /// A word in ten thousand titles, and titles without any.
  @Test func thereMayBeManyTitlesOrNone() {
    let many = TitleIndex(FilmList((0..<5_000).map { Film.rated("Part \($0) (1990)", 0) }))
    let words = many.words
    let number = Array("part".utf8).withUnsafeBufferPointer { words.number(of: $0) }
    #expect(number.map { words.titles(of: $0).count } == 5_000)
    let none = TitleIndex(FilmList([Film(id: "x", title: "!?")]))
    #expect(Array("x".utf8).withUnsafeBufferPointer { none.words.number(of: $0) } == nil)
  }

  @Test func wordsThatCanBeNearAreHandedOut() {
    var near: [String] = []
    Array("stars".utf8).withUnsafeBufferPointer { text in
      index.words.forEachWord(ofLength: 4...6, near: EditDistance.signature(text), bound: 1) {
        near.append(String(decoding: $1, as: UTF8.self))
      }
    }
    #expect(near.sorted() == ["star", "stars", "wars"])
  }
}
