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
    var starts = [Int32](repeating: 0, count: Int(UInt16.max) + 2)
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

/// Postings that are made at the first request: the list of one film needs none.
final class LazyWordPostings: Sendable {
  private let made = Mutex<WordPostings?>(nil)

  /// - Parameter words: always the same.
  func postings(of words: FilmWords) -> WordPostings {
    made.withLock { made in
      let postings = made ?? WordPostings(words)
      made = postings
      return postings
    }
  }
}
