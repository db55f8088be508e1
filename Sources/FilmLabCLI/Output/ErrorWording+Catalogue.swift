import FilmCatalogue

extension ErrorWording {
  /// The sentence for an error of a catalogue, with the command that helps.
  static func sentence(_ error: CatalogueError) -> String {
    switch error {
    case .noCatalogue: "\(error), with filmlab import"
    case .nothingRated: "\(error); filmlab rate does, or name a file of ratings"
    case .notACatalogue: "\(error) with --catalogue"
    case .unknownKind:
      "\(error); filmlab import --help lists what can be read, --text-field and others name fields"
    default: error.description
    }
  }
}
