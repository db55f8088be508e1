/// The films of each word, from which the lists of all films are made.
struct WordPostings: Evidence {
  private let starts: [Int]
  private let films: [Int32]
  private let weights: [Float]
  private let words: FilmWords

  var name: String { words.name }
  var kind: EvidenceKind { words.kind }

  /// Turns rows into columns.
  ///
  /// - Complexity: O(entries).
  init(_ words: FilmWords) {
    self.words = words
    let rows = (0..<words.filmCount).map(words.row)
    var starts = [Int](repeating: 0, count: Int(UInt16.max) + 2)
    for row in rows { for entry in row { starts[entry.word + 1] += 1 } }
    for word in 1..<starts.count { starts[word] += starts[word - 1] }
    var next = starts
    var films = [Int32](repeating: 0, count: starts.last ?? 0)
    var weights = [Float](repeating: 0, count: films.count)
    for (film, row) in rows.enumerated() {
      for entry in row {
        films[next[entry.word]] = Int32(film)
        weights[next[entry.word]] = entry.weight
        next[entry.word] += 1
      }
    }
    (self.starts, self.films, self.weights) = (starts, films, weights)
  }

  /// The cosine of a film's words with every film's.
  ///
  /// - Complexity: O(films that share a word with it, word by word).
  func cosines(of film: Int, into result: UnsafeMutableBufferPointer<Float>) {
    result.update(repeating: 0)
    films.withUnsafeBufferPointer { films in
      weights.withUnsafeBufferPointer { weights in
        for (word, weight) in words.row(film) {
          for entry in starts[word]..<starts[word + 1] {
            result[Int(films[entry])] += weight * weights[entry]
          }
        }
      }
    }
  }

  func knows(_ film: Int) -> Bool { words.knows(film) }

  func cosines(of film: Int, with others: [Int]) -> [Float] {
    words.cosines(of: film, with: others)
  }

  func describe(_ film: Int, and other: Int, wordCount: Int, in shared: inout SharedEvidence) {
    words.describe(film, and: other, wordCount: wordCount, in: &shared)
  }

  func outputs(_ precision: Safetensors.Precision) -> [Safetensors.Output] {
    words.outputs(precision)
  }

  func enter(_ manifest: inout ModelManifest, weight: Float) {
    words.enter(&manifest, weight: weight)
  }
}
