import ArgumentParser
import FilmAnalytics
import FilmReports
import FoundationEssentials

/// Other programs' predictions, with which methods are compared.
struct RivalOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Compare with another program's predictions for what is held out: rows of user, item and prediction, or of "
        + "lists with a score, a rank or in their order; CSV, TSV or JSON lines. May be repeated.",
      valueName: "name=file"), completion: .file())
  var compare: [String] = []

  /// The rivals, in the order given.
  ///
  /// - Parameter methods: names that a rival cannot have.
  /// - Throws: a sentence for a name or file that cannot be.
  func rivals(besides methods: [String]) throws -> [Rival] {
    var rivals: [Rival] = []
    for argument in compare {
      let rival = Self.rival(argument)
      if rival.name.isEmpty || rival.path.isEmpty {
        throw ValidationError(
          "--compare \(argument): give a name and a file, such as mine=predictions.csv")
      }
      if methods.contains(rival.name) || MethodsResult.fieldNames.contains(rival.name) {
        throw ValidationError(
          "--compare \(argument): a method or figure has the name \(rival.name); choose another, such as "
            + "my-\(rival.name)=\(rival.path)")
      }
      if rivals.contains(where: { $0.name == rival.name }) {
        throw ValidationError(
          "--compare \(argument): two rivals have the name \(rival.name); name one otherwise")
      }
      rivals.append(rival)
    }
    return rivals
  }

  /// A file whose own name has an equals sign is taken as it is; without a name, the file's is taken.
  private static func rival(_ argument: String) -> Rival {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !FileManager.default.fileExists(atPath: argument) {
      return Rival(name: String(parts[0]), path: String(parts[1]))
    }
    let file = argument.split(separator: "/").last ?? ""
    return Rival(name: String(file.prefix { $0 != "." }), path: argument)
  }
}
