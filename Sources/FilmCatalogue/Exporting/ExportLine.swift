internal import FilmData

/// A line of an export, or a row of one of its tables.
///
/// Nothing of it is trusted: anyone may have edited it.
struct ExportLine {
  /// A field that has no value, or one that it cannot have.
  struct BadField: Error {
    let reason: RowProblem.Reason

    init(_ field: String, _ text: String?) {
      reason = .badValue(field: field, text: text ?? "")
    }
  }

  private let value: JSONFields
  /// The table whose row it is; `nil` for a line that says itself of which it is.
  private let rowOf: ExportTable?

  init(_ value: JSONFields, rowOf table: ExportTable? = nil) {
    (self.value, rowOf) = (value, table)
  }

  /// Which table it is of; `nil` for the first line of an export.
  ///
  /// - Throws: ``BadField`` for another type.
  func table() throws -> ExportTable? {
    if let rowOf { return rowOf }
    let type = text("type")
    if let table = ExportTable.allCases.first(where: { $0.lineType == type }) { return table }
    if type == "catalogue" { return nil }
    throw BadField("type", type)
  }

  // MARK: Values

  func text(_ name: String) -> String? { value.text(name) }

  private func read<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
    guard let text = text(name) else { return nil }
    guard let value = read(text) else { throw BadField(name, text) }
    return value
  }

  /// A value that must be there.
  func needed<Value>(_ value: Value?, _ name: String) throws -> Value {
    guard let value else { throw BadField(name, nil) }
    return value
  }

  /// The number of a film, or another count.
  func number(_ name: String) throws -> Int64? {
    // As many whole numbers a decimal of JSON can tell apart.
    try read(name) { text in Int64(text).flatMap { (1...1 << 53).contains($0) ? $0 : nil } }
  }

  func year(_ name: String) throws -> Int? {
    try read(name) { text in Int(text).flatMap { FilmTitle.years.contains($0) ? $0 : nil } }
  }

  /// A rating or a probability, 0…1.
  func share(_ name: String) throws -> Double? {
    try read(name) { text in Double(text).flatMap { (0...1).contains($0) ? $0 : nil } }
  }

  func stars() throws -> Double {
    try needed(
      read("stars") { text in Double(text).flatMap { (0...5).contains($0) ? $0 : nil } }, "stars")
  }

  /// Seconds since 1970, of a year with four digits.
  func time() throws -> Int? {
    try read("time") { text in
      Int(text).flatMap { (-62_000_000_000...253_000_000_000).contains($0) ? $0 : nil }
    }
  }

  private func choice(_ name: String, _ values: ClosedRange<Int>) throws -> Int? {
    try read(name) { text in Int(text).flatMap { values.contains($0) ? $0 : nil } }
  }

  func flag(_ name: String) throws -> Bool { try choice(name, 0...1) == 1 }

  func one<Value: RawRepresentable<String>>(of type: Value.Type, _ name: String) throws -> Value {
    try needed(read(name) { Value(rawValue: $0) }, name)
  }

  func years() throws -> Int? { try choice("years", 0...1000) }
}

// MARK: What a line says

extension ExportLine {
  /// The film of a line that names it by more than its number; `nil` where only another line does.
  ///
  /// - Parameter film: what its fields are called: `film`, or `other` of two.
  func filmName(_ film: String) throws -> FilmName? {
    let (title, year) =
      try table() == .reviews ? ("title", "year") : ("\(film)_title", "\(film)_year")
    guard let title = text(title) else { return nil }
    return FilmName(ids: [], titles: [title], year: try self.year(year))
  }

  /// A row of facts, credits, awards or offers as what a source says.
  func record(_ table: ExportTable) throws -> FilmRecord {
    let source =
      table == .facts || table == .credits ? try one(of: FactSource.self, "source") : .table
    var film = FilmRecord(source: source)
    switch table {
    case .facts: try addFact(to: &film)
    case .credits:
      let credit = FilmCredit(
        try one(of: FilmCredit.Role.self, "role"), name: text("name"), imdbID: text("imdb_id"),
        character: text("character"))
      if credit.imdbID == nil { _ = try needed(credit.name, "name") }
      film.credits = [credit]
    case .awards:
      film.awards = [
        FilmAward(
          organisation: try needed(text("organisation"), "organisation"), year: try year("year"),
          category: try needed(text("category"), "category"), name: text("name") ?? "",
          won: try flag("won"))
      ]
    default:
      film.offers = [
        FilmOffer(
          provider: try needed(text("provider"), "provider"), way: try needed(text("way"), "way"),
          price: text("price"), link: text("link"))
      ]
    }
    return film
  }

  private func addFact(to film: inout FilmRecord) throws {
    let name = try needed(text("name"), "name")
    let text = try needed(text("value"), "value")
    switch name {
    case "year": film.year = try year("value")
    case "title": film.titles = [text]
    default:
      guard let fact = FilmFact(rawValue: name) else { throw BadField("name", name) }
      film.facts = [fact: FactValue.values(text)]
    }
  }

  /// A review with its prediction as it was, whatever the model is now.
  func review(of film: Int64) throws -> StoredReview {
    // A row of a table has nothing where the text is empty.
    let text = try rowOf == nil ? needed(text("text"), "text") : text("text") ?? ""
    let basis = try choice("basis", 0...3).flatMap(VerdictBasis.init) ?? .none
    return StoredReview(
      number: 0, film: film, key: self.text("id"), author: self.text("critic"),
      publication: self.text("publication"), date: self.text("date"),
      score: self.text("original_score"), rating: try share("normalized"),
      verdict: try choice("is_fresh", 0...1).map { $0 == 1 ? .fresh : .rotten }, basis: basis,
      probability: try share("probability"), predictedRating: try share("predicted_rating"),
      isAudience: self.text("source") == "audience", isTopCritic: self.text("top_critic") == "true",
      text: text)
  }
}
