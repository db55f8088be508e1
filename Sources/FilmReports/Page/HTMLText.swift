/// Text that is safe in HTML and SVG.
enum HTMLText {
  /// A text with its markup characters escaped and its control characters replaced, for use between tags
  /// and in quoted attributes.
  ///
  /// - Complexity: O(n) for n bytes.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        // HTML allows no control characters; marks of direction could reverse text.
        let isHarmful =
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        result.unicodeScalars.append(isHarmful ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// An address for a link, escaped; `nil` unless it leads to the web: `javascript:` would run in the page.
  static func link(_ address: String?) -> String? {
    guard let address else { return nil }
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://") ? escaped(address) : nil
  }
}
