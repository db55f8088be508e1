/// Runtimes as text for people.
enum RuntimeText {
  /// Minutes as "1 h 48 min", "2 h", "48 min".
  static func text(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }
}
