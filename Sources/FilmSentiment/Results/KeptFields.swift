internal import Bytes
internal import FilmData

/// The fields of the input that a result hands on, and their names among its own.
package enum KeptFields {
  /// What comes before the name of a field that a result has too.
  package static let prefix = "input_"

  /// The fields of a result that are not the input's.
  private static let taken: [StaticString] = [
    "row", "label", "probability", "rating", "score", "original_rating", "reason", "language",
    "bias", "rating_bias", "length_factor", "entries", "terms", "kinds", "negations",
  ]

  /// Whether a result has a field of a name itself.
  ///
  /// - Parameter hasAspects: whether the result has the field of ``AspectFields``.
  static func isTaken(_ name: UnsafeRawBufferPointer, hasAspects: Bool) -> Bool {
    taken.contains { areEqual(name, $0) }
      || hasAspects && name.elementsEqual(AspectFields.name.utf8)
  }

  /// The name that a field of the input has in a result.
  ///
  /// - Parameter hasAspects: whether the result has the field of ``AspectFields``.
  package static func name(_ name: String, hasAspects: Bool = false) -> String {
    var name = name
    let isClash = name.withUTF8 {
      Self.isTaken(UnsafeRawBufferPointer($0), hasAspects: hasAspects)
    }
    return isClash ? prefix + name : name
  }

  /// Whether a row hands on a field of a name.
  static func contains(_ name: StaticString, in row: ReviewRow) -> Bool {
    row.kept.contains { areEqual($0.name, name) }
  }

  /// Writes the fields as members of an object, each with a comma after it.
  static func append(_ row: ReviewRow, hasAspects: Bool, to buffer: ByteBuffer) {
    for field in row.kept where field.value.kind != .missing {
      if isTaken(field.name, hasAspects: hasAspects) {
        let name = name(String(decoding: field.name, as: UTF8.self), hasAspects: hasAspects)
        buffer.append(quoted: name)
      } else {
        buffer.append(quoted: field.name)
      }
      buffer.append(ASCII.colon)
      buffer.append(passedThrough: field.value)
      buffer.append(ASCII.comma)
    }
  }

  private static func areEqual(_ name: UnsafeRawBufferPointer, _ constant: StaticString) -> Bool {
    name.elementsEqual(
      UnsafeRawBufferPointer(start: constant.utf8Start, count: constant.utf8CodeUnitCount))
  }
}
