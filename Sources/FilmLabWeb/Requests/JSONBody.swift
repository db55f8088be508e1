import Bytes
import FilmData

/// The body of a request: a JSON object of which every field is known.
struct JSONBody {
  private let body: PaddedText
  private let names: [String]
  private let fields: JSONFieldReader

  /// - Throws: ``WebError/malformed(reason:field:)`` where it is none, or has another field.
  init(_ body: PaddedText, known names: [String]) throws(WebError) {
    (self.body, self.names) = (body, names)
    fields = JSONFieldReader(names)
    do {
      try fields.read(body.bytes)
    } catch {
      throw .malformed(reason: "the body has no \(names.joined(separator: ", ")): \(error.reason)")
    }
    try Self.check(body.bytes, known: names)
  }

  /// - Parameters:
  ///   - place: which object it is, for the error.
  ///   - isKnown: whether there is a field of another name, too.
  /// - Throws: ``WebError/malformed(reason:field:)`` for a field that is not known, and for one that is there twice: other
  ///   programs might read the other.
  static func check(
    _ object: UnsafeRawBufferPointer, known: [String], place: String = "",
    or isKnown: (String) -> Bool = { _ in false }
  ) throws(WebError) {
    var seen: Set<String> = []
    for name in JSONFieldNames.names(of: object) {
      guard known.contains(name) || isKnown(name) else {
        throw .malformed(
          reason: "\(place)there is no field \"\(name.quotable(limit: 40))\"; there are "
            + known.joined(separator: ", "), field: name.quotable(limit: 40))
      }
      guard seen.insert(name).inserted else {
        throw .malformed(reason: "\(place)\"\(name)\" may be given once only", field: name)
      }
    }
  }

  /// - Throws: ``WebError/unusable(reason:field:)`` where the field is no number from half a star to five stars in halves.
  func stars(_ name: String) throws(WebError) -> Double {
    let value = value(name)
    guard value.kind == .number, let stars = value.string.flatMap({ Double($0) }),
      stars.isStars
    else {
      throw .unusable(
        reason: "\"\(name)\" must be a number from 0.5 to 5, in halves", field: name)
    }
    return stars
  }

  /// - Throws: ``WebError/unusable(reason:field:)`` where the field is no text, a blank one, or has a NUL.
  func text(_ name: String) throws(WebError) -> String {
    let value = value(name)
    guard value.kind == .string, let text = value.string, !text.allSatisfy(\.isWhitespace) else {
      throw .unusable(reason: "\"\(name)\" must be a text that is not blank", field: name)
    }
    return try text.withoutNUL(name)
  }

  private func value(_ name: String) -> FieldValue {
    names.firstIndex(of: name).map { fields[$0] } ?? .missing
  }
}

extension String {
  /// The text itself: the catalogue cannot keep a NUL, and would have to change what was written.
  ///
  /// - Throws: ``WebError/unusable(reason:field:)`` where there is one.
  func withoutNUL(_ field: String) throws(WebError) -> String {
    guard utf8.contains(0) else { return self }
    throw .unusable(
      reason: "\"\(field)\" has the character NUL, which cannot be kept; leave it out", field: field
    )
  }
}
