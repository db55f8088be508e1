import Bytes
import FilmCatalogue

/// Similar titles: both meters under their headings on the right, the reason below.
struct TerminalFilms {
  let axis: PageAxis
  let films: [PageSimilarFilm]

  /// The columns of both numbers.
  private static let numbers = SimilarPart.headings.reduce(2) { $0 + Table.width($1) }
  /// The least room for a title; with less, numbers stand on a line of their own.
  private static let leastTitle = 15

  var lines: [String] { films.flatMap(lines) }

  private func lines(_ film: PageSimilarFilm) -> [String] {
    let indent = axis.textWidth - Self.numbers - 2 < Self.leastTitle ? 0 : Self.numbers + 2
    var texts = axis.wrapped(film.titleAndYear, indent: indent)
    if texts.isEmpty { texts = ["–"] }
    if indent == 0 { texts.insert("", at: 0) }
    texts[0] = Padded.right(texts[0], to: axis.textWidth - Self.numbers) + figures(film)
    return axis.lines(
      [PageAxis.Label(DecimalText.text(film.similarity, digits: 2), .dim)],
      texts + axis.wrapped(film.reason, .dim))
  }

  private func figures(_ film: PageSimilarFilm) -> String {
    zip(film.meters, SimilarPart.headings).map { meter, heading in
      let figure = Padded.left(meter.figure, to: Table.width(heading))
      return axis.style.apply(meter.tone.colour, figure)
    }.joined(separator: "  ")
  }
}
