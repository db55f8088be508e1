/// How much two sets have in common.
///
/// P. Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11, 1912,
/// doi 10.1111/j.1469-8137.1912.tb05611.x.
public enum SetOverlap {
  /// |A ∩ B| / |A ∪ B|, 0…1; 0 for two empty sets.
  public static func jaccard<Element>(_ first: Set<Element>, _ second: Set<Element>) -> Double {
    let shared = first.intersection(second).count
    let all = first.count + second.count - shared
    return all > 0 ? Double(shared) / Double(all) : 0
  }
}
