import FilmAnalytics
import FilmReports
import FilmSets

/// A line on the terminal that shows the progress of long work; silent elsewhere.
final class Progress {
  private let isShown: Bool
  /// Work that ends at once shows nothing: its line would only flicker.
  private var lastUpdate = Clock.wall + 0.4
  private var isDrawn = false

  init(isQuiet: Bool = false) { isShown = !isQuiet && Console.current.errorIsTerminal }

  /// Shows the progress of a job.
  func update(_ progress: JobProgress) { update(progress.label, share: progress.share) }

  /// Shows the progress of the work on a data set.
  func update(_ name: String, _ progress: FetchProgress) {
    update("\(name)  \(progress.label)", share: progress.share)
  }

  /// Shows a few words, and the share of the work if known, at most ten times a second.
  ///
  /// - Parameter label: made only when it is shown, since some work is reported for each row.
  func update(_ label: @autoclosure () -> String, share: @autoclosure () -> Double? = nil) {
    guard isShown, Clock.wall - lastUpdate > 0.1 else { return }
    guard let share = share() else { return show(label()) }
    let width = 30
    let filled = Int((min(1, max(0, share)) * Double(width)).rounded())
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    show("\(bar) \(Int(share * 100)) %  \(label())")
  }

  private func show(_ text: String) {
    lastUpdate = Clock.wall
    isDrawn = true
    Console.write("\r\u{1B}[K" + Table.shortened(text, to: Console.current.width - 1))
  }

  /// Erases the line.
  func finish() {
    if isDrawn { Console.write("\r\u{1B}[K") }
    isDrawn = false
  }
}
