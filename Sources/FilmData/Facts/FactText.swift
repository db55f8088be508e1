/// Brings texts of facts to the form in which they are kept.
enum FactText {
  /// A sum in whole dollars: `$1,234,567`, `$8.9M`, `237000000.0`; `nil` for what is none, and for 0.
  static func dollars(_ text: String) -> String? {
    var rest = text.filter { $0 != "$" && $0 != "," && $0 != " " }
    var unit = 1.0
    switch rest.last {
    case "K", "k": unit = 1e3
    case "M", "m": unit = 1e6
    case "B", "b": unit = 1e9
    default: break
    }
    if unit > 1 { rest.removeLast() }
    guard let number = Double(rest), number > 0, number * unit < 1e15 else { return nil }
    return String(Int((number * unit).rounded()))
  }

  /// The minutes of a duration of ISO 8601: `PT1H48M`, `PT108M`, `P0DT1H48M0.000S`; pages also have `T108M`.
  static func minutes(duration text: String) -> String? {
    guard let start = text.firstIndex(of: "T"), text[..<start].allSatisfy({ "P0YMWD".contains($0) })
    else { return nil }
    var minutes = 0.0
    var digits = ""
    for sign in text[text.index(after: start)...] {
      switch sign {
      case "H": minutes += 60 * (Double(digits) ?? 0)
      case "M": minutes += Double(digits) ?? 0
      case "S": minutes += (Double(digits) ?? 0) / 60
      case "0"..."9", ".":
        digits.append(sign)
        continue
      default: return nil
      }
      digits = ""
    }
    return (1...10_000).contains(minutes) ? String(Int(minutes.rounded())) : nil
  }

  /// A number such as `108.0` as a whole one; `nil` for what is none, and for 0.
  static func whole(_ number: String) -> String? {
    Double(number).flatMap { $0 >= 0.5 && $0 < 1e9 ? String(Int($0.rounded())) : nil }
  }
}
