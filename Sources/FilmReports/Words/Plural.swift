/// Counts as text for people.
package enum Plural {
  /// A count with its noun: "1 review", "2 reviews".
  package static func text(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
