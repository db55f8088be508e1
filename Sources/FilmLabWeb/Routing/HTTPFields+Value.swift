import HTTPTypes

extension HTTPFields {
  /// What `self[name]` gives, sooner: it joins values even where there is one, as nearly always.
  func value(_ name: HTTPField.Name) -> String? {
    var found: String?
    for field in self where field.name == name {
      if found != nil { return self[name] }
      found = field.value
    }
    return found
  }
}
