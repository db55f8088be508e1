import FilmCatalogue
import FilmReports
import HTTPTypes

/// `POST /v1/mine/undo`: takes back the owner's last change.
struct UndoResource: SitePage {
  let path = "/v1/mine/undo"
  let method = HTTPRequest.Method.post
  let bodyKind = SiteBody.nothing
  let isOwners = true

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    _ = try request.parameters([], WebLimits())
    // Without a catalogue nothing was changed, and none must be made.
    guard !site.isEmpty else { throw CatalogueError.nothingToUndo }
    let undone = try site.store.change { try $0.undo() }
    return .object { json in
      json.list("undone", of: undone) { change in
        json.object {
          json.field("what", change.what)
          json.encoded("film", change.film)
        }
      }
    }
  }
}
