package import Bytes

/// Meters as fields of a JSON object.
package enum MeterFields {
  /// Writes the fields `tomatometer`, `tomatometer_reviews`, `popcornmeter` and `popcornmeter_ratings`,
  /// a comma before each.
  package static func append(
    _ tomatometer: Tomatometer?, _ popcornmeter: Popcornmeter?, to buffer: ByteBuffer
  ) {
    buffer.append(",\"tomatometer\":")
    append(tomatometer?.percentage, to: buffer)
    buffer.append(",\"tomatometer_reviews\":")
    buffer.append(integer: tomatometer?.reviewCount ?? 0)
    buffer.append(",\"popcornmeter\":")
    append(popcornmeter?.percentage, to: buffer)
    buffer.append(",\"popcornmeter_ratings\":")
    buffer.append(integer: popcornmeter?.ratingCount ?? 0)
  }

  /// Writes a whole number, or `null` if there is none.
  package static func append(_ percentage: Int?, to buffer: ByteBuffer) {
    if let percentage { buffer.append(integer: percentage) } else { buffer.append("null") }
  }
}
