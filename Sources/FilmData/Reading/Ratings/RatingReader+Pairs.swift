extension RatingReader {
  /// Pairs that are handed on together: some megabytes with all that is made of them.
  private static let pairBlock = 1 << 14

  /// Reads pairs of a user and a film, as they stand, whatever ratings they have.
  ///
  /// - Throws: ``DataError`` where the file cannot be read, lacks a column, or has no good row.
  public static func readPairs(
    _ input: Input
  ) throws(DataError) -> (RatingTable, RowProblems) {
    var table = RatingTable()
    let problems = try pairs(of: input, isStopped: { false }) { draft, isWhole in
      if isWhole { table = draft.takePairs() }
    }
    return (table, problems)
  }

  /// Reads pairs of a user and a film, as they stand, and hands them on a block at a time.
  ///
  /// Memory is that of a block, however long the file is.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - isStopped: asked now and then; true ends the reading before the file's end.
  ///   - body: called with each block, in the order of the rows; numbers of users and films are those of the block.
  /// - Returns: what was read, good and bad.
  /// - Throws: ``DataError`` where the file cannot be read, lacks a column, or has no good row, after the blocks before
  ///   the fault; what `body` throws.
  public static func forEachPairBlock(
    _ input: Input, isStopped: () -> Bool = { false }, body: (RatingTable) throws -> Void
  ) throws -> RowProblems {
    var failure: (any Error)?
    func handOn(_ draft: inout RatingDraft) {
      guard failure == nil, draft.table.count > 0 else { return }
      do { try body(draft.takePairs()) } catch { failure = error }
    }
    let problems: RowProblems
    do {
      problems = try pairs(of: input, isStopped: { failure != nil || isStopped() }) {
        draft, isWhole in
        if isWhole || draft.table.count >= pairBlock { handOn(&draft) }
      }
    } catch {
      throw failure ?? error
    }
    if let failure { throw failure }
    return problems
  }

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - isStopped: asked now and then; true ends the reading before the file's end, even before a good row.
  ///   - each: called after each row, and at the end, with the pairs that were not taken before.
  private static func pairs(
    of input: Input, isStopped: () -> Bool, _ each: (inout RatingDraft, _ isWhole: Bool) -> Void
  ) throws(DataError) -> RowProblems {
    let rows = try RatingRows(input, of: .users)
    var draft = try RatingDraft(rows, pairsOnly: true)
    var problems = try rows.forEach(isStopped: isStopped) { row in
      let reason = draft.add(row)
      each(&draft, false)
      return reason
    }
    try draft.finish(&problems)
    if !isStopped(), let failure = problems.failure { throw failure }
    each(&draft, true)
    return problems
  }
}
