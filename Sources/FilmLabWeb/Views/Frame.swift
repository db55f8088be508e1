/// What every page has: its title, the navigation, a notice, the foot.
struct Frame {
  var title: String
  var description = ""
  /// The path at which the page is known.
  var canonical = "/"
  /// The page's address as it was asked for, to which forms go back.
  var here = "/"
  var style = ""
  var script = ""
  /// The words in the search box.
  var words = ""
  var navigation: [Link] = []
  var notice: Notice?
  /// Whether the visitor may change what is theirs.
  var isOwner = false
  /// Whether they might, with a token.
  var asksToken = false
  /// Whether they have given it.
  var signedIn = false
  /// What the catalogue has, in a sentence.
  var catalogue = ""
  /// Whether the sample's reviews are shown.
  var isSample = false
  /// Why they are not although they should be.
  var sampleFault: String?
  var version = ""

  init(title: String, canonical: String = "/", words: String = "", description: String = "") {
    (self.title, self.canonical) = (title, canonical)
    (self.words, self.description) = (words, description)
  }

  /// What has just been done, or what is wrong.
  struct Notice {
    var sentence: String
    var isError = false
    var canUndo = false
  }
}
