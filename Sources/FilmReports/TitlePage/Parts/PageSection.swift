import FilmCatalogue

/// A section of a title page, from which terminal, Markdown and HTML are written.
struct PageSection {
  /// The heading; empty for none.
  var title = ""
  /// What stands opposite the heading: how many of all are shown, the source.
  var note = ""
  /// What is in it.
  var blocks: [PageBlock]
  /// Whether its blocks may stand in two columns where there is room.
  var isDivisible = false

  /// Whether any of its rows or bars has a label.
  var hasLabels: Bool {
    blocks.contains { block in
      switch block {
      case .row(let row): !row.label.isEmpty
      case .bar: true
      default: false
      }
    }
  }
}

/// A piece of a section.
enum PageBlock {
  /// A text with its label.
  case row(PageRow)
  /// A share as a bar.
  case bar(PageBar)
  /// Words of a review, with their author.
  case quotation(Quotation)
  /// A review.
  case review(PageEntry)
  /// How many gave half a star, one star, … five stars.
  case stars([Int])
  /// Similar titles.
  case films([PageSimilarFilm])
}

/// A text with its label.
struct PageRow: Hashable {
  /// What it is; empty for what belongs to the row before.
  var label = ""
  /// The text.
  var text: String
  /// What is less important.
  var detail = ""
  /// An address.
  var link: String?
}

/// A share as a bar.
struct PageBar {
  /// What it is the share of.
  var label: String
  /// The share, 0…1; `nil` where there is too little to tell.
  var share: Double?
  /// What it means.
  var words: String
  /// On which side it is.
  var tone: PageTone
  /// Counts, interval and more, the parts of a line.
  var details: [String] = []
  /// The most telling phrases.
  var phrases: [PagePhrase] = []

  /// The share in per cent, or a dash.
  var figure: String { share.map { Percent.text($0, digits: 0) } ?? "–" }
}

/// A phrase of praise or blame.
struct PagePhrase {
  /// Whether it praises.
  var isPraise: Bool
  /// The phrase.
  var quotation: Quotation
}

/// On which side something is.
enum PageTone {
  case good, bad, neither

  /// Its colour on a terminal.
  var colour: TerminalStyle.Colour {
    switch self {
    case .good: .green
    case .bad: .red
    case .neither: .dim
    }
  }
}

extension Quotation {
  /// The author and the publication, as far as they are known.
  var byline: String { [author, publication].compactMap(\.self).joined(separator: ", ") }
}
