public import FilmEvaluation

/// The figures of methods on the same data: a report for each, and how the first differs from the others.
public struct MethodResults<Report: EvaluationReport & Sendable>: Sendable {
  /// The report of each method: those compared in the order given, then rivals, then the baselines.
  public internal(set) var reports: [(method: String, report: Report)] = []
  /// How much the first method differs from each other compared one, and from each rival.
  public internal(set) var comparisons: [(method: String, report: MethodComparison)] = []
  /// How the files of rivals fit what was held out, in their order.
  public internal(set) var rivals: [RivalFit] = []
  /// The CPU seconds that each method took to train and predict.
  public internal(set) var seconds: [String: Double] = [:]
  /// What was evaluated.
  public internal(set) var counts: [(String, Int)] = []
}
