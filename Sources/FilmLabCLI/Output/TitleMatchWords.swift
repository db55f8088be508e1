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

  /// The index of the film that a title means; a note reports a match that may be another film.
  func find(_ title: String) throws -> Int {
    let match = try search.find(title)
    if let sentence = sentence(match) { notes.note(sentence) }
    return match.film
  }

  /// The indices of the films that some titles mean; notes list the unknown ones.
  ///
  /// - Throws: `UnknownTitle` where no title is known.
  func found(_ titles: [String]) throws -> [Int] {
    var (films, unknown) = ([Int](), [UnknownTitle]())
    for title in titles {
      do {
        films.append(try find(title))
      } catch let error as UnknownTitle {
        unknown.append(error)
      }
    }
    if films.isEmpty, let first = unknown.first { throw first }
    for error in unknown { notes.note(Table.harmless("\(error)")) }
    return films
  }

  /// Reports the doubtful matches of someone's ratings, and the titles that were not found.
  func report(_ ratings: TasteRatings) {
    let doubts = ratings.doubts.compactMap { sentence($0.match, name: $0.name) }
    report(doubts, more: "more titles that may mean another film")
    let unknown = ratings.unknown.map { error in
      let meant = error.suggestions.first.map { "; did you mean \"\($0)\"?" } ?? ""
      return "\(error.title): the model does not know it\(meant)"
    }
    report(unknown, more: "more titles that the model does not know")
  }

  private func report(_ lines: [String], more: String) {
    for line in lines.prefix(Self.namedLimit) { notes.note(Table.harmless(line)) }
    let rest = lines.count - Self.namedLimit
    if rest > 0 { notes.note("\(rest) \(more)") }
  }

  /// How a title was understood; `nil` if that is obvious.
  ///
  /// - Parameter name: the title as a file has it, to begin the sentence with.
  private func sentence(_ match: TitleMatch, name: String? = nil) -> String? {
    if !match.others.isEmpty {
      let names = search.names([match.film] + match.others)
      let start = name.map { "\"\($0)\" " } ?? ""
      return "\(start)taken as \(names[0]); there is also "
        + names.dropFirst().joined(separator: ", ")
    }
    guard !match.how.isLiteral else { return nil }
    return "\"\(match.query.quotable())\" taken as \(search.films[match.film].titleAndYear)"
  }
}
