import Bytes
import FilmData
import FilmReports

/// `/report`: how good the models are on data that they never saw.
struct ReportPage: SitePage {
  let path = "/report"

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    .page(
      "report",
      ReportView(
        frame: site.frame(request, title: "How good it is", canonical: "/report"),
        sentence: "Figures of the models' cards, on data held out from training and split by film.",
        tables: site.store.modelCards.filter { !$0.provenance.figures.isEmpty }.map(
          ReportView.Figures.init)))
  }
}

/// What the template of the evaluation report shows.
struct ReportView {
  var frame: Frame
  var sentence: String
  var tables: [Figures]

  /// The figures of a model.
  struct Figures {
    var name: String
    var sentence: String
    var anchor: String
    /// The heading of the first column.
    var first = "Measure"
    var columns = ["Value"]
    var rows: [Row]

    init(_ card: ModelCard) {
      name = card.name
      anchor = SiteAddress.slug(card.name)
      sentence = "Made by: \(card.provenance.command)"
      rows = card.provenance.figures.sorted { $0.key < $1.key }.map {
        Row(name: $0.key.replacing("_", with: " "), cells: [DecimalText.short($0.value, digits: 4)])
      }
    }
  }

  /// A measure and its values.
  struct Row {
    var name: String
    var cells: [String]
  }
}
