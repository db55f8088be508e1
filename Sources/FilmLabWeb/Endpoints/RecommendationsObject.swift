import Bytes
import FilmAnalytics
import FilmData
import FilmSimilarity

/// Recommended films as a JSON object, with what became of the titles of the ratings: as `filmlab recommend` prints it.
enum RecommendationsObject {
  static func append(
    _ found: [TasteProfile.Prediction], _ ratings: TasteRatings, _ model: SimilarityModel,
    to buffer: ByteBuffer
  ) {
    buffer.append("{\"films\":[")
    for (rank, prediction) in found.enumerated() {
      if rank > 0 { buffer.append(",") }
      PredictionObject.append(prediction, model, to: buffer)
    }
    buffer.append("],\"ordered_by\":\"stars - deviation\",\"matched\":")
    TitleMatchObject.append(all: ratings.found.map(\.match), model.films, to: buffer)
    buffer.append(",\"unknown\":[")
    for (place, error) in ratings.unknown.enumerated() {
      if place > 0 { buffer.append(",") }
      buffer.append(quoted: error.title)
    }
    buffer.append("]}")
  }
}
