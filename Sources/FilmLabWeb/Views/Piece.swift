import FilmCatalogue
import FilmReports

/// A part of a review's text: a word in the colour of its side, or what is between such words.
struct Piece {
  var text: String
  /// `fresh1` to `fresh4`, `rotten1` to `rotten4`: how strongly the word speaks for or against the film.
  var `class`: String?
  /// Whether it was searched.
  var isMarked = false
  /// What the word adds to the score.
  var hint: String?

  /// A word with a valence: where it is in a text, UTF-8.
  struct Word {
    var bytes: Range<Int>
    var valence: Double
  }

  /// A text in pieces.
  ///
  /// - Parameters:
  ///   - words: in the order of the text; those that are not in it, or not behind the one before, have no colour.
  ///   - marked: where the hits of a search are.
  /// - Complexity: O(text + words + hits).
  static func pieces(
    of text: String, words: [Word], marked: [Range<Int>] = []
  ) -> [Piece] {
    let bytes = Array(text.utf8)
    var ends: Set<Int> = [0, bytes.count]
    let valid = words.filter {
      0 <= $0.bytes.lowerBound && $0.bytes.upperBound <= bytes.count && !$0.bytes.isEmpty
        && abs($0.valence) >= ValenceStep.least
    }
    for range in valid.map(\.bytes) + marked {
      ends.insert(range.lowerBound)
      ends.insert(min(range.upperBound, bytes.count))
    }
    let places = ends.sorted()
    var (word, mark) = (0, 0)
    return zip(places, places.dropFirst()).map { start, end in
      while word < valid.count, valid[word].bytes.upperBound <= start { word += 1 }
      while mark < marked.count, marked[mark].upperBound <= start { mark += 1 }
      var piece = Piece(text: String(decoding: bytes[start..<end], as: UTF8.self))
      if word < valid.count, valid[word].bytes.contains(start) {
        piece.class = ValenceStep.name(valid[word].valence)
        piece.hint = ValenceStep.title(valid[word].valence)
      }
      piece.isMarked = mark < marked.count && marked[mark].contains(start)
      return piece
    }
  }
}
