/// The files of the site, which are part of the program.
enum SiteFiles {
  /// Templates by their names.
  static let templates = files.mapValues { SiteText.template(String(decoding: $0, as: UTF8.self)) }
  /// The style of all pages, of files by subject.
  static let style = styles.map { SiteText.style(String(decoding: $0, as: UTF8.self)) }.joined()
  /// The script of all pages.
  static let script = String(decoding: PackageResources.script_js, as: UTF8.self)

  private static let files: [String: [UInt8]] = [
    "about": PackageResources.about_mustache,
    "aspect": PackageResources.aspect_mustache,
    "bars": PackageResources.bars_mustache,
    "choices": PackageResources.choices_mustache,
    "compare": PackageResources.compare_mustache,
    "docs": PackageResources.docs_mustache,
    "error": PackageResources.error_mustache,
    "fact": PackageResources.fact_mustache,
    "film": PackageResources.film_mustache,
    "film-band": PackageResources.film_band_mustache,
    "film-card": PackageResources.film_card_mustache,
    "filter": PackageResources.filter_mustache,
    "foot": PackageResources.foot_mustache,
    "head": PackageResources.head_mustache,
    "home": PackageResources.home_mustache,
    "key": PackageResources.key_mustache,
    "line-chart": PackageResources.line_chart_mustache,
    "list": PackageResources.list_mustache,
    "meter": PackageResources.meter_mustache,
    "mine": PackageResources.mine_mustache,
    "mine-entry": PackageResources.mine_entry_mustache,
    "notice": PackageResources.notice_mustache,
    "options": PackageResources.options_mustache,
    "person": PackageResources.person_mustache,
    "pieces": PackageResources.pieces_mustache,
    "poster": PackageResources.poster_mustache,
    "report": PackageResources.report_mustache,
    "review": PackageResources.review_mustache,
    "review-form": PackageResources.review_form_mustache,
    "row": PackageResources.row_mustache,
    "search": PackageResources.search_mustache,
    "share": PackageResources.share_mustache,
    "sign-in": PackageResources.sign_in_mustache,
    "small-meter": PackageResources.small_meter_mustache,
    "stars": PackageResources.stars_mustache,
    "symbols": PackageResources.symbols_mustache,
    "try": PackageResources.try_mustache,
    "try-result": PackageResources.try_result_mustache,
    "watchlist-button": PackageResources.watchlist_button_mustache,
    "why": PackageResources.why_mustache,
  ]

  /// In the order in which later rules win.
  private static let styles: [[UInt8]] = [
    PackageResources.tokens_css, PackageResources.page_css, PackageResources.meters_css,
    PackageResources.posters_css, PackageResources.film_css, PackageResources.charts_css,
    PackageResources.reviews_css, PackageResources.lists_css, PackageResources.try_css,
    PackageResources.mine_css, PackageResources.reading_css, PackageResources.scripted_css,
    PackageResources.print_css,
  ]
}
