import ArgumentParser
import FilmReports
import FilmSets

/// `filmlab data fetch`: downloads a set, verifies it and unpacks it.
struct DataFetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Download a data set, check it, and unpack it.",
    discussion: """
      Shows the licence and asks before anything is downloaded. A download that breaks off, or that \
      Ctrl-C stops, resumes when the command is run again. Size and checksum are \
      compared with those in the registry. Proxies come from http_proxy, https_proxy and no_proxy. \
      Prints the folder of the set.

      EXAMPLES
        filmlab data fetch movielens-1m
        filmlab data fetch imdb --accept-licence --output sets
      """)

  @Argument(help: "The name of a set, as filmlab data list shows it.")
  var name: String

  @Flag(name: .long, help: "Accept the terms of the set without being asked.")
  var acceptLicence = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Keep sets in this folder (default: FILMLAB_DATA, else filmlab/datasets in XDG_DATA_HOME or "
        + "~/.local/share).", valueName: "folder"), completion: .directory)
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Give up after this many seconds without a byte.", valueName: "seconds"))
  var stallTimeout = 30

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How often a transfer that breaks without progress is retried.", valueName: "n"))
  var retries = 3

  @Flag(name: [.short, .long], help: "Write no notes or progress to standard error.")
  var quiet = false

  @OptionGroup(title: "Data sets") var data: DataSetOptions

  func validate() throws {
    try Need.atLeastOne(stallTimeout, "--stall-timeout")
    try Need.zeroOrMore(retries, "--retries")
  }

  func run() throws {
    try ExitStatus.reporting {
      let set = try data.readRegistry().set(named: name)
      let folder = output.map { DataFolder($0) } ?? data.folder
      if folder.has(set) {
        note("\(set.name) is here already; delete its folder to fetch it again")
      } else {
        // A set that cannot be fetched needs no consent.
        if set.url != nil { try LicenceConsent(isGiven: acceptLicence, isQuiet: quiet).ask(set) }
        try fetch(set, into: folder)
        note("cite: \(Table.harmless(set.citation))")
        note("next: filmlab data import \(set.name) \(source(set, folder))--output \(file(set))")
      }
      Console.print(folder.content(of: set))
    }
  }

  private func fetch(_ set: DataSet, into folder: DataFolder) throws {
    let progress = Progress(isQuiet: quiet)
    defer { progress.finish() }
    try folder.fetch(
      set, patience: Download.Patience(stallSeconds: stallTimeout, retries: retries),
      progress: { progress.update(set.name, $0) },
      isCancelled: { Interruption.isRequested })
  }

  private func source(_ set: DataSet, _ folder: DataFolder) -> String {
    output == nil ? "" : "--from \(folder.content(of: set)) "
  }

  private func file(_ set: DataSet) -> String {
    set.name + (set.kind == .ratings ? ".csv" : ".jsonl")
  }

  private func note(_ line: String) {
    if !quiet { Console.note(line) }
  }
}
