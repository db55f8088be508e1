import Bytes
import FilmReports
import NIOCore

extension SiteAnswer {
  /// A JSON object; the body writes its fields.
  static func object(_ fields: (JSONWriter) -> Void) -> SiteAnswer {
    let json = JSONWriter(Bytes.ByteBuffer(capacity: 1 << 12))
    json.object { fields(json) }
    return .json(NIOCore.ByteBuffer(json.buffer))
  }

  /// A value as an object, as the command prints it, with further fields behind its own.
  static func object(
    of value: some Encodable, more: (JSONWriter) -> Void = { _ in }
  ) -> SiteAnswer {
    let json = JSONWriter(Bytes.ByteBuffer(capacity: 1 << 14))
    // Without its last brace and the line feed.
    let start = String(JSONWriter.line(of: value).dropLast(2))
    json.buffer.append(start)
    more(json)
    json.buffer.append("}")
    return .json(NIOCore.ByteBuffer(json.buffer))
  }
}
