/// What has just been done, as the address of the page that follows says: `?said=rated`.
enum SaidNotice: String {
  case rated, reviewed, watchlisted, unwatchlisted, deleted, undone, imported
  case signedIn = "signed-in"
  case signedOut = "signed-out"

  /// What a visitor is told: one who is not the owner has done nothing, and only followed a link that says so.
  func notice(for visitor: Visitor) -> Frame.Notice? {
    visitor.isOwner != (self == .signedOut) ? notice : nil
  }

  private var notice: Frame.Notice {
    switch self {
    case .rated: .init(sentence: "Your rating is saved.", canUndo: true)
    case .reviewed: .init(sentence: "Your review is saved.", canUndo: true)
    case .watchlisted: .init(sentence: "It is on your watchlist.", canUndo: true)
    case .unwatchlisted: .init(sentence: "It is off your watchlist.", canUndo: true)
    case .deleted: .init(sentence: "It is deleted.", canUndo: true)
    case .undone: .init(sentence: "The last change is taken back.")
    case .imported: .init(sentence: "The file is imported.")
    case .signedIn: .init(sentence: "You are signed in.")
    case .signedOut: .init(sentence: "You are signed out.")
    }
  }
}

extension SiteRequest {
  /// The page to go back to after a form, which says what was done.
  ///
  /// Only a path of this server is gone to: a form could name another site. Browsers leave tabs and line ends out of an
  /// address, and read `\` as `/`.
  func back(saying said: SaidNotice?) -> String {
    let back = form["back"] ?? query["back"] ?? "/"
    let isOwn =
      back.hasPrefix("/") && !back.hasPrefix("//")
      && !back.unicodeScalars.contains { $0.value < 0x21 || $0.value == 0x7F || $0 == "\\" }
    let parts = (isOwn ? back : "/").split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? "#\(parts[1])" : ""
    guard let page = try? SiteRequest(target: String(parts[0]), visitor: visitor) else {
      return "/"
    }
    return page.address(setting: "said", to: said?.rawValue, fragment: fragment)
  }
}
