import ArgumentParser
import FilmSets
import FoundationEssentials

/// The registry of data sets, and where fetched sets are kept.
struct DataSetOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Your own registry of data sets (default: Datasets/registry.json next to the program).",
      valueName: "file"), completion: .file())
  var registry: String?

  /// Reads the registry.
  func readRegistry() throws -> Registry {
    try Registry(contentsOf: registry ?? bundled)
  }

  private var bundled: String {
    let name = "Datasets/registry.json"
    return InstalledPlaces.of(name).first(where: FileManager.default.fileExists(atPath:)) ?? name
  }

  /// The folder of fetched sets that the environment names, or the default one.
  var folder: DataFolder { DataFolder(environment: ProcessInfo.processInfo.environment) }
}
