public import FilmData
import Glibc

/// The origin of a trained model, apart from its data: who made it, when, and on what terms.
public struct TrainingOrigin: Sendable, Hashable {
  /// The command or program that trains.
  public var command: String
  /// The day, as YYYY-MM-DD.
  public var date: String
  /// The licence terms of the data, in words.
  public var licence: String

  /// Describes an origin.
  ///
  /// - Parameters:
  ///   - command: what was called, as a person would type it.
  ///   - date: the day; `nil` for today, in UTC.
  ///   - licence: the terms of the data.
  public init(command: String, date: String? = nil, licence: String = "not stated") {
    self.command = command
    self.date = date ?? Self.today
    self.licence = licence
  }

  /// Describes a training on some files, with their SHA-256.
  ///
  /// - Parameters:
  ///   - files: the files, and how many rows of each were used.
  ///   - seed: the seed of the training.
  ///   - figures: what was measured on held-out data, by the metric's name.
  /// - Throws: `DataError` where a file cannot be read.
  public func provenance(
    of files: [(path: String, rows: Int)], seed: UInt64, figures: [String: Double] = [:]
  ) throws -> Provenance {
    let sources = try files.map { file in
      Provenance.Source(
        name: Self.name(file.path),
        sha256: file.path == "-" ? "standard input" : try SHA256.hexadecimal(ofFile: file.path),
        rows: file.rows)
    }
    return Provenance(
      command: command, data: sources, seed: seed, date: date, licence: licence, figures: figures)
  }

  /// A file's name with its folder's: enough to recognize it, without other paths of the machine.
  public static func name(_ path: String) -> String {
    path.split(separator: "/").suffix(2).joined(separator: "/")
  }

  private static var today: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }
}
