import Glibc
import Hummingbird
import Logging

/// A server that only answers: what there is to gain by doing nothing.
@main
struct Hello {
  static func main() async throws {
    let router = Router()
    router.get("hello") { _, _ in "Hello, world" }
    router.post("echo") { request, _ in
      let body = try await request.body.collect(upTo: 1 << 20)
      return Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"bytes\":\(body.readableBytes)}")))
    }
    var logger = Logger(label: "hello")
    logger.logLevel = .error
    let server = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        let line = "hello is serving at http://127.0.0.1:\(channel.localAddress?.port ?? 0)\n"
        _ = write(STDERR_FILENO, line, line.utf8.count)
      },
      logger: logger)
    try await server.runService()
  }
}
