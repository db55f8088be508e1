import NIOCore

/// Runs the tasks of a connection on the thread of its event loop.
///
/// Ours, because NIO's loops execute actors only: without it each request goes to a thread of Swift's pool and
/// back, which costs more than most answers. Whatever takes long goes to ``WorkQueue``.
final class EventLoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) { self.loop = loop }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
