/// The film of a page: where the catalogue and the model have it.
struct PageFilm {
  /// Its number in the catalogue; `nil` where only the model has it.
  var number: Int64?
  /// Its place among the model's films; `nil` where only the catalogue has it.
  var place: Int?
  /// How it was found; `nil` where its number was given.
  var match: PageMatch?
}
