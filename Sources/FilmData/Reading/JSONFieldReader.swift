internal import CSimdjson

/// A text that is not the expected JSON.
package struct JSONFault: Error, Equatable {
  /// What is wrong, in words.
  package var reason: String

  init(_ reason: String) { self.reason = reason }

  init(code: Int32) {
    guard filmlab_json_is_utf8_error(code) == 0 else {
      reason = "the text is not UTF-8"
      return
    }
    let words = String(cString: filmlab_json_error(code))
    reason = "broken JSON: " + (words.hasSuffix(".") ? words.dropLast() : words[...])
  }
}

/// Reads chosen fields of JSON objects.
///
/// Use it on one thread only. Texts must be padded, as those of ``PaddedText`` are; values are valid
/// until the next call and as long as the text.
package final class JSONFieldReader {
  private let json = filmlab_json_parser_create()
  private let listJSON = filmlab_json_parser_create()
  private let names: JSONNameTable
  private let found: UnsafeMutableBufferPointer<filmlab_json_value>

  /// - Parameter names: the names of the fields, each different.
  package init(_ names: [String]) {
    self.names = JSONNameTable(names.enumerated().map { ($0.element, $0.offset, 0) })
    found = .allocate(capacity: names.count)
    found.initialize(repeating: filmlab_json_value())
  }

  deinit {
    filmlab_json_parser_destroy(json)
    filmlab_json_parser_destroy(listJSON)
    found.deallocate()
  }

  /// Reads an object; each value is then found by the index of its name.
  ///
  /// Skips other fields without checking them.
  package func read(_ text: UnsafeRawBufferPointer) throws(JSONFault) {
    guard let start = text.baseAddress, !text.isEmpty else { throw JSONFault("the text is empty") }
    if let first = text.first(where: { !Self.isBlank($0) }), first != UInt8(ascii: "{") {
      throw JSONFault("an object is needed, {…}")
    }
    let code = filmlab_json_read_object(
      json, start.assumingMemoryBound(to: CChar.self), text.count, names.names.baseAddress,
      names.names.count, found.baseAddress, found.count)
    if code != 0 { throw JSONFault(code: code) }
  }

  /// The value of the field whose name has this index.
  package subscript(index: Int) -> FieldValue { FieldValue(found[index]) }

  /// The objects of a list, each as JSON text.
  ///
  /// - Parameter limit: how many there may be.
  /// - Throws: ``JSONFault`` where the value is not a list, an element is not an object, or there are
  ///   more.
  package func objects(
    of list: FieldValue, limit: Int
  ) throws(JSONFault) -> [UnsafeRawBufferPointer] {
    guard let json = list.json, let start = json.baseAddress, json.first == UInt8(ascii: "[") else {
      throw JSONFault("a list is needed, […]")
    }
    var result = 0
    let spans = [filmlab_json_span](unsafeUninitializedCapacity: limit) { buffer, count in
      result = filmlab_json_objects(
        listJSON, start.assumingMemoryBound(to: CChar.self), json.count, buffer.baseAddress, limit)
      count = max(0, min(result, limit))
    }
    if result < 0 { throw JSONFault(code: Int32(-result)) }
    if result > limit { throw JSONFault("there are more than \(limit)") }
    if let index = spans.firstIndex(where: { $0.count == 0 }) {
      throw JSONFault("number \(index + 1) is no object")
    }
    return spans.map { UnsafeRawBufferPointer(start: $0.bytes, count: $0.count) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
