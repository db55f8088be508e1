internal import Bytes

/// Finds films by their titles, in two ways that are never mixed.
///
/// What a person types (``typed(_:)``) is a title in any form: "mirror", "Mirror, The (Zerkalo) (1975)",
/// "zerkalo", "Goodfelas". What a table has (``listed(_:year:)``) is a whole title with or without its year,
/// and never a part of one or a misspelt one. In both, case, accents, punctuation, leading articles, "&" for
/// "and" and the form of numbers do not matter, and of several films of one title the one that most people
/// have seen is found and the others are named.
///
/// Whole titles have a table that is made at once; what the other searches need is made at the first of them,
/// which takes some ten milliseconds for 50,000 films.
public struct TitleIndex: Sendable {
  /// What a title leads to.
  public enum Match: Sendable, Equatable {
    /// A film.
    case found(TitleMatch)
    /// No film, with the reason and those that may be meant.
    case notFound(TitleRefusal)
  }

  /// One title of a film.
  struct Entry: Sendable {
    /// Where the key begins in `keys`, without its article.
    var start: Int32
    var count: Int32
    /// The number of bytes of the key that are not blanks.
    var joinedCount: Int32
    var film: Int32
    var isAlternate: Bool
  }

  /// How many films are named besides the one that is found, or suggested.
  static let listCount = 5
  /// The least renown for which a search looks beyond the title asked for.
  static let leastRenown = 4.0

  let films: FilmList
  /// The keys of all titles, joined.
  let keys: [UInt8]
  let entries: [Entry]
  /// The entries by the hash of their key.
  let table: ProbeTable
  /// The words of the keys.
  private let madeWords = MadeOnce<TitleWords>()
  /// The bytes of each key, as ``EditDistance`` compares them.
  private let madeSignatures = MadeOnce<[UInt64]>()
  private let madeKnown = MadeOnce<[KnownTitle]>()
  private let madeDirectors = MadeOnce<DirectorNames>()

  var words: TitleWords { madeWords.value { TitleWords(self) } }
  var directors: DirectorNames { madeDirectors.value { DirectorNames(films) } }

  /// Builds the index of films, whose titles are as people write them, see `FilmTitle`.
  ///
  /// - Complexity: O(*n*) for *n* bytes of titles.
  public init(_ films: FilmList) {
    self.films = films
    let hashes: [UInt64]
    (keys, entries, hashes) = Self.makeEntries(films)
    table = ProbeTable(hashes)
  }

  private static func makeEntries(_ films: FilmList) -> (
    keys: [UInt8], entries: [Entry], hashes: [UInt64]
  ) {
    let capacity = films.titleCapacity(TitleKeyWriter.capacity)
    var entries: [Entry] = []
    entries.reserveCapacity(films.count + films.count / 4)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(entries.capacity)
    let keys = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      var writer = TitleKeyWriter(to: start)
      films.forEachTitle { film, isAlternate, title in
        let range = writer.write(title)
        let (entry, hash) = entry(of: film, start: start, range: range, isAlternate: isAlternate)
        entries.append(entry)
        hashes.append(hash)
      }
      count = writer.count
    }
    return (keys, entries, hashes)
  }

  private static func entry(
    of film: Int, start: UnsafePointer<UInt8>, range: Range<Int>, isAlternate: Bool
  ) -> (entry: Entry, hash: UInt64) {
    var key = UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    let article = TitleKey.articleWidth(of: key)
    key = UnsafeBufferPointer(rebasing: key[article...])
    let (hash, joinedCount) = TitleKey.hash(key)
    let entry = Entry(
      start: Int32(range.lowerBound + article), count: Int32(key.count),
      joinedCount: Int32(joinedCount), film: Int32(film), isAlternate: isAlternate)
    return (entry, hash)
  }

  /// A title of a film that more than a few have seen.
  struct KnownTitle: Sendable {
    let entry: Entry
    let renown: Double
  }

  /// The titles of films with the least renown that any search asks for, or more.
  var known: [KnownTitle] {
    madeKnown.value {
      entries.compactMap { entry in
        let renown = films.renown(of: Int(entry.film)).estimate
        return renown >= Self.leastRenown ? KnownTitle(entry: entry, renown: renown) : nil
      }
    }
  }

  var signatures: [UInt64] {
    madeSignatures.value {
      var signatures: [UInt64] = []
      forEachKey { signatures.append(EditDistance.signature($1)) }
      return signatures
    }
  }

  /// Hands out the key of one title.
  func withKey<Result>(_ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    keys.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(entry.start)..<Int(entry.start + entry.count)]))
    }
  }

  /// Hands out the key of every title, without its article, in the films' order.
  func forEachKey(_ body: (Entry, UnsafeBufferPointer<UInt8>) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      for entry in entries {
        body(
          entry,
          UnsafeBufferPointer(rebasing: keys[Int(entry.start)..<Int(entry.start + entry.count)]))
      }
    }
  }
}
