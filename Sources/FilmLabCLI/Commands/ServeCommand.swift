import ArgumentParser
import FilmCatalogue
import FilmLabWeb
import FilmReports
import FoundationEssentials

/// `filmlab serve`: title pages, search, lists and the JSON API over HTTP.
struct ServeCommand: ParsableCommand, NoteTaking {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve pages of films, search, lists, your own ratings, and a JSON API.",
    discussion: """
      Open the address that it prints in a browser: pages of films with meters, reviews and similar \
      titles, lists, search, "try a review", your ratings and what to see next. They show the catalogue \
      and the bundled films; without a catalogue, the bundled films and the sample's reviews. /docs \
      describes the JSON API, with the fields that the other commands print.

      Listens on this machine alone, unless --host says otherwise; then whoever wants to change \
      something must sign in with a token, which is printed if none is given. There is no encryption: \
      put a proxy that has it between the server and the network. Ctrl-C ends it when the pending \
      requests are answered, or after \(Int(WebLimits().secondsAtStop) + 1) seconds.

      \(limits)

      EXAMPLES
        filmlab serve
        filmlab serve --catalogue films.sqlite --port 0 --verbose
        filmlab serve --models my --jobs 4
        filmlab serve --host 0.0.0.0 --port 80
      """)

  private static var limits: String {
    let limits = WebLimits()
    return """
      Limits: a body of \(limits.bodyBytes >> 20) MiB, \(limits.explainedBytes >> 20) MiB with \
      reasons, a file of \(limits.uploadBytes >> 20) MiB to import; \(limits.reviews) reviews, \
      \(limits.ratings) ratings, \(limits.titles) titles of \(limits.valueBytes) bytes, \
      lists of \(limits.count) films, \(limits.diverseCount) with \
      diversity, and fewer where many films are named; \(limits.connections) connections, \
      \(limits.connectionsPerAddress) of one address, of which those that send nothing make room for \
      others; \(limits.waitingRequests) requests that wait. Requests from pages of other sites are \
      refused, but those of the API from origins that --allow-origin names.
      """
  }

  @Option(
    name: .long, help: ArgumentHelp("The port; 0 takes any free one.", valueName: "number"))
  var port = 8080

  @Option(name: .long, help: ArgumentHelp("The address to listen at.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A host that requests may name in addition to this machine; may be repeated. Others are "
        + "refused, so that no foreign page reaches the server through a browser.",
      valueName: "name"))
  var allowHost: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "An origin whose pages may use the JSON API in a browser; may be repeated. To change anything they need "
        + "the token.",
      valueName: "origin"))
  var allowOrigin: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What someone must give to change ratings, reviews and the watchlist (default: FILMLAB_TOKEN; where "
        + "--host names an address that others reach, a random one, which is printed).",
      valueName: "text"))
  var token: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Threads that score and search (default: one per processor).", valueName: "count"))
  var jobs: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Seconds that a client may take to send a request or to take its answer; 5 at most when the "
        + "server is to stop.",
      valueName: "seconds"))
  var timeout = 30.0

  @Flag(name: .long, help: "Write a line for each request to standard error.")
  var verbose = false

  @Flag(name: [.short, .long], help: "Write no notes to standard error.")
  var quiet = false

  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    if !(0...65535).contains(port) {
      throw ValidationError("--port \(port): a number from 0 to 65535 is needed")
    }
    if let wrong = allowOrigin.first(where: { !WebConfiguration.isOrigin($0) }) {
      throw ValidationError(
        "--allow-origin \(Table.harmless(wrong)): an origin is needed, such as "
          + "https://films.example")
    }
    if token == "" {
      throw ValidationError("--token: is empty; give some text, or leave the option out")
    }
    try Need.jobs(jobs)
    try Need.positive(timeout, "--timeout", most: 86_400)
  }

  func run() throws {
    try ExitStatus.reporting {
      let signals = StopSignals()
      let models = try ModelLoading(models: models, notes: self).read()
      let hasCatalogue = try Catalogue.exists(at: catalogue.path)
      var configuration = webConfiguration
      let token = configuration.makeTokenIfNeeded()
      let server = WebServer(models, configuration: configuration, log: log)
      // A second more than clients have, so that the last answers go out.
      let grace = configuration.limits.secondsAtStop + 1
      let signal = try signals.serve(server, grace: grace) { [self] port in
        noteStart(port, hasCatalogue: hasCatalogue, token: token)
      }
      if let signal { throw StopSignals.exitCode(signal) }
    }
  }

  private func noteStart(_ port: Int, hasCatalogue: Bool, token: String?) {
    let place = host.contains(":") ? "[\(host)]" : host
    note("filmlab is serving at http://\(place):\(port)")
    if !hasCatalogue {
      note(
        "there is no catalogue at \(catalogue.path): the bundled films\(sampleInWords) are shown; "
          + "filmlab import FILE makes one")
    }
    if let token {
      // Whoever asks for no notes still has to know it.
      Console.note("sign in with the token \(token) to change ratings and reviews")
    }
  }

  /// Not every installation has the sample.
  private var sampleInWords: String { site.sample.isEmpty ? "" : " and the sample's reviews" }

  private var environmentToken: String? {
    ProcessInfo.processInfo.environment["FILMLAB_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
  }

  private var site: SiteConfiguration {
    var site = SiteConfiguration(catalogue: catalogue.path)
    site.sample =
      InstalledPlaces.of("Datasets/sample").map { folder in
        ["films.jsonl", "reviews.jsonl"].map { "\(folder)/\($0)" }
      }.first { $0.allSatisfy { FileManager.default.fileExists(atPath: $0) } } ?? []
    // Who has the token owns the ratings; everybody else would learn them from meters of few.
    site.countsOwner = (token ?? environmentToken) == nil
    site.modelFolders = ["sentiment", "similarity"].map(models.folder)
    return site
  }

  private var log: (@Sendable (String) -> Void)? {
    guard verbose else { return nil }
    return { line in Console.note(Table.harmless(line)) }
  }

  private var webConfiguration: WebConfiguration {
    var configuration = WebConfiguration(version: FilmLab.version)
    configuration.host = host
    configuration.port = port
    configuration.allowedHosts = allowHost
    configuration.allowedOrigins = allowOrigin
    configuration.token = token ?? environmentToken
    configuration.site = site
    configuration.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    configuration.limits.seconds = timeout
    return configuration
  }

  func note(_ line: String) {
    if !quiet { Console.note(line) }
  }
}
