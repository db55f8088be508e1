internal import FilmData

/// Text as the catalogue keeps it: without NUL, at which SQLite ends a text when it is read.
///
/// What would be cut in silence is kept with U+FFFD, the sign for what cannot be shown, in the place of each NUL.
enum StorableText {
  /// A text that comes back as it is.
  static func text(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }

  /// The same of a text that may be missing.
  static func text(_ text: String?) -> String? { text.map { Self.text($0) } }

  /// The same of several.
  static func texts(_ texts: [String]) -> [String] {
    texts.contains { $0.utf8.contains(0) } ? texts.map { text($0) } : texts
  }
}

extension FilmRecord {
  /// The record with texts that come back as they are.
  var storable: FilmRecord {
    var record = self
    record.titles = StorableText.texts(titles)
    record.otherTitles = StorableText.texts(otherTitles)
    if facts.values.contains(where: { $0.contains { $0.utf8.contains(0) } }) {
      record.facts = facts.mapValues(StorableText.texts)
    }
    for place in credits.indices {
      record.credits[place].name = StorableText.text(credits[place].name)
      record.credits[place].character = StorableText.text(credits[place].character)
    }
    for (place, award) in awards.enumerated() {
      record.awards[place].organisation = StorableText.text(award.organisation)
      record.awards[place].category = StorableText.text(award.category)
      record.awards[place].name = StorableText.text(award.name)
    }
    for (place, offer) in offers.enumerated() {
      record.offers[place].provider = StorableText.text(offer.provider)
      record.offers[place].way = StorableText.text(offer.way)
      record.offers[place].price = StorableText.text(offer.price)
      record.offers[place].link = StorableText.text(offer.link)
    }
    return record
  }
}
