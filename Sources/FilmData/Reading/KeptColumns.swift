/// The columns of a table as a row hands them on, each with its name.
final class KeptColumns {
  private let names: UnsafeMutableRawBufferPointer
  private let storage: UnsafeMutableBufferPointer<KeptField>

  init(_ header: [String]) {
    names = .allocate(byteCount: header.reduce(1) { $0 + $1.utf8.count }, alignment: 1)
    storage = .allocate(capacity: header.count)
    var start = 0
    for (column, name) in header.enumerated() {
      for byte in name.utf8 {
        names[start] = byte
        start += 1
      }
      let bytes = UnsafeRawBufferPointer(rebasing: names[(start - name.utf8.count)..<start])
      storage.initializeElement(at: column, to: KeptField(name: bytes, value: .missing))
    }
  }

  deinit {
    names.deallocate()
    storage.deallocate()
  }

  /// The columns of the row; valid until the next is read.
  var fields: UnsafeBufferPointer<KeptField> { UnsafeBufferPointer(storage) }

  func set(_ column: Int, _ value: FieldValue) { storage[column].value = value }
}
