/// A title as a data set writes it, taken apart: "Mirror, The (Zerkalo) (1975)" is the title
/// "The Mirror", the alternate title "Zerkalo" and the year 1975.
public struct FilmTitle: Sendable, Hashable {
  /// The title, its article in front.
  public var title: String
  /// Other titles, from parentheses and behind "a.k.a.".
  public var alternateTitles: [String]
  /// The year in the last parentheses.
  public var year: Int?

  /// Takes a title apart.
  public init(parsing text: some StringProtocol) {
    var rest = FilmTitle.trimmed(text)
    year = nil
    if let (before, inside) = FilmTitle.lastParenthesis(rest), let year = FilmTitle.year(inside) {
      self.year = year
      rest = FilmTitle.trimmed(before)
    }
    var inner: [String] = []
    while let (before, inside) = FilmTitle.lastParenthesis(rest), !before.isEmpty {
      inner.insert(FilmTitle.trimmed(inside), at: 0)
      rest = FilmTitle.trimmed(before)
    }
    title = FilmTitle.articleInFront(rest)
    alternateTitles = inner.flatMap(FilmTitle.names).filter { !$0.isEmpty }
  }

  /// Splits off parentheses at the end.
  private static func lastParenthesis(_ text: String) -> (before: String, inside: String)? {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    return (String(text[..<open]), String(inside))
  }

  /// Reads "1975" and "1975-1976", and "2015–" of what still runs.
  private static func year(_ text: String) -> Int? {
    let digits = text.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let year = Int(digits), (1870...2100).contains(year)
    else { return nil }
    let rest = text.dropFirst(4)
    return rest.isEmpty || rest.first == "-" || rest.first == "–" ? year : nil
  }

  private static func names(_ text: String) -> [String] {
    let lower = text.lowercased()
    var name = Substring(text)
    for prefix in ["a.k.a. ", "aka ", "a.k.a ", "a.k.a.: "] where lower.hasPrefix(prefix) {
      name = text.dropFirst(prefix.count)
    }
    return name.split(separator: " a.k.a. ").map { articleInFront(trimmed($0)) }
  }

  /// "Mirror, The" is "The Mirror"; "Avventura, L'" is "L'Avventura".
  private static func articleInFront(_ title: String) -> String {
    guard let comma = title.lastIndex(of: ",") else { return title }
    let article = trimmed(title[title.index(after: comma)...])
    guard TitleKey.articles.contains(article.lowercased()) else { return title }
    let name = trimmed(title[..<comma])
    return article.hasSuffix("'") ? article + name : "\(article) \(name)"
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
