import Bytes
import FilmCatalogue

/// Similar titles: both meters under their headings on the right, the reason below.
struct TerminalFilms {
  let axis: PageAxis
  let films: [PageSimilarFilm]

  var lines: [String] {
    let widths = SimilarPart.headings.map { Table.width($0) }
    // A rule may be wider than its texts; numbers stay under their headings as far as these fit.
    let numbers = widths.reduce(0, +) + 2
    return films.flatMap { film in
      let titles = axis.wrapped(film.titleAndYear, indent: numbers + 2)
      let figures = zip(film.meters, widths).map { meter, width in
        let figure = Padded.left(meter.figure, to: width)
        return axis.style.apply(meter.tone.colour, figure)
      }
      let first = Padded.right(titles.first ?? "", to: axis.textWidth - numbers)
      let texts =
        [first + figures.joined(separator: "  ")] + titles.dropFirst()
        + axis.wrapped(film.reason, .dim)
      return axis.lines(
        [PageAxis.Label(DecimalText.text(film.similarity, digits: 2), .dim)], texts)
    }
  }
}
