package import Bytes
package import FilmData

/// How a title was understood, as a JSON object: the same in every command and in the web service.
package enum TitleMatchObject {
  /// Writes the object: the `query`, `how` it was matched, and `others`, the titles and years of further films
  /// that may be meant; `years_apart` only where the film is of another year than the query says.
  ///
  /// - Parameter hasKey: whether the film's `id` comes first, where it is not beside the object.
  package static func append(
    _ match: TitleMatch, _ films: FilmList, hasKey: Bool = false, to buffer: ByteBuffer
  ) {
    buffer.append("{")
    if hasKey {
      buffer.append("\"id\":")
      buffer.append(quoted: films[match.film].id)
      buffer.append(",")
    }
    buffer.append("\"query\":")
    buffer.append(quoted: match.query)
    buffer.append(",\"how\":\"\(match.how.rawValue)\",\"others\":[")
    for (index, name) in films.names([match.film] + match.others).dropFirst().enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.append(quoted: name)
    }
    buffer.append("]")
    if match.yearsApart > 0 { buffer.append(",\"years_apart\":\(match.yearsApart)") }
    buffer.append("}")
  }

  /// Writes several, each with the key of its film, as an array.
  package static func append(
    all matches: some Sequence<TitleMatch>, _ films: FilmList, to buffer: ByteBuffer
  ) {
    buffer.append("[")
    for (index, match) in matches.enumerated() {
      if index > 0 { buffer.append(",") }
      append(match, films, hasKey: true, to: buffer)
    }
    buffer.append("]")
  }
}
