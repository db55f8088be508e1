import Bytes

extension JSONWriter {
  /// A value as JSON on a line: its fields in their order, `null` where one is missing, numbers with at most
  /// four decimals.
  package static func line(of value: some Encodable) -> String {
    text { json in
      json.encoded(value)
      json.buffer.append("\n")
    }
  }

  /// Writes a value as ``line(of:)`` does.
  package func encoded(_ value: some Encodable) { EncodedNode(value).append(to: self) }

  /// Writes a field with such a value.
  package func encoded(_ name: String, _ value: some Encodable) {
    self.name(name)
    encoded(value)
  }
}

/// A value that says itself of what it consists, as JSON.
///
/// Foundation's encoder has no order of fields but that of the alphabet, does not round, and leaves out what is missing.
private final class EncodedNode: Encoder {
  enum Kind { case null, text(String), flag(Bool), whole(String), number(Double), list, object }

  var kind = Kind.null
  var elements: [EncodedNode] = []
  var names: [String] = []
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  init() {}

  init(_ value: some Encodable) { set(value) }

  func set(_ value: some Encodable) {
    switch value {
    case let text as String: kind = .text(text)
    case let flag as Bool: kind = .flag(flag)
    case let number as Double: kind = .number(number)
    // The shortest text that means the same: the binary fraction has other digits. And it encodes itself by itself.
    case let number as Float: kind = .number(Double("\(number)") ?? .nan)
    case let members as [String: any Encodable]:
      kind = .object
      // A dictionary's own order is another one in each run.
      for name in members.keys.sorted() { members[name].map { add(named: name).set($0) } }
    case let whole as any BinaryInteger: kind = .whole("\(whole)")
    // The values of a page encode without errors; one that did would be null.
    default: do { try value.encode(to: self) } catch { kind = .null }
    }
  }

  func add(named name: String? = nil) -> EncodedNode {
    let node = EncodedNode()
    elements.append(node)
    if let name { names.append(name) }
    return node
  }

  func append(to json: JSONWriter) {
    switch kind {
    case .null: json.null()
    case .text(let text): json.value(text)
    case .flag(let flag): json.value(flag)
    case .number(let number): json.value(number, precision: .four)
    case .whole(let digits): json.value(digits: digits)
    case .list: json.list(elements) { $0.append(to: json) }
    case .object:
      json.object {
        for (name, element) in zip(names, elements) {
          json.name(name)
          element.append(to: json)
        }
      }
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    kind = .object
    return KeyedEncodingContainer(Fields<Key>(node: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    kind = .list
    return Elements(node: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(node: self) }
}

private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: EncodedNode
  let codingPath: [any CodingKey] = []

  func encodeNil(forKey key: Key) { _ = node.add(named: key.stringValue) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) {
    node.add(named: key.stringValue).set(value)
  }

  // The standard library has its own for these types, which leave a missing value out.
  func encodeIfPresent(_ value: Bool?, forKey key: Key) { add(value, key) }
  func encodeIfPresent(_ value: String?, forKey key: Key) { add(value, key) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) { add(value, key) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) { add(value, key) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) { add(value, key) }
  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) { add(value, key) }

  private func add(_ value: (some Encodable)?, _ key: Key) {
    let field = node.add(named: key.stringValue)
    if let value { field.set(value) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    node.add(named: key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    node.add(named: key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { node.add(named: "super") }

  func superEncoder(forKey key: Key) -> any Encoder { node.add(named: key.stringValue) }
}

private struct Elements: UnkeyedEncodingContainer {
  let node: EncodedNode
  let codingPath: [any CodingKey] = []
  var count: Int { node.elements.count }

  func encodeNil() { _ = node.add() }

  func encode<Value: Encodable>(_ value: Value) { node.add().set(value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> { node.add().container(keyedBy: type) }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { node.add().unkeyedContainer() }

  func superEncoder() -> any Encoder { node.add() }
}

private struct Single: SingleValueEncodingContainer {
  let node: EncodedNode
  let codingPath: [any CodingKey] = []

  func encodeNil() { node.kind = .null }

  func encode<Value: Encodable>(_ value: Value) { node.set(value) }
}
