import FilmData
import Testing
import _FilmTestSupport

/// What other programs predict, as they write it.
@Suite struct PredictionReaderTests {
  private func read(
    _ text: String, needsValues: Bool = true
  ) throws -> (PredictionTable, RowProblems) {
    try PredictionReader.read(.bytes(Array(text.utf8), name: "rival.csv"), needsValues: needsValues)
  }

  @Test(arguments: [
    "user,item,prediction\n1,a,3.5\n2,b,4.25\n",
    "user\titem\tpredicted\n1\ta\t3.5\n2\tb\t4.25\n",
    // Surprise, MLlib with the true rating beside, and filmlab itself.
    "uid,iid,r_ui,est\n1,a,5,3.5\n2,b,1,4.25\n",
    "user,item,rating,prediction\n1,a,5,3.5\n2,b,1,4.25\n",
    "user,item,rating,deviation\n1,a,3.5,.8\n2,b,4.25,.9\n",
    "{\"user\":\"1\",\"item\":\"a\",\"prediction\":3.5}\n{\"user\":\"2\",\"item\":\"b\",\"prediction\":4.25}\n",
  ])
  func theUsualLayoutsAreRead(text: String) throws {
    let (table, problems) = try read(text)
    #expect(table.users.identifiers == ["1", "2"] && table.films.identifiers == ["a", "b"])
    #expect(table.values == [3.5, 4.25] && table.order == .scores)
    #expect(problems.goodCount == 2 && problems.badCount == 0)
  }

  @Test func threeNumbersNeedNoHeader() throws {
    let table = try read("1 10 3.5\n2 20 4.25\n").0
    #expect(table.users.identifiers == ["1", "2"] && table.values == [3.5, 4.25])
  }

  @Test func badRowsCostNoGoodOnes() throws {
    let (table, problems) = try read(
      "user,item,prediction\n1,a,3\n1,b,nan\n1,c,\n,d,4\n1\n1,e,x\n1,f,2\n")
    #expect(table.values == [3, 2])
    #expect(problems.goodCount == 2 && problems.badCount == 5)
    #expect(problems.named.map(\.line) == [3, 4, 5, 6, 7])
  }

  @Test(arguments: [
    ("user,item,score\n1,a,1\n1,b,9\n1,c,9\n", PredictionTable.Order.scores, [1, 2, 0]),
    ("user,item,rank\n1,a,3\n1,b,1\n1,c,2\n", .ranks, [1, 2, 0]),
    ("user,item\n1,a\n1,b\n1,c\n", .rows, [0, 1, 2]),
    ("user,item,rank,score\n1,a,1,0.5\n1,b,2,0.9\n1,c,3,0.1\n", .scores, [1, 0, 2]),
  ])
  func listsAreOrderedByScoreRankOrRow(
    text: String, order: PredictionTable.Order, rows: [Int]
  ) throws {
    let table = try read(text, needsValues: false).0
    #expect(table.order == order)
    #expect(table.lists.map(\.rows) == [rows])
  }

  @Test func listsOfSeveralUsersMayBeMixed() throws {
    let table = try read("user,item,score\n1,a,1\n2,a,2\n1,b,3\n2,b,1\n", needsValues: false).0
    #expect(table.lists.map(\.rows) == [[2, 0], [1, 3]])
  }

  @Test func whatLacksAColumnIsRefused() throws {
    for (text, needed) in [
      ("user,item\n1,a\n", true), ("item,prediction\na,1\n", false),
      ("user,prediction\n1,1\n", false),
    ] {
      #expect {
        try read(text, needsValues: needed)
      } throws: { error in
        if case DataError.missingField = error { true } else { false }
      }
    }
    #expect(throws: DataError.empty("rival.csv")) { try read("user,item,prediction\n") }
  }
}
