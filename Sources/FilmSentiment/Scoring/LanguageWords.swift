/// Words by which English is told from other languages: the most frequent ones that mean little by
/// themselves, so that hardly a sentence does without.
///
/// Only words of one side are listed: "a", "in", "is", "me", "was" are English and something else, and
/// stand in ``shared``.
struct LanguageWords {
  /// What a word tells.
  enum Kind: UInt64 {
    /// Nothing.
    case other
    /// English.
    case english
    /// Several languages have it, or it is of films in all of them.
    case shared
    /// Another language.
    case foreign
  }

  /// The lists.
  static let all = LanguageWords()

  /// Hashes whose last two bits are the kind; 0 where a slot is empty.
  private var slots = [UInt64](repeating: 0, count: slotCount)
  private static let slotCount = 1 << 10
  private static let kindBits: UInt64 = 3

  private init() {
    // The first list that has a word counts.
    for (kind, words) in [
      (Kind.english, Self.english), (.shared, Self.shared), (.foreign, Self.foreign),
    ] {
      for word in words where self.kind(of: word) == .other {
        slots[slot(of: word)] = word & ~Self.kindBits | kind.rawValue
      }
    }
  }

  /// What a word tells, by its hash.
  @inline(__always)
  func kind(of word: UInt64) -> Kind {
    Kind(rawValue: slots[slot(of: word)] & Self.kindBits) ?? .other
  }

  /// Where a word is, or else the empty slot where it would be.
  @inline(__always)
  private func slot(of word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: word >> 2) & (Self.slotCount - 1)
    while slots[slot] != 0, (slots[slot] ^ word) & ~Self.kindBits != 0 {
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return slot
  }

  static let english = hashes(
    """
    the and that this with but are be its it's you your his their from not what which who when than more
    there they if about can would could should into out only just don't doesn't isn't didn't can't won't
    wasn't aren't i'm i've you're that's there's they're he's she's it'll of it i how because through while
    very even much most too like where some other been being were does did our my him them these those any
    both each own same though never always ever also such over after before between without
    """)

  /// Words of several languages, and of films in all of them.
  private static let shared = hashes(
    """
    a in is was as on so no me he do to for has at or we an all will her had have by up men die som om sin
    film films cinema drama movie comedy thriller one
    """)

  /// French, Spanish, German, Italian, Portuguese, Dutch, Polish, Swedish, Danish and Norwegian, Finnish,
  /// Turkish, Romanian, Hungarian, Czech, Indonesian, Tagalog, Hindi in Latin letters, Vietnamese.
  private static let foreign = hashes(
    """
    de du le la les une des et est que qui dans pour pas ce cette avec sur plus mais très trop aux ne se sont
    ou où au ces sa ses je il elle nous vous ils être fait tout tous bien comme c'est n'est j'ai qu'il d'un
    d'une l'on
    el los las y es un una del por con para como pero muy más lo su al está son ni todo fue nada hay te mi
    gustó esta este ya cuando desde
    der das und ist ich bin ein eine einen einem einer nicht von mit den dem auf für sich auch nur noch sehr
    aber wie zu im wird sind oder wenn bei aus mich dass durch wirklich
    di che è per non dei delle gli nel nella sono anche più ma molto questo questa alla dal si ed
    o os um uma e não com da dos das em por mais muito foi mas seu sua ao pela pelo isso nem
    filme filmes todos gostei
    het een van en niet dat zijn voor met maar ook er naar wel ik deze wat nog meer heel erg geen
    w na nie się jest że z ale jak po tak już od bardzo ta dla czy co
    och att det är inte på av för jag mycket var ett ikke jeg af meget også veldig lidt
    ja ei oli että mutta kuin ole myös tämä hyvin
    bir ve bu çok için ama gibi daha
    și nu cu din care mai în am foarte
    az és hogy nem egy csak nagyon ez volt meg
    že jsem ale jako který bylo velmi
    yang ini dan tidak dengan untuk sangat itu saya ke bagus nggak
    ang ng mga ako hindi hai hain ka ki ko bahut nahi yeh aur mein bhi
    không là và của phim rất một có tôi els amb molt
    """
  )

  private static func hashes(_ words: String) -> [UInt64] {
    words.split(whereSeparator: \.isWhitespace).map { WordHash.of($0.utf8) }
  }
}
