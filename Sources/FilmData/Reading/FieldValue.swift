internal import CSimdjson

/// The value of one field of a row: bytes that live until the next row is read.
package struct FieldValue {
  package enum Kind: UInt8, Sendable {
    case missing, string, number, yes, no, null, other
  }

  package var kind: Kind
  /// A string's content, unescaped, or a number's digits.
  package var bytes: UnsafeRawBufferPointer
  /// The value as JSON text, if the row was JSON.
  package var json: UnsafeRawBufferPointer?

  package static var missing: FieldValue {
    FieldValue(kind: .missing, bytes: UnsafeRawBufferPointer(start: nil, count: 0), json: nil)
  }

  /// Whether there is a value at all: neither absent, nor null, nor an empty string.
  package var isPresent: Bool {
    switch kind {
    case .missing, .null: false
    case .string, .number: !bytes.isEmpty
    default: true
    }
  }

  /// The value as a String; `nil` if there is none.
  package var string: String? {
    isPresent ? String(decoding: bytes, as: UTF8.self) : nil
  }

  init(kind: Kind, bytes: UnsafeRawBufferPointer, json: UnsafeRawBufferPointer?) {
    self.kind = kind
    self.bytes = bytes
    self.json = json
  }

  init(_ value: filmlab_json_value) {
    kind = Kind(rawValue: UInt8(truncatingIfNeeded: value.kind)) ?? .other
    bytes = UnsafeRawBufferPointer(start: value.bytes, count: value.count)
    json = value.raw.map { UnsafeRawBufferPointer(start: $0, count: value.raw_count) }
  }
}
