extension SiteRequest {
  /// The path without the query.
  var plainPath: String { String(target.prefix { $0 != "?" }) }

  /// How many entries are on the pages before this one, which the query numbers from 1.
  func offset(of count: Int) -> Int {
    let page = query["page"].flatMap { Int($0) } ?? 1
    return (min(max(1, page), 1_000_000) - 1) * count
  }

  /// The page before.
  func page(before offset: Int, of count: Int) -> Link {
    let page = offset / count
    return Link("Previous", address(setting: "page", to: page <= 1 ? nil : "\(page)"))
  }

  /// The page behind.
  func page(after offset: Int, of count: Int) -> Link {
    Link("Next", address(setting: "page", to: "\(offset / count + 2)"))
  }
}
