import FilmAnalytics

extension JobControl {
  /// Shows a job's progress on the terminal, stops it on Ctrl-C, and reports unusable rows.
  ///
  /// - Parameter reviews: refuses files with faults if the user asked for that.
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
