internal import Bytes
package import FilmData
internal import Synchronization

/// The known films that the rows of an input mean, each name looked up once for all threads.
package final class KnownFilmPlaces: Sendable {
  private let found = Mutex<[UInt64: [Int64]]>([:])

  /// Makes a table without names.
  package init() {}

  /// How a row names its film.
  package struct Name {
    /// The film's key.
    package var key: String?
    /// Its title.
    package var title: String?
    /// Its year.
    package var year: Int?
  }

  /// The numbers of the film that a row means; empty for an unknown one.
  ///
  /// - Parameter find: looks up a name.
  package func numbers(_ row: ReviewRow, find: (Name) -> [Int64]) -> [Int64] {
    var hash = FNV1a()
    for field in [ReviewField.film, .title, .year] {
      hash.combine(row[field].bytes)
      hash.combine(0)
    }
    let name = hash.value
    if let numbers = found.withLock({ $0[name] }) { return numbers }
    let numbers = find(
      Name(
        key: row[.film].string, title: row[.title].string,
        year: FilmTitle.year(row[.year].bytes)))
    found.withLock { $0[name] = numbers }
    return numbers
  }

  /// The key in a context of a known film: no name of an input has it, since they are hashed as words.
  ///
  /// Source of the constants: the finalizer of S. Vigna's SplitMix64.
  package static func key(_ number: Int64) -> UInt64 {
    var bits = UInt64(bitPattern: number) &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
