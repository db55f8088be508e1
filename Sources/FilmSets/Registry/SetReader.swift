/// How the files of a set are read: the format in which its authors publish it.
public enum SetReader: String, Sendable, Hashable, Codable, CaseIterable {
  /// MovieLens' `ratings.csv`, `ratings.dat` or `u.data`.
  case movieLens = "movielens"
  /// Pang and Lee's sentences: a file for each label, one sentence a line.
  case sentencePolarity = "sentence-polarity"
  /// Pang and Lee's reviews: a folder for each label, a file for each review.
  case polarityFolders = "polarity-folders"
  /// Pang and Lee's reviews with scores: a folder for each author.
  case polarityScale = "polarity-scale"
  /// The Large Movie Review Dataset: a folder for each label in one for each split.
  case imdbFolders = "imdb-folders"
  /// The Stanford Sentiment Treebank's four tables.
  case sentimentTreebank = "sentiment-treebank"
  /// Tables of critics' reviews from Rotten Tomatoes.
  case rottenTomatoes = "rotten-tomatoes"

  /// The files that identify a set of this kind.
  public var expectedFiles: String {
    switch self {
    case .movieLens: "ratings.csv, ratings.dat or u.data"
    case .sentencePolarity: "rt-polarity.pos and rt-polarity.neg"
    case .polarityFolders: "the folders pos and neg with a text file a review"
    case .polarityScale: "a folder an author with subj.…, rating.… and id.…"
    case .imdbFolders: "the folders train and test with pos and neg in them"
    case .sentimentTreebank:
      "datasetSentences.txt, datasetSplit.txt, dictionary.txt and sentiment_labels.txt"
    case .rottenTomatoes: "a CSV with a column review_content or reviewText"
    }
  }

  /// What `import` makes of the set, in a sentence.
  public var outcome: String {
    switch self {
    case .movieLens:
      "a CSV of user,item,rating,timestamp; ratings in stars of five, times in seconds since 1970"
    case .sentencePolarity:
      "JSON lines of id, text and fresh; one sentence each, lower case as published"
    case .polarityFolders:
      "JSON lines of id, text and fresh; one whole review each, lower case as published"
    case .polarityScale:
      "JSON lines of id, critic, text and original_score in per cent"
    case .imdbFolders:
      "JSON lines of id, film (IMDb's key), text, fresh, original_score of 10 and split; "
        + "line breaks for <br />; reviews without a label are left out"
    case .sentimentTreebank:
      "JSON lines of id, text, fresh, original_score in per cent and split; whole sentences "
        + "only, neutral ones (above 0.4 up to 0.6) without fresh"
    case .rottenTomatoes:
      "JSON lines of id, film, title, critic, publication, date, text, fresh and original_score"
    }
  }
}
