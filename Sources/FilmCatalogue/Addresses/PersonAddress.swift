internal import Bytes

/// The address of a person by name: `andrei_tarkovsky`.
///
/// All people whose names are the same but for case, accents, punctuation and blanks share it, since most sources know
/// people by their names alone.
public struct PersonAddress: Sendable, Hashable, Codable {
  /// The address.
  public let address: String
  /// What the names of all people at the address are the same in.
  let key: String

  /// The address of someone of a name.
  public init(name: String) {
    let slug = Slug(name)
    if slug.isWhole, !slug.text.isEmpty {
      self.init(slug: slug.text)
    } else {
      // Of such names hardly anything can be read: they are told apart by a hash.
      var hash = FNV1a()
      for byte in name.utf8 { hash.combine(byte) }
      self.init(slug: "\(slug.text)~\(String(hash.value, radix: 16))")
    }
  }

  /// Reads an address as someone wrote it, in any case, with or without accents.
  public init(_ address: String) {
    self = address.contains("~") ? Self(slug: address) : Self(name: address)
  }

  private init(slug: String) {
    address = slug
    key = slug.contains("~") ? slug : slug.filter { $0 != "_" }
  }
}
