import Bytes
import FilmCatalogue
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization

/// The pages of a server.
final class Site: Sendable {
  let store: SiteStore
  let pages: [any SitePage]
  let style: FinishedPage
  let script: FinishedPage
  let version: String
  private let templates: Templates
  private let cache: PageCache
  private let flights = SingleFlight<Flight, Finished>()
  private let idle = Mutex<[SiteReader]>([])
  /// For the pages of errors, which must not read.
  private let lastFurniture: Mutex<SiteFurniture>
  /// Tells this server from those before, whose changes were counted anew.
  private let start = RandomText.hexadecimal()
  private let books = Mutex<[SiteStore.Source: AddressBook]>([:])

  /// A year: the address has the digest of the content.
  private static let forever = "public, max-age=31536000, immutable"
  private static let keptBytes = 64 << 20

  /// - Throws: an error of Mustache where a template is none.
  init(
    _ configuration: SiteConfiguration, models: PageModels, ownership: Ownership, version: String,
    limits: WebLimits = WebLimits()
  ) throws {
    store = SiteStore(configuration, models: models)
    templates = try Templates()
    cache = PageCache(limit: Self.keptBytes)
    style = FinishedPage(SiteFiles.style, type: "text/css; charset=utf-8", caching: Self.forever)
    script = FinishedPage(
      SiteFiles.script, type: "text/javascript; charset=utf-8", caching: Self.forever)
    self.version = version
    lastFurniture = Mutex(SiteFurniture(style: style, script: script, version: version))
    pages =
      [
        HomePage(), SearchPage(), SuggestionsPage(), FilmPage(), PersonSitePage(), ComparePage(),
        MinePage(), TryPage(),
        TryForm(), TryPart(), ImportForm(), ReportPage(), AboutPage(),
        SignInPage(), SignInForm(ownership: ownership), SignOutForm(ownership: ownership),
      ] + ListPage.all + MineForm.all + SiteAPI.pages(limits)
    store.whenReplaced { [weak self] in self?.forgetReaders() }
  }

  /// Answers a request for a page, from what was made lately if the catalogue is as it was.
  ///
  /// - Parameter suggests: whether it is looked for what may have been meant, where the page is not there.
  func answer(
    _ request: Request, by page: any SitePage, visitor: Visitor, _ work: WorkQueue,
    suggests: Bool = true
  ) async throws -> Response {
    let key = PageCache.Key(target: request.target, visitor: visitor)
    let version = store.version()
    if let page = cache.page(key, version: version) { return page.response(to: request.headers) }
    var asked = try SiteRequest(target: request.target, visitor: visitor)
    asked.suggests = suggests
    let flight = Flight(key: key, version: version, suggests: suggests)
    let answer = try await flights.value(flight) { [asked] in
      try await work.run {
        let (answer, isCurrent) = try self.finished(asked, by: page)
        if case .page(let page) = answer, page.status == 200, isCurrent {
          self.cache.keep(page, for: key, version: version)
        }
        return answer
      }
    }
    switch answer {
    case .page(let page): return page.response(to: request.headers)
    case .redirect(let address, let cookie): return .redirected(to: address, cookie: cookie)
    case .plain(let json): return Response(json: json)
    }
  }

  /// Answers a form, or another request that may change something.
  ///
  /// - Parameter read: reads the request.
  func answer(
    _ headers: HTTPFields, by page: any SitePage, _ work: WorkQueue,
    read: @escaping @Sendable () throws -> SiteRequest
  ) async throws -> Response {
    let answer = try await work.run(isChange: page.isOwners) {
      try self.finished(read(), by: page).answer
    }
    switch answer {
    case .page(let page): return page.response(to: headers)
    case .redirect(let address, let cookie): return .redirected(to: address, cookie: cookie)
    case .plain(let json): return Response(json: json)
    }
  }

  /// A page that is being made.
  private struct Flight: Hashable {
    let key: PageCache.Key
    let version: Int
    let suggests: Bool
  }

  private enum Finished: Sendable {
    case page(FinishedPage)
    case redirect(String, cookie: String?)
    /// JSON without a tag, which is that of what can be asked for again.
    case plain(NIOCore.ByteBuffer)
  }

  /// - Returns: the answer, and whether it was made of the catalogue as it is, not of lists from before a change.
  private func finished(
    _ request: SiteRequest, by page: any SitePage
  ) throws -> (answer: Finished, isCurrent: Bool) {
    if page.isOwners, !request.visitor.isOwner {
      if page.isOfAPI { throw WebError.notTheOwner }
      return (.redirect(SiteAddress.signIn(back: request.target), cookie: nil), true)
    }
    return try withReader { reader in
      reader.suggests = request.suggests
      let before = reader.book.oldEntryCount
      let answer = try finished(request, by: page, reader)
      return (answer, reader.book.oldEntryCount == before)
    }
  }

