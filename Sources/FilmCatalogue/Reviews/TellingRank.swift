internal import GRDB
import GRDBSQLite

/// The order of hits: BM25, with two differences to FTS5's own `bm25`, so that its work is bounded.
///
/// A word's rarity is counted only up to a number of hits: FTS5's function counts all hits of each word first, which for
/// "the film" takes longer than all else. And the words up to the last hit stand for the length of a review, which the
/// index does not have: what is said early is what a review is about.
///
/// Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009; *k* = 1.2 and
/// *b* = 0.75 as in FTS5.
enum TellingRank {
  /// How many hits of each word are counted, and how many hits of a search are ranked.
  ///
  /// Measured: a hit takes half a microsecond.
  static let mostHits = 5000

  /// Makes the function `telling(review_search)` known to a connection.
  static func register(_ db: Database) {
    let api = FTS5.api(db)
    _ = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), "telling", nil,
      { api, context, result, _, _ in
        guard let api, let context, let result else { return }
        guard let query = TellingQuery.of(api, context),
          let score = query.score(api.pointee, context)
        else { return sqlite3_result_error_nomem(result) }
        // As in FTS5, the best is the least.
        sqlite3_result_double(result, -score)
      }, nil)
  }
}
