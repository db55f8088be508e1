import Bytes
import FilmCatalogue
import FilmReports

/// A film in a list, with both meters.
struct FilmCard {
  var title: String
  var year: String?
  var address: String
  var poster: PosterView
  var tomatometer: SmallMeter
  var popcornmeter: SmallMeter
  var reason: String?
  var note: String?
  var similarity: Similarity?
  var stars: String?
  /// The film in forms.
  var form: String
  var isOnWatchlist = false
  /// Whether it is in the list of the owner's ratings.
  var isRating = false
  // Of lists.
  var rank: String?
  var reviews: String?
  var difference: String?

  /// How similar a film is, in words and on a bar of 100.
  struct Similarity {
    var text: String
    var width: Double

    init(_ value: Double) {
      text = DecimalText.text(value, digits: 2)
      width = 100 * max(0, min(1, value))
    }
  }

  init(
    title: String, year: Int?, slug: String, genres: [String], critics: CriticsMeter,
    audience: AudienceMeter
  ) {
    self.title = title
    self.year = year.map { "\($0)" }
    address = SiteAddress.film(slug)
    form = slug
    poster = PosterView(title: title, year: year, genres: genres)
    tomatometer = SmallMeter(critics)
    popcornmeter = SmallMeter(audience)
  }
}
