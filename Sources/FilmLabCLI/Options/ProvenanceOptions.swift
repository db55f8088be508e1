import ArgumentParser
import FilmData
import Glibc

/// What a trained model says of its origin.
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

  /// Describes a training on some files.
  ///
  /// - Parameter rows: how many rows of each file were used.
  func provenance(
    _ files: [(path: String, rows: Int)], seed: UInt64, figures: [String: Double]
  ) throws -> Provenance {
    let sources = try files.map { file in
      Provenance.Source(
        name: ProvenanceOptions.name(file.path),
        sha256: file.path == "-" ? "standard input" : try SHA256.hexadecimal(ofFile: file.path),
        rows: file.rows)
    }
    return Provenance(
      command: ProvenanceOptions.command, data: sources, seed: seed, date: date ?? today,
      licence: licence, figures: figures)
  }

  private var today: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }

  /// A file's name with its folder's, which is enough to know it by.
  private static func name(_ path: String) -> String {
    path.split(separator: "/").suffix(2).joined(separator: "/")
  }

  /// The command as it was given, its paths shortened to names, so that it says nothing of the
  /// machine.
  private static var command: String {
    let arguments = CommandLine.arguments.dropFirst().map { argument in
      argument.contains(" ")
        ? "\"\(argument)\"" : argument.contains("/") ? name(argument) : argument
    }
    return (["filmlab"] + arguments).joined(separator: " ")
  }
}
