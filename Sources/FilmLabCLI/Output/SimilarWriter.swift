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
        MeterCell.cell(other.tomatometer), Table.Cell(SimilarWriter.reviews(other)),
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
    if let percentage = film.tomatometer?.percentage {
      facts.append("Tomatometer \(percentage) % (\(SimilarWriter.reviews(film)) reviews)")
    } else if film.reviewsWithoutVerdict > 0 {
      facts.append("no Tomatometer, \(SimilarWriter.reviews(film)) reviews have a label or score")
    }
    if let meter = film.popcornmeter, let percentage = meter.percentage {
      facts.append("Popcornmeter \(percentage) % (\(Plural.text(meter.ratingCount, "rating")))")
    }
    let known = facts.filter { !$0.isEmpty }.joined(separator: " · ")
    return "Similar to \(style.apply(.bold, film.titleAndYear))"
      + (known.isEmpty ? "" : "  " + style.apply(.dim, known))
  }

  /// How many reviews the Tomatometer is of, and of how many where others have neither label nor score.
  private static func reviews(_ film: Film) -> String {
    let judged = film.tomatometer?.reviewCount ?? 0
    return film.reviewsWithoutVerdict > 0 ? "\(judged) of \(film.reviewCount)" : "\(judged)"
  }

  /// What speaks most for a film: in words, then in shares of the similarity.
  private func reasons(_ query: FilmQuery, _ other: Int) -> String {
    let film = model.nearest(in: query, to: other)
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

  /// One object: the film, and under `similar` the list, each with its `similarity`.
  func object(_ film: Int, _ list: [SimilarFilm]) -> String {
    object(FilmQuery(like: [film]), list)
  }

  private func object(_ query: FilmQuery, _ list: [SimilarFilm]) -> String {
    let buffer = ByteBuffer(capacity: 2048)
    SimilarFilmsObject(model: model, explains: explain).append(query, list, to: buffer)
    return buffer.string
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
