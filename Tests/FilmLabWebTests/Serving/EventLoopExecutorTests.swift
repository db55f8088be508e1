import NIOCore
import NIOPosix
import Testing

@testable import FilmLabWeb

@Suite struct EventLoopExecutorTests {
  private func isInLoop(_ loop: any EventLoop) async -> Bool { loop.inEventLoop }

  @Test func `a task runs on the loop, also after it waited for another thread`() async throws {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let places = try await withTaskExecutorPreference(EventLoopExecutor(loop)) {
      let before = await isInLoop(loop)
      _ = try await NIOThreadPool.singleton.runIfActive { 1 + 1 }
      return [before, await isInLoop(loop)]
    }
    #expect(places == [true, true])
    #expect(await isInLoop(loop) == false)
  }
}
