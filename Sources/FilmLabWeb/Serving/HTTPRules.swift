import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// Refuses requests that another server may read otherwise, and says in answers whether the connection goes on.
///
/// Ours, because Hummingbird never sees the version of a request nor its first header Host: it keeps connections of
/// HTTP/1.0 open, takes several hosts, and answers what is no HTTP without a word.
final class HTTPRules: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let limits: WebLimits
  /// Why the connection ends with an answer of 400.
  private var refusal: WebError?
  /// The header Connection of the answers to come, one for each request.
  private var connections = CircularBuffer<String?>()

  init(_ limits: WebLimits) { self.limits = limits }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard refusal == nil else { return }
    guard case .head(let head) = unwrapInboundIn(data) else {
      return context.fireChannelRead(data)
    }
    if let fault = Self.fault(of: head) {
      refusal = .malformed(reason: fault)
      return context.fireErrorCaught(HTTPParserError.unknown)
    }
    // What follows a request to change the protocol is not read.
    let isLast = !head.isKeepAlive || head.headers.contains(name: "Upgrade")
    let isOld = head.version != .http1_1
    connections.append(isLast ? "close" : isOld ? "keep-alive" : nil)
    if !isLast, !isOld { return context.fireChannelRead(data) }
    var changed = head
    if isLast { changed.headers.replaceOrAdd(name: "Connection", value: "close") }
    if isOld { changed.headers.remove(name: "Expect") }
    context.fireChannelRead(wrapInboundOut(.head(changed)))
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError, refusal == nil {
      refusal = refusal(for: error)
    }
    context.fireErrorCaught(error)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data), head.status.code >= 200 else {
      return context.write(data, promise: promise)
    }
    // Hummingbird's answer to what is no HTTP is empty.
    if let refusal, head.status == .badRequest, head.headers["Content-Length"] == ["0"] {
      let (response, body) = ProblemObject.answer(refusal)
      head = HTTPResponseHead(response)
      head.headers.add(name: "Connection", value: "close")
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      return context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: promise)
    }
    // Without a request there was no room for one.
    guard let connection = connections.isEmpty ? "close" : connections.removeFirst() else {
      return context.write(data, promise: promise)
    }
    head.headers.replaceOrAdd(name: "Connection", value: connection)
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }
}

extension HTTPRules {
  /// What is wrong with the head of a request, in words.
  ///
  /// The parser below refuses lengths that contradict each other, bare line feeds and chunks that are none.
  static func fault(of head: HTTPRequestHead) -> String? {
    let hosts = head.headers["Host"]
    if hosts.count > 1 { return "the request has \(hosts.count) headers Host" }
    if hosts.isEmpty, head.version == .http1_1 { return "the request has no header Host" }
    let codings = head.headers["Transfer-Encoding"].map { $0.lowercased() }
    if !codings.isEmpty, codings != ["chunked"] || head.version != .http1_1 {
      return "the only Transfer-Encoding that is read is chunked, in HTTP/1.1"
    }
    if head.uri.hasPrefix("/") || head.uri == "*" && head.method == .OPTIONS { return nil }
    guard let authority = authority(of: head.uri) else {
      return "the target of the request is no path of this server"
    }
    return authority == hosts.first?.lowercased()
      ? nil : "the target of the request and its header Host name different hosts"
  }

  /// `films.test:80` of `http://films.test:80/health`.
  private static func authority(of target: String) -> String? {
    let target = target.lowercased()
    guard target.hasPrefix("http://") else { return nil }
    return String(target.dropFirst(7).prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  private func refusal(for error: HTTPParserError) -> WebError {
    switch error {
    case .headerOverflow: .headTooLarge(bytes: limits.headBytes, count: limits.headerCount)
    case .invalidContentLength, .unexpectedContentLength:
      .malformed(reason: "the length of the body is no number, or is said twice")
    case .invalidChunkSize:
      .malformed(reason: "the size of a chunk is no hexadecimal number")
    case .invalidVersion: .malformed(reason: "only HTTP/1.1 and HTTP/1.0 are understood")
    default: .malformed(reason: "the request breaks the rules of HTTP/1.1")
    }
  }
}
