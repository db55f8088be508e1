import FilmAnalytics
import FilmData

extension JobControl {
  /// Shows a job's progress on the terminal, stops it on Ctrl-C, and reports unusable rows when the progress
  /// ends.
  ///
  /// - Parameter reviews: refuses files with faults if the user asked for that.
  init(_ progress: Progress, notes: some NoteTaking, reviews: ReviewOptions? = nil) {
    self.init()
    isCancelled = { Interruption.isRequested }
    self.progress = { progress.update($0) }
    didRead = { problems in
      for line in ErrorWording.lines(problems) {
        progress.note(line, path: problems.path) { notes.note($0) }
      }
      try reviews?.refuseSkipped([problems])
    }
  }
}
