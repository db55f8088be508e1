import Bytes
import HTTPTypes
import HummingbirdCore
import NIOCore

extension Response {
  /// An answer in JSON, with its headers.
  init(json body: NIOCore.ByteBuffer) {
    self.init(
      status: .ok, headers: .json(length: body.readableBytes), body: ResponseBody(byteBuffer: body))
  }

  /// The answer for an error.
  init(_ error: WebError) {
    let (head, body) = ProblemObject.answer(error)
    self.init(
      status: head.status, headers: head.headerFields, body: ResponseBody(byteBuffer: body))
  }
}

extension HTTPFields {
  /// The headers of an answer in JSON.
  static func json(length: Int, type: String = "application/json") -> HTTPFields {
    var fields = HTTPFields()
    fields[.contentType] = type
    fields[.contentLength] = "\(length)"
    fields[.xContentTypeOptions] = "nosniff"
    return fields
  }
}

extension NIOCore.ByteBuffer {
  /// A copy for the network.
  init(_ buffer: Bytes.ByteBuffer) {
    // The bytes are valid only as long as their buffer.
    self = withExtendedLifetime(buffer) { NIOCore.ByteBuffer(bytes: buffer.bytes) }
  }
}
