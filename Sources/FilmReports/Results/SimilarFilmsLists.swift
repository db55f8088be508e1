import Bytes
import FilmData
package import FilmSimilarity

/// The lists of many films, one after another, as JSON lines, CSV or TSV.
package struct SimilarFilmsLists {
  private let model: SimilarityModel
  private let format: OutputFormat
  private let explains: Bool
  private let columns = SimilarFilmRow.columns()

  /// - Parameters:
  ///   - format: CSV or TSV, or any other for JSON lines.
  ///   - explains: whether objects have reasons.
  package init(model: SimilarityModel, format: OutputFormat, explains: Bool) {
    (self.model, self.format, self.explains) = (model, format, explains)
  }

  /// What comes before the first list.
  package var head: String { format.isSeparated ? columns.header(format) : "" }

  /// A film's list: an object on a line, or a line of values for each of its titles.
  package func row(_ film: Int, _ list: [SimilarFilm]) -> String {
    let buffer = ByteBuffer(capacity: 2048)
    if format.isSeparated {
      columns.append(
        SimilarFilmRow.rows(of: film, list, model), separatedAs: format, to: buffer)
    } else {
      SimilarFilmsObject(model: model, explains: explains)
        .append(FilmQuery(like: [film]), list, to: buffer)
      buffer.append("\n")
    }
    return buffer.string
  }
}
