/// The names of each field of an input: the usual ones, unless the caller names them.
package struct ReviewFieldNames: Sendable {
  /// The names that the caller gave; each replaces the usual ones of its field.
  package var given: [ReviewField: String] = [:]
  /// Further names from the caller, after the usual ones.
  package var added: [ReviewField: [String]] = [:]
  /// Whether `id` is the film's key, as in data that also has a `reviewId`.
  package var idIsFilm = false
  /// Which of ``ReviewField/wantedOnly`` to look for.
  package var wanted: Set<ReviewField> = []
  /// Keys of the input that differ from a field's name only in case or blanks: " text", "TEXT".
  private var variants: [ReviewField: [String]] = [:]

  package init(given: [ReviewField: String] = [:], wanted: Set<ReviewField> = []) {
    self.given = given
    self.wanted = wanted
  }

  /// The names of a field, the surest first.
  package func names(of field: ReviewField) -> [String] {
    knownNames(of: field) + (variants[field] ?? [])
  }

  private func knownNames(of field: ReviewField) -> [String] {
    if let name = given[field] { return [name] }
    if ReviewField.wantedOnly.contains(field), !wanted.contains(field) { return [] }
    let further = added[field] ?? []
    switch field {
    case .id where idIsFilm: return field.names.filter { FieldName.folded($0) != "id" } + further
    case .film where idIsFilm: return field.names + ["id"] + further
    default: return field.names + further
    }
  }

  /// Adapts the names to the keys of a header or of the first rows.
  package func adapted(to keys: [String]) -> ReviewFieldNames {
    var names = self
    let folded = keys.map(FieldName.folded)
    names.idIsFilm = folded.contains("reviewid") && folded.contains("id")
    for field in ReviewField.allCases {
      let known = names.knownNames(of: field)
      names.variants[field] = known.flatMap { name in
        let meant = FieldName.folded(name)
        return keys.indices.filter { folded[$0] == meant && !known.contains(keys[$0]) }
          .map { keys[$0] }
      }
    }
    return names
  }
}
