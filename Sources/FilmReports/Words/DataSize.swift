import Bytes

/// Sizes of files as text for people.
package enum DataSize {
  /// A size in the units of disks: "978 kB", "5.9 MB", "262 MB".
  package static func text(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) B" }
    var (size, unit) = (Double(bytes) / 1000, 0)
    let units = ["kB", "MB", "GB", "TB"]
    // A size that would be rounded to 1000 takes the next unit.
    while size >= 999.5, unit + 1 < units.count { (size, unit) = (size / 1000, unit + 1) }
    return DecimalText.text(size, digits: size < 9.95 ? 1 : 0) + " " + units[unit]
  }
}
