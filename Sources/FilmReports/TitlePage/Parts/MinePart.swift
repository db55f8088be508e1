import Bytes
import FilmCatalogue
import FilmData

/// What the owner says of the film.
struct MinePart {
  let mine: MyOpinion

  var sections: [PageSection] {
    var rows: [PageRow] = []
    if let stars = mine.stars {
      rows.append(
        PageRow(
          label: "My rating",
          text: "\(StarsText.text(stars)) \(DecimalText.short(stars, digits: 2))/5",
          detail: date(mine.ratingTime)))
    }
    if let review = mine.review {
      rows.append(PageRow(label: "My review", text: review, detail: date(mine.reviewTime)))
    }
    if mine.isOnWatchlist {
      rows.append(PageRow(label: "Watchlist", text: "on it", detail: date(mine.watchlistTime)))
    }
    return PageSection.rows("Mine", rows)
  }

  private func date(_ seconds: Int?) -> String {
    seconds.map { PageDate.text(ReviewDate.text(seconds: $0)) } ?? ""
  }
}
