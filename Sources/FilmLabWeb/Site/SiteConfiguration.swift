/// What the pages of a server are made of, beside its models.
public struct SiteConfiguration: Sendable {
  /// The path of the catalogue; where there is none, it is made by the first change.
  public var catalogue: String
  /// Whether the owner's own ratings count in the Popcornmeters: where others see the pages, they would learn them.
  public var countsOwner = true
  /// Files of facts and reviews that are shown as long as there is no catalogue.
  public var sample: [String] = []
  /// Folders of the models, whose cards the pages "About" and "Report" show.
  public var modelFolders: [String] = []

  /// Describes a site of a catalogue.
  public init(catalogue: String) { self.catalogue = catalogue }
}
