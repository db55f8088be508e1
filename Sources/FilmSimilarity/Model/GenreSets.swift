import Bytes
import FilmData

/// The genres of films as sets: few combinations serve all films.
struct GenreSets {
  /// The number of each film's set among the distinct ones.
  let sets: [Int32]
  /// The genres of each distinct set, as bits; a bit's number is that of the genre.
  let masks: [UInt64]
  /// How many genres there are.
  let genreCount: Int

  /// - Complexity: O(films + distinct sets · genres).
  init(_ films: FilmList) {
    var index = IDIndex()
    var lists = RecurringTexts()
    // Lists that differ only in order or in spelling are one set.
    var setOfList: [Int32] = []
    var setIndex: [UInt64: Int32] = [:]
    var masks: [UInt64] = []
    var sets = [Int32](repeating: 0, count: films.count)
    films.forEachGenreList { film, text in
      let list = lists.number(of: text)
      if list == setOfList.count {
        let mask = Self.mask(films.genres(of: film), &index)
        let set = setIndex[mask] ?? Int32(masks.count)
        if Int(set) == masks.count { masks.append(mask) }
        setIndex[mask] = set
        setOfList.append(set)
      }
      sets[film] = setOfList[list]
    }
    (self.sets, self.masks, genreCount) = (sets, masks, index.count)
  }

  private static func mask(_ genres: [String], _ index: inout IDIndex) -> UInt64 {
    genres.reduce(0) { mask, genre in
      // Beyond 64 genres, which no data set has, the rest share the last bit.
      mask | 1 << UInt64(min(63, index.insert(genre)))
    }
  }
}
