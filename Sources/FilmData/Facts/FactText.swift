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

  /// The minutes of a duration of ISO 8601, `PT1H48M`.
  static func minutes(duration text: String) -> String? {
    guard text.hasPrefix("PT") else { return nil }
    var minutes = 0
    var digits = ""
    for sign in text.dropFirst(2) {
      switch sign {
      case "H": minutes += 60 * (Int(digits) ?? 0)
      case "M": minutes += Int(digits) ?? 0
      case "S": break
      default:
        digits.append(sign)
        continue
      }
      digits = ""
    }
    return (1...10_000).contains(minutes) ? String(minutes) : nil
  }

  /// A name without the code of a language or country: `en` stays as it is.
  static func whole(_ number: String) -> String? {
    Double(number).flatMap { $0 > 0 && $0 < 1e9 ? String(Int($0.rounded())) : nil }
  }
}
