import Bytes

@testable import FilmData

/// A model's table of films: what is read can be written and read again.
final class FilmTableReader: FuzzedReader {
  static let name = "film-table"
  static let dictionary = [
    ",", "\"", "\"\"", "\n", "\r\n", "|", "-1", "2147483648", "tt0072443", "!", "cast",
    "movielens_id", "imdb_id",
  ]
  static let seeds =
    [
      rows(of: ToyFilms.films),
      rows(of: [Film(id: "a", title: "One, \"two\"", alternateTitles: ["b", "c"])]),
    ] + [
      Array("a,b,c,1975,d|e,f,1,2,3,4".utf8), Array("a,\"b\nc\",,,,,,,,".utf8),
    ]

  private static func rows(of films: [Film]) -> [UInt8] {
    FilmList(films).withTable { [0x21] + Array($0) }
  }

  init() {}

  func read(_ bytes: [UInt8]) throws {
    let isWhole = bytes.first == 0x21
    let buffer = ByteBuffer()
    if !isWhole { buffer.append(FilmTable.header + "\n") }
    for byte in bytes.dropFirst(isWhole ? 1 : 0) { buffer.append(byte) }
    let list: FilmList
    do {
      list = try FilmList(table: buffer.bytes, in: UncheckedOwner(buffer))
    } catch {
      return
    }
    let films = Array(list)
    let again = FilmList(films)
    try promise(again == FilmList(Array(again)), "films change when they are written")
    try promise(films.count == list.count, "films are lost")
    _ = (
      list.index(movieLensID: 1), list.index(imdbID: 72443), list.firstIndex(id: "a"),
      list.names(Array(list.indices))
    )
    let index = TitleIndex(list)
    if let first = films.first { _ = index.typed(first.title) }
  }

  /// Keeps the bytes, which nothing changes any more.
  private final class UncheckedOwner: @unchecked Sendable {
    private let buffer: ByteBuffer

    init(_ buffer: ByteBuffer) { self.buffer = buffer }
  }
}
