import FilmAnalytics
import FilmData
import FilmReports
import FilmSimilarity

/// Reports to users how their titles were understood.
struct TitleMatchWords<Notes: NoteTaking> {
  private let search: TitleSearch
  private let notes: Notes

  init(_ search: TitleSearch, notes: Notes) { (self.search, self.notes) = (search, notes) }

  /// The most unknown or doubtful titles that are listed.
  private static var namedLimit: Int { 20 }

  /// The film that a typed title means; a note reports a match that may be another film.
  func find(_ title: String) throws -> TitleMatch {
    let match = try search.find(title)
    if let sentence = sentence(match, leastYears: 1) { notes.note(Table.harmless(sentence)) }
    return match
  }

  /// The films that some typed titles mean; notes list the unknown ones.
  ///
  /// - Throws: `UnknownTitle` where no title is known.
  func found(_ titles: [String]) throws -> (found: [TitleMatch], unknown: [String]) {
    var (found, unknown) = ([TitleMatch](), [UnknownTitle]())
    for title in titles {
      do {
        found.append(try find(title))
      } catch let error as UnknownTitle {
        unknown.append(error)
      }
    }
    if found.isEmpty, let first = unknown.first { throw first }
    for error in unknown { notes.note(Table.harmless("\(error)")) }
    return (found, unknown.map(\.title))
  }

  /// Reports the doubtful matches of someone's ratings, and the titles that were not found.
  func report(_ ratings: TasteRatings) {
    let doubts = ratings.doubts.compactMap { sentence($0.match, name: $0.name, leastYears: 2) }
    report(doubts, more: "more titles that may mean another film")
    if !ratings.unknown.isEmpty {
      let all = ratings.unknown.count + ratings.found.count
      notes.note(
        "\(Plural.text(ratings.unknown.count, "film")) of \(all) left out, which the model does not know"
      )
    }
    let unknown = ratings.unknown.map { error in
      let meant = error.suggestions.first.map { "; the model has \"\($0)\"" } ?? ""
      return error.needsTable
        ? "\(error); name it with --films"
        : "\(error.title.quotable()): the model does not know it\(meant)"
    }
    report(unknown, more: "more films that the model does not know")
  }

  private func report(_ lines: [String], more: String) {
    for line in lines.prefix(Self.namedLimit) { notes.note(Table.harmless(line)) }
    let rest = lines.count - Self.namedLimit
    if rest > 0 { notes.note("\(rest) \(more)") }
  }

  /// How a title was understood; `nil` if that is obvious.
  ///
  /// - Parameters:
  ///   - name: the title as a file has it, to begin the sentence with.
  ///   - leastYears: how many years the film must be away from the year asked for to be told.
  private func sentence(
    _ match: TitleMatch, name: String? = nil, leastYears: Int
  ) -> String? {
    let names = search.names([match.film] + match.others)
    let isLiteral = match.how.isLiteral
    return TitleMatchSentence.text(
      name ?? match.query, film: names[0], others: Array(names.dropFirst()),
      isNamed: name != nil || !isLiteral,
      isObvious: isLiteral && !match.articleDiffers && match.yearsApart < leastYears)
  }
}
