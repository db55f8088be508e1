import ArgumentParser
import FilmData
import FilmSimilarity

/// Which films may be listed.
struct FilmFilterOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Only films of this genre; may be repeated.", valueName: "name")
  )
  var genre: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only films of these years: 1975, 1970..1985, 1990.. or ..1959.", valueName: "years"))
  var year: YearRange?

  @Option(
    name: .long,
    help: ArgumentHelp("Only films with so many reviews and ratings together.", valueName: "n"))
  var minimumRatings = 0

  func validate() throws {
    if minimumRatings < 0 {
      throw ValidationError("--minimum-ratings \(minimumRatings): 0 or more is needed")
    }
  }

  var isEmpty: Bool { genre.isEmpty && year == nil && minimumRatings == 0 }

  /// Which of the model's films pass.
  ///
  /// - Throws: A sentence for a genre that no film has, with the one that may have been meant.
  func included(_ model: SimilarityModel) throws -> [Bool] {
    let names = try genre.isEmpty ? [] : genre.map { try known($0, model) }
    return model.films.map { film in
      let count =
        (film.tomatometer?.reviewCount ?? 0) + (film.popcornmeter?.ratingCount ?? 0)
      return names.allSatisfy(film.genres.contains) && count >= minimumRatings
        && (year.map { range in film.year.map(range.contains) ?? false } ?? true)
    }
  }

  /// What to say where nothing is left.
  var description: String {
    var parts = genre.map { "--genre \($0)" }
    if let year { parts.append("--year \(year.text)") }
    if minimumRatings > 0 { parts.append("--minimum-ratings \(minimumRatings)") }
    return parts.joined(separator: " ")
  }

  private func known(_ name: String, _ model: SimilarityModel) throws -> String {
    let all = Set(model.films.flatMap(\.genres))
    let key = FilmFilterOptions.key(name)
    if let genre = all.first(where: { FilmFilterOptions.key($0) == key }) { return genre }
    let nearest = all.sorted()
      .map { ($0, FilmFilterOptions.distance(FilmFilterOptions.key($0), key)) }
      .min { $0.1 < $1.1 }
    let start = "--genre \(Table.harmless(name)): no film of the model has it"
    if let nearest, nearest.1 <= 1 + key.count / 3 {
      throw ValidationError("\(start); did you mean \(nearest.0)?")
    }
    throw ValidationError("\(start); the genres are \(all.sorted().joined(separator: ", "))")
  }

  private static func key(_ name: String) -> [Character] {
    Array(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// Levenshtein's distance.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}

/// Years from one to another, both included.
struct YearRange: ExpressibleByArgument {
  let text: String
  private let years: ClosedRange<Int>

  init?(argument: String) {
    let parts = argument.split(separator: ".", omittingEmptySubsequences: false)
    let ends = parts.map { Int($0) }
    func isYear(_ part: Substring) -> Bool { part.isEmpty || part.allSatisfy(\.isNumber) }
    guard parts.allSatisfy(isYear) else { return nil }
    switch parts.count {
    case 1:
      guard let year = ends[0] else { return nil }
      years = year...year
    case 3:
      guard parts[1].isEmpty, ends[0] != nil || ends[2] != nil else { return nil }
      let (first, last) = (ends[0] ?? 0, ends[2] ?? 9999)
      guard first <= last else { return nil }
      years = first...last
    default: return nil
    }
    text = argument
  }

  func contains(_ year: Int) -> Bool { years.contains(year) }
}
