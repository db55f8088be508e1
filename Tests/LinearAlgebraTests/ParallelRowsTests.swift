import LinearAlgebra
import Synchronization
import Testing

@Suite struct ParallelRowsTests {
  struct Failure: Error, Equatable { var row: Int }

  @Test(arguments: [1, 2, 3, 8], [0, 1, 9, 10, 11, 1000])
  func everyRowIsVisitedOnce(threads: Int, count: Int) {
    let visits = Atomic(0)
    let rows = ParallelRows(count: count, chunk: 10, threads: threads).map { rows in
      visits.add(rows.count, ordering: .relaxed)
      return rows
    }
    #expect(visits.load(ordering: .relaxed) == count)
    #expect(rows.flatMap { $0 } == Array(0..<count))
  }

  @Test(arguments: [1, 2, 3])
  func resultsComeInTheOrderOfTheRows(threads: Int) {
    let work = ParallelRows(count: 95, chunk: 10, threads: threads)
    #expect(work.chunkCount == 10)
    #expect(work.map(\.count) == [10, 10, 10, 10, 10, 10, 10, 10, 10, 5])
    #expect(work.map(\.lowerBound) == Array(stride(from: 0, to: 95, by: 10)))
  }

  @Test(arguments: [1, 2, 3])
  func theFirstFailingChunkIsReported(threads: Int) {
    let work = ParallelRows(count: 1000, chunk: 1, threads: threads)
    #expect(throws: Failure(row: 17)) {
      try work.forEach { rows throws(Failure) in
        if rows.lowerBound >= 17 { throw Failure(row: rows.lowerBound) }
      }
    }
  }

  @Test func eachThreadHasItsOwnWorkspace() {
    let made = Atomic(0)
    ParallelRows(count: 100, chunk: 1, threads: 2).forEach(
      workspace: {
        made.add(1, ordering: .relaxed)
        return [Int](repeating: 0, count: 100)
      },
      { space, rows in
        for row in rows { space[row] += 1 }
        #expect(space[rows.lowerBound] == 1)
      })
    #expect((1...2).contains(made.load(ordering: .relaxed)))
  }

  @Test func allProcessorsAreTheDefault() {
    #expect(ParallelRows(count: 1, chunk: 1).threads == ParallelRows.processorCount)
    #expect(ParallelRows.processorCount >= 1)
  }
}
