@testable import FilmData

/// A table with good rows around those that are made up, or, behind a `!`, the whole file made up.
private struct FuzzedTable {
  let header: String
  let before: String
  let after: String

  static let dictionary = [
    "!", ",", "\"", "\"\"", "\n", "\r\n", "\t", "::", ";", "sep=;", "{", "}", "[", "]", "\":",
    ":\"", "null",
    "0.5", "5", "10", "-1", "1e9", "nan", "1970-01-01", "2001-09-09T01:46:40Z", "tt0072443",
    "(1975)", "|",
    "☆", "\u{FEFF}", "userId", "movieId", "rating", "timestamp", "title", "year", "genres", "film",
    "tag",
  ]

  /// Reads the made-up file; rows that are all its own may be refused together.
  func read<Result>(
    _ bytes: [UInt8], by read: (Input) throws -> Result
  ) throws -> Result? {
    if bytes.first == UInt8(ascii: "!") {
      _ = try unlessRefused { try read(.bytes(Array(bytes.dropFirst()), name: "fuzz")) }
      return nil
    }
    if bytes.areBinary { return nil }
    let text = Array("\(header)\n\(before)\n".utf8) + bytes + Array("\n\(after)\n".utf8)
    // Not refused: there are good rows.
    return try read(.bytes(text, name: "fuzz"))
  }
}

/// Ratings of users.
final class RatingsReader: FuzzedReader {
  static let name = "ratings"
  static let dictionary = FuzzedTable.dictionary
  static let seeds = [
    "u1,m1,4,978300760\nu1,m2,3.5,", "u2,\"m,3\",0.5,1.5\nu2,m3,6,0",
    "!1::2::5::978300760\n1::3::3::9\n",
    "!196\t242\t3\t881250949\n", "!1:\n10,3,2005-09-06\n11,5,2005-05-13\n2:\n10,1,2005-09-05\n",
    "!user_id:token\titem_id:token\trating:float\n1\t2\t3\n", "!0 1 4.5\n1 1 3\n",
    "!{\"user\":\"u\",\"item\":\"i\",\"rating\":4}\n", "!Name,Year,Rating\nMirror,1975,5\n",
    "!user,item,plays\nu,i,3\n", "!user,item\nu,i\n",
  ].map { Array($0.utf8) }
  private let table = FuzzedTable(
    header: "user,item,rating,timestamp", before: "before,b,4,1", after: "after,b,2,2")

  init() {}

  func read(_ bytes: [UInt8]) throws {
    let ratings = try table.read(bytes) { try RatingReader.read($0, scale: 5).0 }
    guard let ratings else { return }
    for user in ["before", "after"] {
      try promise(ratings.users.identifiers.contains(user), "the row \(user) is lost")
    }
    try promise(
      ratings.userNumbers.allSatisfy { ratings.users.identifiers.indices.contains(Int($0)) }
        && ratings.filmNumbers.allSatisfy { ratings.films.identifiers.indices.contains(Int($0)) }
        && ratings.values.allSatisfy(\.isFinite),
      "a rating is of nobody, of nothing, or no number")
  }
}

/// Another program's predictions, or lists.
final class PredictionsReader: FuzzedReader {
  static let name = "predictions"
  static let dictionary = FuzzedTable.dictionary + ["prediction", "est", "rank", "score"]
  static let seeds = [
    "u1,m1,4.25\nu1,m2,-3e1,", "!uid,iid,r_ui,est\n1,2,3,4\n", "!user,item,rank\n1,2,1\n1,3,2\n",
    "!user,item\nu,i\n", "!{\"user\":\"u\",\"item\":\"i\",\"prediction\":4}\n", "!1 2 3.5\n",
  ].map { Array($0.utf8) }
  private let table = FuzzedTable(
    header: "user,item,prediction", before: "before,b,4", after: "after,b,2")

  init() {}

  func read(_ bytes: [UInt8]) throws {
    let read = try table.read(bytes) { try PredictionReader.read($0, needsValues: false).0 }
    guard let read else { return }
    for user in ["before", "after"] {
      try promise(read.users.identifiers.contains(user), "the row \(user) is lost")
    }
    try promise(
      read.values.count == read.count && read.values.allSatisfy(\.isFinite), "a value is none")
    try promise(
      read.lists.reduce(0) { $0 + $1.rows.count } == read.count, "a row is in no list")
  }
}

