import Bytes

/// Shares as text for people.
package enum Percent {
  /// A share in per cent: "83.4 %".
  package static func text(_ share: Double, digits: Int = 1, minus: String = "-") -> String {
    DecimalText.text(share * 100, digits: digits, minus: minus) + " %"
  }

  /// The share that a count is of a total; 0 where the total is 0.
  package static func text(_ count: Int, of total: Int) -> String {
    text(total > 0 ? Double(count) / Double(total) : 0)
  }
}
