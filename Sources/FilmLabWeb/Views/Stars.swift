import Bytes
import FilmReports

extension Double {
  /// Whether it is a rating: half a star to five stars, in halves.
  var isStars: Bool { (0.5...5).contains(self) && (2 * self).rounded() == 2 * self }
}

/// Stars of five as text and as choices of a form.
enum Stars {
  /// A score 0…1 as stars.
  static func text(share: Double) -> String { StarsText.text(5 * share) }

  /// A choice of a form.
  struct Choice {
    var value: String
    var label: String
    var isChosen: Bool
  }

  /// Half a star to five stars.
  static func choices(chosen stars: Double?) -> [Choice] {
    (1...10).map { halves in
      let value = Double(halves) / 2
      let whole = halves / 2
      let number = whole == 0 ? "½" : "\(whole)\(halves.isMultiple(of: 2) ? "" : "½")"
      return Choice(
        value: DecimalText.short(value, digits: 1),
        label: "\(number) star\(halves <= 2 ? "" : "s")", isChosen: stars == value)
    }
  }
}
