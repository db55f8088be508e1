/// What is worth reporting about the reading of an input.
extension RowProblems {
  /// One thing to report.
  public enum Note: Sendable, Equatable {
    /// Which fields were used for what.
    case fieldsTaken
    /// The scale that the ratings themselves suggest.
    case scaleInferred(RatingScale)
    /// How many rows are of series, which were left out.
    case series(Int)
    /// How many rows have no rating.
    case unrated(Int)
    /// How many films of a file without ratings count as liked.
    case chosen(Int)
    /// How many ratings a later one of the same user and film replaces.
    case replaced(Int)
    /// A row that was skipped.
    case skipped(RowProblem)
    /// How many more rows were skipped than are named.
    case moreSkipped(Int)
    /// Rows with fewer or more fields than the header, or that repeat it: a sentence.
    case uneven(String)
    /// How many rows held invalid UTF-8.
    case repaired(Int)
    /// Why an input that was not needed was not read: a sentence.
    case unread(String)
    /// Labels that were not understood.
    case unreadLabels
    /// Scores that were not read; why the first was not.
    case unreadScores(ReviewScore.Refusal)
    /// Years that no film can have.
    case unreadYears
  }

  /// What there is to report, in order: the fields, the first bad rows, the number of the others.
  public var notes: [Note] {
    var notes: [Note] = fieldsTaken.isEmpty ? [] : [.fieldsTaken]
    if let scale, scale.origin == .inferred { notes.append(.scaleInferred(scale)) }
    if seriesCount > 0 { notes.append(.series(seriesCount)) }
    if unratedCount > 0 { notes.append(.unrated(unratedCount)) }
    if chosenCount > 0 { notes.append(.chosen(chosenCount)) }
    if replacedCount > 0 { notes.append(.replaced(replacedCount)) }
    if let fault { notes.append(.unread(fault)) }
    notes += named.map(Note.skipped)
    if badCount > named.count { notes.append(.moreSkipped(badCount - named.count)) }
    notes += uneven.sentences.map(Note.uneven)
    if repairedCount > 0 { notes.append(.repaired(repairedCount)) }
    if unreadLabels.count > 0 { notes.append(.unreadLabels) }
    if let refusal = unreadScores.firstRefusal { notes.append(.unreadScores(refusal)) }
    if unreadYears.count > 0 { notes.append(.unreadYears) }
    return notes
  }

  /// All notes as lines for people, each with the file and, if there is one, the line.
  public var lines: [String] { notes.map(line) }

  /// A note as a line for people: the facts, without what a program's options can do about them.
  public func line(_ note: Note) -> String {
    switch note {
    case .fieldsTaken: "\(path): \(fieldsTaken)"
    case .scaleInferred(let scale): "\(path): ratings \(scale), from the values"
    case .series(let count):
      "\(path): \(count == 1 ? "1 row is" : "\(count) rows are") of series, episodes or games, not of "
        + "films: left out"
    case .unrated(let count):
      "\(path): \(count == 1 ? "1 row has" : "\(count) rows have") no rating"
    case .chosen(let count):
      "\(path): there are no ratings; \(count == 1 ? "the film" : "the \(count) films") that someone chose "
        + "to see count as 4 of 5 stars"
    case .replaced(let count):
      "\(path): \(count == 1 ? "1 rating is" : "\(count) ratings are") replaced by a later one of the "
        + "same user and film"
    case .skipped(let problem): "\(path):\(problem.line): skipped: \(problem.reason)"
    case .unread(let sentence): "\(sentence); films that it alone names count as not seen"
    case .moreSkipped(let count): "\(path): \(count) more skipped"
    case .uneven(let sentence): "\(path): \(sentence)"
    case .repaired(let count):
      "\(path): \(count == 1 ? "1 row" : "\(count) rows") held invalid UTF-8, read as U+FFFD; "
        + "if the file is WINDOWS-1252 (Latin-1), convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE"
    case .unreadLabels: "\(path): \(unreadLabels.sentence("label"))\(labelAdvice)"
    case .unreadScores(let refusal):
      "\(path): \(unreadScores.values.sentence("score"))\(Self.reason(refusal))"
    case .unreadYears:
      "\(path): \(unreadYears.sentence("year")); years are from \(FilmTitle.years.lowerBound) to "
        + "\(FilmTitle.years.upperBound)"
    }
  }

  /// What to do about labels that were not understood.
  private var labelAdvice: String {
    if numbersAreNoLabels {
      return "; the numbers among them are not 1 and 0 alone, so that none was read as a label: "
        + "convert them to fresh and rotten"
    }
    let words = "; fresh/rotten, positive/negative, 1/0 are"
    guard Double(unreadLabels.firstText) != nil else { return words }
    return words + "; if 1 means anything else here, convert the labels"
  }

  /// Why a score was not read.
  private static func reason(_ refusal: ReviewScore.Refusal) -> String {
    switch refusal {
    case .noScale: "; a bare number has no scale"
    case .outsideScale: "; it lies outside its scale"
    case .unknownScale: "; scales are of \(ReviewScore.scaleNames)"
    case .empty, .notAScore: ""
    }
  }
}
