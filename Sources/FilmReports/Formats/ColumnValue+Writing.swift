import Bytes
import FilmData

extension ColumnValue {
  /// Writes the field of an object.
  func append(named name: String, to json: JSONWriter) {
    switch self {
    case .absent: return
    case .text(let text): json.field(name, text)
    case .count(let number): json.field(name, number)
    case .number(let number, let precision): json.field(name, number, precision: precision)
    case .nested(let body):
      json.name(name)
      body(json)
    case .missing:
      json.name(name)
      json.null()
    }
  }

  /// Writes the field of a row of values with a separator between.
  func append(separator: UInt8, to buffer: ByteBuffer) {
    switch self {
    case .text(let text): CSVField.append(text, separator: separator, to: buffer)
    case .count(let number?): buffer.append("\(number)" as String)
    case .number(let number?, .four): buffer.append(number: number)
    case .number(let number?, .six): buffer.append(number: number, scale: 1_000_000)
    case .absent, .missing, .nested, .count, .number: break
    }
  }
}
