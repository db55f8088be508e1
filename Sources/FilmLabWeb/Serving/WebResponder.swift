import Bytes
import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOPosix

/// Brings requests from the network to the API and its answers back.
struct WebResponder: Sendable {
  let api: WebAPI
  let hosts: HostCheck
  let bodyLimit: Int
  /// Scoring and searching take their time, which event loops do not have.
  let workers: NIOThreadPool
  /// Takes a line a request; `nil` where none is wanted.
  let log: (@Sendable (String) -> Void)?

  func respond(to request: Request, _ writer: consuming ResponseWriter) async throws {
    let start = ContinuousClock.now
    let answer: WebAPI.Answer
    do {
      try check(request.head)
      if request.headers[.expect]?.lowercased() == "100-continue" {
        try await writer.writeInformationalHead(HTTPResponse(status: .continue))
      }
      answer = try await self.answer(request)
    } catch let error as WebError {
      answer = WebAPI.answer(to: error)
    }
    log?(WebResponder.line(request.head, answer, ContinuousClock.now - start))
    try await writer.write(
      response: WebResponder.head(answer),
      body: request.method == .head
        ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  /// What can be told from the head alone.
  private func check(_ head: HTTPRequest) throws(WebError) {
    try hosts.check(head.authority)
    let target = head.path ?? "/"
    _ = try api.endpoint(head.method.rawValue, String(target.prefix { $0 != "?" }))
    if let length = head.headerFields[.contentLength].flatMap({ Int($0) }), length > bodyLimit {
      throw .bodyTooLarge(limit: bodyLimit)
    }
  }

  private func answer(_ request: Request) async throws -> WebAPI.Answer {
    let body: NIOCore.ByteBuffer
    do {
      body = try await request.body.collect(upTo: bodyLimit)
    } catch is NIOTooManyBytesError {
      throw WebError.bodyTooLarge(limit: bodyLimit)
    }
    let (head, api) = (request.head, api)
    return try await workers.runIfActive {
      api.answer(
        APIRequest(
          head.method.rawValue, head.path ?? "/", contentType: head.headerFields[.contentType],
          body: body.readableBytesView))
    }
  }

  private static func head(_ answer: WebAPI.Answer) -> HTTPResponse {
    var fields = HTTPFields()
    fields[.contentType] = "application/json"
    fields[.contentLength] = "\(answer.body.count)"
    fields[.xContentTypeOptions] = "nosniff"
    if let allowed = answer.allowed { fields[.allow] = allowed }
    return HTTPResponse(
      status: HTTPResponse.Status(code: answer.status), headerFields: fields)
  }

  private static func line(
    _ head: HTTPRequest, _ answer: WebAPI.Answer, _ time: Duration
  ) -> String {
    let tenths = Int((time / .microseconds(100)).rounded())
    return "\(head.method.rawValue) \(head.path ?? "/") \(answer.status) "
      + "\(answer.body.count) bytes \(tenths / 10).\(tenths % 10) ms"
  }
}
