import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Writes a line for each request: `GET /health 200 91 bytes 0.2 ms`.
///
/// Ours, because Hummingbird logs before the answer, and so without status, size and time.
struct RequestLog: RouterMiddleware {
  private let log: @Sendable (String) -> Void

  /// - Parameter log: takes the lines.
  init(_ log: @escaping @Sendable (String) -> Void) { self.log = log }

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    log(Self.line(request, response: response, time: ContinuousClock.now - start))
    return response
  }

  private static func line(_ request: Request, response: Response, time: Duration) -> String {
    let tenths = Int((time / .microseconds(100)).rounded())
    return "\(request.method.rawValue) \(request.target) \(response.status.code) "
      + "\(response.headers[.contentLength] ?? "0") bytes \(tenths / 10).\(tenths % 10) ms"
  }
}
