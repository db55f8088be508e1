#!/usr/bin/env python3
"""Learns Models/sentiment/aspects.tsv: which words and phrases speak of which aspect of a film.

    Models/train_aspects.py DATA LEXICON SEEDS LABELS OUTPUT

DATA is the folder that Models/README.md describes, of which rotten-tomatoes/train.jsonl.gz is read; LEXICON the
model's lexicon.tsv; SEEDS Models/aspect-seeds.tsv, what words are known to speak of; LABELS
Models/aspect-labels.tsv, whose rows name reviews by their ids and what is praised or blamed in them. Needs numpy and
scipy. The same files give the same list.

1. Phrases: pairs, then triples of words that come together more often than by chance (normalised pointwise mutual
   information).
2. Vectors: truncated SVDs of two tables of positive pointwise mutual information, one over neighbours within two
   words, one over reviews (Levy & Goldberg 2014): words that are used alike lie close together, so that what labels
   say of "hilarious" holds for "uproarious" too.
3. Strengths and valences: in a review with the words w, an aspect a is praised with probability
   1 - exp(-sum r(w,a) s(w,a)) and blamed with 1 - exp(-sum r(w,a) (1 - s(w,a))), a noisy-or. The strength r is
   exp(u_a.v_w + d_wa + what the seed's level is worth + how much is judged in reach), s is a logistic of the word's
   own valence, of the seed's, and of the lexicon's entries in reach. All are fitted together to the labels by L-BFGS
   with L2, in the units of which each coefficient has the same prior.
"""
import gzip, json, re, sys
import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

ASPECTS = "acting direction story characters visuals music humour pace thrills emotion ideas originality".split()
VOCABULARY = 30000
DIMENSIONS = 150
LONGEST = 3            # words of an entry
MINIMUM_STRENGTH = .04 # below, an entry is left out
# How much the lexicon's entries in reach count, as in Sources/FilmSentiment/Aspects/AspectWeights.swift: of the
# entry's own words, neighbours, the clause, the text. Fitted to the labels together with the list.
REACH = [.8, 2.6, .7, .8]
# How much surer a mention is an opinion where its own words, and its neighbours, say LIMIT.
EVIDENCE = [1.5, 1.2]
LIMIT = 3

NEGATORS = set("""not no never nobody nothing none nowhere neither nor without cannot hardly barely scarcely rarely
 seldom doubt lacks lacking avoids avoid avoiding avoided aint isnt wasnt arent werent dont doesnt didnt cant couldnt
 wont wouldnt shouldnt hasnt havent hadnt""".split())
FAR = set("never nobody nothing none nowhere doubt".split())
PHRASES = {("far", "from"), ("away", "from"), ("cry", "from"), ("anything", "but"), ("less", "than"),
           ("rather", "than"), ("instead", "of"), ("fails", "to"), ("failed", "to"), ("fail", "to"),
           ("failing", "to"), ("refuses", "to"), ("could", "have"), ("should", "have"), ("would", "have"),
           ("might", "have")} | {(w, "of") for w in
           "opposite devoid bereft free short lack absence shortage dearth rid".split()}
ASSERTIONS = {("not", "only"), ("not", "just"), ("not", "merely"), ("not", "simply"), ("no", "doubt"),
              ("no", "question"), ("no", "denying"), ("nothing", "but")}
TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.!?…,;:()–—]|--+")


def tokens(text):
    """(word with its mark, start, end, is a name, is behind "but", clause) of each word."""
    out, starts, negated, behind, clause, before = [], True, 0, False, 0, None
    for match in TOKEN.finditer(text):
        raw = match.group()
        if not raw[0].isalnum():
            if raw[0] in ".!?…":
                if text[match.end():match.end() + 1].isalnum():
                    continue
                starts, behind = True, False
            negated, clause, before = 0, clause + 1, None
            continue
        word = raw.lower().replace("’", "'")
        name = (raw[0].isupper() and any(c.islower() for c in raw) and len(raw) > 1 and not starts
                and not re.match(r"I(['’]|$)", raw))
        if word == "but" and before not in ("anything", "nothing", "all", "help"):
            negated, behind, clause = 0, True, clause + 1
        is_negated = negated > 0
        negated -= is_negated
        out.append((("NOT_" if is_negated else "") + word, match.start(), match.end(), name, behind, clause))
        starts = False
        if (before, word) in ASSERTIONS:
            negated = 0
        elif (before, word) in PHRASES:
            negated = 4
        elif word in NEGATORS or word.endswith("n't"):
            negated = 0 if is_negated and word not in ("no", "never") else 10 if word in FAR else 4
        before = word
    return out


