/// Compresses the bytes of one output, piece by piece.
protocol ByteEncoder: AnyObject {
  /// Takes bytes in, and hands out what they become as far as it is known.
  ///
  /// - Parameter isLast: whether these are the last bytes, behind which the format's end is handed out.
  func encode(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ emit: (UnsafeRawBufferPointer) throws -> Void
  ) throws
}
