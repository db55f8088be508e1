/// The scales of known sources, by the names of their columns.
extension RatingScale {
  /// The scale of a source that the names of a file's fields show.
  ///
  /// Upper case, blanks, underscores and hyphens make no difference.
  ///
  /// - Parameters:
  ///   - names: the names in the header, or the keys of the first objects.
  ///   - score: the field that holds the ratings, if it is known: some names tell their scale, and a source
  ///     whose ratings are in another field tells nothing of these.
  /// - Returns: `nil` where the names show no source that is known.
  public init?(ofSource names: [String], score: String? = nil) {
    let fields = Set(names.map(FieldName.folded))
    let score = score.map(FieldName.folded)
    let named = Self.scores.first { $0.name == score }
    let source = Self.sources.first { source in
      source.fields.allSatisfy { name in
        fields.contains(name)
          && (score == nil || name == score || !ScoreNames.folded.contains(name))
      }
    }
    guard
      let best = named?.best ?? source?.best
        ?? Self.scores.first(where: { score == nil && fields.contains($0.name) })?.best
    else { return nil }
    self.init(best: best, origin: .header)
  }

  /// Names of ratings that tell their scale wherever they are: those of Amazon's tables, IMDb's and
  /// Metacritic's.
  private static let scores: [(name: String, best: Double)] = [
    ("starrating", 5), ("overall", 5), ("imdbrating", 10), ("metascore", 100),
  ]

  /// Names that, together, only the source's files have.
  private static let sources: [(fields: [String], best: Double)] = [
    // Letterboxd: half stars to five.
    (["letterboxduri"], 5),
    // IMDb's three exports.
    (["const", "yourrating"], 10),
    (["const", "yourated"], 10),
    // The Movie Database's export, whose own "Rating" is everyone's.
    (["tmdbid", "yourrating"], 10),
    // Trakt: its own export, and those of tools.
    (["ratedat", "rating"], 10),
    // Criticker: percentiles' raw scores, 0 to 100.
    (["score", "filmname"], 100), (["score", "tier"], 100),
    // Filmweb, by the tools that export from it.
    (["filmweburl"], 10), (["filmwebid"], 10), (["userrating", "globalrating"], 10),
    // MovieLens: half stars to five (README of ml-latest, "Ratings Data File Structure").
    (["userid", "movieid", "rating"], 5), (["movieid", "averagerating", "rating"], 5),
    // The Netflix Prize as one table.
    (["custid", "rating"], 5),
    // Amazon's reviews of 2023 name neither "overall" nor "star_rating".
    (["parentasin", "rating"], 5), (["asin", "reviewerid"], 5),
    // cinemagoer's reviews of IMDb.
    (["content", "helpful", "nothelpful"], 10), (["content", "helpful", "author", "rating"], 10),
    // Two sets of IMDb's reviews on Kaggle.
    (["reviewdetail", "reviewsummary"], 10), (["isspoiler", "reviewsummary"], 10),
    // Yelp.
    (["businessid", "stars"], 5),
  ]
}
