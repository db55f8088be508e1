import Bytes
import FilmData
package import FilmSimilarity

/// The lists of many films, one after another, as JSON lines or CSV.
package struct SimilarFilmsLists {
  private let model: SimilarityModel
  private let format: OutputFormat
  private let explains: Bool
  private let columns = SimilarFilmRow.columns()

  /// - Parameters:
  ///   - format: CSV, or any other for JSON lines.
  ///   - explains: whether objects have reasons.
  package init(model: SimilarityModel, format: OutputFormat, explains: Bool) {
    (self.model, self.format, self.explains) = (model, format, explains)
  }

  /// What comes before the first list.
  package var head: String { format == .csv ? columns.header : "" }

  /// A film's list: an object on a line, or a line of CSV for each of its titles.
  package func row(_ film: Int, _ list: [SimilarFilm]) -> String {
    let buffer = ByteBuffer(capacity: 2048)
    if format == .csv {
      columns.appendCSV(SimilarFilmRow.rows(of: film, list, model), to: buffer)
    } else {
      SimilarFilmsObject(model: model, explains: explains)
        .append(FilmQuery(like: [film]), list, to: buffer)
      buffer.append("\n")
    }
    return buffer.string
  }
}
