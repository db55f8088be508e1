internal import CKernels

/// Numbers between −1 and 1 times a scale, in a byte each: to within 1/254 of the greatest of their row.
package enum SignedByte {
  /// The greatest magnitude of a byte.
  private static let greatest: Float = 127

  /// What a byte of a row is worth: 1/127 of the row's greatest magnitude, 0 for a row of zeros.
  package static func scale(of row: UnsafeBufferPointer<Float>) -> Float {
    row.reduce(0) { max($0, $1.magnitude) } / greatest
  }

  /// The nearest byte to a number.
  ///
  /// The scale of a row of the least numbers that there are is not exact, hence the bounds.
  package static func byte(_ value: Float, scale: Float) -> Int8 {
    scale > 0 ? Int8(max(-greatest, min(greatest, (value / scale).rounded()))) : 0
  }

  /// The numbers of some bytes.
  ///
  /// The loop is here because calls from other modules are not inlined.
  package static func decode(
    _ bytes: UnsafeRawBufferPointer, times scale: Float,
    into numbers: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(bytes.count == numbers.count, "\(bytes.count) bytes, \(numbers.count) numbers")
    let bytes = bytes.assumingMemoryBound(to: Int8.self)
    for index in 0..<numbers.count { numbers[index] = scale * Float(bytes[index]) }
  }

  /// Adds the inner products of a vector with rows of bytes, each times its row's scale.
  ///
  /// - Parameters:
  ///   - rows: Row-major, as long as the vector each.
  ///   - sums: One for each row and scale.
  package static func addProducts(
    of vector: UnsafeBufferPointer<Float>, withRows rows: UnsafeRawBufferPointer,
    scales: UnsafeBufferPointer<Float>, to sums: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(
      rows.count == sums.count * vector.count && scales.count == sums.count,
      "\(rows.count) bytes, \(scales.count) scales and \(sums.count) sums of \(vector.count) columns"
    )
    filmlab_add_byte_products(
      rows.assumingMemoryBound(to: Int8.self).baseAddress, scales.baseAddress,
      Int32(vector.count), Int64(sums.count), vector.baseAddress, sums.baseAddress)
  }
}
