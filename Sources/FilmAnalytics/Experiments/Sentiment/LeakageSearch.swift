import FilmData

/// Looks for data that makes figures too good: duplicate texts in the input, and texts or films that a
/// model was trained on.
struct LeakageSearch {
  /// Texts of fewer letters and digits ("Great!") are written by many, and are no sign of leakage.
  static let shortestText = 20

  private struct Text {
    var count = 1
    var verdict: Freshness?
    /// The fold of the first.
    var fold: UInt16
    var isInOtherFolds = false
  }

  private var texts: [UInt64: Text] = [:]
  /// The fold of each film; the film is removed when it is found in another.
  private var foldOfFilm: [String: UInt16] = [:]
  private var films: Set<String> = []
  private(set) var findings = LeakageFindings()

  /// Looks at one review of the input.
  ///
  /// - Parameters:
  ///   - film: its film's key; `nil` where it has none.
  ///   - fold: its fold; `nil` where there are none.
  mutating func add(
    _ text: TextFingerprint, film: String?, isNewFilm: Bool, verdict: Freshness?,
    fold: UInt16? = nil
  ) {
    findings.reviewCount += 1
    if isNewFilm, let film { films.insert(film) }
    if let fold { add(film: film, isNew: isNewFilm, fold: fold) }
    guard text.length >= Self.shortestText else { return }
    guard var seen = texts[text.hash] else {
      texts[text.hash] = Text(verdict: verdict, fold: fold ?? 0)
      return
    }
    findings.repeatedCount += 1
    if let first = seen.verdict, let verdict, first != verdict {
      findings.contradictingCount += 1
    }
    seen.count += 1
    seen.verdict = seen.verdict ?? verdict
    if let fold, fold != seen.fold { seen.isInOtherFolds = true }
    texts[text.hash] = seen
  }

  private mutating func add(film: String?, isNew: Bool, fold: UInt16) {
    findings.hasFolds = true
    guard let film else { return }
    if isNew {
      foldOfFilm[film] = fold
    } else if let first = foldOfFilm[film], first != fold {
      findings.filmInOtherFoldsCount += 1
      foldOfFilm[film] = nil
    }
  }

  /// Reads what a model was trained on, and counts what of it is in the input.
  mutating func read(training files: [String], _ format: ReviewFormat) throws {
    findings.filmCount = films.count
    findings.textInOtherFoldsCount = texts.values.reduce(0) {
      $1.isInOtherFolds ? $0 + $1.count : $0
    }
    guard !files.isEmpty else { return }
    findings.hasTraining = true
    var (texts, films) = (self.texts, self.films)
    var last = ""
    for file in files {
      var reader = ReviewReader(format, needsText: false)
      try reader.readRows(Input(argument: file)) { row in
        texts[TextFingerprint(row.text).hash] = nil
        // Reviews of a film are mostly next to each other.
        guard let film = row.filmKey.string, film != last else { return }
        films.remove(film)
        last = film
      }
    }
    findings.trainedTextCount = self.texts.reduce(0) { sum, text in
      texts[text.key] == nil ? sum + text.value.count : sum
    }
    findings.trainedFilmCount = self.films.count - films.count
  }
}
