/// Files of the site without what only their readers need.
enum SiteText {
  /// A template without the indentation of its lines.
  ///
  /// swift-mustache would write the indentation of a partial behind each line end of the values in it, which are someone's
  /// words.
  static func template(_ text: String) -> String {
    text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: "\n") + "\n"
  }

  /// A style without its comments and indentation: a fifth of its bytes.
  static func style(_ text: String) -> String {
    var rest = Substring(text)
    var kept = ""
    while let start = rest.firstRange(of: "/*") {
      kept += rest[..<start.lowerBound]
      let end = rest[start.upperBound...].firstRange(of: "*/")?.upperBound ?? rest.endIndex
      rest = rest[end...]
    }
    return template(kept + rest)
  }
}
