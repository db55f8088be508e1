internal import Bytes

/// Where the records of a JSON document are: how deep, and in which list.
struct JSONRecordPlace: Equatable {
  /// How many objects and lists are around a record.
  var depth: Int
  /// The key of the list that holds the records, if an object has it.
  var listKey: [UInt8]?

  /// One object after another, each a record.
  static let top = JSONRecordPlace(depth: 0, listKey: nil)

  /// Whether an object inside these objects and lists is a record.
  func isRecord(_ levels: [(isObject: Bool, key: [UInt8])]) -> Bool {
    guard levels.count == depth else { return false }
    guard depth > 0 else { return true }
    if levels[depth - 1].isObject { return Self.isNumber(levels[depth - 1].key) }
    guard let listKey, depth > 1 else { return true }
    return levels[depth - 2].isObject && levels[depth - 2].key == listKey
  }

  /// Finds the place of the first object with a text.
  ///
  /// - Parameters:
  ///   - start: the beginning of the document.
  ///   - isText: whether a key, or the last parts of a path, is that of the text; `nil` if no text is needed:
  ///     the first object in a list is then a record.
  /// - Complexity: O(*n*).
  init?(in start: UnsafeRawBufferPointer, isText: ((String) -> Bool)?) {
    var tokens = JSONTokens()
    var levels: [(isObject: Bool, key: [UInt8])] = []
    var last: [UInt8] = []
    var isAfterColon = false
    for byte in start {
      var token = tokens.next(byte)
      while let current = token {
        switch current {
        case .opening(let byte):
          if levels.count == JSONTokens.deepest { return nil }
          levels.append((byte == UInt8(ascii: "{"), []))
        case .closing: _ = levels.popLast()
        case .comma: break
        case .colon: if !levels.isEmpty { levels[levels.count - 1].key = last }
        case .value where isAfterColon:
          if let place = Self.place(levels, text: tokens.text, isText) {
            self = place
            return
          }
        case .value: last = tokens.text
        }
        isAfterColon = current == .colon
        token = tokens.takePending()
      }
    }
    return nil
  }

  init(depth: Int, listKey: [UInt8]?) { (self.depth, self.listKey) = (depth, listKey) }

  /// The place of the record that a value belongs to, if the value shows that it is one.
  private static func place(
    _ levels: [(isObject: Bool, key: [UInt8])], text: [UInt8], _ isText: ((String) -> Bool)?
  ) -> JSONRecordPlace? {
    if isText != nil, text.first != ASCII.quote { return nil }
    let record = levels.indices.last { index in
      levels[index].isObject
        && (index == 0 || !levels[index - 1].isObject || isNumber(levels[index - 1].key))
    }
    guard let record else { return nil }
    if let isText {
      guard levels[record...].allSatisfy(\.isObject) else { return nil }
      let keys = levels[record...].map { name($0.key) }
      guard isText(keys.joined(separator: ".")) || keys.last.map(isText) == true
      else { return nil }
    } else if record == 0 {
      return nil
    }
    let listKey =
      record > 1 && !levels[record - 1].isObject && levels[record - 2].isObject
      ? levels[record - 2].key : nil
    return JSONRecordPlace(depth: record, listKey: listKey)
  }

  /// Whether a key is that of a row, as pandas writes them: `{"0":{…},"1":{…}}`.
  private static func isNumber(_ key: [UInt8]) -> Bool {
    key.count > 2 && key.dropFirst().dropLast().allSatisfy(ASCII.isDigit)
  }

  private static func name(_ key: [UInt8]) -> String {
    String(decoding: key.dropFirst().dropLast(), as: UTF8.self)
  }

  /// The name under which a record gets a value that the object around it has, if it is about the film.
  static func nameOfFilmField(_ key: [UInt8]) -> String? {
    let folded = FieldName.folded(name(key))
    if ["title", "name"].contains(folded) { return "movie_title" }
    if folded == "id" { return "film_id" }
    if folded == "year" { return "film_year" }
    let fields = [ReviewField.film, .title, .year, .genre]
    let isKnown = fields.contains { $0.names.contains { FieldName.folded($0) == folded } }
    return isKnown ? name(key) : nil
  }
}
