import Bytes
import FilmData
package import FilmSimilarity

/// Films for someone by a model of ratings: recommended, or asked for.
package struct RatedListResult: ResultText {
  private let model: RatingModel
  private let profile: RatingProfile
  private let list: [RatingModel.Listed]
  private let titles: LookedUpTitles?
  private let isRanked: Bool

  /// Films of a model.
  ///
  /// - Parameters:
  ///   - titles: the titles of the ratings.
  ///   - isRanked: whether the films are in the order of their ratings, not in that in which they were asked for.
  package init(
    model: RatingModel, profile: RatingProfile, list: [RatingModel.Listed],
    titles: LookedUpTitles? = nil, isRanked: Bool
  ) {
    (self.model, self.profile, self.list) = (model, profile, list)
    (self.titles, self.isRanked) = (titles, isRanked)
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    let rows = list.enumerated().map { Row(rank: $0.offset + 1, listed: $0.element) }
    if format == .json { return object(rows) }
    return columns.text(rows, as: format, display: display, title: "Recommended films")
  }

  /// One object: the `films`, what they are `ordered_by`, and what became of the titles of the ratings.
  private func object(_ rows: [Row]) -> String {
    JSONWriter.line { json in
      json.name("films")
      json.buffer.append(String(columns.array(rows).dropLast()))
      if isRanked { json.field("ordered_by", measure) }
      titles?.appendFields(to: json)
    }
  }

  /// What films are ordered by.
  private var measure: String { model.values == .likes ? "score" : "stars" }

  private struct Row {
    let rank: Int
    let listed: RatingModel.Listed
  }

  private var columns: Columns<Row> {
    let (model, profile) = (model, profile)
    return Columns(
      [
        .count("rank", title: "") { $0.rank }.only([.table, .csv]),
        .text("id") { model.films.id(of: $0.listed.film) }.only([.json, .csv]),
        .text("title", width: 40) { model.films[$0.listed.film].title }.coloured { _ in .bold },
        .count("year") { model.films.year(of: $0.listed.film) },
        model.values == .likes
          ? .number(measure, digits: 4, precision: .six) { $0.listed.rating }
          : .number(measure, digits: 2) { profile.stars($0.listed) },
      ], arrayStyle: .line)
  }
}
