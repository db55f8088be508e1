internal import Bytes
import Synchronization

/// The films of each word, from which many queries are answered: each word of a query adds to the films that
/// have it, and to no others.
final class WordPostings: Sendable {
  private let starts: [Int32]
  /// A film with the byte of its weight, word after word: side by side, since most of the time goes into
  /// waiting for them.
  private let entries: [UInt32]

  /// The bits of an entry that are its weight; the others are its film.
  private static let weightBits: UInt32 = 8

  /// Turns rows into columns.
  ///
  /// - Complexity: O(words of all films).
  init(_ words: FilmWords) {
    precondition(words.filmCount < 1 << (32 - Self.weightBits), "\(words.filmCount) films")
    var starts = [Int32](repeating: 0, count: FilmWords.columnCount + 1)
    var entries: [UInt32] = []
    words.withTable { rows, columns, bytes, _ in
      for column in columns { starts[Int(column) + 1] += 1 }
      for word in 1..<starts.count { starts[word] += starts[word - 1] }
      var next = starts
      entries = [UInt32](repeating: 0, count: columns.count)
      for film in 0..<max(0, rows.count - 1) {
        for entry in Int(rows[film])..<Int(rows[film + 1]) {
          let word = Int(columns[entry])
          entries[Int(next[word])] = UInt32(film) << Self.weightBits | UInt32(bytes[entry])
          next[word] += 1
        }
      }
    }
    (self.starts, self.entries) = (starts, entries)
  }

  /// Adds the words of a query to the films that have them, in bytes of their rows.
  ///
  /// - Complexity: O(films that have each word).
  func add(_ query: [(word: Int, weight: Float)], to sums: UnsafeMutableBufferPointer<Float>) {
    starts.withUnsafeBufferPointer { starts in
      entries.withUnsafeBufferPointer { entries in
        for (word, weight) in query {
          for entry in entries[Int(starts[word])..<Int(starts[word + 1])] {
            sums[Int(entry >> Self.weightBits)] += weight * Float(entry & 0xFF)
          }
        }
      }
    }
  }
}

extension WordPostings {
  /// A word is left out if its share of the query's squared length is below this times its share of the films
  /// that have to be read.
  ///
  /// Of the bundled model's 3,000 best-known films, .006 leaves out 37 % of the films to read, and 99 % of
  /// the lists can still be proved; .01 leaves out half and proves 98 %; .016 leaves out 59 % and proves 94 %.
  private static let leastWorth: Float = 0.008

  /// The words of a query that are worth reading their films, and by how much no film's sum is too small
  /// without the others.
  ///
  /// Rows of films have length 1 at most, so the words left out add at most their own length (Cauchy, Schwarz).
  func telling(
    _ query: [(word: Int, weight: Float)]
  ) -> (words: [(word: Int, weight: Float)], missing: Float) {
    let square = query.reduce(Float(0)) { $0 + $1.weight * $1.weight }
    let reads = query.reduce(0) { $0 + filmCount(of: $1.word) }
    let least = Self.leastWorth * square / Float(max(1, reads))
    var missing: Float = 0
    let words = query.filter { word, weight in
      if weight * weight >= least * Float(filmCount(of: word)) { return true }
      missing += weight * weight
      return false
    }
    return (words, missing.squareRoot())
  }

  private func filmCount(of word: Int) -> Int { Int(starts[word + 1] - starts[word]) }
}

/// Postings that are made when they are worth it: the list of one film needs none.
final class LazyWordPostings: Sendable {
  /// As many queries read all rows as take the time that making the postings takes (11 ms each of the bundled
  /// model's 50,000 films, against 1 ms with postings).
  private static let queriesBefore = 3

  private let made = MadeOnce<WordPostings>()
  private let queries = Atomic<Int>(0)

  /// - Parameter words: always the same.
  func postings(of words: FilmWords) -> WordPostings { made.value { WordPostings(words) } }

  /// The postings for a further single query; `nil` as long as there have been few.
  ///
  /// - Parameter words: always the same.
  func postingsIfMany(of words: FilmWords) -> WordPostings? {
    if let made = made.value { return made }
    let count = queries.add(1, ordering: .relaxed).newValue
    return count > Self.queriesBefore ? postings(of: words) : nil
  }
}
