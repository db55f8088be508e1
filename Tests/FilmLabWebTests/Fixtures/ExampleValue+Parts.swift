@testable import FilmLabWeb

extension ExampleValue {
  /// The member of an object.
  subscript(name: String) -> ExampleValue? { members[name] }

  var members: [String: ExampleValue] {
    if case .object(let members) = self { return members }
    return [:]
  }

  var elements: [ExampleValue] {
    if case .list(let elements) = self { return elements }
    return []
  }

  var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  var whole: Int? {
    if case .whole(let whole) = self { return whole }
    return nil
  }
}
