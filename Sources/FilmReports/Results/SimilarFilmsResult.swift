import Bytes
package import FilmData
package import FilmSimilarity

/// Similar titles for a title page: rank, title, year, similarity and both meters.
package struct SimilarFilmsResult: ResultText {
  private let model: SimilarityModel
  private let query: FilmQuery
  private let list: [SimilarFilm]
  private let matches: [TitleMatch]
  private let explains: Bool

  /// The answer to a query, the most similar first.
  ///
  /// - Parameters:
  ///   - matches: how the films of the query were found, in their order.
  ///   - explains: whether reasons are added, and what each kind of evidence contributes.
  package init(
    model: SimilarityModel, query: FilmQuery, list: [SimilarFilm], matches: [TitleMatch] = [],
    explains: Bool
  ) {
    (self.model, self.query, self.list) = (model, query, list)
    (self.matches, self.explains) = (matches, explains)
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    let rows = SimilarFilmRow.rows(of: query.like[0], list, model)
    switch format {
    case .table: return head(display.style) + "\n" + columns.table(rows).text(display)
    case .markdown:
      return head(TerminalStyle(isEnabled: false)) + "\n"
        + columns.text(rows, as: .markdown, display: display)
    case .csv, .tsv: return columns.separated(rows, format)
    case .html:
      let like = query.like.map { model.films[$0].titleAndYear }.joined(separator: ", ")
      return ResultPage.html("Similar to \(like)", [ReportTable(columns.table(rows))])
    case .json, .jsonl:
      let buffer = ByteBuffer(capacity: 2048)
      SimilarFilmsObject(model: model, explains: explains)
        .append(query, list, matches: matches, to: buffer)
      buffer.append("\n")
      return buffer.string
    }
  }

  private var columns: Columns<SimilarFilmRow> {
    SimilarFilmRow.columns(
      explains
        ? [
          .seen("because of", alignment: .left) {
            Table.harmless(SimilarityReasons(model: model, query: query).text($0.similar.film))
          }.detail
        ] : [])
  }

  /// A line for each film of the query: title, year, facts, meters.
  private func head(_ style: TerminalStyle) -> String {
    let like = query.like.map { place in
      let film = model.films[place]
      let facts = film.facts
      return "Similar to \(style.apply(.bold, film.titleAndYear))"
        + (facts.isEmpty ? "" : "  " + style.apply(.dim, facts))
    }
    let unlike = query.unlike.map { "unlike " + model.films[$0].titleAndYear }
    return (like + unlike).map { $0 + "\n" }.joined()
  }
}
