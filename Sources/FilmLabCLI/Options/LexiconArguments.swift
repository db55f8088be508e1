public import ArgumentParser
public import FilmSentiment

extension EntryKind: ExpressibleByArgument {}
extension LexiconSearch.Order: ExpressibleByArgument {}
