import ArgumentParser
import FilmData
import Glibc
import Synchronization

/// Ctrl-C, signals that ask for an end, and closed pipes: commands end after a complete row instead of in the
/// middle of one.
enum Interruption {
  /// The number of the signal that came first; 0 before one does.
  private static let signalNumber = Atomic<Int32>(0)
  /// Ctrl-C, and the signals of batch systems and of a closing terminal.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Whether the user pressed Ctrl-C, or a signal asked for an end.
  static var isRequested: Bool { signalNumber.load(ordering: .relaxed) != 0 }

  /// The exit status of a command that a signal ended: 128 and its number, 130 for Ctrl-C.
  static var exitStatus: Int32 { status(signalNumber.load(ordering: .relaxed)) }

  private static func status(_ number: Int32) -> Int32 { 128 + (number == 0 ? SIGINT : number) }

  /// Sets the signals up; a second one ends the process at once.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    // If a file grows too long, writing reports the error.
    signal(SIGXFSZ, SIG_IGN)
    handle { number in
      Interruption.signalNumber.store(number, ordering: .relaxed)
      StandardInput.end()
      signal(number, SIG_DFL)
    }
  }

  /// Ends a command whose result would be of a part of its input.
  ///
  /// - Throws: the exit status.
  static func check() throws {
    if isRequested { throw ExitCode(exitStatus) }
  }

  /// Lets the first signal end the process: for work that writes nothing before its end.
  static func endsAtOnce() {
    handle { _exit(Interruption.status($0)) }
  }

  private static func handle(_ handler: @escaping @convention(c) (Int32) -> Void) {
    // A program that starts this one from a thread with blocked signals passes the blocking on.
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in signals {
      // With nohup, the command should outlive the terminal.
      if number == SIGHUP, isIgnored(number) { continue }
      sigaddset(&wanted, number)
      signal(number, handler)
    }
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
