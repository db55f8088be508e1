import FilmAnalytics
import FilmReports

extension ErrorWording {
  /// The sentence for an error in a job's inputs, with the option that helps.
  static func sentence(_ error: AnalyticsError) -> String {
    switch error {
    case .noKnownFilm(let path):
      "\(path): the model knows none of the films; name a table of their titles with --films"
    case .identifiersNeedTable(let path, let example):
      "\(path): its films are named by identifiers such as \(example), not by titles; name a table of "
        + "films with --films, such as MovieLens' movies.csv"
    case .noKnownPair(let path):
      "\(path): the model knows no pair of films; give titles with years, or name a table of titles "
        + "with --films"
    case .noSharedFilms:
      "--against: the models know no two films in common; name models of the same films"
    case .severalUsers(let path, let first):
      "\(path): these are the ratings of several users; choose one of them, for example --user \(first)"
    case .noTimes(let path):
      "\(path): the ratings have no times, which --split latest needs"
    case .noFold(let field, let path, let line):
      "\(path):\(line): the review has no field \"\(field)\", which --fold-field needs; name another, "
        + "or give --folds alone"
    case .otherFoldCount(let field, let found, let wanted):
      "the field \"\(field)\" names \(Plural.text(found, "fold")), not \(wanted); leave out --folds, or "
        + "name another"
    case .tooFewForFolds(let unit, let found, let wanted):
      "\(Plural.text(found, unit == .review ? "review" : "film")) cannot be cut into "
        + "\(Plural.text(wanted, "fold")); give fewer --folds"
    case .noContextInFold(let fold, let count):
      "fold \(fold) of \(count): its training part does not tell how much other reviews count, which "
        + "takes some 20,000 labelled reviews, with films that have several; leave --context out"
    case .noHeldOutPair, .noTestUser: "\(error), which --save-split writes"
    case .predictsNoRatings(let folder):
      "\(folder): is a model of likes, which ranks films and predicts no ratings; ask filmlab recommend, or train one "
        + "with filmlab train ratings --method biased"
    default: error.description
    }
  }
}
