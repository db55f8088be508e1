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
      + "\(footer)</div>\n</article>\n"
  }

  private var footer: String {
    let byline = HTMLText.escaped(entry.byline.joined(separator: " · "))
    return byline.isEmpty ? "" : "<footer>\(byline)</footer>\n"
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
      html += "<span class=\"\(Self.style(valence))\">\(word)</span>"
      place = range.upperBound
    }
    return html + piece(place..<bytes.count)
  }

  /// The class of a word, with the steps of the terminal's colours.
  private static func style(_ valence: Double) -> String {
    (valence < 0 ? "rotten" : "fresh") + (abs(valence) >= TerminalStyle.strong ? " strong" : "")
  }
}
