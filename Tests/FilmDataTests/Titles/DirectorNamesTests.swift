import Testing

@testable import FilmData

@Suite struct DirectorNamesTests {
  private let names = DirectorNames(
    FilmList([
      .rated("Dogville (2003)", 20, directors: ["Lars von Trier"]),
      .rated("Melancholia (2011)", 30, directors: ["Lars von Trier", "Ann Trier"]),
      .rated("Psycho (1960)", 83, directors: ["Alfred Hitchcock"]), .rated("Hamlet", 2),
    ]))

  private func found(_ text: String) -> [String] {
    names.ending(with: TitleKey(text)).map {
      "\($0.name.text) \($0.name.films) \($0.isSurname ? "end" : "whole")"
    }.sorted()
  }

  @Test func wholeNamesAndTheirLastWordsAreFound() {
    #expect(found("lars von trier") == ["Lars von Trier [0, 1] whole"])
    #expect(found("Von Trier") == ["Lars von Trier [0, 1] end"])
    #expect(found("trier") == ["Ann Trier [1] end", "Lars von Trier [0, 1] end"])
    #expect(found("hitchcock") == ["Alfred Hitchcock [2] end"])
  }

  @Test func beginningsAndPartsOfWordsAreNot() {
    for text in ["lars", "rier", "alfred", "lars von", "", "hamlet"] { #expect(found(text) == []) }
  }
}
