internal import Bytes

/// Writes JSON of any layout as JSON lines, one record a line: elements of lists, objects over several
/// lines, records in an object, with what this says of the film.
///
/// Reads what other programs write for JSON: Python's quotes, `None` and `NaN`, commas before a bracket.
/// Works byte by byte on pieces of any size, so that memory does not grow with the input. A broken record
/// is written as it is, for the reader to report; it costs no other. Each record keeps its line, unless
/// several begin on one.
struct JSONLinesWriter {
  /// Where the records are.
  private let place: JSONRecordPlace
  private var tokens = JSONTokens()
  private var levels: [Level] = []
  /// The level of the record that is being written.
  private var recordLevel: Int?
  private var needsComma = false
  private var isAfterColon = false
  private var lastToken: [UInt8] = []
  private var linesWritten = 0
  /// How many levels are open beyond the deepest that is kept.
  private var beyond = 0

  /// How many fields of the objects around a record it gets.
  private static let mostMembers = 16

  /// An object or list that is open.
  private struct Level {
    var isObject: Bool
    var key: [UInt8] = []
    /// What the object says of the film, as members of an object.
    var members: [[UInt8]] = []
  }

  init(_ place: JSONRecordPlace) { self.place = place }

  /// Writes the records of a piece of the input.
  mutating func write(_ bytes: UnsafeRawBufferPointer, to out: ByteBuffer) {
    for byte in bytes {
      guard let token = tokens.next(byte) else { continue }
      take(token, to: out)
      if let second = tokens.takePending() { take(second, to: out) }
    }
  }

  /// Ends the last record.
  mutating func finish(to out: ByteBuffer) {
    if let token = tokens.finish() { take(token, to: out) }
    if recordLevel != nil { endLine(out) }
  }

  private mutating func take(_ token: JSONTokens.Token, to out: ByteBuffer) {
    switch token {
    case .opening(let byte): open(byte, to: out)
    case .closing(let byte): close(byte, to: out)
    case .comma:
      needsComma = recordLevel != nil
      isAfterColon = false
    case .colon:
      if recordLevel != nil { out.append(ASCII.colon) } else { setKey() }
      isAfterColon = true
    case .value:
      if recordLevel == nil {
        if isAfterColon { keep(tokens.text) } else { lastToken = tokens.text }
      } else {
        writeComma(out)
        tokens.text.withUnsafeBytes { out.append($0) }
      }
      isAfterColon = false
    }
  }

  private mutating func open(_ byte: UInt8, to out: ByteBuffer) {
    let isObject = byte == UInt8(ascii: "{")
    if let level = recordLevel, isObject, !isAfterColon, levels.last?.isObject == true {
      // A record that never closes ends where the next begins.
      levels.removeSubrange(level...)
      endLine(out)
    }
    if recordLevel == nil, isObject, place.isRecord(levels.map { ($0.isObject, $0.key) }) {
      beginRecord(out)
    } else if recordLevel != nil {
      writeComma(out)
      out.append(byte)
    }
    if levels.count < JSONTokens.deepest {
      levels.append(Level(isObject: isObject))
    } else {
      beyond += 1
    }
    isAfterColon = false
  }

  private mutating func beginRecord(_ out: ByteBuffer) {
    while linesWritten < tokens.lineCount {
      out.append(ASCII.lineFeed)
      linesWritten += 1
    }
    recordLevel = levels.count
    needsComma = false
    out.append("{")
    for member in levels.lazy.flatMap(\.members) {
      writeComma(out)
      member.withUnsafeBytes { out.append($0) }
      needsComma = true
    }
  }

  private mutating func close(_ byte: UInt8, to out: ByteBuffer) {
    isAfterColon = false
    guard !levels.isEmpty else { return }
    if beyond > 0 { beyond -= 1 } else { levels.removeLast() }
    guard let level = recordLevel else { return }
    needsComma = false
    out.append(byte)
    if levels.count == level { endLine(out) }
  }

  private mutating func endLine(_ out: ByteBuffer) {
    out.append(ASCII.lineFeed)
    linesWritten += 1
    recordLevel = nil
    needsComma = false
  }

  private mutating func writeComma(_ out: ByteBuffer) {
    if needsComma { out.append(ASCII.comma) }
    needsComma = false
  }

  private mutating func setKey() {
    guard !levels.isEmpty else { return }
    levels[levels.count - 1].key = lastToken
  }

  /// Keeps a value outside the records if it says which film they are of.
  private mutating func keep(_ value: [UInt8]) {
    guard let level = levels.last, level.isObject, level.members.count < Self.mostMembers,
      let name = JSONRecordPlace.nameOfFilmField(level.key)
    else { return }
    levels[levels.count - 1].members.append(Array("\"\(name)\":".utf8) + value)
  }
}
