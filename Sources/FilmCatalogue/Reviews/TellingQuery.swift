import GRDBSQLite
import Glibc

/// What is the same for all hits of a query.
final class TellingQuery {
  private let rarities: [Double]
  private let meanLength: Double
  private var frequencies: [Double]

  private static let (saturation, lengthShare) = (1.2, 0.75)

  /// The query of a hit, which is made at the first one and kept by FTS5.
  static func of(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer
  ) -> TellingQuery? {
    if let known = api.pointee.xGetAuxdata(context, 0) {
      return Unmanaged<TellingQuery>.fromOpaque(known).takeUnretainedValue()
    }
    guard let query = TellingQuery(api.pointee, context) else { return nil }
    let code = api.pointee.xSetAuxdata(context, Unmanaged.passRetained(query).toOpaque()) {
      if let query = $0 { Unmanaged<TellingQuery>.fromOpaque(query).release() }
    }
    return code == SQLITE_OK ? query : nil
  }

  private init?(_ api: Fts5ExtensionApi, _ context: OpaquePointer) {
    var (rows, words): (sqlite3_int64, sqlite3_int64) = (0, 0)
    guard api.xRowCount(context, &rows) == SQLITE_OK,
      api.xColumnTotalSize(context, -1, &words) == SQLITE_OK
    else { return nil }
    meanLength = max(1, Double(words) / Double(max(1, rows)))
    var rarities: [Double] = []
    let phrases = api.xPhraseCount(context)
    // Of one word alone, all hits are as rare.
    if phrases == 1 { rarities = [1] }
    for phrase in 0..<(phrases == 1 ? 0 : phrases) {
      guard let hits = Self.count(phrase, api, context) else { return nil }
      // A word in more than half of the reviews tells little, and not less than nothing.
      rarities.append(max(1e-6, log((Double(rows) - hits + 0.5) / (hits + 0.5))))
    }
    self.rarities = rarities
    frequencies = rarities
  }

  /// How many reviews have a phrase, counted up to a bound.
  private static func count(
    _ phrase: Int32, _ api: Fts5ExtensionApi, _ context: OpaquePointer
  ) -> Double? {
    var hits = 0
    let code = api.xQueryPhrase(context, phrase, &hits) { _, _, hits in
      guard let hits = hits?.assumingMemoryBound(to: Int.self) else { return SQLITE_ERROR }
      hits.pointee += 1
      // SQLITE_DONE ends the count, and is no error.
      return hits.pointee < TellingRank.mostHits ? SQLITE_OK : SQLITE_DONE
    }
    return code == SQLITE_OK || code == SQLITE_DONE ? Double(hits) : nil
  }

  func score(_ api: Fts5ExtensionApi, _ context: OpaquePointer) -> Double? {
    for phrase in frequencies.indices { frequencies[phrase] = 0 }
    var count: Int32 = 0
    guard api.xInstCount(context, &count) == SQLITE_OK else { return nil }
    var last: Int32 = 0
    for index in 0..<count {
      var (phrase, column, place): (Int32, Int32, Int32) = (0, 0, 0)
      guard api.xInst(context, index, &phrase, &column, &place) == SQLITE_OK else { return nil }
      frequencies[Int(phrase)] += 1
      last = max(last, place)
    }
    let (k, b) = (Self.saturation, Self.lengthShare)
    let damping = k * (1 - b + b * Double(last + 1) / meanLength)
    var score = 0.0
    for (frequency, rarity) in zip(frequencies, rarities) {
      score += rarity * frequency * (k + 1) / (frequency + damping)
    }
    return score
  }
}
