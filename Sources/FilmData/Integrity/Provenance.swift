/// Where a trained model comes from: enough to train it again and to assess it.
public struct Provenance: Sendable, Hashable, Codable {
  /// One file of the training data.
  public struct Source: Sendable, Hashable, Codable {
    /// The file's name, without its folder.
    public var name: String
    /// SHA-256 of the file as stored.
    public var sha256: String
    /// Rows that were used.
    public var rows: Int

    /// Names a file.
    public init(name: String, sha256: String, rows: Int) {
      self.name = name
      self.sha256 = sha256
      self.rows = rows
    }
  }

  /// The command that made the model.
  public var command: String
  /// The data it was made from.
  public var data: [Source]
  /// The seed of everything random in it.
  public var seed: UInt64
  /// The day it was made, as YYYY-MM-DD; empty if the bytes must not depend on the day.
  public var date: String
  /// The licence terms of the data.
  public var licence: String
  /// Figures on held-out data, by name.
  public var figures: [String: Double]
  /// The best rating of the scale of the ratings; `nil` where it is not known.
  public var ratingScale: Double?

  /// Describes a training.
  public init(
    command: String, data: [Source], seed: UInt64, date: String = "", licence: String = "",
    figures: [String: Double] = [:]
  ) {
    self.command = command
    self.data = data
    self.seed = seed
    self.date = date
    self.licence = licence
    self.figures = figures
  }
}
