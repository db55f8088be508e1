/// Makes keys for films that have none of their own: `oppenheimer_2023`.
package struct FilmKey {
  private var taken: Set<String>
  /// The next number of words and year that several films have.
  private var numbers: [String: Int] = [:]

  /// - Parameter taken: keys that other films have.
  package init(taken: Set<String>) { self.taken = taken }

  /// A new key of the words of a title and its year, with a number where another film has it.
  package mutating func make(title: String, year: Int?) -> String {
    let key = TitleKey(title, unifies: false)
    var words = key.words.map { String(decoding: key.text[$0], as: UTF8.self) }
    if !key.article.isEmpty { words.insert(String(decoding: key.article, as: UTF8.self), at: 0) }
    if words.isEmpty { words = ["film"] }
    let base = (words + [year.map(String.init)].compactMap { $0 }).joined(separator: "_")
    var made = base
    while !taken.insert(made).inserted {
      let number = numbers[base, default: 2]
      numbers[base] = number + 1
      made = "\(base)_\(number)"
    }
    return made
  }
}