/// Tables of films.
final class FilmsReader: FuzzedReader {
  static let name = "films"
  static let dictionary = FuzzedTable.dictionary
  static let seeds = [
    "1,\"Mirror, The (1975)\",Drama|War", "2,Stalker (1979),(no genres listed)\n,untitled,\n3",
    "!1::Jaws (1975)::Thriller\n",
    "!{\"id\":\"mirror_1975\",\"title\":\"The Mirror\",\"year\":1975}\n",
    "!movieId,imdbId,tmdbId\n1,0072443,1396\n", "!tconst,title,year\ntt0072443,Zerkalo,1975\n",
    "!1|Jaws (1975)|01-Jan-1975||http://example.org|0|1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n",
  ].map { Array($0.utf8) }
  private let table = FuzzedTable(
    header: "movieId,title,genres", before: "900001,Before (1975),Drama",
    after: "900002,After (1979),War")

  init() {}

  func read(_ bytes: [UInt8]) throws {
    guard let films = try table.read(bytes, by: { try FilmReader.read($0).0 }) else { return }
    try promise(films.first?.id == "900001", "the row before is lost")
    try promise(films.last?.id == "900002", "the row behind is lost")
  }
}

/// Tags that people gave to films.
final class TagsReader: FuzzedReader {
  static let name = "tags"
  static let dictionary = FuzzedTable.dictionary
  static let seeds = [
    "1,slow", "2,\"never, ever dull\"\n3,\n,x", "!1::2::slow::978300760\n",
    "!film,tag\nMirror,slow\n",
  ].map { Array($0.utf8) }
  private let table = FuzzedTable(header: "movieId,tag", before: "b,before", after: "a,after")

  init() {}

  func read(_ bytes: [UInt8]) throws {
    guard let tags = try table.read(bytes, by: { try TagReader.read($0).tags }) else { return }
    try promise(tags.first?.tag == "before", "the row before is lost")
    try promise(tags.last?.tag == "after", "the row behind is lost")
  }
}

/// How similar people find pairs of films.
final class JudgementsReader: FuzzedReader {
  static let name = "judgements"
  static let dictionary = FuzzedTable.dictionary
  static let seeds = [
    "Mirror,Stalker,4.5", "\"Mirror, The\",Solaris,1\nx,y,z\na,b", "!film,other,mean\na,b,1\n",
    "!a,b,1\n",
  ].map { Array($0.utf8) }
  private let table = FuzzedTable(
    header: "film,other,judgement", before: "before,b,1", after: "after,b,2")

  init() {}

  func read(_ bytes: [UInt8]) throws {
    guard let rows = try table.read(bytes, by: { try JudgementReader.read($0).judgements }) else {
      return
    }
    try promise(rows.first?.film == "before", "the row before is lost")
    try promise(rows.last?.film == "after", "the row behind is lost")
  }
}

/// Counts of words of films.
final class FilmWordsFileReader: FuzzedReader {
  static let name = "film-words"
  static let dictionary = [
    "\"film\":", "\"title\":", "\"reviews\":", "\"words\":{", "\"slow\":2", "-1", "}", "\n",
  ]
  static let seeds = [
    #"{"film":"m","title":"Mirror","reviews":4,"words":{"dream":2,"slow":1}}"#,
    #"{"title":"Stalker","words":{"zone":-1}}"#,
    #"{"film":"x","words":{"a":99999999999999999999}}"#,
    #"{'film': 'y', 'words': {'a': 1,},}"#,
  ].map { Array($0.utf8) }

  init() {}

  func read(_ bytes: [UInt8]) throws {
    if bytes.areBinary { return }
    let row = Array(#"{"film":"good","words":{"fine":1}}"#.utf8)
    var films: [String] = []
    _ = try FilmWordsReader.read(.bytes(row + [0x0A] + bytes + [0x0A] + row, name: "x.jsonl")) {
      films.append($0.film)
    }
    try promise(films.first == "good" && films.last == "good" && films.count > 1, "a row is lost")
  }
}
