internal import FilmData

/// A line of an export.
struct ExportLine {
  private let value: JSONFields

  init(_ value: JSONFields) { self.value = value }

  /// Which table it is of; `nil` for a line of another kind.
  var table: ExportTable? {
    guard let type = text("type") else { return nil }
    return ExportTable.allCases.first { $0.lineType == type }
  }

  func text(_ name: String) -> String? { value.text(name) }
  func texts(_ name: String) -> [String] { [text(name)].compactMap { $0 } }
  func decimal(_ name: String) -> Double? { text(name).flatMap { Double($0) } }
  func number(_ name: String) -> Int64? { text(name).flatMap { Int64($0) } }

  /// A row of facts, credits, awards or offers as what a source says.
  func record(_ table: ExportTable) -> FilmRecord? {
    let source = text("source").flatMap(FactSource.init(rawValue:)) ?? .table
    var film = FilmRecord(source: source)
    switch table {
    case .facts:
      guard let name = text("name"), let value = text("value") else { return nil }
      if name == "year" {
        film.year = Int(value)
      } else if name == "title" {
        film.titles = [value]
      } else if let fact = FilmFact(rawValue: name) {
        film.facts = [fact: FactValue.values(value)]
      }
    case .credits:
      guard let role = text("role").flatMap(FilmCredit.Role.init(rawValue:)) else { return nil }
      film.credits = [
        FilmCredit(
          role, name: text("name"), imdbID: text("imdb_id"), character: text("character"))
      ]
    case .awards:
      guard let organisation = text("organisation"), let category = text("category") else {
        return nil
      }
      film.awards = [
        FilmAward(
          organisation: organisation, year: number("year").map { Int($0) }, category: category,
          name: text("name") ?? "", won: number("won") == 1)
      ]
    default:
      guard let provider = text("provider"), let way = text("way") else { return nil }
      film.offers = [
        FilmOffer(provider: provider, way: way, price: text("price"), link: text("link"))
      ]
    }
    return film
  }

  /// A review with its prediction as it was, whatever the model is now.
  func review(of film: Int64) -> StoredReview {
    StoredReview(
      number: 0, film: film, key: text("id"), author: text("critic"),
      publication: text("publication"), date: text("date"), score: text("original_score"),
      rating: decimal("normalized"),
      verdict: number("is_fresh").map { $0 == 1 ? .fresh : .rotten },
      basis: number("basis").flatMap { VerdictBasis(rawValue: Int($0)) } ?? .none,
      probability: decimal("probability"), predictedRating: decimal("predicted_rating"),
      isAudience: text("source") == "audience", isTopCritic: text("top_critic") == "true",
      text: text("text") ?? "")
  }
}
