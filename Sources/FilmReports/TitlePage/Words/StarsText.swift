/// Stars of five as text for people.
package enum StarsText {
  /// Stars to the nearest half: "★★★★½".
  package static func text(_ stars: Double) -> String {
    let halves = Int((min(5, max(0, stars)) * 2).rounded())
    return String(repeating: "★", count: halves / 2) + (halves.isMultiple(of: 2) ? "" : "½")
  }
}
