import Bytes
import FilmCatalogue
import FilmReports
import NIOCore

/// `/search/suggestions?q=mir`: titles and names as one types, for the script.
struct SuggestionsPage: SitePage {
  let path = "/search/suggestions"
  private static let count = 8

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let words = String((request.query["q"] ?? "").prefix(100))
    let found =
      try words.isEmpty ? [] : Self.links(site.book.suggestions(prefix: words, limit: Self.count))
    let text = JSONWriter.line { json in
      json.name("suggestions")
      json.list(found) { link in
        json.object {
          json.field("name", link.name)
          json.field("note", link.note ?? "")
          json.field("address", link.address ?? "")
        }
      }
    }
    return .json(NIOCore.ByteBuffer(string: text))
  }

  /// Films, then people, so many of both together.
  private static func links(_ found: Suggestions) -> [Link] {
    let people = found.people.prefix(max(2, count - found.films.count)).map {
      Link($0.name, SiteAddress.person(at: $0.address), note: $0.inWords)
    }
    let films = found.films.prefix(count - people.count).map {
      Link($0.film.title, SiteAddress.film($0.address), note: $0.film.year.map { "\($0)" })
    }
    return films + people
  }
}
