import FilmCatalogue

/// The addresses of pages, which people can read and keep.
enum SiteAddress {
  /// The style and the script, one file each.
  static let (style, script) = ("/style.css", "/script.js")
  /// Where the owner gives the token.
  static let signIn = "/sign-in"

  /// The same, with the page to go back to then.
  static func signIn(back: String) -> String { "\(signIn)?back=\(escaped(back))" }

  /// `/film/the_mirror_1975`.
  static func film(_ slug: String) -> String { "/film/\(escaped(slug))" }

  /// `/person/andrei_tarkovsky`.
  static func person(_ name: String) -> String {
    "/person/\(escaped(PersonAddress(name: name).address))"
  }

  /// The same for an address that is known.
  static func person(at address: String) -> String { "/person/\(escaped(address))" }

  /// `/list/genre/drama`.
  static func list(_ kind: String, _ name: String) -> String {
    "/list/\(kind)/\(escaped(slug(name)))"
  }

  /// `/search?q=the+mirror`.
  static func search(_ words: String) -> String { "/search?q=\(escaped(words))" }

  /// Words in lower case with `_` between them, as addresses have them.
  static func slug(_ words: String) -> String { PersonAddress(name: words).address }

  /// A part of a path or a query with its escapes.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        escaped += "%" + String(byte >> 4, radix: 16, uppercase: true)
        escaped += String(byte & 15, radix: 16, uppercase: true)
      }
    }
    return escaped
  }
}
