#!/usr/bin/env python3
"""Learns Models/sentiment/aspects.tsv: which words and phrases speak of which aspect of a film.

    Models/train_aspects.py DATA LEXICON LABELS OUTPUT

DATA is the folder that Models/README.md describes, of which rotten-tomatoes/train.jsonl.gz is read; LEXICON the
model's lexicon.tsv; LABELS Models/aspect-labels.tsv, whose rows name reviews by their ids and what is praised or
blamed in them. Needs numpy, scipy and scikit-learn. The same files give the same list.

1. Phrases: pairs, then triples of words that come together more often than by chance (normalised pointwise mutual
   information).
2. Vectors: truncated SVDs of two tables of positive pointwise mutual information, one over neighbours within two
   words, one over reviews (Levy & Goldberg 2014): words that are used alike lie close together, so that what labels
   say of "hilarious" holds for "uproarious" too.
3. Strengths and valences: in a review with the words w, an aspect a is praised with probability
   1 - exp(-sum r(w,a) s(w,a)) and blamed with 1 - exp(-sum r(w,a) (1 - s(w,a))), a noisy-or. The strength r is
   exp(u_a.v_w + d_wa), s is a logistic of the word's own valence and of the lexicon's entries in reach. All are
   fitted together to the labels by L-BFGS with L2.
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
# How much the lexicon's entries in reach count, as in Sources/FilmSentiment/Aspects/AspectWeights.swift.
REACH = [1.9, 2.6, .6, 1]   # the entry's own words, neighbours, the clause, the text
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


def vectors(table):
    from sklearn.utils.extmath import randomized_svd
    table = table.tocoo()
    n = table.shape[0]
    rows, columns = np.bincount(table.row, table.data, n), np.bincount(table.col, table.data, n) ** .75
    value = np.log(table.data / (rows[table.row] * columns[table.col] / columns.sum()))
    keep = value > 0
    ppmi = sp.csr_matrix((value[keep].astype(np.float32), (table.row[keep], table.col[keep])), shape=(n, n))
    u, s, _ = randomized_svd(ppmi, DIMENSIONS, n_iter=2, random_state=0)
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


# ---------------------------------------------------------------- fitting

def fit(m, labels, chosen, vector, iterations=100):
    """Strengths and valences of all words for each aspect.

    labels: reviews x 24; chosen: 1 for reviews that were picked for their words, in which aspects are more frequent.
    """
    k, dim = len(ASPECTS), vector.shape[1]
    ids = np.unique(m.word)
    place = np.full(len(vector), -1)
    place[ids] = np.arange(len(ids))
    w, seen = place[m.word], vector[ids]
    by_word = sp.csr_matrix((np.ones(len(w)), (w, np.arange(len(w)))), shape=(len(ids), len(w)))
    sums, shorten = m.sums(), np.log(m.shortening())
    back = sums.T.tocsr()
    picked = chosen[m.text]
    praise, blame = labels[:, 0::2], labels[:, 1::2]
    shapes = dict(c=(k,), p=(k,), u=(dim, k), d=(len(ids), k), g=(dim,), v=(len(ids),), b=(k,))
    ends = np.cumsum([int(np.prod(s)) for s in shapes.values()])

    def parts(x):
        return {n: y.reshape(s) for (n, s), y in zip(shapes.items(), np.split(x, ends[:-1]))}

    def loss(x):
        q = parts(x)
        r = np.exp(np.clip((seen @ q["u"] + q["c"] + q["d"])[w] + shorten + picked[:, None] * q["p"], -20, 4))
        y = ((seen @ q["g"] + q["v"])[w] + m.reach @ REACH)[:, None] + q["b"]
        s = 1 / (1 + np.exp(-y))
        value, slopes = 0., []
        for part, truth in ((r * s, praise), (r * (1 - s), blame)):
            rate = sums @ part + .002
            miss = np.exp(-rate)
            hit = np.maximum(1 - miss, 1e-9)
            value += ((1 - truth) * rate - truth * np.log(hit)).sum()
            slopes.append(back @ ((1 - truth) - truth * miss / hit))
        dr = (slopes[0] * s + slopes[1] * (1 - s)) * r
        dy = (slopes[0] - slopes[1]) * r * s * (1 - s)
        ar, ay = by_word @ dr, by_word @ dy.sum(1)
        slope = dict(c=dr.sum(0), p=picked @ dr + q["p"], u=seen.T @ ar + .6 * q["u"], d=ar + 1.5 * q["d"],
                     g=seen.T @ ay + q["g"], v=ay + 3 * q["v"], b=dy.sum(0) + q["b"])
        value += .3 * (q["u"] ** 2).sum() + .75 * (q["d"] ** 2).sum() + .5 * (q["g"] ** 2).sum()
        value += 1.5 * (q["v"] ** 2).sum() + .5 * (q["b"] ** 2).sum() + .5 * (q["p"] ** 2).sum()
        return value, np.concatenate([slope[n].ravel() for n in shapes])

    start = np.zeros(ends[-1])
    q = parts(start)
    q["c"][:] = np.log((praise + blame).mean(0) / 40 + 1e-5)
    q = parts(minimize(loss, start, jac=True, method="L-BFGS-B", options=dict(maxiter=iterations)).x)
    strength = vector @ q["u"] + q["c"]
    strength[ids] += q["d"]
    valence = vector @ q["g"]
    valence[ids] += q["v"]
    return np.exp(np.clip(strength, -20, 2)), valence[:, None] + q["b"]


# ---------------------------------------------------------------- the list

def is_entry(text, names):
    plain = [w.replace("NOT_", "") for w in text.split()]
    return not any(w in names or w.isdigit() for w in plain)


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
# strength: how likely the entry speaks of the aspect (1: in 63 of 100 texts of 20 words); valence: above 0 where it
# praises by itself, below where it blames, near 0 where the lexicon's entries in reach decide. `none` keeps a phrase
# from being heard as its words. NOT_ marks words behind a negator, as in lexicon.tsv.
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
    data, lexicon_path, label_path, output = sys.argv[1:5]
    reviews = [json.loads(l) for l in gzip.open(data + "/rotten-tomatoes/train.jsonl.gz", "rt", encoding="utf-8")]
    flat, vocabulary, review = corpus(r["text"] for r in reviews)
    for _ in range(2):
        flat, vocabulary, review = join_phrases(flat, vocabulary, review)
    flat, vocabulary, _ = most_frequent(flat, vocabulary, review)
    vector = embeddings(flat, review, len(vocabulary))
    names = counted_names(r["text"] for r in reviews)
    labels = read_labels(label_path)
    labelled = [r for r in reviews if r["id"] in labels]
    index = {w: i for i, w in enumerate(vocabulary) if is_entry(w, names)}
    m = Mentions(labelled, index, read_lexicon(lexicon_path))
    chosen = np.array([float(labels[r["id"]][0]) for r in labelled])
    strength, valence = fit(m, label_table([labels[r["id"]][1] for r in labelled]), chosen, vector)
    write(output, rows(vocabulary, strength, valence, names)[0])


if __name__ == "__main__":
    main()
