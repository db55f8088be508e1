import ArgumentParser

/// Names of options, and whether they were given: none may be ignored in silence.
///
/// ```swift
/// try GivenOptions(["--seed": seed != nil]).refuse("trains a model, --models has one: leave out one")
/// ```
struct GivenOptions: ExpressibleByDictionaryLiteral {
  private let names: [String]

  private init(names: [String]) { self.names = names }

  init(dictionaryLiteral options: (String, Bool)...) {
    names = options.filter(\.1).map(\.0)
  }

  /// Whether none was given.
  var isEmpty: Bool { names.isEmpty }

  static func + (options: GivenOptions, others: GivenOptions) -> GivenOptions {
    GivenOptions(names: options.names + others.names)
  }

  /// - Throws: a sentence that begins with the first option that was given, if any was.
  func refuse(_ reason: String) throws {
    if let name = names.first { throw ValidationError("\(name) \(reason)") }
  }
}
