import Bytes
import FilmData
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// An answer's bytes as they go out, plain and compressed, with their type and tag.
struct FinishedPage: Sendable {
  let status: Int
  let type: String
  let plain: NIOCore.ByteBuffer
  /// `nil` where it would not be shorter.
  let compressed: NIOCore.ByteBuffer?
  /// Differs where the bytes do.
  let tag: String
  /// How long a browser may use it without asking.
  let caching: String

  /// Pages are asked for again, and answered with 304 where nothing changed.
  init(_ text: String, type: String, status: Int = 200, caching: String = "no-cache") {
    self.init(Array(text.utf8), type: type, status: status, caching: caching)
  }

  /// An answer in JSON.
  init(json: NIOCore.ByteBuffer, caching: String = "no-cache") {
    self.init(
      Array(json.readableBytesView), type: "application/json", status: 200, caching: caching)
  }

  /// From so many bytes on, less to send is worth the work.
  static let leastCompressed = 1024

  private init(_ bytes: [UInt8], type: String, status: Int, caching: String) {
    (self.status, self.type, self.caching) = (status, type, caching)
    plain = NIOCore.ByteBuffer(bytes: bytes)
    let short = bytes.count < Self.leastCompressed ? bytes : GzipEncoder.bytes(bytes)
    compressed = short.count < bytes.count ? NIOCore.ByteBuffer(bytes: short) : nil
    tag = Self.tag(bytes)
  }

  /// A tag of bytes: their FNV-1a hash.
  static func tag(_ bytes: [UInt8]) -> String {
    String(FNV1a.hash(bytes), radix: 36)
  }

  /// What a cache counts for it; a kilobyte for its key and the tables.
  var byteCount: Int { plain.readableBytes + (compressed?.readableBytes ?? 0) + 1024 }

  /// The answer at an address: where the query is not the tag, the file will be another one some day, and is asked for
  /// again.
  func response(to request: HTTPFields, target: String) -> Response {
    var response = response(to: request)
    if !target.hasSuffix("?\(tag)") { response.headers[.cacheControl] = "no-cache" }
    return response
  }

  /// The answer to a request: compressed where the client can read that, empty where it has these bytes already.
  func response(to request: HTTPFields) -> Response {
    var fields = HTTPFields.site(type: type)
    fields[.cacheControl] = caching
    let isCompressed = compressed != nil && Self.readsGzip(request)
    // A compressed answer has other bytes, so another tag.
    let etag = "\"\(tag)\(isCompressed ? "-gzip" : "")\""
    if status == 200 { fields[.eTag] = etag }
    fields[.vary] = "Accept-Encoding, Cookie"
    if status == 200, Self.has(etag, request[.ifNoneMatch]) {
      return Response(status: .notModified, headers: fields)
    }
    let body = isCompressed ? compressed ?? plain : plain
    if isCompressed { fields[.contentEncoding] = "gzip" }
    fields[.contentLength] = "\(body.readableBytes)"
    return Response(
      status: .init(code: status), headers: fields, body: ResponseBody(byteBuffer: body))
  }

  private static func has(_ etag: String, _ known: String?) -> Bool {
    guard let known else { return false }
    return known == "*"
      || known.split(separator: ",").contains {
        let tag = $0.drop { $0 == " " }
        return tag == etag || tag == "W/" + etag
      }
  }

  /// Whether a client reads gzip: it names it, and not with a quality of nought.
  private static func readsGzip(_ request: HTTPFields) -> Bool {
    guard let accepted = request[.acceptEncoding] else { return false }
    return accepted.lowercased().split(separator: ",").contains { coding in
      let parts = coding.split(separator: ";").map { $0.filter { $0 != " " } }
      guard parts.first == "gzip" || parts.first == "*" else { return false }
      return !parts.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
    }
  }
}

extension HTTPFields {
  /// The headers of everything that the site sends: nothing of others is loaded, run or framed.
  static func site(type: String) -> HTTPFields {
    var fields = HTTPFields()
    fields[.contentType] = type
    fields[.xContentTypeOptions] = "nosniff"
    fields[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    for name in sameOrigin { fields[name] = "same-origin" }
    return fields
  }

  private static let sameOrigin = [
    "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
  ].compactMap { HTTPField.Name($0) }
}
