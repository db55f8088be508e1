import Foundation
import Testing
import _FilmTestSupport

/// Popularity has no setting: its figures pin what Recall@k, NDCG@k, MAP and MRR mean.
@Suite struct PopularityGoldenTests {
  /// Sixty films like a staircase: film k is liked by 60 − k users, so that they rank in their order.
  private static let staircase = (0..<60).flatMap { user in
    (0..<60 - user).map { film in "u\(user),f\(film),5\n" }
  }.joined()

  /// Four users; film 60 is one that no one in training knows.
  private static let known = ["t1": [0, 1, 2], "t2": [10], "t3": [5], "t4": [0]]
  private static let wanted = [
    "t1": [3, 22, 30], "t2": [0, 21, 52, 59, 60], "t3": [58],
    "t4": Array(stride(from: 2, through: 44, by: 2)),
  ]

  private func rows(_ likes: [String: [Int]]) -> String {
    likes.sorted { $0.key < $1.key }.flatMap { user, films in films.map { "\(user),f\($0),5\n" } }
      .joined()
  }

  /// By loops in Python from the definitions, user by user.
  /// ```
  ///     hits at ranks              Recall@20  Recall@50  NDCG@100  AP@100   RR
  /// t1  0, 19, 27                  .666667    1          .672719   .402381  1
  /// t2  0, 20, 51, 58              .2         .4         .531844   .244145  1
  /// t3  57                         0          0          .169992   .017241  .017241
  /// t4  1, 3, 5 … 43: 22 of 22     .5         1          .753190   .5       .5
  /// ```
  @Test func figuresAreThoseOfTheDefinitions() throws {
    let header = "user,item,rating\n"
    let folder = try EvaluationFiles.folder([
      "train.csv": header + PopularityGoldenTests.staircase,
      "known.csv": header + rows(PopularityGoldenTests.known),
      "wanted.csv": header + rows(PopularityGoldenTests.wanted),
    ])
    let object = try FilmlabRun([
      "evaluate", "ranking", folder.path("train.csv"), "--fold-in", folder.path("known.csv"),
      "--held-out", folder.path("wanted.csv"), "--method", "popularity", "--format", "json",
    ]).object()
    let expected = [
      "recall_20": 0.341666667, "recall_50": 0.6, "ndcg_100": 0.531936349,
      "map_100": 0.290941934, "mrr_100": 0.629310345,
    ]
    for (key, value) in expected {
      expectClose(try #require(object.number(key)), value, absolute: 1e-6)
      let baseline = try #require(object["baseline"] as? JSONObject)
      expectClose(try #require(baseline.number(key)), value, absolute: 1e-6)
    }
    #expect(object.number("users") == 4)
  }
}
