extension Film {
  /// How many reviews and ratings are known: how popular it is.
  package var audience: Int {
    (tomatometer?.reviewCount ?? 0) + (popcornmeter?.ratingCount ?? 0)
  }
}
