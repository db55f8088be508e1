package import Bytes
package import FilmData

/// A prediction as a JSON object, as `filmlab recommend`, `filmlab predict` and their web service
/// write it.
package enum PredictionObject {
  /// Writes the object: the film's `id`, `title` and `year`, predicted `stars`, their standard
  /// `deviation`, and the rated film that is the main reason under `because`, if there is one.
  ///
  /// - Parameter match: how the film was found, under `matched`, if its title was looked up.
  package static func append(
    _ prediction: TasteProfile.Prediction, _ model: SimilarityModel, match: TitleMatch? = nil,
    to buffer: ByteBuffer
  ) {
    buffer.append("{")
    FilmFields.appendNames(model.films[prediction.film], to: buffer)
    if let match {
      buffer.append(",\"matched\":")
      TitleMatchObject.append(match, model.films, to: buffer)
    }
    buffer.append(",\"stars\":")
    buffer.append(number: prediction.stars)
    buffer.append(",\"deviation\":")
    buffer.append(number: prediction.deviation)
    if let because = prediction.because {
      buffer.append(",\"because\":")
      buffer.append(quoted: model.films[because].titleAndYear)
    }
    buffer.append("}")
  }
}
