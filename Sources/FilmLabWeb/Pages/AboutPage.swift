import FilmCatalogue
import FilmData
import FilmReports

/// `/about`: models, data, the catalogue, limits.
struct AboutPage: SitePage {
  let path = "/about"

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let card = site.store.modelCards
    return .page(
      "about",
      AboutView(
        frame: site.frame(request, title: "About", canonical: "/about"),
        models: card.map(AboutView.Model.init), catalogue: try catalogue(site, request.visitor),
        import: .init(commands: SiteWords.importCommands), gaps: AboutView.gaps,
        limits: AboutView.limits))
  }

  /// Names of files say much of their owner, so nobody else reads them.
  private func catalogue(
    _ site: SiteReader, _ visitor: Visitor
  ) throws -> AboutView.CatalogueView {
    guard visitor.isOwner else {
      return AboutView.CatalogueView(sentence: site.furniture.catalogue.sentence, imports: [])
    }
    let imports = try site.catalogue?.imports() ?? []
    return AboutView.CatalogueView(
      path: site.isSample ? nil : site.catalogue?.path,
      sentence: site.furniture.catalogue.sentence,
      imports: imports.map { file in
        AboutView.ImportedView(
          name: file.path.split(separator: "/").last.map(String.init) ?? file.path, kind: file.kind,
          rows: Grouped.text(file.rows), added: Grouped.text(file.added),
          date: PageDate.short(ReviewDate.text(seconds: file.time)))
      })
  }
}

/// What the template of the page about the server shows.
struct AboutView {
  var frame: Frame
  var models: [Model]
  var catalogue: CatalogueView
  var `import`: Import
  /// What the models cannot do.
  var gaps: [String]
  var limits: [Row]

  /// A model and where it comes from.
  struct Model {
    var name: String
    var rows: [Row]

    init(_ card: ModelCard) {
      name = card.name
      let provenance = card.provenance
      rows = [
        Row(name: "Made by", value: provenance.command),
        Row(name: "Made on", value: PageDate.text(provenance.date)),
        Row(
          name: "Data",
          value: provenance.data.map { "\($0.name) (\(Grouped.text($0.rows, "row")))" }
            .joined(separator: ", ")),
        Row(name: "Licence", value: provenance.licence),
        Row(name: "Seed", value: "\(provenance.seed)"),
      ].filter { !$0.value.isEmpty }
    }
  }

  /// A line of a table.
  struct Row {
    var name: String
    var value: String
  }

  /// What is in the catalogue.
  struct CatalogueView {
    var path: String?
    var sentence: String
    var imports: [ImportedView]
  }

  /// A file that was imported.
  struct ImportedView {
    var name: String
    var kind: String
    var rows: String
    var added: String
    var date: String
  }

  /// How to import.
  struct Import {
    var commands: [String]
  }

  fileprivate static let gaps = [
    "The models know English alone. A text that says nothing the lexicon knows gets no verdict, and is in no percentage.",
    "Irony is often missed, and so is praise or blame that is only implied.",
    "The bundled films end in 2023, the texts about them in early 2018.",
  ]

  fileprivate static var limits: [Row] {
    let limits = WebLimits()
    return [
      Row(name: "Reviews scored in one request", value: Grouped.text(limits.reviews)),
      Row(name: "Body of a request", value: "\(limits.bodyBytes >> 20) MiB"),
      Row(name: "File to import", value: "\(limits.uploadBytes >> 20) MiB"),
      Row(name: "Films in a list of the API", value: Grouped.text(limits.count)),
    ]
  }
}
