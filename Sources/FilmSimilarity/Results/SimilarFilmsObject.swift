package import Bytes
package import FilmData

/// Similar titles as a JSON object, as `filmlab similar` and its web service write it.
package struct SimilarFilmsObject {
  private let model: SimilarityModel
  private let explains: Bool

  /// - Parameter explains: whether reasons are added, and what each kind of evidence contributes.
  package init(model: SimilarityModel, explains: Bool) {
    self.model = model
    self.explains = explains
  }

  /// Writes the object: the query's first film, under `matched` how it was found, under `like` and `unlike`
  /// the keys of all films of the query if there are several, under `matches` how these were found,
  /// `few_reviews` where little was written about one of them (``ListBasis``), and under
  /// `similar` the list, each film with its `similarity`.
  ///
  /// - Parameter matches: how the films of the query were found, in their order; empty where none was looked
  ///   up.
  package func append(
    _ query: FilmQuery, _ list: [SimilarFilm], matches: [TitleMatch] = [], to buffer: ByteBuffer
  ) {
    buffer.append("{")
    FilmFields.append(model.films[query.like[0]], to: buffer)
    if let first = matches.first {
      buffer.append(",\"matched\":")
      TitleMatchObject.append(first, model.films, to: buffer)
    }
    if matches.count > 1 {
      buffer.append(",\"matches\":")
      TitleMatchObject.append(all: matches, model.films, to: buffer)
    }
    if query.like.count > 1 || !query.unlike.isEmpty {
      append(query.like, named: "like", to: buffer)
      append(query.unlike, named: "unlike", to: buffer)
    }
    if query.like.contains(where: { model.basis(ofFilm: $0).isThin }) {
      buffer.append(",\"few_reviews\":true")
    }
    buffer.append(",\"similar\":[")
    for (rank, similar) in list.enumerated() {
      buffer.append(rank > 0 ? ",{" : "{")
      FilmFields.append(model.films[similar.film], to: buffer)
      buffer.append(",\"similarity\":")
      buffer.append(number: Double(similar.similarity))
      if explains {
        let film = model.nearest(in: query, to: similar.film)
        appendParts(film, similar.film, to: buffer)
        appendShared(film, similar.film, to: buffer)
      }
      buffer.append("}")
    }
    buffer.append("]}")
  }

  private func append(_ films: [Int], named name: String, to buffer: ByteBuffer) {
    append(films.map { model.films[$0].id }, named: name, to: buffer)
  }

  private func append(_ texts: [String], named name: String, to buffer: ByteBuffer) {
    buffer.append(",\"\(name)\":[")
    for (index, text) in texts.enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.append(quoted: text)
    }
    buffer.append("]")
  }

  private func appendShared(_ film: Int, _ other: Int, to buffer: ByteBuffer) {
    let shared = model.sharedEvidence(of: film, and: other)
    if let count = shared.coLikes, let lift = shared.lift {
      buffer.append(",\"co_likes\":\(count),\"lift\":")
      buffer.append(number: lift)
    }
    append(shared.directors, named: "directors", to: buffer)
    append(shared.cast, named: "cast", to: buffer)
    append(shared.genres, named: "genres", to: buffer)
    append(shared.words, named: "words", to: buffer)
  }

  private func appendParts(_ film: Int, _ other: Int, to buffer: ByteBuffer) {
    buffer.append(",\"parts\":{")
    for (index, part) in model.parts(of: film, and: other).enumerated() {
      buffer.append((index > 0 ? ",\"" : "\"") + part.name + "\":")
      buffer.append(number: Double(part.share))
    }
    buffer.append("}")
  }
}

extension SimilarityModel {
  /// The film of a query that another is most like.
  package func nearest(in query: FilmQuery, to other: Int) -> Int {
    query.like.map { (film: $0, similarity: similarity(of: $0, and: other)) }
      .max { $0.similarity < $1.similarity }?.film ?? query.like[0]
  }
}
