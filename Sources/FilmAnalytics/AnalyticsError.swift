public import FilmData

/// What can be wrong with the inputs of a job; each description is one sentence.
public enum AnalyticsError: ClassifiedError, Equatable {
  /// The caller asked to stop.
  case cancelled
  /// Files with different fields should become one table that hands them on.
  case differentFields(first: [String], other: [String])
  /// The model knows none of the films that a file names.
  case noKnownFilm(path: String)
  /// The films of a file are named by identifiers of another source, which a table of films joins with titles.
  case identifiersNeedTable(path: String, example: String)
  /// The model knows both films of none of the pairs of a file.
  case noKnownPair(path: String)
  /// Models that should be compared have fewer than two films in common.
  case noSharedFilms
  /// No row has a rating of a film that the model knows.
  case noKnownRating(path: String)
  /// The ratings are those of several users, but those of one are needed.
  case severalUsers(path: String, first: String)
  /// None of the ratings is by the user.
  case noRatingsOfUser(path: String, user: String)
  /// The ratings have no times, by which they should be split.
  case noTimes(path: String)
  /// A rating's time, by which ratings should be split, is missing or cannot be read.
  case unreadTime(DataError)
  /// The file has no ratings: its rows tell only who chose or played what.
  case noRatingValues(path: String, RatingTable.Meaning)
  /// No user and no film of what is held out is in the training data.
  case nothingShared(path: String, training: String)
  /// Everything that should be found is given as known.
  case foldInIsHeldOut(path: String)
  /// The ratings are too few to hold some out and to train on others.
  case tooFewRatings(path: String, split: RatingSplit.Kind)
  /// Too few users have five likes or more.
  case tooFewUsers(path: String)
  /// A review has no field that names its fold.
  case noFold(field: String, path: String, line: Int)
  /// The field names another number of folds than wanted.
  case otherFoldCount(field: String, found: Int, wanted: Int)
  /// The field names fewer than two folds, or too many.
  case foldCountOutOfRange(field: String, found: Int)
  /// There are fewer films or reviews than folds.
  case tooFewForFolds(unit: ReviewFolds.Unit, found: Int, wanted: Int)
  /// The training part of a fold does not show how much other reviews count.
  case noContextInFold(fold: Int, count: Int)
  /// Fewer reviews of a label than a lexicon can be trained on.
  case tooFewReviews(fresh: Int, rotten: Int, needed: Int)
  /// No word occurs in enough reviews to become an entry.
  case noEntries(minimumCount: Int)
  /// No text says anything that the lexicon knows.
  case noEvidence(count: Int)
  /// No row of a rival's file has the id of a review.
  case nothingMatches(path: String, rows: Int)
  /// A rival's file has no ids and another number of rows than there are reviews.
  case rowCountDiffers(path: String, rows: Int, reviews: Int)
  /// No row of a rival's file has a probability, a label or a rating.
  case noPredictions(path: String)
  /// No row of a rival's file is of a pair of a user and a film that was held out.
  case noHeldOutPair(path: String, rows: Int)
  /// No row of a rival's file is of a test user.
  case noTestUser(path: String, rows: Int)
  /// A rival predicts ratings on another scale.
  case otherScale(path: String, found: ClosedRange<Double>, ratings: ClosedRange<Double>)
  /// A model of likes was asked for ratings.
  case predictsNoRatings(folder: String)
  /// A model of ratings knows no user and no film of a file.
  case noKnownUserOrFilm(path: String, folder: String)
  /// Nothing of someone's ratings is a like, which a model of likes needs.
  case nothingLiked(path: String)
  /// An input that is read twice was another one the second time.
  case inputChanged
  /// Well-known films stand twice among those that a model should be trained on.
  case filmsTwice([String])
}

extension AnalyticsError {
  /// Which kind of fault this is: the data's, unless the caller stopped the work.
  public var kind: ErrorKind { self == .cancelled ? .cancelled : .data }
}

