import Glibc

/// A line on the terminal that tells how far long work has come; silent elsewhere.
final class Progress {
  private let isShown: Bool
  /// Work that is over at once shows nothing: its line would only flicker.
  private var lastUpdate = Clock.wall + 0.4
  private var isDrawn = false

  init(isQuiet: Bool = false) { isShown = !isQuiet && Console.errorIsTerminal }

  /// Shows a share of work with a word on it, at most ten times a second.
  func update(_ label: String, share: Double) {
    guard isShown, Clock.wall - lastUpdate > 0.1 else { return }
    let width = 30
    let filled = Int((min(1, max(0, share)) * Double(width)).rounded())
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    show("\(bar) \(Int(share * 100)) %  \(label)")
  }

  /// Shows a word alone, where the amount of work is not known.
  func update(_ label: String) {
    guard isShown, Clock.wall - lastUpdate > 0.1 else { return }
    show(label)
  }

  private func show(_ text: String) {
    lastUpdate = Clock.wall
    isDrawn = true
    Console.write("\r\u{1B}[K" + Table.shortened(text, to: Console.width - 1))
  }

  /// Wipes the line away.
  func finish() {
    if isDrawn { Console.write("\r\u{1B}[K") }
    isDrawn = false
  }
}

/// The time, for speeds that summaries tell.
enum Clock {
  /// Seconds of the monotonic clock.
  static var wall: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