NAME, NAMES = "<name>", "<name's>"


def units(ts):
    """(text, first token, last token) of each word, a run of names being one."""
    out = []
    for i, t in enumerate(ts):
        text = t[0] if not t[3] else NAMES if t[0].endswith("'s") else NAME
        if t[3] and out and out[-1][0] == NAME and ts[i - 1][3]:
            out[-1] = (text, out[-1][1], i)
        else:
            out.append((text, i, i))
    return out


def words(text):
    return [u[0] for u in units(tokens(text))]


def counted_names(reviews):
    """Words that are nearly always names where capitals tell."""
    names, plain = {}, {}
    for text in reviews:
        for i, t in enumerate(tokens(text)):
            if t[3]:
                names[t[0].replace("NOT_", "")] = names.get(t[0].replace("NOT_", ""), 0) + 1
            elif text[t[1]].islower():
                plain[t[0].replace("NOT_", "")] = plain.get(t[0].replace("NOT_", ""), 0) + 1
    return {w for w, n in names.items() if n > 2 * plain.get(w, 0)}


# ---------------------------------------------------------------- phrases and vectors

def corpus(texts):
    """All reviews as numbers of words, -1 for names and rare words; the words; the review of each place."""
    counts, lists = {}, []
    for text in texts:
        lists.append(words(text))
        for w in set(lists[-1]):
            if w is not None:
                counts[w] = counts.get(w, 0) + 1
    vocabulary = [w for w, n in sorted(counts.items(), key=lambda c: (-c[1], c[0])) if n >= 10]
    index = {w: i for i, w in enumerate(vocabulary)}
    flat = np.array([index.get(w, -1) for l in lists for w in l], np.int64)
    return flat, vocabulary, np.repeat(np.arange(len(lists)), [len(l) for l in lists])


STOP = set("""<name> <name's>
 the a an and of to in is it that this with for as but on its it's be by are from or at has his her their
 he she they i you we if""".split())


# Words that say nothing of a film by themselves.
FUNCTION = set("""the a an and of to in is it that this with for as but on its it's be by are from or at has his her
 their he she they i you we if was an which who there been had will can""".split())


