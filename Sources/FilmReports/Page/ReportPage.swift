/// A report as one page of HTML without external files: no scripts, fonts or pictures.
///
/// Light or dark like the reader's system, light on paper. Every text in it is escaped.
public struct ReportPage: Sendable {
  /// A plot with its heading and a sentence that says how to read it.
  public struct Figure: Sendable {
    /// The heading.
    public var title: String
    /// How to read it.
    public var caption: String
    /// The plot.
    public var plot: any Plot

    /// Makes a figure.
    public init(title: String, caption: String, plot: any Plot) {
      self.title = title
      self.caption = caption
      self.plot = plot
    }
  }

  /// A large number at the top of the page.
  public struct Headline: Sendable {
    /// What it is.
    public var name: String
    /// The number.
    public var value: String
    /// The text below it: its interval.
    public var detail: String

    /// Makes a headline.
    public init(name: String, value: String, detail: String) {
      self.name = name
      self.value = value
      self.detail = detail
    }
  }

  /// The page's heading.
  public var title: String
  /// What was evaluated, in a line.
  public var subtitle: String
  /// What a reader should know before the figures: leakage, for example.
  public var warnings: [String]
  /// The few numbers that matter most.
  public var headlines: [Headline]
  /// The plots.
  public var figures: [Figure]
  /// The tables, in order.
  public var tables: [ReportTable]

  /// Makes a page.
  public init(
    title: String, subtitle: String, warnings: [String] = [], headlines: [Headline] = [],
    figures: [Figure] = [], tables: [ReportTable] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.warnings = warnings
    self.headlines = headlines
    self.figures = figures
    self.tables = tables
  }

  /// The page.
  public var html: String {
    let heading = HTMLText.escaped(title)
    return HTMLDocument.text(
      title: title, style: ReportStyle.css,
      body: """
        <header>
        <h1>\(heading)</h1>
        \(subtitle.isEmpty ? "" : "<p>\(HTMLText.escaped(subtitle))</p>\n")</header>
        <main>
        \(warningList)\(headlineList)\(figureList)\(tableList)</main>

        """)
  }

  private var warningList: String {
    guard !warnings.isEmpty else { return "" }
    let items = warnings.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined()
    return "<ul class=\"warnings\">\n\(items)</ul>\n"
  }

  private var headlineList: String {
    guard !headlines.isEmpty else { return "" }
    let items = headlines.map { headline in
      "<div><dt>\(HTMLText.escaped(headline.name))</dt>"
        + "<dd><strong>\(HTMLText.escaped(headline.value))</strong> "
        + "<span>\(HTMLText.escaped(headline.detail))</span></dd></div>\n"
    }
    return "<dl class=\"headlines\">\n\(items.joined())</dl>\n"
  }

  /// Narrow tables in two columns, wide ones between them in the whole width.
  private var tableList: String {
    var text = ""
    var isOpen = false
    for table in tables {
      if table.isWide == isOpen { text += isOpen ? "</div>\n" : "<div class=\"tables\">\n" }
      isOpen = !table.isWide
      text += table.html
    }
    return text + (isOpen ? "</div>\n" : "")
  }

  private var figureList: String {
    guard !figures.isEmpty else { return "" }
    let items = figures.map { figure in
      "<figure>\n<h2>\(HTMLText.escaped(figure.title))</h2>\n\(figure.plot.svg)"
        + "<figcaption>\(HTMLText.escaped(figure.caption))</figcaption>\n</figure>\n"
    }
    return "<div class=\"figures\">\n\(items.joined())</div>\n"
  }
}
