/// Addresses that come with data.
enum SafeLink {
  /// The address if it leads to the web; others, `javascript:` among them, are no links.
  static func web(_ address: String?) -> String? {
    guard let address else { return nil }
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://") ? address : nil
  }
}
