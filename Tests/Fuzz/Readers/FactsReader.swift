@testable import FilmData

/// Facts of films: a letter for the layout, then rows among good ones; or, behind a `!`, the whole file.
final class FactsReader: FuzzedReader {
  static let name = "facts"
  static let dictionary = [
    "!", "\t", "\n", "\r\n", ",", "\"", "\"\"", "|", "\\N", "tt0072443", "nm0001789", "(1975)",
    "1927/28", "1975-03-07", "movie", "tvSeries", "director", "actress", "[\"Maria\"]", "PT1H48M",
    "PT9999999999999999999H", "$8.9M", "1e308", "862.0", "[{'id': 18, 'name': 'Drama'}]",
    "[{\"id\": 18, \"name\": \"Drama\"}]", "None", "{", "}", "[", "]", "\\u0027",
    "{\"@type\":\"Movie\",\"name\":\"", "\"@graph\":[", "<script type=\"application/ld+json\">",
    "</script>", "{\"type\":\"film\",\"title\":\"", "\"year\":1975", "\"offers\":[{",
    "m/the_mirror",
  ]

  /// A layout with a good row before and behind those that are made up.
  private struct Frame {
    var layout: FactLayout
    var header: String
    var before: String
    var after: String
  }

  private static let imdb: [Frame] = [
    Frame(
      layout: .imdbBasics,
      header:
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\truntimeMinutes\tgenres",
      before: "tt0000001\tmovie\tBefore\tBefore\t0\t1975\t90\tDrama",
      after: "tt0000002\tmovie\tAfter\tAfter\t0\t1979\t90\tDrama"),
    Frame(
      layout: .imdbCrew, header: "tconst\tdirectors\twriters", before: "tt0000001\tnm1\t\\N",
      after: "tt0000002\tnm1,nm2\t\\N"),
    Frame(
      layout: .imdbPrincipals, header: "tconst\tordering\tnconst\tcategory\tjob\tcharacters",
      before: "tt0000001\t1\tnm1\tactor\t\\N\t[\"A\"]", after: "tt0000002\t1\tnm1\tactor\t\\N\t\\N"),
    Frame(
      layout: .imdbNames, header: "nconst\tprimaryName\tbirthYear", before: "nm1\tBefore\t1932",
      after: "nm2\tAfter\t\\N"),
    Frame(
      layout: .imdbRatings, header: "tconst\taverageRating\tnumVotes", before: "tt0000001\t8.0\t9",
      after: "tt0000002\t7.0\t9"),
    Frame(
      layout: .imdbTitles, header: "titleId\tordering\ttitle\tregion",
      before: "tt0000001\t1\tBefore\tUS", after: "tt0000002\t1\tAfter\tUS"),
  ]
  private static let others: [Frame] = [
    Frame(
      layout: .rottenTomatoes,
      header: "rotten_tomatoes_link,movie_title,movie_info,critics_consensus,genres,runtime",
      before: "m/before,Before,,,Drama,90", after: "m/after,After,,,Drama,90"),
    Frame(
      layout: .tmdb,
      header: "id,imdb_id,title,original_title,overview,release_date,production_companies,genres",
      before: "1,tt0000001,Before,Before,,1975-01-01,[],[]",
      after: "2,tt0000002,After,After,,1979-01-01,[],[]"),
    Frame(
      layout: .tmdbCredits, header: "movie_id,title,cast,crew", before: "1,Before,[],[]",
      after: "2,After,[],[]"),
    Frame(
      layout: .oscars, header: "Year,Category,Film,FilmId,Nominees,Winner",
      before: "1975,ACTOR,Before,tt0000001,A,True", after: "1979,ACTOR,After,tt0000002,A,"),
    Frame(
      layout: .lines, header: "",
      before: #"{"type":"film","title":"Before","imdb_id":"tt0000001"}"#,
      after: #"{"type":"film","title":"After","imdb_id":"tt0000002"}"#),
    Frame(
      layout: .films, header: "movieId,title,genres", before: "900001,Before (1975),Drama",
      after: "900002,After (1979),War"),
  ]
  private static let frames = imdb + others

  static let seeds =
    [
      "att1\tmovie\tThe Mirror\tZerkalo\t0\t1975\t108\tDrama,Biography\ntt2\ttvSeries\tx\tx\t0\t\\N\t\\N\t\\N",
      "btt1\tnm1,nm2\tnm3", "ctt1\t2\tnm1\tactress\t\\N\t[\"Maria\",\"Natalya\"]",
      "dnm0001789\tAndrei Tarkovsky\t1932", "ett1\t8.0\t44000", "ftt1\t3\tSpiegel\tDE",
      "gm/the_mirror,The Mirror,\"A man\nremembers.\",,\"Drama, Biography\",108 minutes",
      "h1396,tt0072443,The Mirror,Зеркало,\"A \"\"man\"\".\",1975-03-07,\"[{'name': 'Mosfilm', 'id': 5}]\",\"[{\"\"id\"\": 18, \"\"name\"\": \"\"Drama\"\"}]\"",
      "i1,Mirror,\"[{'name': \"\"O'Hara\"\", 'character': None}]\",\"[{'job': 'Director', 'name': 'A'}]\"",
      "j1927/28,ACTRESS,One|Two,tt1|tt2,A|B,True",
      "k{\"type\":\"film\",\"title\":\"M\",\"cast\":[{\"name\":\"A\",\"character\":\"B\"}],\"awards\":[{\"organisation\":\"O\",\"category\":\"C\",\"won\":true}]}",
      "l1,\"Mirror, The (Zerkalo) (1975)\",Drama|War",
      "!<html><script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Movie\",\"name\":\"M\",\"duration\":\"PT1H48M\",\"offers\":{\"price\":3.99}}]}</script>",
      "!tconst\tdirectors\twriters\ntt1\tnm1\t\\N\n", "!1::Jaws (1975)::Thriller\n",
    ].map { Array($0.utf8) }

  init() {}

  func read(_ bytes: [UInt8]) throws {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    if first == UInt8(ascii: "!") {
      _ = try unlessRefused {
        try FactReader(.bytes(rest, name: "fuzz")).forEach { try Self.expectSound($0) }
      }
      return
    }
    let place = Int(first) - Int(UInt8(ascii: "a"))
    guard Self.frames.indices.contains(place), !rest.areBinary else { return }
    let frame = Self.frames[place]
    var text = Array((frame.header.isEmpty ? "" : frame.header + "\n").utf8)
    text += Array((frame.before + "\n").utf8) + rest + Array("\n\(frame.after)\n".utf8)
    var rows: [FactRow] = []
    _ = try FactReader(.bytes(text, name: "fuzz"), frame.layout).forEach { row in
      try Self.expectSound(row)
      rows.append(row)
    }
    try promise(rows.count > 1, "\(frame.layout): a good row is lost")
    try promise(Self.isFirst(rows[0]), "\(frame.layout): the row before is lost")
    try promise(rows.last.map(Self.isLast) ?? false, "\(frame.layout): the row behind is lost")
  }

  private static func isFirst(_ row: FactRow) -> Bool { isNamed(row, "nm1", [1, 900_001]) }
  private static func isLast(_ row: FactRow) -> Bool { isNamed(row, "nm2", [2, 900_002]) }

  private static func isNamed(_ row: FactRow, _ person: String, _ numbers: [Int]) -> Bool {
    switch row {
    case .person(let id, _): id == person
    case .film(let film):
      film.ids.contains { id in
        id.value == (person == "nm1" ? "before" : "after")
          || numbers.contains(Int(id.value.drop { !$0.isNumber }) ?? 0)
      }
    }
  }

  /// Whatever is read can be kept: no empty names, and years that films can have.
  private static func expectSound(_ row: FactRow) throws {
    guard case .film(let film) = row else { return }
    try promise(film.ids.allSatisfy { !$0.value.isEmpty }, "an empty identifier")
    try promise(film.facts.values.allSatisfy { !$0.isEmpty }, "a fact without values")
    try promise(film.year.map { (1000...9999).contains($0) } ?? true, "no year of a film")
    try promise(
      film.credits.allSatisfy { $0.name != nil || $0.imdbID != nil }, "a credit of nobody")
    try promise(
      (film.facts[.runtime] ?? []).allSatisfy { !$0.isEmpty }, "an empty runtime")
  }
}
