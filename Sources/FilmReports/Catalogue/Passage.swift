import FilmCatalogue

/// The part of a long text in which most hits are, cut at blanks, as pieces that are hits or not.
struct Passage: Hashable {
  /// A piece of the text.
  struct Piece: Hashable {
    var text: String
    var isHit: Bool
  }

  /// The pieces, in the order of the text; the first and the last may be ellipses.
  private(set) var pieces: [Piece] = []

  /// The bytes that a passage has about.
  static let usualLength = 300

  /// - Parameters:
  ///   - hits: where the hits are, in order.
  ///   - length: how many bytes it may have, hits apart.
  init(_ text: String, hits: [ReviewHit.Place], length: Int = usualLength) {
    let bytes = Array(text.utf8)
    let hits = Self.joined(hits, bytes)
    let range = Self.range(bytes, hits, length)
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var place = range.lowerBound
    if place > 0 { pieces.append(Piece(text: "… ", isHit: false)) }
    for hit in hits where hit.start >= range.lowerBound && hit.end <= range.upperBound {
      if hit.start > place { pieces.append(Piece(text: part(place..<hit.start), isHit: false)) }
      pieces.append(Piece(text: part(hit.start..<hit.end), isHit: true))
      place = hit.end
    }
    if place < range.upperBound {
      pieces.append(Piece(text: part(place..<range.upperBound), isHit: false))
    }
    if range.upperBound < bytes.count { pieces.append(Piece(text: " …", isHit: false)) }
  }

  /// The hits, those with but a blank between them as one.
  private static func joined(_ hits: [ReviewHit.Place], _ text: [UInt8]) -> [ReviewHit.Place] {
    var joined: [ReviewHit.Place] = []
    for hit in hits {
      if let last = joined.last, hit.start == last.end + 1, text[last.end] == 0x20 {
        joined[joined.count - 1].end = hit.end
      } else {
        joined.append(hit)
      }
    }
    return joined
  }

  /// The bytes that are shown: about the first of the hits within whose reach most others are.
  private static func range(
    _ text: [UInt8], _ hits: [ReviewHit.Place], _ length: Int
  ) -> Range<Int> {
    if text.count <= length + length / 3 { return text.indices }
    guard let first = hits.first else { return 0..<blank(text, from: length, step: -1) }
    var best = (start: first.start, end: first.end, count: 0)
    var last = 0
    for (index, hit) in hits.enumerated() {
      last = max(last, index)
      while last + 1 < hits.count, hits[last + 1].end - hit.start <= length * 2 / 3 { last += 1 }
      if last - index + 1 > best.count { best = (hit.start, hits[last].end, last - index + 1) }
    }
    let spare = max(0, length - (best.end - best.start)) / 2
    let start = best.start <= spare ? 0 : blank(text, from: best.start - spare, step: 1)
    let end =
      best.end + spare >= text.count ? text.count : blank(text, from: best.end + spare, step: -1)
    return min(start, best.start)..<max(end, best.end)
  }

  /// The end of a word near a byte; the byte itself, moved to the end of a character, where no blank is near.
  private static func blank(_ text: [UInt8], from place: Int, step: Int) -> Int {
    var near = place
    for _ in 0..<30 where text.indices.contains(near) && text[near] != 0x20 { near += step }
    if text.indices.contains(near), text[near] == 0x20 { return step > 0 ? near + 1 : near }
    near = place
    while text.indices.contains(near), text[near] & 0xC0 == 0x80 { near += step }
    return near
  }
}
