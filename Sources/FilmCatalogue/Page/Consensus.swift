/// What critics agree on.
public struct Consensus: Sendable, Hashable, Codable {
  /// One line made of figures and aspects: "27 of 28 critics recommend it; they praise its visuals (12 of 13)".
  public var line: String
  /// The sentence of a review that stands best for the verdict; `nil` where no sentence is clear enough.
  public var quotation: Quotation?

  /// Describes what critics agree on.
  public init(line: String, quotation: Quotation? = nil) {
    (self.line, self.quotation) = (line, quotation)
  }
}
