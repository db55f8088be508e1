import Glibc
import Synchronization

/// Ctrl-C and closed pipes: commands end at the next whole row instead of being torn away.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether the user pressed Ctrl-C.
  static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// The exit status of a command that Ctrl-C ended.
  static let exitStatus: Int32 = 130

  /// Sets the signals up; a second Ctrl-C ends the process at once.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    // A program that starts this one from a thread with signals blocked hands that down.
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
    signal(SIGINT) { _ in
      Interruption.flag.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  /// Lets the first Ctrl-C end the process: for work that writes nothing before its end.
  static func endsAtOnce() {
    signal(SIGINT) { _ in _exit(Interruption.exitStatus) }
  }
}
