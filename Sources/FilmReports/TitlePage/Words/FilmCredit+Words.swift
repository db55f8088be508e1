package import FilmData

extension FilmCredit.Role {
  /// The role's name on a page.
  package var title: String {
    switch self {
    case .director: "Director"
    case .producer: "Producer"
    case .writer: "Screenwriter"
    case .actor: "Cast"
    case .composer: "Music"
    case .cinematographer: "Camera"
    case .editor: "Editor"
    }
  }
}
