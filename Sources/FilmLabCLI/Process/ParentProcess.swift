import Dispatch
import Glibc

/// A program that starts this one for itself alone, as the Python package does, and says so in `FILMLAB_PARENT`: if it
/// is killed, nobody waits for the results.
enum ParentProcess {
  /// The variable with the number of that program's process.
  static let variable = "FILMLAB_PARENT"

  /// Seconds between two looks: the work of the time between is lost, a look takes a microsecond.
  private static let interval = 0.25

  /// Asks this process to end, as Ctrl-C does, once the program that started it has ended.
  static func follow() {
    guard let text = getenv(variable), let parent = pid_t(String(cString: text)) else { return }
    look(for: parent)
  }

  /// Seconds between the first signal, after which a command ends in order, and the second, which ends it at once: one
  /// that is in the middle of long work does not hear the first.
  private static let patience = 5.0

  private static func look(for parent: pid_t) {
    let hasEnded = getppid() != parent
    if hasEnded { kill(getpid(), SIGTERM) }
    DispatchQueue.global().asyncAfter(deadline: .now() + (hasEnded ? patience : interval)) {
      look(for: parent)
    }
  }
}
