import Testing

@testable import FilmAnalytics
@testable import FilmData

/// What several sources know of one film.
@Suite struct FilmDraftTests {
  private func row(_ id: String, _ title: String, kind: FilmIDKind? = .number) -> FilmRow {
    FilmRow(
      id: id, title: title, genres: ["Drama"], directors: ["Ann Ash"],
      cast: (1...8).map { "Actor \($0)" }, imdbNumber: 72443, idKind: kind)
  }

  @Test func aRowGivesItsFacts() {
    let draft = FilmDraft(row("7", "Mirror, The (Zerkalo) (1975)"), isAlone: false)
    #expect(draft.film.title == "The Mirror" && draft.film.alternateTitles == ["Zerkalo"])
    #expect(draft.film.movieLensID == 7 && draft.film.imdbID == 72443)
    #expect(draft.film.cast.count == 6 && draft.years == [1975] && draft.needsKey)
  }

  /// A data set's own numbers stay its films' keys where nothing else has keys.
  @Test func numbersOfADataSetStay() {
    #expect(!FilmDraft(row("7", "Ran", kind: nil), isAlone: true).needsKey)
    #expect(FilmDraft(row("7", "Ran", kind: nil), isAlone: false).needsKey)
    #expect(FilmDraft(row("7", "Ran", kind: nil), isAlone: true).film.movieLensID == nil)
  }

  @Test func theFirstRowNamesTheFilm() {
    var draft = FilmDraft(row("7", "Ran (1985)"), isAlone: false)
    draft.add(row("8", "Chaos (1986)"))
    #expect(draft.film.title == "Ran" && draft.film.alternateTitles == ["Chaos"])
    #expect(draft.ratedKeys == ["7", "8"] && draft.years == [1985, 1986])
  }

  @Test func pagesOfOneFilmAreCountedTogether() {
    var reviewed = ReviewedFilms()
    for (key, count) in [("ran", 2), ("ran_1985", 5)] {
      reviewed.add(
        FilmWordsReader.Row(film: key, title: "Ran (1985)", reviewCount: count, words: []))
    }
    let verdicts = CriticVerdicts()
    var draft = FilmDraft(reviewed: 0, of: reviewed, verdicts: verdicts)
    draft.add(FilmDraft(reviewed: 1, of: reviewed, verdicts: verdicts))
    #expect(draft.film.id == "ran_1985" && draft.reviewedKeys == ["ran", "ran_1985"])
    #expect(draft.reviewCount == 7 && draft.film.reviewsWithoutVerdict == 7)
    #expect(draft.film.alternateTitles.isEmpty)
  }
}
