import FilmCatalogue
import FilmReports
import FilmSentiment

extension SiteReader {
  /// A review of a list in which several films are.
  func view(_ found: FilmReview) -> ReviewView {
    var view = ReviewView(found.review, words: words(of: found.review.text))
    view.about = link(found.film)
    return view
  }

  /// A review in which words were found.
  func view(_ hit: ReviewHit) -> ReviewView {
    var view = ReviewView(
      hit.review, words: words(of: hit.review.text),
      marked: hit.places.map { $0.start..<$0.end })
    view.about = link(hit.film)
    return view
  }

  /// A link to a film's page.
  func link(_ film: FilmSummary) -> Link {
    Link(film.title, SiteAddress.film(slug(of: film)), note: film.year.map { "\($0)" })
  }

  /// The words of a text that have a part in its score.
  private func words(of text: String) -> [PageWord] {
    guard let scorer else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      return scorer.explain(bytes).wordValences(in: bytes).filter { $0.valence != 0 }.map {
        PageWord(start: $0.bytes.lowerBound, end: $0.bytes.upperBound, valence: $0.valence)
      }
    }
  }
}
