import ArgumentParser
import FilmSets
import FoundationEssentials

/// Which data sets are known, and where those that were fetched are kept.
struct DataSetOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A registry of data sets of your own (default: Datasets/registry.json beside the program).",
      valueName: "file"))
  var registry: String?

  /// Reads the registry.
  func readRegistry() throws -> Registry {
    try Registry(contentsOf: registry ?? bundled)
  }

  private var bundled: String {
    let name = "Datasets/registry.json"
    return InstalledPlaces.of(name).first(where: FileManager.default.fileExists(atPath:)) ?? name
  }

  /// The folder of fetched sets that the environment names, or the usual one.
  var folder: DataFolder { DataFolder(environment: ProcessInfo.processInfo.environment) }
}
