import ArgumentParser

/// Whose ratings a file has.
struct TasteOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Whose ratings count, where a file has those of several users.", valueName: "name"))
  var user: String?
}
