package import FilmAnalytics

extension LeakageFindings {
  /// The findings, in sentences; empty without any.
  package var warnings: [String] {
    [repeated, trainedTexts, trainedFilms, textsInOtherFolds, filmsInOtherFolds].compactMap { $0 }
  }

  /// A sentence that nothing was found; `nil` without a search or with findings.
  package var reassurance: String? {
    guard hasTraining, trainedTextCount == 0, trainedFilmCount == 0 else { return nil }
    return "no text and no film of the input is in the training data"
  }

  private var repeated: String? {
    guard repeatedCount > 0 else { return nil }
    let line =
      "\(Plural.text(repeatedCount, "review")) of \(reviewCount) "
      + "\(repeatedCount == 1 ? "has a text" : "have texts") that came before in the input"
    return contradictingCount > 0 ? line + ", \(contradictingCount) with another verdict" : line
  }

  private var trainedTexts: String? {
    guard trainedTextCount > 0 else { return nil }
    return
      "leakage: the texts of \(Plural.text(trainedTextCount, "review")) of \(reviewCount) are in "
      + "the training data; the figures are too good"
  }

  private var trainedFilms: String? {
    guard trainedFilmCount > 0 else { return nil }
    return "leakage: \(Plural.text(trainedFilmCount, "film")) of \(filmCount) "
      + "\(trainedFilmCount == 1 ? "is" : "are") in the training data; the figures do not hold for "
      + "new films"
  }

  private var textsInOtherFolds: String? {
    guard textInOtherFoldsCount > 0 else { return nil }
    return
      "leakage: the texts of \(Plural.text(textInOtherFoldsCount, "review")) of \(reviewCount) "
      + "are in another fold too; the figures are too good"
  }

  private var filmsInOtherFolds: String? {
    guard filmInOtherFoldsCount > 0 else { return nil }
    return "leakage: \(Plural.text(filmInOtherFoldsCount, "film")) of \(filmCount) "
      + "\(filmInOtherFoldsCount == 1 ? "has" : "have") reviews in several folds; the figures do "
      + "not hold for new films"
  }
}
