/// The parameters of a query string, with the names that an endpoint knows.
struct Parameters {
  private var values: [String: [String]] = [:]

  /// - Parameter query: `name=value&name=value`, with its escapes.
  /// - Throws: ``WebError/malformed(reason:field:)`` for an unknown name and a value that cannot be
  ///   decoded, ``WebError/unusable(reason:field:)`` for one that is too long.
  init(_ query: String, known: [String], limits: WebLimits = WebLimits()) throws(WebError) {
    let pairs = query.split(separator: "&", maxSplits: limits.parameters)
    guard pairs.count <= limits.parameters else {
      throw .unusable(reason: "more than \(limits.parameters) parameters are given")
    }
    for pair in pairs {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = Self.decoded(sides[0]) ?? ""
      guard known.contains(name) else {
        let start = "there is no parameter \"\(name)\""
        throw .malformed(
          reason: known.isEmpty
            ? "\(start); none is taken here"
            : "\(start); there are \(known.joined(separator: ", "))", field: name)
      }
      guard let value = sides.count > 1 ? Self.decoded(sides[1]) : "" else {
        throw .malformed(
          reason: "the value of \"\(name)\" is not percent-encoded UTF-8", field: name)
      }
      try limits.check(value, name, field: name)
      values[name, default: []].append(value)
    }
  }

  /// A name or value without its escapes; `nil` where they are broken.
  ///
  /// - Parameter plusIsBlank: false in a path, where `+` is itself.
  static func decoded(_ text: Substring, plusIsBlank: Bool = true) -> String? {
    PercentEncoding.decoded(text, plusIsBlank: plusIsBlank)
  }

  /// All values of a name.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The value of a name that may occur at most once.
  func one(_ name: String) throws(WebError) -> String? {
    let all = all(name)
    guard all.count < 2 else {
      throw .malformed(reason: "\"\(name)\" may be given once only", field: name)
    }
    return all.first
  }

  /// A whole number in a range.
  func integer(_ name: String, in range: ClosedRange<Int>, else other: Int) throws(WebError) -> Int
  {
    guard let text = try one(name) else { return other }
    guard let number = Int(text), range.contains(number) else {
      throw .unusable(
        reason:
          "\(name)=\(text): a whole number from \(range.lowerBound) to \(range.upperBound) is needed",
        field: name)
    }
    return number
  }

  /// A number from 0 to 1.
  func share(_ name: String) throws(WebError) -> Float {
    guard let text = try one(name) else { return 0 }
    guard let number = Float(text), (0...1).contains(number) else {
      throw .unusable(reason: "\(name)=\(text): a number from 0 to 1 is needed", field: name)
    }
    return number
  }

  /// `true` or `false`.
  func flag(_ name: String) throws(WebError) -> Bool {
    guard let text = try one(name) else { return false }
    guard text == "true" || text == "false" else {
      throw .unusable(reason: "\(name)=\(text): true or false is needed", field: name)
    }
    return text == "true"
  }

  /// One of some words; `nil` where none is given.
  func one(_ name: String, of words: [String]) throws(WebError) -> String? {
    guard let text = try one(name) else { return nil }
    guard words.contains(text) else {
      throw .unusable(
        reason: "\(name)=\(text): there are \(words.joined(separator: ", "))", field: name)
    }
    return text
  }

  /// Several values, of which there may be so many.
  func several(_ name: String, most: Int) throws(WebError) -> [String] {
    let all = all(name)
    guard all.count <= most else {
      throw .unusable(reason: "\(name): more than \(most) are given", field: name)
    }
    return all
  }

  /// The names that are given.
  var names: Set<String> { Set(values.keys) }

  /// All names but some with their values, the same text for the same request.
  func text(without left: Set<String>) -> String {
    values.filter { !left.contains($0.key) }.sorted { $0.key < $1.key }
      .map { ([$0.key] + $0.value).joined(separator: "\u{1}") }.joined(separator: "\u{2}")
  }
}
