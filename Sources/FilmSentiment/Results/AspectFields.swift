package import Bytes

/// What a review says of the aspects of a film, as a field of a JSON object.
package enum AspectFields {
  /// The field's name.
  package static let name = "aspects"

  /// Adds the field `aspects`: a list of objects with `aspect`, `label`, `start`, `end` and `score`.
  ///
  /// Starts and ends count characters (Unicode scalars), as Python's slices do.
  ///
  /// - Parameter opinions: in the order of the text.
  package static func append(
    _ opinions: [AspectOpinion], of text: UnsafeRawBufferPointer, to buffer: ByteBuffer
  ) {
    buffer.write(",\"aspects\":[")
    var place = TextPlace(text)
    for (index, opinion) in opinions.enumerated() {
      if index > 0 { buffer.write(",") }
      let start = place.scalars(before: opinion.bytes.lowerBound)
      buffer.write("{\"aspect\":\"")
      buffer.append(opinion.aspect.rawValue)
      buffer.write("\",\"label\":\"")
      buffer.append(opinion.label.rawValue)
      buffer.write("\",\"start\":")
      buffer.append(integer: start)
      buffer.write(",\"end\":")
      buffer.append(integer: start + TextPlace.scalarCount(text[opinion.bytes]))
      buffer.write(",\"score\":")
      buffer.append(number: opinion.score)
      buffer.write("}")
    }
    buffer.write("]")
  }

  /// The opinions in a cell of a table: `acting+ story-`.
  package static func text(_ opinions: [AspectOpinion]) -> String {
    opinions.map(\.shortText).joined(separator: " ")
  }
}
