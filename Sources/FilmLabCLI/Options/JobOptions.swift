import ArgumentParser

/// How many threads work; no result depends on it.
struct JobOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Worker threads (default: one per processor).", valueName: "count"))
  var jobs: Int?

  /// Whether a number was given.
  var given: GivenOptions { ["--jobs": jobs != nil] }

  func validate() throws { try Need.jobs(jobs) }
}
