import Bytes
import FilmData

/// The JSON of an error: `{"error":{"message":…}}`, with `suggestions` if there are any.
enum ErrorObject {
  static func make(_ error: WebError) -> ByteBuffer {
    let buffer = ByteBuffer(capacity: 256)
    buffer.append("{\"error\":{\"message\":")
    buffer.append(quoted: "\(error)")
    if case .unknownTitle(_, let suggestions) = error {
      buffer.append(",\"suggestions\":[")
      for (place, title) in suggestions.enumerated() {
        if place > 0 { buffer.append(",") }
        buffer.append(quoted: title)
      }
      buffer.append("]")
    }
    buffer.append("}}")
    return buffer
  }
}
