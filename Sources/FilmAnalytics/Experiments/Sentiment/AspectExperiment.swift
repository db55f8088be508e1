import FilmData
import FilmEvaluation
public import FilmSentiment

/// Compares what a model finds praised and blamed with what people find.
///
/// An opinion that all annotators share must be found; one that only some have may be.
public struct AspectExperiment: Sendable {
  /// JSON lines with `text`, `aspects` such as `["acting+","story-"]`, and perhaps `aspects_either`.
  public var file: String
  /// The model, with a list of aspects.
  public var model: SentimentModel
  /// Bootstrap replicates for the intervals.
  public var replicates = ClusterBootstrap.defaultReplicates
  /// Seed of the bootstrap.
  public var seed: UInt64 = 1

  /// Makes an experiment.
  public init(file: String, model: SentimentModel) { (self.file, self.model) = (file, model) }

  /// Runs it.
  ///
  /// - Throws: `DataError` where the file cannot be read; `SentimentError.noAspects`.
  public func run() throws -> AspectFindings {
    if model.aspects == nil { throw SentimentError.noAspects }
    let (rows, problems) = try JudgedAspects.read(file)
    let scorer = SentimentScorer(model)
    let counts = rows.map { row in
      Self.counts(row, found: Set(scorer.aspects(of: row.text).map(\.shortText)))
    }
    return AspectFindings(
      lines: [line("all", JudgedAspects.all.indices.map { $0 }, counts)]
        + Aspect.allCases.enumerated().map { index, aspect in
          line(aspect.rawValue, [2 * index, 2 * index + 1], counts)
        },
      reviewCount: rows.count, problems: problems)
  }

  /// The counts of one text for each opinion of ``JudgedAspects/all``.
  private static func counts(
    _ row: JudgedAspects, found: Set<JudgedAspects.Opinion>
  ) -> [MatchCounts] {
    JudgedAspects.all.map { opinion in
      let (isFound, isThere) = (found.contains(opinion), row.opinions.contains(opinion))
      return MatchCounts(
        right: isFound && isThere ? 1 : 0,
        wrong: isFound && !row.possible.contains(opinion) ? 1 : 0,
        missed: isThere && !isFound ? 1 : 0)
    }
  }

  private func line(
    _ name: String, _ opinions: [Int], _ counts: [[MatchCounts]]
  ) -> AspectFindings.Line {
    let texts = counts.map { row in
      opinions.reduce(into: MatchCounts()) { $0.add(row[$1]) }
    }
    let sum = texts.reduce(into: MatchCounts()) { $0.add($1) }
    let bootstrap = ClusterBootstrap(
      clusterCount: texts.count, replicates: replicates, seed: seed)
    let interval = bootstrap.intervals { multiplicities in
      var sum = MatchCounts()
      for (text, times) in zip(texts, multiplicities) where times > 0 {
        sum.add(text, times: times)
      }
      return [sum.f1]
    }
    return AspectFindings.Line(name: name, counts: sum, interval: interval.first ?? nil)
  }
}
