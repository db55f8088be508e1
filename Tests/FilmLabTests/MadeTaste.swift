import FilmData

/// Ratings of users and films of two kinds: 5 stars for one's own kind, 1 for the other.
enum MadeTaste {
  static let ratings =
    "user,item,rating\n"
    + (0..<40).flatMap { user in
      (0..<30).filter { (user * 7 + $0) % 5 != 0 }
        .map { "u\(user),r\($0),\(user % 2 == $0 % 2 ? 5 : 1)\n" }
    }.joined()
}
