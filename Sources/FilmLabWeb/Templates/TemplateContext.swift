import Mustache

/// Makes of a page's values what templates read.
///
/// swift-mustache looks names up by reflection, again for every tag, and goes on to the outer values where one is `nil`:
/// a card without a reason would show the reason of the pair around it. Here each value is read once, and `nil` becomes
/// a value that ends the search, has no section and prints nothing.
enum TemplateContext {
  /// A value that is not there.
  private struct Nothing: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
  }

  /// Structures become dictionaries by the names of their properties, lists lists; text, numbers and truth values stay.
  ///
  /// A structure with a list has one more entry, `has`: whether there is something in each list and each optional value,
  /// and each truth value. A section of a list repeats for each element, so it cannot hold the list's heading.
  ///
  /// - Complexity: O(values).
  static func value(_ any: Any) -> Any {
    switch any {
    case let text as String: text
    case let isTrue as Bool: isTrue
    case let number as Int: number
    case let number as Double: SVGNumber.text(number)
    case let list as [Any]: list.map(value)
    default: reflected(any)
    }
  }

  private static func reflected(_ any: Any) -> Any {
    let mirror = Mirror(reflecting: any)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { value($0.value) } ?? Nothing()
    case .struct: return fields(mirror)
    default: return "\(any)"
    }
  }

  private static func fields(_ mirror: Mirror) -> [String: Any] {
    var fields: [String: Any] = [:]
    var has: [String: Bool] = [:]
    var isList = false
    for child in mirror.children {
      guard let label = child.label else { continue }
      let value = value(child.value)
      fields[label] = value
      if let list = value as? [Any] {
        has[label] = !list.isEmpty
        isList = true
      } else {
        has[label] = value as? Bool ?? !(value is Nothing)
      }
    }
    if isList { fields["has"] = has }
    return fields
  }
}
