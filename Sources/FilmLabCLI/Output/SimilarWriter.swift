import FilmData
import FilmSimilarity

/// Writes similar titles as on a title page: rank, title, year, similarity and both meters.
struct SimilarWriter {
  let model: SimilarityModel
  let format: OutputFormat
  let style: TerminalStyle
  let explain: Bool

  static let csvHeader =
    "film,film_title,film_year,rank,title,year,similarity,tomatometer,tomatometer_reviews,"
    + "popcornmeter,popcornmeter_ratings\n"

  func text(_ query: FilmQuery, _ list: [SimilarFilm]) -> String {
    switch format {
    case .table: table(query, list)
    case .json, .jsonl: object(query, list) + "\n"
    case .csv: SimilarWriter.csvHeader + csvRows(query.like[0], list)
    }
  }

  private func table(_ query: FilmQuery, _ list: [SimilarFilm]) -> String {
    var columns: [(String, Table.Alignment)] = [
      ("", .right), ("title", .left), ("year", .right), ("similarity", .right),
      ("Tomatometer", .right), ("reviews", .right), ("Popcornmeter", .right), ("ratings", .right),
    ]
    if explain { columns.append(("because of", .left)) }
    var table = Table(columns)
    for (rank, similar) in list.enumerated() {
      let other = model.films[similar.film]
      var row: [Table.Cell] = [
        "\(rank + 1)", Table.Cell(Table.shortened(other.title, to: 40), .bold),
        Table.Cell(other.year.map(String.init) ?? "–"),
        Table.Cell(Decimal.text(Double(similar.similarity), digits: 2)),
        MeterCell.cell(other.tomatometer), "\(other.tomatometer?.reviewCount ?? 0)",
        MeterCell.cell(other.popcornmeter), "\(other.popcornmeter?.ratingCount ?? 0)",
      ]
      if explain { row.append(Table.Cell(reasons(query, similar.film))) }
      table.rows.append(row)
    }
    let heads =
      query.like.map { head(model.films[$0]) }
      + query.unlike.map { "unlike " + model.films[$0].titleAndYear }
    return heads.joined(separator: "\n") + "\n\n" + table.lines(style).joined(separator: "\n")
      + "\n"
  }

  /// The film itself: title, year, facts, meters.
  private func head(_ film: Film) -> String {
    var facts = [film.genres.joined(separator: ", ")]
    if !film.directors.isEmpty { facts.append("by " + film.directors.joined(separator: ", ")) }
    if let meter = film.tomatometer, let percentage = meter.percentage {
      facts.append("Tomatometer \(percentage) % (\(Plural.text(meter.reviewCount, "review")))")
    }
    if let meter = film.popcornmeter, let percentage = meter.percentage {
      facts.append("Popcornmeter \(percentage) % (\(Plural.text(meter.ratingCount, "rating")))")
    }
    let known = facts.filter { !$0.isEmpty }.joined(separator: " · ")
    return "Similar to \(style.apply(.bold, film.titleAndYear))"
      + (known.isEmpty ? "" : "  " + style.apply(.dim, known))
  }

  /// What speaks most for a film: in words, then in shares of the similarity.
  private func reasons(_ query: FilmQuery, _ other: Int) -> String {
    let film = nearest(query, other)
    let shared = model.sharedEvidence(of: film, and: other)
    var parts: [String] = []
    if query.like.count > 1 { parts.append("like \(model.films[film].title)") }
    if !shared.directors.isEmpty {
      parts.append("by \(shared.directors.joined(separator: ", "))")
    }
    if !shared.words.isEmpty { parts.append("“\(shared.words.joined(separator: ", "))”") }
    if let count = shared.coLikes, let lift = shared.lift {
      parts.append("\(count) like both, \(Decimal.text(lift, digits: 1))× chance")
    }
    if !shared.genres.isEmpty { parts.append(shared.genres.joined(separator: ", ")) }
    let shares = model.parts(of: film, and: other).filter { $0.share >= 0.005 }
      .map { "\($0.name) \(Decimal.signed(Double($0.share), digits: 2))" }
    return (parts + [shares.joined(separator: ", ")]).joined(separator: "; ")
  }

  /// The film of a query that another is most like.
  private func nearest(_ query: FilmQuery, _ other: Int) -> Int {
    query.like.max {
      model.similarity(of: $0, and: other) < model.similarity(of: $1, and: other)
    } ?? query.like[0]
  }

  /// One object: the film, and under `similar` the list, each with its `similarity`.
  func object(_ film: Int, _ list: [SimilarFilm]) -> String {
    object(FilmQuery(like: [film]), list)
  }

  /// The same for a query: its first film's fields, and under `like` and `unlike` all films, if there
  /// are several.
  private func object(_ query: FilmQuery, _ list: [SimilarFilm]) -> String {
    let buffer = ByteBuffer(capacity: 2048)
    buffer.append("{")
    append(model.films[query.like[0]], to: buffer)
    if query.like.count > 1 || !query.unlike.isEmpty {
      append(query.like, named: "like", to: buffer)
      append(query.unlike, named: "unlike", to: buffer)
    }
    buffer.append(",\"similar\":[")
    for (rank, similar) in list.enumerated() {
      buffer.append(rank > 0 ? ",{" : "{")
      append(model.films[similar.film], to: buffer)
      buffer.append(",\"similarity\":")
      buffer.append(number: Double(similar.similarity))
      if explain {
        let film = nearest(query, similar.film)
        appendParts(film, similar.film, to: buffer)
        appendShared(film, similar.film, to: buffer)
      }
      buffer.append("}")
    }
    buffer.append("]}")
    return buffer.string
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
    append(shared.genres, named: "genres", to: buffer)
    append(shared.words, named: "words", to: buffer)
  }

  private func append(_ film: Film, to buffer: ByteBuffer) {
    buffer.append("\"id\":")
    buffer.append(quoted: film.id)
    buffer.append(",\"title\":")
    buffer.append(quoted: film.title)
    buffer.append(",\"year\":")
    MeterFields.append(film.year, to: buffer)
    MeterFields.append(film.tomatometer, film.popcornmeter, to: buffer)
  }

  private func appendParts(_ film: Int, _ other: Int, to buffer: ByteBuffer) {
    buffer.append(",\"parts\":{")
    for (index, part) in model.parts(of: film, and: other).enumerated() {
      buffer.append((index > 0 ? ",\"" : "\"") + part.name + "\":")
      buffer.append(number: Double(part.share))
    }
    buffer.append("}")
  }

  func csvRows(_ film: Int, _ list: [SimilarFilm]) -> String {
    let buffer = ByteBuffer(capacity: 2048)
    let own = model.films[film]
    for (rank, similar) in list.enumerated() {
      let other = model.films[similar.film]
      CSVField.append(own.id, to: buffer)
      buffer.append(",")
      CSVField.append(own.title, to: buffer)
      buffer.append(",\(own.year.map(String.init) ?? ""),\(rank + 1),")
      CSVField.append(other.title, to: buffer)
      buffer.append(",\(other.year.map(String.init) ?? ""),")
      buffer.append(number: Double(similar.similarity))
      let numbers = [
        other.tomatometer?.percentage, other.tomatometer?.reviewCount ?? 0,
        other.popcornmeter?.percentage, other.popcornmeter?.ratingCount ?? 0,
      ]
      for number in numbers { buffer.append("," + (number.map(String.init) ?? "")) }
      buffer.append("\n")
    }
    return buffer.string
  }
}
