package import Bytes

/// A film as fields of a JSON object.
package enum FilmFields {
  /// Writes `id`, `title`, `year` and both meters.
  package static func append(_ film: Film, to buffer: ByteBuffer) {
    appendNames(film, to: buffer)
    MeterFields.append(film.tomatometer, film.popcornmeter, to: buffer)
  }

  /// Writes `id`, `title` and `year`.
  package static func appendNames(_ film: Film, to buffer: ByteBuffer) {
    buffer.append("\"id\":")
    buffer.append(quoted: film.id)
    buffer.append(",\"title\":")
    buffer.append(quoted: film.title)
    buffer.append(",\"year\":")
    MeterFields.append(film.year, to: buffer)
  }
}
