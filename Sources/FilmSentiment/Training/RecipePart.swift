/// A part of the training that can be left out, to see what it is worth.
public enum RecipePart: String, Sendable, Hashable, CaseIterable {
  /// Naive-Bayes scales of the features (`NaiveBayesScales`).
  case scales
  /// Scales of runs by what their words leave unexplained (`ResidualScales`).
  case residuals
  /// Film and critic as a known part of a review's label (`ContextOffsets`).
  case context
  /// Entries for faults that are denied (`DeniedFaults`).
  case denials
  /// Entries for grades inside a text (`GradeEntries`).
  case grades
  /// Entries that count less in longer texts (`LengthFactor`).
  case length
  /// Starts and ends of sentences as words (`SentenceBoundary`).
  case boundaries
  /// Copies of words behind "but" and in the last sentence (`WordMark`).
  case marks
  /// Names known everywhere in a sentence (`NameWords`).
  case names
  /// Kept entries that take over what pruned ones said (`PrunedRefit`).
  case refit
}
