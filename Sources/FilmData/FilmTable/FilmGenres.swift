/// The genres of the films of a list, as numbers: comparing them decodes no text.
package struct FilmGenres: Sendable {
  /// Every genre once, sorted.
  package let names: [String]
  private var starts: [Int32] = [0]
  private var numbers: [Int32] = []

  /// Reads the genres of all films.
  ///
  /// - Complexity: O(films · genres of a film).
  init(_ films: FilmList) {
    let genres = films.indices.map(films.genres(of:))
    names = Set(genres.joined()).sorted()
    let known = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    for list in genres {
      numbers += list.compactMap { known[$0] }
      starts.append(Int32(numbers.count))
    }
  }

  /// The genres of a film, as indexes into ``names``.
  package func numbers(of film: Int) -> ArraySlice<Int32> {
    numbers[Int(starts[film])..<Int(starts[film + 1])]
  }
}
