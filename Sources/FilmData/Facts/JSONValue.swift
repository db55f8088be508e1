internal import FoundationEssentials

/// A JSON value of any shape.
enum JSONValue: Decodable, Hashable, Sendable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])
  case null

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let object = try? value.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else {
      self = .number(try value.decode(Double.self))
    }
  }

  /// Reads JSON, or the same in Python's notation; `nil` for any other text.
  init?(parsing text: String) {
    if let value = Self.decoded(Array(text.utf8)) {
      self = value
      return
    }
    // What mends rows mends objects.
    var row = "{\"value\":" + text + "}"
    let repair = JSONRepair()
    let value = withExtendedLifetime(repair) {
      row.withUTF8 { repair.repaired(UnsafeRawBufferPointer($0)).map { Array($0) } }
    }
    guard let value, case .object(let object)? = Self.decoded(value), let inner = object["value"]
    else { return nil }
    self = inner
  }

  /// Reads the bytes of JSON.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let value = Self.decoded(Array(bytes)) else { return nil }
    self = value
  }

  private static func decoded(_ bytes: [UInt8]) -> JSONValue? {
    try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  /// The member of an object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[name], value != .null else {
      return nil
    }
    return value
  }

  /// The value as text: a text itself, or a number as people write it; `nil` for others and for an empty text.
  var string: String? {
    switch self {
    case .text(let text):
      let trimmed = String(text.trimmed)
      return trimmed.isEmpty ? nil : trimmed
    case .number(let number):
      return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    case .flag, .list, .object, .null: return nil
    }
  }

  /// The elements of a list; of any other value, itself.
  var elements: [JSONValue] {
    switch self {
    case .list(let list): list
    case .null: []
    default: [self]
    }
  }

  /// The texts of a list, or the names of its objects.
  var names: [String] { elements.compactMap { $0["name"]?.string ?? $0.string } }

  /// The value with the characters of HTML's entities in all texts.
  var withoutEntities: JSONValue {
    switch self {
    case .text(let text): .text(TextEntity.decoded(text))
    case .list(let list): .list(list.map(\.withoutEntities))
    case .object(let members): .object(members.mapValues(\.withoutEntities))
    case .number, .flag, .null: self
    }
  }
}
