import Synchronization

/// The films of each word, from which many queries are answered: each word of a query adds to the films that
/// have it, and to no others.
///
/// Films are cut into tiles whose sums stay in the processor's first cache.
final class WordPostings: Sendable {
  /// Films in a tile: their sums take 32 KB, as much as the first cache of most processors.
  private static let tileWidth = 8_192

  private let filmCount: Int
  private let tileCount: Int
  /// Words × tiles: where the films of a word in a tile start; one more at the end.
  private let starts: [Int32]
  /// Their places in the tile.
  private let films: [UInt16]
  private let weights: [UInt8]

  /// Turns rows into columns.
  ///
  /// - Complexity: O(words of all films).
  init(_ words: FilmWords) {
    filmCount = words.filmCount
    let tileCount = max(1, (filmCount + Self.tileWidth - 1) / Self.tileWidth)
    self.tileCount = tileCount
    var starts = [Int32](repeating: 0, count: (Int(UInt16.max) + 1) * tileCount + 1)
    var (films, weights) = ([UInt16](), [UInt8]())
    words.withTable { rows, columns, bytes, _ in
      func forEach(_ body: (_ cell: Int, _ film: Int, _ entry: Int) -> Void) {
        for film in 0..<max(0, rows.count - 1) {
          for entry in Int(rows[film])..<Int(rows[film + 1]) {
            body(Int(columns[entry]) * tileCount + film / Self.tileWidth, film, entry)
          }
        }
      }
      forEach { cell, _, _ in starts[cell + 1] += 1 }
      for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
      var next = starts
      films = [UInt16](repeating: 0, count: columns.count)
      weights = [UInt8](repeating: 0, count: columns.count)
      forEach { cell, film, entry in
        let place = Int(next[cell])
        (films[place], weights[place]) = (UInt16(film % Self.tileWidth), bytes[entry])
        next[cell] += 1
      }
    }
    (self.starts, self.films, self.weights) = (starts, films, weights)
  }

  /// Adds the words of a query to the films that have them, in bytes of their rows.
  ///
  /// - Complexity: O(films that have each word).
  func add(
    _ query: [(word: Int, weight: Float)], to sums: UnsafeMutableBufferPointer<Float>
  ) {
    starts.withUnsafeBufferPointer { starts in
      films.withUnsafeBufferPointer { films in
        weights.withUnsafeBufferPointer { weights in
          for tile in 0..<tileCount {
            guard let first = sums.baseAddress else { return }
            let sums = first + tile * Self.tileWidth
            for (word, weight) in query {
              let cell = word * tileCount + tile
              for entry in Int(starts[cell])..<Int(starts[cell + 1]) {
                sums[Int(films[entry])] += weight * Float(weights[entry])
              }
            }
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
