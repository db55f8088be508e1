import ArgumentParser
import FilmAnalytics
import FilmData

/// A command that trains a model and keeps it in a folder: the steps that all of them have.
protocol TrainingCommand: ParsableCommand, NoteTaking {
  /// What a training gives.
  associatedtype Trained

  /// Where the model is kept.
  var folder: ModelFolderOptions { get }
  /// Whether notes are written.
  var notes: QuietOptions { get }
  /// Which rows of reviews are refused; `nil` where none are read.
  var strictness: ReviewOptions? { get }

  /// Reads the data and trains.
  func train(_ control: JobControl) throws -> Trained
  /// Writes the model's folder.
  func save(_ trained: Trained, to folder: String) throws
  /// Notes what was trained, with its figures.
  func report(_ trained: Trained) throws
}

extension TrainingCommand {
  var strictness: ReviewOptions? { nil }

  func run() throws {
    try ExitStatus.reporting {
      // A folder that cannot be written is told before the training, not after it.
      try OutputFolder.check(folder.output)
      let progress = Progress(isQuiet: notes.quiet)
      defer { progress.finish() }
      let trained = try train(JobControl(progress, notes: notes, reviews: strictness))
      progress.finish()
      try save(trained, to: folder.output)
      try report(trained)
    }
  }

  func note(_ line: String) { notes.note(line) }
}
