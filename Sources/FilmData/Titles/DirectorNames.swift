internal import Bytes

/// The directors of all films by what people type of their names: all of it, or its last words.
struct DirectorNames: Sendable {
  /// A director.
  struct Name: Sendable {
    let text: String
    /// The name as titles are compared.
    fileprivate let key: [UInt8]
    /// Their films, ascending.
    var films: [Int]
  }

  private var names: [Name] = []
  /// The ends of names, from each word on: which name, by hash.
  private var ends: [Int] = []
  private var table = ProbeTable(capacity: 1 << 14)

  /// - Complexity: O(*n*) for *n* directors of films.
  init(_ films: FilmList) {
    var numbers: [String: Int] = [:]
    films.forEachDirector { film, name in
      let text = String(decoding: name, as: UTF8.self)
      if let number = numbers[text] {
        names[number].films.append(film)
      } else {
        numbers[text] = names.count
        add(text, film: film)
      }
    }
  }

  private mutating func add(_ text: String, film: Int) {
    let key = TitleKey(text)
    for word in key.words {
      key.text[word.lowerBound...].withUnsafeBufferPointer {
        _ = table.append(TitleKey.hash($0).hash)
      }
      ends.append(names.count)
    }
    names.append(Name(text: text, key: key.text, films: [film]))
  }

  /// The directors whose name ends with a text, and whether that is a part of it only.
  func ending(with key: TitleKey) -> [(name: Name, isSurname: Bool)] {
    var found: [(name: Name, isSurname: Bool)] = []
    key.text.withUnsafeBufferPointer { text in
      table.forEach(TitleKey.hash(text).hash) { end in
        let name = names[ends[end]]
        guard name.key.suffix(text.count).elementsEqual(text) else { return }
        found.append((name, name.key.count > text.count))
      }
    }
    return found
  }
}