  private func finished(
    _ request: SiteRequest, by page: any SitePage, _ reader: SiteReader
  ) throws -> Finished {
    switch try page.answer(request, reader) {
    case .page(let template, let view, let status):
      return .page(
        FinishedPage(
          templates.render(view, with: template), type: "text/html; charset=utf-8",
          status: status, caching: Self.caching(request.visitor)))
    case .redirect(let address, let cookie): return .redirect(address, cookie: cookie)
    case .json(let buffer):
      guard page.method == .get else { return .plain(buffer) }
      return .page(FinishedPage(json: buffer, caching: Self.caching(request.visitor)))
    }
  }

  /// What the owner sees is kept by their browser alone; others see the same.
  private static func caching(_ visitor: Visitor) -> String {
    visitor.isOwner ? "private, no-cache" : "no-cache"
  }

  /// The page of an error.
  func errorPage(
    _ error: WebError, target: String, headers: HTTPFields, visitor: Visitor
  ) -> Response {
    let asked = try? SiteRequest(target: target, visitor: visitor)
    let fallback = try? SiteRequest(target: "/", visitor: visitor)
    guard let asked = asked ?? fallback else { return Response(error) }
    let furniture = lastFurniture.withLock { $0 }
    let view = ErrorView(
      error, frame: furniture.frame(asked, title: ErrorView.heading(error.status), canonical: "/"))
    return FinishedPage(
      templates.render(view, with: "error"), type: "text/html; charset=utf-8",
      status: error.status, caching: Self.caching(visitor)
    ).response(to: headers)
  }

  /// Makes what the first pages need, so that nobody waits for it: the sample's catalogue, addresses, lists.
  func prepare() {
    // What cannot be made now is reported by the page that needs it.
    try? withReader { try $0.book.prepare() }
  }

  // MARK: Readers

  private func forgetReaders() {
    idle.withLock { $0 = [] }
    books.withLock { $0 = [:] }
  }

  private func withReader<Result>(_ body: (SiteReader) throws -> Result) throws -> Result {
    let source = store.source()
    let version = store.version()
    let taken = idle.withLock { $0.popLast() }
    let reader =
      if let taken, taken.source == source, taken.version == version { taken } else {
        try makeReader(source, version: version, after: taken)
      }
    defer {
      // That of a file which was replaced meanwhile goes, and its connection with it.
      if store.source() == reader.source { idle.withLock { $0.append(reader) } }
    }
    return try body(reader)
  }

  /// Connections stay open as long as the catalogue is the same; what was read of it once is read again when it changed.
  private func makeReader(
    _ source: SiteStore.Source, version: Int, after last: SiteReader?
  ) throws -> SiteReader {
    let catalogue =
      last?.source == source
      ? last?.catalogue
      : try source.path.map {
        try Catalogue($0, access: .read, countsOwner: store.configuration.countsOwner)
      }
    return try SiteReader(
      source, version: version, start: start, store: store, book: book(of: source, catalogue),
      catalogue: catalogue, furniture: try makeFurniture(source, catalogue))
  }

  /// One book for all readers of a catalogue; that of the one before is not needed any more.
  private func book(of source: SiteStore.Source, _ catalogue: Catalogue?) -> AddressBook {
    books.withLock { books in
      if let book = books[source] { return book }
      let book = AddressBook(catalogue: catalogue, models: store.models)
      books = [source: book]
      return book
    }
  }

  private func makeFurniture(_ source: SiteStore.Source, _ catalogue: Catalogue?) throws
    -> SiteFurniture
  {
    let made = SiteFurniture(
      style: style, script: script, version: version,
      catalogue: try catalogue.map { try $0.totals().inWords } ?? "", isSample: source.isSample,
      sampleFault: source == .none ? store.sampleFault : nil)
    lastFurniture.withLock { $0 = made }
    return made
  }
}

extension Response {
  /// Another address, which the browser asks with GET.
  static func redirected(to address: String, cookie: String? = nil) -> Response {
    var fields = HTTPFields.site(type: "text/plain; charset=utf-8")
    fields[.location] = address
    fields[.setCookie] = cookie
    fields[.contentLength] = "0"
    return Response(status: .seeOther, headers: fields)
  }
}
