package import FilmCatalogue

/// A film's title page, in every format.
package struct TitlePageResult: ResultText {
  private let page: TitlePage
  private let choice: PageChoice

  /// - Parameter choice: which reviews the page has; a terminal shows long ones whole where all were chosen.
  package init(_ page: TitlePage, choice: PageChoice = PageChoice()) {
    (self.page, self.choice) = (page, choice)
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    switch format {
    case .table:
      let isWhole = choice.reviewLimit == nil
      return TerminalPage(
        head: PageHead(page: page, isWhole: isWhole), spreads: spreads(isWhole: isWhole), display,
        isWhole: isWhole
      ).text
    case .json, .jsonl: return JSONWriter.line(of: page)
    case .csv, .tsv: return PageReviewRow.columns.separated(PageReviewRow.rows(of: page), format)
    case .markdown:
      return MarkdownPage(
        head: PageHead(page: page, isWhole: true), spreads: spreads(isWhole: true)
      ).text
    case .html:
      return HTMLTitlePage(
        head: PageHead(page: page, isWhole: true), spreads: spreads(isWhole: true)
      ).html
    }
  }

  private func spreads(isWhole: Bool) -> [PageParts.Spread] {
    PageParts(page: page, choice: choice, isWhole: isWhole).spreads
  }
}
