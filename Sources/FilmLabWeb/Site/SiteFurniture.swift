import FilmCatalogue
import FilmReports

/// What every page of a version of the catalogue has.
struct SiteFurniture: Sendable {
  /// The addresses of the style and the script, with digests of what they are.
  let style: String
  let script: String
  let version: String
  /// What the catalogue has: "278 reviews of 28 films".
  let catalogue: String
  /// Whether the sample's reviews are shown.
  let isSample: Bool
  /// Why the sample's reviews are not shown although there is no catalogue.
  let sampleFault: String?

  init(
    style: FinishedPage, script: FinishedPage, version: String, catalogue: String = "",
    isSample: Bool = false, sampleFault: String? = nil
  ) {
    self.style = "\(SiteAddress.style)?\(style.tag)"
    self.script = "\(SiteAddress.script)?\(script.tag)"
    (self.version, self.catalogue, self.isSample) = (version, catalogue, isSample)
    self.sampleFault = sampleFault
  }
}

extension SiteReader {
  /// The frame of a page.
  func frame(
    _ request: SiteRequest, title: String, canonical: String, words: String = "",
    description: String = ""
  ) -> Frame {
    furniture.frame(
      request, title: title, canonical: canonical, words: words, description: description)
  }
}

extension SiteFurniture {
  /// The frame of a page.
  func frame(
    _ request: SiteRequest, title: String, canonical: String, words: String = "",
    description: String = ""
  ) -> Frame {
    var frame = Frame(
      title: title, canonical: canonical, words: words, description: description)
    frame.here = request.address(setting: [])
    (frame.style, frame.script) = (style, script)
    (frame.version, frame.catalogue) = (version, catalogue)
    frame.navigation = Self.navigation.map { name, address in
      Link(name, address, isCurrent: request.plainPath.isUnder(address))
    }
    frame.notice = request.query["said"].flatMap(SaidNotice.init(rawValue:))?
      .notice(for: request.visitor)
    frame.isOwner = request.visitor.isOwner
    frame.asksToken = request.visitor.asksToken
    frame.signedIn = request.visitor.signedIn
    frame.isSample = isSample
    frame.sampleFault = sampleFault.map { "The sample’s reviews are not shown: \($0.sentence)" }
    return frame
  }

  private static let navigation = [
    ("Films", "/"), ("Lists", "/list"), ("Compare", "/compare"), ("Try a review", "/try"),
    ("Mine", "/mine"), ("About", "/about"),
  ]
}

extension String {
  /// Whether a path is an address or below it; the home page has films below it.
  fileprivate func isUnder(_ address: String) -> Bool {
    address == "/"
      ? self == "/" || hasPrefix("/film/") : self == address || hasPrefix(address + "/")
  }
}

extension CatalogueTotals {
  /// "278 reviews of 28 films".
  var inWords: String {
    "\(Grouped.text(reviews, "review")) of \(Grouped.text(films, "film"))"
  }
}
