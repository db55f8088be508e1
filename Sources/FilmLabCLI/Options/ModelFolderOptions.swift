import ArgumentParser

/// Where a trained model is kept.
struct ModelFolderOptions: ParsableArguments {
  @Option(
    name: [.short, .long], help: ArgumentHelp("The model's folder.", valueName: "folder"),
    completion: .directory)
  var output: String
}
