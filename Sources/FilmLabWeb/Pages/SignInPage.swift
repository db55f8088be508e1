import HTTPTypes

/// `/sign-in`: where the owner of a server that others can reach gives the token.
struct SignInPage: SitePage {
  let path = SiteAddress.signIn

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    .page("sign-in", SignInView(request, site, error: nil))
  }
}

/// `POST /sign-in`: gives the browser a cookie if the token is right.
struct SignInForm: SitePage {
  let path = SiteAddress.signIn
  let method = HTTPRequest.Method.post
  let ownership: Ownership

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    guard ownership.accepts(request.form["token"] ?? "") else {
      return .page(
        "sign-in", SignInView(request, site, error: "That is not the token of this server."),
        status: 401)
    }
    return .redirect(
      request.back(saying: .signedIn), cookie: ownership.signInCookie())
  }
}

/// `POST /sign-out`: ends the session.
struct SignOutForm: SitePage {
  let path = "/sign-out"
  let method = HTTPRequest.Method.post
  let ownership: Ownership

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    .redirect(
      "/?said=\(SaidNotice.signedOut.rawValue)",
      cookie: ownership.signOutCookie(of: request.visitor))
  }
}

/// What the template of the sign-in shows.
struct SignInView {
  var frame: Frame
  /// The page to go to then.
  var back: String
  var error: String?

  init(_ request: SiteRequest, _ site: SiteReader, error: String?) {
    frame = site.frame(request, title: "Sign in", canonical: SiteAddress.signIn)
    back = request.form["back"] ?? request.query["back"] ?? "/"
    self.error = error
  }
}
