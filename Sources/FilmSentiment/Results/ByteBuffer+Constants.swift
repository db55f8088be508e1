import Bytes
import FilmData

extension ByteBuffer {
  /// Writes a constant piece of output, as a store or two where it is called: a call for each of ten
  /// pieces a row would be felt.
  @inline(__always)
  func write(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    (storage + used).copyMemory(from: text.utf8Start, byteCount: text.utf8CodeUnitCount)
    used &+= text.utf8CodeUnitCount
  }
}
