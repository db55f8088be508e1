import ArgumentParser
import FilmAnalytics

/// The origin that is written into a trained model.
struct ProvenanceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The day to write into the model (default: today).", valueName: "YYYY-MM-DD")
  )
  var date: String?

  @Option(
    name: .long, help: ArgumentHelp("The licence terms of the data, in words.", valueName: "text"))
  var licence = "not stated"

  func validate() throws {
    guard let date else { return }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    let isDay =
      parts.map(\.utf8.count) == [4, 2, 2]
      && date.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
      && (1...12).contains(Int(parts[1]) ?? 0) && (1...31).contains(Int(parts[2]) ?? 0)
    if !isDay { throw ValidationError("--date \(date): write it as 2020-12-31") }
  }

  /// The origin of a model trained now.
  var origin: TrainingOrigin {
    TrainingOrigin(command: Self.command, date: date, licence: licence)
  }

  /// The command as given, its paths shortened to names, so that it does not show paths of the machine.
  private static var command: String {
    let arguments = Console.current.arguments.map { argument in
      argument.contains(" ")
        ? "\"\(argument)\""
        : argument.contains("/") ? TrainingOrigin.name(argument) : argument
    }
    return (["filmlab"] + arguments).joined(separator: " ")
  }
}
