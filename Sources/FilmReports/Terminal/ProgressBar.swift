/// A bar for the progress of one job, which never runs back.
package struct ProgressBar: Sendable {
  /// The share that is shown, 0…1.
  package private(set) var share = 0.0
  /// Columns of the bar alone.
  private static let width = 30

  /// Starts at nothing.
  package init() {}

  /// The bar with its percentage and a few words.
  package mutating func line(_ share: Double, _ label: String) -> String {
    self.share = max(self.share, min(1, share))
    let filled = Int((self.share * Double(Self.width)).rounded())
    return String(repeating: "█", count: filled)
      + String(repeating: "░", count: Self.width - filled)
      + " \(Padded.left("\(Int(self.share * 100))", to: 3)) %  \(label)"
  }
}