def join_phrases(flat, vocabulary, review, least=60, limit=.22):
    n, total = len(vocabulary), len(flat)
    count = np.bincount(flat[flat >= 0], minlength=n)
    together = (flat[:-1] >= 0) & (flat[1:] >= 0) & (review[:-1] == review[1:])
    key = np.where(together, flat[:-1] * n + flat[1:], -1)
    found, c = np.unique(key[together], return_counts=True)
    found, c = found[c >= least], c[c >= least]
    a, b = found // n, found % n
    p = c / total
    npmi = np.log(p * total * total / (count[a] * count[b])) / -np.log(p)
    stop = np.array([w in STOP for w in vocabulary])
    length = np.array([w.count(" ") + 1 for w in vocabulary])
    keep = (npmi >= limit) & ~(stop[a] & stop[b]) & (length[a] + length[b] <= LONGEST)
    found, npmi = found[keep], npmi[keep]
    score = dict(zip(found.tolist(), npmi.tolist()))
    number = {int(k): n + i for i, k in enumerate(found)}
    places = np.where(np.isin(key, found))[0]
    strength = np.array([score[int(key[i])] for i in places])
    chosen = np.ones(len(places), bool)
    for j in range(len(places) - 1):  # of two that share a word, the firmer
        if chosen[j] and places[j + 1] == places[j] + 1:
            third = j + 2 < len(places) and places[j + 2] == places[j] + 2 and strength[j + 2] > strength[j + 1]
            if strength[j + 1] > strength[j] and not third:
                chosen[j] = False
            else:
                chosen[j + 1] = False
    places = places[chosen]
    flat = flat.copy()
    flat[places] = [number[int(key[i])] for i in places]
    drop = np.zeros(total, bool)
    drop[places + 1] = True
    vocabulary = vocabulary + [vocabulary[int(k) // n] + " " + vocabulary[int(k) % n] for k in found]
    return flat[~drop], vocabulary, review[~drop]


def most_frequent(flat, vocabulary, review):
    n = len(vocabulary)
    pairs = np.unique((review.astype(np.int64) * n + flat)[flat >= 0])
    count = np.bincount(pairs % n, minlength=n)
    top = np.argsort(-count, kind="stable")[:VOCABULARY]
    number = np.full(n, -1)
    number[top] = np.arange(len(top))
    return np.where(flat >= 0, number[np.maximum(flat, 0)], -1), [vocabulary[i] for i in top], count[top]


def randomized_svd(table, count, rounds=2, more=10):
    """The first left singular vectors and values (Halko, Martinsson & Tropp 2011)."""
    q = table @ np.random.default_rng(0).standard_normal((table.shape[1], count + more), dtype=np.float32)
    for _ in range(rounds):
        q = table.T @ np.linalg.qr(q)[0]
        q = table @ np.linalg.qr(q)[0]
    q = np.linalg.qr(q)[0]
    u, s, _ = np.linalg.svd((table.T @ q).T, full_matrices=False)
    return (q @ u)[:, :count], s[:count]


def vectors(table):
    table = table.tocoo()
    n = table.shape[0]
    rows, columns = np.bincount(table.row, table.data, n), np.bincount(table.col, table.data, n) ** .75
    value = np.log(table.data / (rows[table.row] * columns[table.col] / columns.sum()))
    keep = value > 0
    ppmi = sp.csr_matrix((value[keep].astype(np.float32), (table.row[keep], table.col[keep])), shape=(n, n))
    u, s = randomized_svd(ppmi, DIMENSIONS)
    e = u * np.sqrt(s)
    return e / (np.linalg.norm(e, axis=1, keepdims=True) + 1e-9)


def embeddings(flat, review, n):
    near = sp.csr_matrix((n, n), dtype=np.float32)
    for distance in (1, 2):
        a, b = flat[:-distance], flat[distance:]
        ok = (a >= 0) & (b >= 0) & (review[:-distance] == review[distance:])
        near = near + sp.coo_matrix((np.ones(ok.sum(), np.float32), (a[ok], b[ok])), shape=(n, n)).tocsr()
    ok = flat >= 0
    x = sp.csr_matrix((np.ones(ok.sum(), np.float32), (review[ok], flat[ok])), shape=(review.max() + 1, n))
    x.sum_duplicates()
    x.data[:] = 1
    together = (x.T @ x).tocsr()
    together.setdiag(0)
    together.data[together.data < 3] = 0
    together.eliminate_zeros()
    return np.hstack([vectors(near + near.T), vectors(together)]).astype(np.float64)


# ---------------------------------------------------------------- mentions

def read_lexicon(path):
    entries = {}
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if line[0] != "#" and len(fields) >= 2 and fields[0] != "entry":
            entries[fields[0]] = float(fields[1])
    return entries


def valences(ts, lexicon):
    """What the lexicon's entries say at each word: each entry's valence in equal shares, wherever it is."""
    v, run = [0.] * len(ts), 0
    for i, t in enumerate(ts):
        if t[3]:
            run = 0
            continue
        run = min(run + 1, 3)
        for k in range(1, run + 1):
            value = lexicon.get(" ".join(x[0] for x in ts[i - k + 1:i + 1]), 0)
            for j in range(i - k + 1, i + 1):
                v[j] += value / k
        if t[4]:
            v[i] += lexicon.get("BUT_" + t[0], 0)
    return v


class Mentions:
    """Every known word or phrase of some reviews, the longest first, with what is in reach."""

    def __init__(self, rows, index, lexicon, bias=.22):
        self.count, text, word, reach = len(rows), [], [], []
        self.length = np.ones(len(rows))
        for r, row in enumerate(rows):
            ts = tokens(row["text"])
            v = valences(ts, lexicon)
            plain = sum(not t[3] for t in ts)
            self.length[r] = max(plain, 5)
            whole = bias + sum(v) * (25 / max(plain, 1)) ** .5
            clauses = {}
            for t, x in zip(ts, v):
                clauses[t[5]] = clauses.get(t[5], 0) + x
            us, place = units(ts), 0
            while place < len(us):
                for k in range(min(LONGEST, len(us) - place), 0, -1):
                    j = index.get(" ".join(u[0] for u in us[place:place + k]))
                    if j is not None:
                        break
                else:
                    place += 1
                    continue
                i, end = us[place][1], us[place + k - 1][2]
                place += k
                near = sum(v[m] * (1 - (i - m if m < i else m - end) / 5)
                           for m in range(max(0, i - 4), min(len(ts), end + 5))
                           if not i <= m <= end and ts[m][5] == ts[i][5])
                text.append(r)
                word.append(j)
                reach.append((sum(v[i:end + 1]), near, clauses[ts[i][5]], whole))
        self.text, self.word = np.array(text), np.array(word)
        self.reach = np.clip(np.array(reach), -LIMIT, LIMIT)

    def sums(self):
        n = len(self.text)
        return sp.csr_matrix((np.ones(n), (self.text, np.arange(n))), shape=(self.count, n))

    def shortening(self):
        return np.sqrt(20 / self.length)[self.text][:, None]


# ---------------------------------------------------------------- seeds

OTHER, UNLISTED = -1, -2
LEVELS = [UNLISTED, OTHER, 0, 1, 2, 3]
LEVEL_STRENGTHS = np.array([0, -1, -2, .8, 1.6, 2.6])  # of each level, before labels; logarithms
SIGN_VALENCES = {-1: -2., 0: 0., 1: 2.}


def read_seeds(path):
    out = []
    for line in open(path, encoding="utf-8"):
        if line[0] != "#" and not line.startswith("entry\t"):
            text, aspect, level, sign = line.rstrip("\n").split("\t")
            out.append((text, aspect, int(level), {"+": 1, "-": -1, "0": 0}[sign]))
    return out


def with_seeds(vocabulary, vector, seeds):
    """The vocabulary and its vectors with all seeds; the level and sign of each entry and aspect.

    A phrase that is new lies where its words lie. A negated word has the opposite sign, a level lower.
    """
    index = {w: i for i, w in enumerate(vocabulary)}
    new = list(dict.fromkeys(s[0] for s in seeds if s[0] not in index))
    place = np.array([np.sum([vector[index[w]] for w in t.split() if w in index] or [0 * vector[0]], 0) for t in new])
    place *= 2 ** .5 / (np.linalg.norm(place, axis=1, keepdims=True) + 1e-9)
    vocabulary, vector = vocabulary + new, np.vstack([vector, place])
    index = {w: i for i, w in enumerate(vocabulary)}
    level = np.full((len(vocabulary), len(ASPECTS)), UNLISTED)
    sign = np.full(level.shape, 9)
    for negated in (False, True):
        for text, aspect, l, s in seeds:
            i = index.get("NOT_" + text if negated else text)
            if i is None or negated and "NOT_" in text:
                continue
            if (level[i] == UNLISTED).all():
                level[i] = OTHER
            if aspect != "none" and level[i, ASPECTS.index(aspect)] < 0:
                level[i, ASPECTS.index(aspect)] = max(l - 1, 1) if negated else l
                sign[i, ASPECTS.index(aspect)] = -s if negated else s
    return vocabulary, vector, level, sign


# ---------------------------------------------------------------- fitting

# Inverse variances of the coefficients: c and p of aspects and of picked reviews; u, d of strengths by vectors and
# by words; g, v, w of valences by vectors, words, and words and aspects; b of aspects; l, m of seeds' levels, for all
# aspects and for each; s, t of seeds' signs.
PRIORS = dict(c=.5, p=1, u=.6, d=1.5, g=1, v=3, w=30, b=1, l=1, m=4, s=.5, t=2)
SIGNS = [-1, 0, 1]
BLOCK = 500  # reviews whose mentions are held at once


def fit(m, labels, chosen, vector, level, sign, iterations=150):
    """Strengths and valences of all words for each aspect.

    labels: reviews x 24; chosen: 1 for reviews that were picked for their words, in which aspects are more frequent.
    """
    k, dim = len(ASPECTS), vector.shape[1]
    ids = np.unique(m.word)
    place = np.full(len(vector), -1)
    place[ids] = np.arange(len(ids))
    w, seen = place[m.word], vector[ids].astype(np.float32)
    shorten, evidence = np.log(m.shortening())[:, 0], np.abs(m.reach[:, :2]) / LIMIT @ EVIDENCE
    context, picked = m.reach @ REACH, chosen[m.text].astype(np.float32)
    shorten, evidence, context = (x.astype(np.float32) for x in (shorten, evidence, context))
    labels = labels.astype(np.float32)
    starts = np.searchsorted(m.text, np.arange(0, m.count + BLOCK, BLOCK))
    shapes = dict(c=(k,), p=(k,), u=(dim, k), d=(len(ids), k), g=(dim,), v=(len(ids),), w=(len(ids), k), b=(k,),
                  l=(len(LEVELS),), m=(len(LEVELS), k), s=(3,), t=(3, k))
    ends = np.cumsum([int(np.prod(s)) for s in shapes.values()])
    scale = np.concatenate([np.full(int(np.prod(s)), PRIORS[n] ** -.5) for n, s in shapes.items()])
    start = np.log((labels[:, 0::2] + labels[:, 1::2]).mean(0) / 60 + 1e-5)
    ofsign = [(sign[ids] == s).astype(np.float32) for s in SIGNS]
    oflevel = [(level[ids] == l).astype(np.float32) for l in LEVELS]
    columns = np.arange(k)[None, :]

    def parts(x):
        return {n: y.reshape(s) for (n, s), y in zip(shapes.items(), np.split(x * scale, ends[:-1]))}

    def by_level(q, of):
        return ((q["l"] + LEVEL_STRENGTHS)[:, None] + q["m"])[level[of] - UNLISTED, columns]

    def by_sign(q, which):
        return sum(one * (q["s"][i] + SIGN_VALENCES[s] + q["t"][i]) for i, (s, one) in enumerate(zip(SIGNS, which)))

    def loss(x):
        q = parts(x)
        e = (seen @ q["u"].astype(np.float32) + start + q["c"] + q["d"] + by_level(q, ids)).astype(np.float32)
        v = ((seen @ q["g"].astype(np.float32) + q["v"])[:, None] + q["b"] + q["w"] + by_sign(q, ofsign))
        v, p = v.astype(np.float32), q["p"].astype(np.float32)
        value, ge, gv, gp = 0., np.zeros_like(e), np.zeros_like(v), np.zeros(k)
        for block, (a, z) in enumerate(zip(starts, starts[1:])):
            if a == z:
                continue
            first = block * BLOCK
            truth = labels[first:first + BLOCK]
            text, word, pick = m.text[a:z] - first, w[a:z], picked[a:z, None]
            n = np.arange(z - a)
            sums = sp.csr_matrix((np.ones(z - a, np.float32), (text, n)), shape=(len(truth), z - a))
            r = np.exp(np.clip(e[word] + (shorten + evidence)[a:z, None] + pick * p, -20, 4))
            s = 1 / (1 + np.exp(-(v[word] + context[a:z, None])))
            slopes = []
            for part, t in ((r * s, truth[:, 0::2]), (r * (1 - s), truth[:, 1::2])):
                rate = sums @ part + np.float32(.002)
                miss = np.exp(-rate)
                hit = np.maximum(1 - miss, 1e-9)
                value += float(((1 - t) * rate - t * np.log(hit)).sum(dtype=np.float64))
                slopes.append(((1 - t) - t * miss / hit)[text])
            dr = (slopes[0] * s + slopes[1] * (1 - s)) * r
            dy = (slopes[0] - slopes[1]) * r * s * (1 - s)
            into = sp.csr_matrix((np.ones(z - a, np.float32), (word, n)), shape=(len(ids), z - a))
            ge += into @ dr
            gv += into @ dy
            gp += (pick * dr).sum(0)
        slope = dict(c=ge.sum(0), p=gp, u=seen.T @ ge, d=ge, g=seen.T @ gv.sum(1), v=gv.sum(1), w=gv, b=gv.sum(0),
                     m=np.array([(one * ge).sum(0) for one in oflevel]),
                     t=np.array([(one * gv).sum(0) for one in ofsign]))
        slope["l"], slope["s"] = slope["m"].sum(1), slope["t"].sum(1)
        gradient = np.concatenate([np.asarray(slope[n], np.float64).ravel() for n in shapes]) * scale
        return value + .5 * (x * x).sum(), gradient + x

    q = parts(minimize(loss, np.zeros(ends[-1]), jac=True, method="L-BFGS-B", options=dict(maxiter=iterations)).x)
    every = np.arange(len(vector))
    strength = vector @ q["u"] + start + q["c"] + by_level(q, every)
    strength[ids] += q["d"]
    valence = (vector @ q["g"])[:, None] + q["b"] + by_sign(q, [sign == s for s in SIGNS])
    valence[ids] += q["v"][:, None] + q["w"]
    return np.exp(np.clip(strength, -20, 2)), valence


# ---------------------------------------------------------------- the list

def is_entry(text, names):
    plain = [w.replace("NOT_", "") for w in text.split()]
    return text not in FUNCTION and not any(w in names or w.isdigit() for w in plain)


def rows(vocabulary, strength, valence, names):
    """The lines of the list, sorted; phrases of no aspect whose words would be heard as one are of `none`."""
    index = {w: i for i, w in enumerate(vocabulary)}
    strength = np.where(strength < MINIMUM_STRENGTH, 0, np.minimum(strength, 3))
    for i, text in enumerate(vocabulary):
        if not is_entry(text, names):
            strength[i] = 0
    out = []
    for i, text in enumerate(vocabulary):
        found = np.where(strength[i] > 0)[0]
        for a in found:
            out.append((text, ASPECTS[a], strength[i, a], valence[i, a]))
        if len(found) == 0 and " " in text:
            ws = text.split()
            inner = [" ".join(ws[a:b]) for a in range(len(ws)) for b in range(a + 1, len(ws) + 1) if b - a < len(ws)]
            if any(t in index and strength[index[t]].max() >= .1 for t in inner):
                out.append((text, "none", 0, 0))
    order = {a: n for n, a in enumerate(ASPECTS + ["none"])}
    return sorted(out, key=lambda r: (r[0].encode(), order[r[1]])), strength


HEADER = """# What words and phrases say of a film's aspects; made by Models/train_aspects.py, to be edited by hand.
# strength: how surely the entry speaks of the aspect (1: odds of about 3 in a text of 20 words); valence: above 0
# where it praises by itself, below where it blames, near 0 where the lexicon's entries in reach decide. `none` keeps a
# phrase from being heard as its words. NOT_ marks words behind a negator, as in lexicon.tsv.
"""


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEADER + "entry\taspect\tstrength\tvalence\n")
        for text, aspect, s, v in lines:
            file.write(f"{text}\t{aspect}\t{s:.2f}\t{v + 0:.2f}\n".replace("-0.00", "0.00"))
        file.write("# end\n")


def read_labels(path):
    labels = {}
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if line[0] != "#" and fields[0] != "id":
            labels[fields[0]] = (fields[1] == "chosen", fields[2].split())
    return labels


COLUMNS = [a + s for a in ASPECTS for s in "+-"]


def label_table(lists):
    return np.array([[float(c in found) for c in COLUMNS] for found in lists])


def main():
    data, lexicon_path, seed_path, label_path, output = sys.argv[1:6]
    reviews = [json.loads(l) for l in gzip.open(data + "/rotten-tomatoes/train.jsonl.gz", "rt", encoding="utf-8")]
    flat, vocabulary, review = corpus(r["text"] for r in reviews)
    for _ in range(2):
        flat, vocabulary, review = join_phrases(flat, vocabulary, review)
    flat, vocabulary, _ = most_frequent(flat, vocabulary, review)
    vector = embeddings(flat, review, len(vocabulary))
    vocabulary, vector, level, sign = with_seeds(vocabulary, vector, read_seeds(seed_path))
    names = counted_names(r["text"] for r in reviews)
    labels = read_labels(label_path)
    labelled = [r for r in reviews if r["id"] in labels]
    index = {w: i for i, w in enumerate(vocabulary) if is_entry(w, names)}
    m = Mentions(labelled, index, read_lexicon(lexicon_path))
    chosen = np.array([float(labels[r["id"]][0]) for r in labelled])
    strength, valence = fit(m, label_table([labels[r["id"]][1] for r in labelled]), chosen, vector, level, sign)
    write(output, rows(vocabulary, strength, valence, names)[0])


if __name__ == "__main__":
    main()
