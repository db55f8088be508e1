import FilmCatalogue

/// A review in HTML, its words in the colours of their side, the stronger the more they count.
struct HTMLReview {
  let entry: PageEntry

  var html: String {
    let notation = entry.notation.map { "<span>\(HTMLText.escaped($0))</span>" }.joined()
    let predicted = entry.isPredicted ? " predicted" : ""
    return "<article class=\"review\(predicted)\">\n<div class=\"verdict\">"
      + "<b class=\"\(HTMLBar.style(entry.tone).dropFirst())\">\(entry.verdict)</b>\(notation)</div>\n"
      + "<div>\n<p>\(words)</p>\n"
      + "<footer>\(HTMLText.escaped(entry.byline.joined(separator: " · ")))</footer>\n</div>\n</article>\n"
  }

  /// The text; words that are not in it, or not behind the one before, have no colour.
  private var words: String {
    let bytes = Array(entry.review.text.utf8)
    var (html, place) = ("", 0)
    func piece(_ range: Range<Int>) -> String {
      HTMLText.escaped(String(decoding: bytes[range], as: UTF8.self))
    }
    for (range, valence) in entry.valences
    where place <= range.lowerBound && range.upperBound <= bytes.count {
      html += piece(place..<range.lowerBound)
      let word = piece(range)
      html += Self.style(valence).map { "<span class=\"\($0)\">\(word)</span>" } ?? word
      place = range.upperBound
    }
    return html + piece(place..<bytes.count)
  }

  /// The class of a word, with the steps of the terminal's colours; `nil` for one that hardly counts.
  private static func style(_ valence: Double) -> String? {
    guard abs(valence) >= TerminalStyle.faint else { return nil }
    let strength =
      abs(valence) >= TerminalStyle.strong
      ? " strong" : abs(valence) >= TerminalStyle.usual ? "" : " faint"
    return (valence < 0 ? "rotten" : "fresh") + strength
  }
}
