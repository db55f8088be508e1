internal import FilmData

/// Where the files of a set are, recognised by their names and, for tables, by their columns.
enum SetLayout: Equatable {
  /// A file of ratings.
  case ratings(String)
  /// A file of sentences for each label.
  case sentences(positive: String, negative: String)
  /// A folder with the folders `pos` and `neg`.
  case labelledFolders(String)
  /// A folder for each author.
  case authors([String])
  /// The folder with `train` and `test`.
  case imdb(String)
  /// The folder with the treebank's tables.
  case treebank(String)
  /// A table of reviews, and one of films if there is one.
  case table(reviews: String, films: String?)

  /// Recognises the files of a set.
  ///
  /// - Parameter path: a folder, or the file itself if the set is one file.
  /// - Returns: nil if the files are not those of the set.
  init?(_ reader: SetReader, at path: String) {
    switch reader {
    case .movieLens: self.init(ratingsAt: path)
    case .sentencePolarity: self.init(sentencesAt: path)
    case .polarityFolders: self.init(labelledFoldersAt: path)
    case .polarityScale: self.init(authorsAt: path)
    case .imdbFolders: self.init(imdbAt: path)
    case .sentimentTreebank: self.init(treebankAt: path)
    case .rottenTomatoes: self.init(tableAt: path)
    }
  }

  private init?(ratingsAt path: String) {
    if FolderSearch.hasFile(path) {
      guard MovieLensImport.isRatings(path) else { return nil }
      self = .ratings(path)
      return
    }
    for name in ["ratings.csv", "ratings.dat", "u.data"] {
      let found = FolderSearch.first(in: path) { FolderSearch.hasFile("\($0)/\(name)") }
      if let found {
        self = .ratings("\(found)/\(name)")
        return
      }
    }
    return nil
  }

  private init?(sentencesAt path: String) {
    let (positive, negative) = ("rt-polarity.pos", "rt-polarity.neg")
    let found = FolderSearch.first(in: path) {
      FolderSearch.hasFile("\($0)/\(positive)") && FolderSearch.hasFile("\($0)/\(negative)")
    }
    guard let found else { return nil }
    self = .sentences(positive: "\(found)/\(positive)", negative: "\(found)/\(negative)")
  }

  private init?(labelledFoldersAt path: String) {
    guard let found = FolderSearch.first(in: path, where: Self.hasLabels) else { return nil }
    self = .labelledFolders(found)
  }

  private init?(authorsAt path: String) {
    func isAuthor(_ folder: String) -> Bool {
      ["subj", "rating", "id"].allSatisfy {
        FolderSearch.hasFile("\(folder)/\($0).\(PolarityScaleImport.author(of: folder))")
      }
    }
    let found = FolderSearch.first(in: path) {
      FolderSearch.folders(in: $0).contains(where: isAuthor)
    }
    guard let found else { return nil }
    self = .authors(FolderSearch.folders(in: found).filter(isAuthor))
  }

  private init?(imdbAt path: String) {
    let found = FolderSearch.first(in: path) {
      Self.hasLabels("\($0)/train") && Self.hasLabels("\($0)/test")
    }
    guard let found else { return nil }
    self = .imdb(found)
  }

  private init?(treebankAt path: String) {
    let found = FolderSearch.first(in: path) { folder in
      SentimentTreebankImport.files.allSatisfy { FolderSearch.hasFile("\(folder)/\($0)") }
    }
    guard let found else { return nil }
    self = .treebank(found)
  }

  private init?(tableAt path: String) {
    let isFile = FolderSearch.hasFile(path)
    let folder = isFile ? Self.folder(of: path) : path
    let tables =
      FolderSearch.first(in: folder) { folder in
        Self.tables(in: folder).contains(where: RottenTomatoesImport.isReviews)
      }.map(Self.tables) ?? []
    let reviews = isFile ? path : tables.first(where: RottenTomatoesImport.isReviews)
    guard let reviews, RottenTomatoesImport.isReviews(reviews) else { return nil }
    self = .table(
      reviews: reviews, films: tables.first { RottenTomatoesImport.isFilms($0, of: reviews) })
  }

  private static func hasLabels(_ folder: String) -> Bool {
    FolderSearch.hasFolder("\(folder)/pos") && FolderSearch.hasFolder("\(folder)/neg")
  }

  private static func tables(in folder: String) -> [String] {
    FolderSearch.names(in: folder).filter { $0.hasSuffix(".csv") || $0.hasSuffix(".csv.gz") }
      .map { "\(folder)/\($0)" }
  }

  private static func folder(of file: String) -> String {
    let names = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return names.isEmpty ? "." : names == [""] ? "/" : names.joined(separator: "/")
  }
}
