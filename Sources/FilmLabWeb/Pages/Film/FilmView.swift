/// What the template of a film's page shows.
struct FilmView {
  var frame: Frame
  var film: Head
  var tomatometer: MeterView
  var topCritics: TopCritics?
  var popcornmeter: MeterView
  var difference: String?
  var story: Story?
  var consensus: ConsensusView?
  var aspects: [AspectView]
  var filters: [FilterView]
  var isFiltered: Bool
  var clear: String
  var reviews: ReviewGroups
  var histogram: BarsView?
  var timeline: LineChartView?
  var similar: [FilmCard]
  var credits: [CreditGroup]
  /// The source of all facts, where there is one alone.
  var factsSource: String?
  var facts: [FactView]
  var awards: [AwardGroup]
  var offers: [OfferView]
  var identifiers: [Link]
  var mine: MineView
  var gaps: [String]
  var advice: String?
  var compare: String
  /// Whether there is a chart.
  var charts: Bool

  /// The title and what one wants to know first.
  struct Head {
    var title: String
    var year: String?
    var address: String
    var poster: PosterView
    var alternate: String?
    var line: [Link]
    /// The film in forms.
    var form: String
  }

  /// The Tomatometer of top critics.
  struct TopCritics {
    var meter: SmallMeter
    var sentence: String
  }

  /// What it is about.
  struct Story {
    var text: String
    var source: String
  }

  /// What critics agree on.
  struct ConsensusView {
    var line: String
    var quotation: Quote?
  }

  /// Words of a review.
  struct Quote {
    var text: String
    var by: String?
    var address: String
  }

  /// What reviews say of an aspect.
  struct AspectView {
    var name: String
    var praised: Int
    var blamed: Int
    var total: Int
    var summary: String
    var width: Double
    var rest: Double
    var praise: Quote?
    var blame: Quote?
    var address: String
  }

  /// A filter of reviews.
  struct FilterView {
    var name: String
    var choices: [Link]
  }

  /// Reviews by critics and by the audience.
  struct ReviewGroups {
    var groups: [ReviewGroup]
    var empty: String?
  }

  /// Reviews of one side.
  struct ReviewGroup {
    var heading: String
    var count: String
    var shown: String
    var isCritics: Bool
    var reviews: [ReviewView]
    var more: Link?
  }

  /// People of one role.
  struct CreditGroup {
    var role: String
    var people: [Person]
  }

  /// A person with what else they are known for.
  struct Person {
    var name: String
    var address: String
    var character: String?
    var alsoIn: AlsoIn?
  }

  /// Other films of a person.
  struct AlsoIn {
    var films: [Link]
  }

  /// A fact with its source.
  struct FactView {
    var name: String
    var values: [Link]
    var source: String?
    var others: [Other]
  }

  /// What another source says.
  struct Other {
    var values: String
    var source: String
  }

  /// Awards of one organisation.
  struct AwardGroup {
    var organisation: String
    var rows: [Award]
  }

  /// An award or a nomination.
  struct Award {
    var category: String
    var name: String?
    var year: String?
    var result: String
    var isWon: Bool
  }

  /// Where to see it.
  struct OfferView {
    var provider: String
    var way: String
    var price: String?
    var link: String?
  }

  /// What the owner says of it.
  struct MineView {
    var stars: [Stars.Choice]
    var rating: String?
    var ratedOn: String?
    var review: MyReview?
    var isOnWatchlist: Bool
  }

  /// The owner's review.
  struct MyReview {
    var text: String
    var date: String
  }
}
