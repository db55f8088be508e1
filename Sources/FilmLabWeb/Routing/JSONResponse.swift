import Bytes
import HTTPTypes
import HummingbirdCore
import NIOCore

extension Response {
  /// An answer in JSON, with its headers.
  init(json: Bytes.ByteBuffer, status: Int = 200) {
    // The bytes are valid only as long as their buffer.
    let body = withExtendedLifetime(json) { NIOCore.ByteBuffer(bytes: json.bytes) }
    var fields = HTTPFields()
    fields[.contentType] = "application/json"
    fields[.contentLength] = "\(body.readableBytes)"
    fields[.xContentTypeOptions] = "nosniff"
    self.init(
      status: HTTPResponse.Status(code: status), headers: fields,
      body: ResponseBody(byteBuffer: body))
  }

  /// The answer for an error.
  init(_ error: WebError) {
    self.init(json: ErrorObject.make(error), status: error.status)
    if case .wrongMethod(_, let allowed) = error { headers[.allow] = allowed }
  }
}
