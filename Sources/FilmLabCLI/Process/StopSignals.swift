import ArgumentParser
import Dispatch
import FilmLabWeb
import Glibc
import Synchronization

/// Ctrl-C, SIGTERM and a closed terminal for a server: after the first, pending requests are still answered;
/// the second ends the process at once.
struct StopSignals {
  private let signals: sigset_t

  /// Keeps the signals from ending the process; threads started later inherit that.
  init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGHUP)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    self.signals = signals
  }

  /// Runs a server until a signal comes.
  ///
  /// - Parameter grace: seconds after a signal in which pending requests are answered; work that takes longer
  ///   is given up with the process.
  /// - Returns: the signal.
  /// - Throws: what the server throws where it cannot start.
  func serve(
    _ server: WebServer, grace: Double, onStart: @escaping @Sendable (_ port: Int) -> Void
  ) throws -> Int32? {
    let ended = DispatchSemaphore(value: 0)
    let outcome = Mutex<(signal: Int32?, error: (any Error)?)>((nil, nil))
    wait(grace) { signal in
      outcome.withLock { $0.signal = signal }
      Task { await server.stop() }
    }
    Task {
      do {
        try await server.run(onStart: onStart)
      } catch {
        outcome.withLock { $0.error = error }
      }
      ended.signal()
    }
    ended.wait()
    let (signal, error) = outcome.withLock { $0 }
    if let error { throw error }
    return signal
  }

  /// Calls `onFirst` at the first signal; ends the process at the second, or after the grace.
  private func wait(_ grace: Double, _ onFirst: @escaping @Sendable (Int32) -> Void) {
    let signals = signals
    DispatchQueue(label: "signals").async {
      let first = Self.next(signals)
      onFirst(first)
      _exit(Self.exitCode(Self.next(signals, within: grace) ?? first).rawValue)
    }
  }

  private static func next(_ signals: sigset_t) -> Int32 {
    var (signals, signal) = (signals, Int32(0))
    sigwait(&signals, &signal)
    return signal
  }

  /// The next signal, or `nil` after so many seconds.
  private static func next(_ signals: sigset_t, within seconds: Double) -> Int32? {
    var signals = signals
    var time = timespec()
    time.tv_sec = Int(seconds)
    time.tv_nsec = Int((seconds - seconds.rounded(.down)) * 1e9)
    let signal = sigtimedwait(&signals, nil, &time)
    return signal > 0 ? signal : nil
  }

  /// Ctrl-C ends any command with 130; SIGTERM is the normal end of a service, not a failure.
  static func exitCode(_ signal: Int32) -> ExitCode {
    signal == SIGINT ? ExitCode(Interruption.exitStatus) : .success
  }
}
