import FilmAnalytics
import FilmReports
import FilmSets

/// A line on the terminal that shows the progress of long work, silent elsewhere; and the notes on files that
/// wait for its end, so that many files share one.
final class Progress {
  private let isShown: Bool
  /// Work that ends at once shows nothing: its line would only flicker.
  private var lastUpdate = Clock.wall + 0.4
  private var isDrawn = false
  private var bar = ProgressBar()
  private var notes = FileNotes()
  private var writeNote: (String) -> Void = { _ in }

  init(isQuiet: Bool = false) { isShown = !isQuiet && Console.current.canRedraw }

  /// Keeps a note on a file until the work is done.
  func note(_ line: String, path: String, write: @escaping (String) -> Void) {
    notes.add(line, path: path)
    writeNote = write
  }

  /// Shows the progress of a job, whose bar never runs back.
  func update(_ progress: JobProgress) {
    guard isDue else { return }
    show(progress.share.map { bar.line($0, progress.label) } ?? progress.label)
  }

  /// Shows the progress of the work on a data set.
  func update(_ name: String, _ progress: FetchProgress) {
    update("\(name)  \(progress.label)", share: progress.share)
  }

  /// Shows a few words, and the share of the work if known, at most ten times a second.
  ///
  /// - Parameter label: made only when it is shown, since some work is reported for each row.
  func update(_ label: @autoclosure () -> String, share: @autoclosure () -> Double? = nil) {
    guard isDue else { return }
    var bar = ProgressBar()
    show(share().map { bar.line($0, label()) } ?? label())
  }

  /// Whether the line is shown, and the last one stood long enough.
  private var isDue: Bool { isShown && Clock.wall - lastUpdate > 0.1 }

  private func show(_ text: String) {
    lastUpdate = Clock.wall
    isDrawn = true
    Console.write("\r\u{1B}[K" + Table.shortened(text, to: Console.current.width - 1))
  }

  /// Erases the line and writes the notes.
  func finish() {
    if isDrawn { Console.write("\r\u{1B}[K") }
    isDrawn = false
    bar = ProgressBar()
    notes.take().forEach(writeNote)
  }
}
