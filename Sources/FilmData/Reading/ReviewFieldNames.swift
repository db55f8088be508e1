/// The names of each field of an input: the usual ones, unless the caller names them.
package struct ReviewFieldNames: Sendable {
  /// The names that the caller gave; each replaces the usual ones of its field.
  package var given: [ReviewField: String] = [:]
  /// Further names from the caller, after the usual ones.
  package var added: [ReviewField: [String]] = [:]
  /// Whether `id` is the film's key, as in data that also has a `reviewId`.
  package private(set) var idIsFilm = false
  /// Whether `title` is the headline of the review, as in data of shops.
  package private(set) var titleIsHeadline = false
  /// Which of ``ReviewField/wantedOnly`` to look for.
  package var wanted: Set<ReviewField> = []
  /// The names of each field with the keys of the input that are meant by them but written otherwise:
  /// " text", "TEXT", "Review_Text".
  private var found: [ReviewField: [String]] = [:]

  /// What a caller gives for a field that must not be used.
  package static let none = "none"

  package init(given: [ReviewField: String] = [:], wanted: Set<ReviewField> = []) {
    self.given = given
    self.wanted = wanted
  }

  /// The names of a field, the surest first.
  package func names(of field: ReviewField) -> [String] {
    found[field] ?? knownNames(of: field)
  }

  /// Whether a key of an object is one of the usual names of a field, or of an object that has it, however it is written.
  package static func isUsual(_ key: String) -> Bool {
    usual.contains(FieldName.folded(key)) || key.hasPrefix("@")
  }

  /// The usual names, and what schema.org calls the objects that hold some of them; its keys with an @ say what
  /// an object is.
  private static let usual = Set(
    (ReviewField.allCases.flatMap(\.names) + ["itemReviewed", "reviewRating"])
      .map(FieldName.folded))

  private func knownNames(of field: ReviewField) -> [String] {
    if let name = given[field] { return [name] }
    if ReviewField.wantedOnly.contains(field), !wanted.contains(field) { return [] }
    let further = added[field] ?? []
    switch field {
    case .id where idIsFilm: return field.names.filter { FieldName.folded($0) != "id" } + further
    case .film where idIsFilm: return field.names + ["id"] + further
    case .title where titleIsHeadline:
      return field.names.filter { FieldName.folded($0) != "title" } + further
    default: return field.names + further
    }
  }

  /// Adapts the names to the keys of a header or of the first rows.
  package func adapted(to keys: [String]) -> ReviewFieldNames {
    var names = self
    let folded = keys.map(FieldName.folded)
    let present = Set(folded)
    names.idIsFilm = present.contains("reviewid") && present.contains("id")
    names.titleIsHeadline = given[.title] == nil && Self.hasHeadlines(present)
    if Self.hasNamesOfFilms(present) { names.added[.title, default: []].append("name") }
    let places = Dictionary(grouping: keys.indices) { folded[$0] }
    for field in ReviewField.allCases {
      let known = names.knownNames(of: field)
      let variants = known.map { name in
        (places[FieldName.folded(name)] ?? []).map { keys[$0] }.filter { !known.contains($0) }
      }
      // Someone's own rating comes before everyone's, however both are written.
      names.found[field] =
        field == .score
        ? zip(known, variants).flatMap { [$0] + $1 } : known + variants.flatMap { $0 }
    }
    return names
  }

  /// Whether a title beside these is that of the review: in Amazon's data and cinemagoer's, and where the
  /// film's own title is in another field.
  private static func hasHeadlines(_ present: Set<String>) -> Bool {
    let shops = [
      "asin", "parentasin", "helpful", "nothelpful", "helpfulvote", "helpfulvotes",
      "verifiedpurchase",
    ]
    let films = [
      "filmtitle", "movietitle", "movie", "filmname", "moviename", "producttitle", "productname",
      "itemreviewedname",
    ]
    return !present.isDisjoint(with: shops) || !present.isDisjoint(with: films)
      || present.isSuperset(of: ["author", "content"])
  }

  /// Whether a `Name` is that of a film, as in Letterboxd's exports.
  private static func hasNamesOfFilms(_ present: Set<String>) -> Bool {
    present.contains("name") && !present.isDisjoint(with: ["letterboxduri", "year"])
  }
}
