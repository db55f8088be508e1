/// Finds the names of an object's fields, which the reader of fields does not tell: it skips those that it does not know.
enum JSONFieldNames {
  /// The names as they are written, in their order.
  ///
  /// - Parameter object: JSON that a parser has begun to read; of broken JSON some names, or none.
  /// - Complexity: O(bytes).
  static func names(of object: UnsafeRawBufferPointer) -> [String] {
    var names: [String] = []
    var (place, depth) = (0, 0)
    var text: Range<Int>?
    while place < object.count {
      switch object[place] {
      case UInt8(ascii: "\""):
        let end = endOfText(object, from: place + 1)
        text = depth == 1 ? place + 1..<end : nil
        place = end
      case UInt8(ascii: ":"):
        if depth == 1, let name = text {
          names.append(String(decoding: object[name], as: UTF8.self))
        }
        text = nil
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      place += 1
    }
    return names
  }

  /// The place of the quote that ends a text, or the end of all.
  private static func endOfText(_ object: UnsafeRawBufferPointer, from start: Int) -> Int {
    var place = start
    while place < object.count {
      switch object[place] {
      case UInt8(ascii: "\""): return place
      case UInt8(ascii: "\\"): place += 2
      default: place += 1
      }
    }
    return object.count
  }
}
