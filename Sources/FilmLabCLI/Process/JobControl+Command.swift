import FilmAnalytics

extension JobControl {
  /// Shows on the terminal how far a job has come, stops it on Ctrl-C, and reports what it could not use.
  ///
  /// - Parameter reviews: refuses files with faults where the user asked for that.
  init(_ progress: Progress, notes: some NoteTaking, reviews: ReviewOptions? = nil) {
    self.init()
    isCancelled = { Interruption.isRequested }
    self.progress = { progress.update($0) }
    didRead = { problems in
      progress.finish()
      ErrorWording.lines(problems).forEach(notes.note)
      try reviews?.refuseSkipped([problems])
    }
  }
}