extension AnalyticsError: CustomStringConvertible {
  /// One sentence: what, where, what to do.
  public var description: String {
    switch self {
    case .cancelled: "stopped; nothing was written"
    case .differentFields(let first, let other):
      "a table cannot keep the fields of files that have different ones: "
        + "\(Self.list(first)), and \(Self.list(other)); write JSON lines, or one table for each file"
    case .noKnownFilm(let path):
      "\(path): the model knows none of the films; add a table of their titles"
    case .identifiersNeedTable(let path, let example):
      "\(path): its films are named by identifiers such as \(example), not by titles; add a table of films "
        + "with their titles, such as MovieLens' movies.csv"
    case .noKnownPair(let path):
      "\(path): the model knows no pair of films; give titles with years, or add a table of titles"
    case .noSharedFilms:
      "the models know no two films in common; compare models of the same films"
    case .noKnownRating(let path): "\(path): no row has a rating of a film that the model knows"
    case .severalUsers(let path, let first):
      "\(path): these are the ratings of several users; choose one of them, for example \(first)"
    case .noRatingsOfUser(let path, let user): "\(path): there is no rating of user \(user)"
    case .noTimes(let path):
      "\(path): the ratings have no times, which a split by each user's latest needs"
    case .unreadTime(let fault): "\(fault); a split by each user's latest needs every time"
    case .noRatingValues(let path, .plays):
      "\(path): has counts of plays and no ratings; counts weigh when films are ranked, but do not tell "
        + "how much anyone liked them"
    case .noRatingValues(let path, _):
      "\(path): has no ratings, only who chose which film; add a column rating"
    case .nothingShared(let path, let training):
      "\(path): no user and no film is in \(training); give parts of one data set, with the same identifiers"
    case .foldInIsHeldOut(let path):
      "\(path): every like that should be found is also given as known; give others"
    case .tooFewRatings(let path, let split):
      "\(path): too few ratings to hold some out and train on others by \(split.rawValue)"
    case .tooFewUsers(let path):
      "\(path): too few users with five likes or more to hold some out"
    case .tooFewReviews(let fresh, let rotten, let needed):
      "\(Self.counted(fresh + rotten, "review")) with a label or score, \(fresh) fresh and \(rotten) "
        + "rotten, cannot train a lexicon: \(needed) fresh and \(needed) rotten ones are needed at least; "
        + "see that labels or scores are read, or give more"
    case .noEntries(let count):
      "no word occurs in \(count) reviews or more, so that the lexicon would have no entry; give more reviews"
    case .noEvidence(let count):
      count == 1
        ? "the only review says nothing that the lexicon knows; give texts in its language"
        : "none of the \(count) reviews says anything that the lexicon knows; give texts in its language"
    default: foldDescription
    }
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(10).map { $0.quotable(limit: 30) }.joined(separator: ", ")
      + (names.count > 10 ? " and \(names.count - 10) more" : "")
  }

  private var foldDescription: String {
    switch self {
    case .noFold(let field, let path, let line):
      "\(path):\(line): the review has no field \"\(field)\", which should name its fold; "
        + "name another field"
    case .otherFoldCount(let field, let found, let wanted):
      "the field \"\(field)\" names \(Self.counted(found, "fold")), not \(wanted); "
        + "leave out the number, or name another field"
    case .foldCountOutOfRange(let field, let found):
      "the field \"\(field)\" names \(Self.counted(found, "fold")); "
        + "2 to \(ReviewFolds.mostFolds) are possible; name another"
    case .tooFewForFolds(let unit, let found, let wanted):
      "\(Self.counted(found, unit == .review ? "review" : "film")) cannot be cut into "
        + "\(Self.counted(wanted, "fold")); take fewer folds"
    case .noContextInFold(let fold, let count):
      "fold \(fold) of \(count): its training part does not tell how much other reviews count, which "
        + "takes some 20,000 labelled reviews, with films that have several; leave out the context"
    default: rivalDescription
    }
  }

  private var rivalDescription: String {
    switch self {
    case .nothingMatches(let path, 1):
      "\(path): its only row has the id of no review; give predictions of the same reviews"
    case .nothingMatches(let path, let rows):
      "\(path): none of the \(rows) rows has the id of a review; give predictions of the same reviews"
    case .rowCountDiffers(let path, let rows, let reviews):
      "\(path): \(Self.counted(rows, "row")) without ids for \(Self.counted(reviews, "review")); "
        + "give one for each, or ids"
    case .noPredictions(let path):
      "\(path): no row has a probability or a label; give fields probability, label or rating"
    case .noHeldOutPair(let path, let rows):
      "\(path): \(Self.none(rows)) of a user and a film whose rating is held out; predict the pairs of the split's "
        + "test.csv"
    case .noTestUser(let path, let rows):
      "\(path): \(Self.none(rows)) of a test user; list films for the users of the split's fold-in.csv"
    case .otherScale(let path, let found, let ratings):
      "\(path): predictions from \(RatingScale.text(found.lowerBound)) to \(RatingScale.text(found.upperBound)) "
        + "are not on the scale of the ratings, \(RatingScale.text(ratings.lowerBound)) to "
        + "\(RatingScale.text(ratings.upperBound)); give predictions on that scale"
    case .predictsNoRatings(let folder):
      "\(folder): is a model of likes, which ranks films and predicts no ratings; train one on ratings"
    case .noKnownUserOrFilm(let path, let folder):
      "\(path): \(folder) knows none of its films; give identifiers of the data that the model was trained on"
    case .nothingLiked(let path):
      "\(path): no film is liked, with 4 of 5 stars or more, which a model of likes needs"
    case .inputChanged:
      "the reviews changed while they were read; try again when nothing writes to the file"
    case .filmsTwice(let pairs):
      "\(Self.counted(pairs.count, "pair")) of well-known films that may be one: "
        + pairs.prefix(10).joined(separator: "; ") + (pairs.count > 10 ? "; …" : "")
        + "; give a table with further titles of the films"
    default: ""
    }
  }

  private static func none(_ rows: Int) -> String {
    rows == 1 ? "its only row is not" : "none of the \(rows) rows is"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
