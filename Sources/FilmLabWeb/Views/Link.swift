/// A link, perhaps one of several of which one is the current.
struct Link: Hashable {
  var name: String
  var address: String?
  var note: String?
  var count: String?
  var isCurrent = false

  init(
    _ name: String, _ address: String?, note: String? = nil, count: String? = nil,
    isCurrent: Bool = false
  ) {
    (self.name, self.address, self.note) = (name, address, note)
    (self.count, self.isCurrent) = (count, isCurrent)
  }
}
