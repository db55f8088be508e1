import ArgumentParser
import FilmLabWeb
import FilmReports
import FoundationEssentials

/// `filmlab serve`: scores and similar titles as a JSON API over HTTP.
struct ServeCommand: ParsableCommand, NoteTaking {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve scores, similar titles and recommendations as a JSON API.",
    discussion: """
      Listens on this machine alone, unless --host says otherwise, and answers with the fields that \
      the other commands print: POST /v1/sentiment, GET /v1/similar, POST /v1/recommend, \
      GET /v1/films, GET /health; /openapi.json describes them. There is neither encryption nor a \
      password: put a proxy that has them between it and the network. Ctrl-C ends it when the pending \
      requests are answered, or after \(Int(WebLimits().secondsAtStop) + 1) seconds.

      \(limits)

      EXAMPLES
        filmlab serve
        filmlab serve --port 0 --verbose
        filmlab serve --models my --jobs 4
        filmlab serve --host 0.0.0.0 --port 80
      """)

  private static var limits: String {
    let limits = WebLimits()
    return """
      Limits: a body of \(limits.bodyBytes >> 20) MiB, \(limits.explainedBytes >> 20) MiB with \
      reasons, \(limits.reviews) reviews, \(limits.ratings) ratings, \(limits.titles) titles of \
      \(limits.valueBytes) bytes, lists of \(limits.count) films, \(limits.diverseCount) with \
      diversity, and fewer where many films are named; \(limits.connections) connections, \
      \(limits.connectionsPerAddress) of one address, of which those that send nothing make room for \
      others; \(limits.waitingRequests) requests that wait. Requests from pages of other sites are \
      refused.
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

  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    if !(0...65535).contains(port) {
      throw ValidationError("--port \(port): a number from 0 to 65535 is needed")
    }
    try Need.jobs(jobs)
    try Need.positive(timeout, "--timeout", most: 86_400)
  }

  func run() throws {
    try ExitStatus.reporting {
      let signals = StopSignals()
      let models = try ModelLoading(models: models, notes: self).read()
      let server = WebServer(models, configuration: webConfiguration, log: log)
      let place = host.contains(":") ? "[\(host)]" : host
      // A second more than clients have, so that the last answers go out.
      let grace = webConfiguration.limits.secondsAtStop + 1
      let signal = try signals.serve(server, grace: grace) { port in
        note("filmlab is serving at http://\(place):\(port)")
      }
      if let signal { throw StopSignals.exitCode(signal) }
    }
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
    configuration.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    configuration.limits.seconds = timeout
    return configuration
  }

  func note(_ line: String) {
    if !quiet { Console.note(line) }
  }
}
