/// A public data set: what it is, where it comes from, and on what terms.
///
/// ```swift
/// let set = try registry.set(named: "movielens-1m")
/// print(set.title, set.bytes ?? 0, set.licence)
/// ```
public struct DataSet: Sendable, Hashable, Codable {
  /// What its rows are.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Stars that users gave films.
    case ratings
    /// Texts with labels or scores.
    case reviews
  }

  /// The name that people type; also that of its folder.
  public var name: String
  /// Other names that people use for it.
  public var aliases: [String]?
  /// The name for people.
  public var title: String
  /// What its rows are.
  public var kind: Kind
  /// What is in it, with its numbers, in a sentence.
  public var contents: String
  /// The page that describes it.
  public var home: String
  /// The archive; nil if people must download it by hand.
  public var url: String?
  /// How to get a set without a URL, in a sentence.
  public var advice: String?
  /// The archive's size in bytes.
  public var bytes: Int?
  /// How many rows it has, if that is known for certain.
  public var rows: Int?
  /// The archive's digest.
  public var checksum: Checksum?
  /// The terms of use in a sentence.
  public var licence: String
  /// The citation that its authors ask for.
  public var citation: String
  /// How its files are read.
  public var reader: SetReader

  /// Describes your own set; ``Registry`` reads the known ones.
  public init(
    name: String, aliases: [String]? = nil, title: String, kind: Kind, contents: String,
    home: String, url: String? = nil, advice: String? = nil, bytes: Int? = nil, rows: Int? = nil,
    checksum: Checksum? = nil, licence: String, citation: String, reader: SetReader
  ) {
    (self.name, self.aliases, self.title, self.kind) = (name, aliases, title, kind)
    (self.contents, self.home, self.url, self.advice) = (contents, home, url, advice)
    (self.bytes, self.rows, self.checksum) = (bytes, rows, checksum)
    (self.licence, self.citation, self.reader) = (licence, citation, reader)
  }

  /// The archive's file name, the last part of its URL.
  public var fileName: String? {
    url.flatMap { $0.split(separator: "/").last }.map(String.init)
  }

  /// What is wrong with it; nil if it can be used.
  ///
  /// Name and file name become parts of paths, so they must not lead outside the folder.
  var fault: String? {
    guard Self.isPlain(name) else { return "\"\(name)\" is no name of lower-case letters" }
    guard let url else {
      return advice == nil ? "\(name) has neither a url nor advice on how to come by it" : nil
    }
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
      return "the url of \(name) begins with neither https:// nor http://"
    }
    guard let fileName, Self.isPlain(fileName.lowercased()) else {
      return "the url of \(name) does not end in a plain file name"
    }
    return bytes.map { $0 <= 0 } == true ? "the size of \(name) is not above 0" : nil
  }

  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: ".") else { return false }
    return name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
        || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains($0)
    }
  }
}
