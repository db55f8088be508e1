package import Bytes

/// Writes JSON into a buffer, with the commas.
///
/// ```swift
/// let json = JSONWriter(ByteBuffer())
/// json.object {
///   json.field("accuracy", 0.9)
///   json.list("films", of: ["Solaris"]) { json.value($0) }
/// }
/// // {"accuracy":0.9,"films":["Solaris"]}
/// ```
package struct JSONWriter {
  /// Decimals that a number is rounded to.
  package enum Precision: Sendable {
    /// Four: scores, ratings and similarities, of which there are many.
    case four
    /// Six: figures of evaluations.
    case six
  }

  /// What is written to.
  package let buffer: ByteBuffer

  /// Makes a writer.
  package init(_ buffer: ByteBuffer) { self.buffer = buffer }

  /// A text of JSON.
  package static func text(_ body: (JSONWriter) -> Void) -> String {
    let json = JSONWriter(ByteBuffer(capacity: 1 << 10))
    body(json)
    return json.buffer.string
  }

  /// An object and a line feed; the body writes its fields.
  package static func line(_ fields: (JSONWriter) -> Void) -> String {
    text { json in
      json.object { fields(json) }
      json.buffer.append("\n")
    }
  }

  // MARK: Values

  /// Writes an object; the body writes its fields.
  package func object(_ body: () -> Void) {
    separate()
    buffer.append("{")
    body()
    buffer.append("}")
  }

  /// Writes a list; the body writes one element.
  package func list<Element>(_ elements: some Sequence<Element>, _ body: (Element) -> Void) {
    separate()
    buffer.append("[")
    for element in elements { body(element) }
    buffer.append("]")
  }

  /// Writes a text.
  package func value(_ text: String) {
    separate()
    buffer.append(quoted: text)
  }

  /// Writes a whole number, or `null`.
  package func value(_ number: Int?) {
    separate()
    if let number { buffer.append("\(number)" as String) } else { buffer.append("null") }
  }

  /// Writes a whole number by its digits.
  func value(digits: String) {
    separate()
    buffer.append(digits)
  }

  /// Writes a number without needless zeros, or `null` if there is none or it is not finite.
  package func value(_ number: Double?, precision: Precision = .six) {
    separate()
    guard let number else { return buffer.append("null") }
    switch precision {
    case .four: buffer.append(number: number)
    case .six: buffer.append(number: number, scale: 1_000_000)
    }
  }

  /// Writes `true` or `false`.
  package func value(_ flag: Bool) {
    separate()
    if flag { buffer.append("true") } else { buffer.append("false") }
  }

  /// Writes `null`.
  package func null() {
    separate()
    buffer.append("null")
  }

  // MARK: Fields

  /// Writes the name of a field; its value follows.
  package func name(_ name: String) {
    separate()
    buffer.append(quoted: name)
    buffer.append(":")
  }

  /// Writes a field with an object; the body writes its fields.
  package func object(_ name: String, _ body: () -> Void) {
    self.name(name)
    object(body)
  }

  /// Writes a field with a list; the body writes one element.
  package func list<Element>(
    _ name: String, of elements: some Sequence<Element>, _ body: (Element) -> Void
  ) {
    self.name(name)
    list(elements, body)
  }

  /// Writes a field with a text.
  package func field(_ name: String, _ text: String) {
    self.name(name)
    value(text)
  }

  /// Writes a field with a whole number, or `null`.
  package func field(_ name: String, _ number: Int?) {
    self.name(name)
    value(number)
  }

  /// Writes a field with a number, or `null`.
  package func field(_ name: String, _ number: Double?, precision: Precision = .six) {
    self.name(name)
    value(number, precision: precision)
  }

  /// Writes a field with `true` or `false`.
  package func field(_ name: String, _ flag: Bool) {
    self.name(name)
    value(flag)
  }

  /// Writes a comma unless this is the first value of an object or list, or follows its name; the last byte
  /// shows which.
  private func separate() {
    guard let last = buffer.bytes.last else { return }
    switch last {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "\n"): break
    default: buffer.append(",")
    }
  }
}
