import FilmData
public import FilmSimilarity

extension PairPrediction {
  /// Predicts pairs by a model that was trained before, in their order.
  ///
  /// - Parameters:
  ///   - pairFile: the users and films to be predicted, by the identifiers of the model's training data.
  ///   - model: the model, of ratings.
  ///   - folder: where the model is, for errors.
  ///   - control: tells how far the work is, and may cancel it.
  /// - Throws: `DataError` where the file cannot be read, ``AnalyticsError/predictsNoRatings(folder:)`` for a model of
  ///   likes, ``AnalyticsError/noKnownUserOrFilm(path:folder:)`` where the model knows none of the pairs,
  ///   ``AnalyticsError/cancelled``.
  public static func predict(
    _ pairFile: String, by model: RatingModel, folder: String, control: JobControl = JobControl()
  ) throws -> PredictedPairs {
    var predicted = PredictedPairs()
    _ = try forEachBlock(of: pairFile, by: model, folder: folder, control: control) {
      predicted.add($0)
    }
    return predicted
  }

  /// Predicts pairs by a model that was trained before, in their order, a block at a time.
  ///
  /// Memory is that of the model and of a block, however many pairs there are; only pairs before the first whose user
  /// or film the model knows are kept back, since without one there is an error instead.
  ///
  /// - Parameters:
  ///   - pairFile: the users and films to be predicted, by the identifiers of the model's training data.
  ///   - model: the model, of ratings.
  ///   - folder: where the model is, for errors.
  ///   - control: may cancel the work.
  ///   - body: called with each block, in the order of the pairs.
  /// - Returns: the numbers of pairs.
  /// - Throws: `DataError` where the file cannot be read, ``AnalyticsError/predictsNoRatings(folder:)`` for a model of
  ///   likes, ``AnalyticsError/noKnownUserOrFilm(path:folder:)`` where the model knows none of the pairs,
  ///   ``AnalyticsError/cancelled``, and what `body` throws.
  public static func forEachBlock(
    of pairFile: String, by model: RatingModel, folder: String,
    control: JobControl = JobControl(), body: (PredictedPairs) throws -> Void
  ) throws -> PredictedPairs.Counts {
    if model.values == .likes { throw AnalyticsError.predictsNoRatings(folder: folder) }
    var counts = PredictedPairs.Counts()
    var unknown: [PredictedPairs] = []
    let problems = try RatingReader.forEachPairBlock(
      Input(argument: pairFile), isStopped: control.isCancelled
    ) { pairs in
      try control.checkCancellation()
      let predicted = PredictedPairs(pairs, by: model)
      counts.add(predicted.counts)
      if counts.areAllUnknown { return unknown.append(predicted) }
      try unknown.forEach(body)
      unknown = []
      try body(predicted)
    }
    try control.checkCancellation()
    try control.didRead(problems)
    if counts.areAllUnknown {
      throw AnalyticsError.noKnownUserOrFilm(path: pairFile, folder: folder)
    }
    return counts
  }
}

extension PredictedPairs {
  /// Predicts pairs by a trained model.
  fileprivate init(_ wanted: RatingTable, by model: RatingModel) {
    self.init()
    let rows = wanted.users.identifiers.map { model.users[$0] }
    let columns = wanted.films.identifiers.map { model.filmIDs[$0] }
    pairs.reserveCapacity(wanted.count)
    for index in 0..<wanted.count {
      let (user, film) = (Int(wanted.userNumbers[index]), Int(wanted.filmNumbers[index]))
      add(
        user: wanted.users.identifiers[user], film: wanted.films.identifiers[film],
        row: rows[user], column: columns[film], by: model)
    }
  }
}
