"""Reads what prepare.mjs wrote and cuts it into windows of at most 254 word pieces."""

import json
import random

import torch

LIMIT = 254
START, END = 101, 102
TYPES = [None, "person", "organization", "place", "event", "object", "time", "abstract", "substance", "animal", "plant"]


def load(path):
    with open(path, encoding="utf8") as f:
        return [json.loads(line) for line in f]


def name_labels():
    kinds = ["person", "organization", "place", "event", "object", "time", "other"]
    return ["O"] + [f"{b}-{k}" for k in kinds for b in "BI"]


class Index:
    def __init__(self, labels):
        self.of = {k: {v: i for i, v in enumerate(vs)} for k, vs in labels.items()}

    def __call__(self, kind, value):
        return self.of[kind].get(value, -100)


def windows_of(doc, rng, aligned):
    """Ranges of tokens of a document, each at most LIMIT pieces; `aligned` starts the next one where a sentence was cut."""
    first = doc["first"]
    n = len(first) - 1
    start = 0
    shorten = rng.randrange(40, LIMIT + 1) if rng else LIMIT
    while start < n:
        stop = start
        while stop < n and first[stop + 1] - first[start] <= shorten:
            stop += 1
        stop = max(stop, start + 1)
        shorten = LIMIT
        yield start, stop
        if stop >= n:
            return
        nxt = stop
        if aligned:
            while nxt > start and not doc["starts"][nxt]:
                nxt -= 1
            if nxt == start:
                nxt = stop
        start = nxt


def ud_window(doc, a, b, ix):
    n = b - a
    head, rel = [-100] * n, [-100] * n
    starts = doc["starts"]
    lo = a
    for i in range(a, b + 1):
        if i == b or (starts[i] and i > a):
            whole = (starts[lo] == 1) and (i == len(starts) or (i < len(starts) and starts[i]))
            if whole:
                for t in range(lo, i):
                    h = doc["head"][t]
                    head[t - a] = 0 if h < 0 else h - a + 1
                    rel[t - a] = ix("deprel", doc["deprel"][t])
            lo = i
    sent, s = [], 0
    for i in range(a, b):
        s += starts[i] if i > a else 0
        sent.append(s)
    out = {
        "starts": starts[a:b], "upos": [ix("upos", v) for v in doc["upos"][a:b]], "feats": [ix("feats", v) for v in doc["feats"][a:b]],
        "lemma": [ix("lemma", v) for v in doc["lemma"][a:b]], "head": head, "deprel": rel, "sent": sent,
        "names": [-100] * n, "named": [-1] * n, "mention": [-100] * n, "chain": [0] * n,
    }
    if doc["names"]:
        out["names"] = [ix("names", v) for v in doc["names"][a:b]]
        out["mention"] = [0] * n
        for tok, kind, chain in doc["coref"]:
            if a <= tok < b:
                out["mention"][tok - a] = TYPES.index(kind) if kind in TYPES else 0
                out["chain"][tok - a] = int("".join(c for c in chain if c.isdigit()) or 0) + 1
    else:
        for i in range(a, b):
            u, d = doc["upos"][i], doc["deprel"][i]
            cap = doc["shapes"][doc["first"][i]]
            if u == "PROPN":
                out["named"][i - a] = -1 if d in ("nmod:desc", "compound", "amod", "goeswith", "list") else 1
            elif u in ("VERB", "AUX", "PRON", "ADV", "SCONJ", "INTJ") or (u in ("NOUN", "ADJ", "PUNCT") and cap_low(cap)):
                out["named"][i - a] = 0
    return out


def cap_low(shape):
    """True for the shape of a lower-cased word or one without letters."""
    return shape > 0 and ((shape - 1) // 3) % 7 in (0, 1)


def clip(ranges, a, b):
    return [(max(f, a) - a, min(t, b) - a) for f, t in ranges if max(f, a) < min(t, b)]


def attribution_window(doc, a, b):
    n = b - a
    cues = [0] * n
    ties = []
    for at in doc["attributions"]:
        if not at["cue"]:
            continue
        f, t = at["cue"]
        for i in range(max(f, a), min(t, b)):
            cues[i - a] = 1 if i == f else 2
        if f < a or t > b:
            continue
        roles = [0] * n
        for kind, mark in (("source", 1), ("content", 3)):
            for x, y in clip(at[kind], a, b):
                for i in range(x, y):
                    roles[i] = mark + 1 if i > x else mark
        ties.append((f - a, t - 1 - a, roles))
    return {"cues": cues, "ties": ties}


def window(doc, a, b, ix):
    first = doc["first"]
    p, q = first[a], first[b]
    item = {
        "ids": [START] + doc["pieces"][p:q] + [END], "shapes": [0] + doc["shapes"][p:q] + [0],
        "first": [first[i] - p + 1 for i in range(a, b)],
    }
    item.update(ud_window(doc, a, b, ix) if "upos" in doc else attribution_window(doc, a, b))
    return item


def pad(rows, value):
    n = max(len(r) for r in rows)
    return torch.tensor([r + [value] * (n - len(r)) for r in rows])


def batch_of(items):
    out = {
        "ids": pad([w["ids"] for w in items], 0), "shapes": pad([w["shapes"] for w in items], 0),
        "mask": pad([[1] * len(w["ids"]) for w in items], 0), "first": pad([w["first"] for w in items], 0),
        "count": torch.tensor([len(w["first"]) for w in items]),
    }
    if "upos" in items[0]:
        for k, v in (("starts", -100), ("upos", -100), ("feats", -100), ("lemma", -100), ("head", -100), ("deprel", -100),
                     ("sent", -1), ("names", -100), ("named", -1), ("mention", -100), ("chain", 0)):
            out[k] = pad([w[k] for w in items], v)
    else:
        out["cues"] = pad([w["cues"] for w in items], -100)
        n = out["cues"].shape[1]
        out["tie"] = torch.tensor([(i, f, l) for i, w in enumerate(items) for f, l, _ in w["ties"]]).reshape(-1, 3)
        out["roles"] = torch.tensor([r + [-100] * (n - len(r)) for w in items for _, _, r in w["ties"]]).reshape(-1, n)
    return out


def joined(docs, rng):
    """Documents end to end in a shuffled order, so that short ones fill windows together."""
    order = list(docs)
    rng.shuffle(order)
    group, size = [], 0
    for d in order:
        group.append(d)
        size += len(d["pieces"])
        if size > 400:
            yield merge(group)
            group, size = [], 0
    if group:
        yield merge(group)


def merge(docs):
    if len(docs) == 1:
        return docs[0]
    out = {k: [] for k in ("pieces", "shapes", "starts", "upos", "feats", "lemma", "deprel", "head")}
    out["first"] = [0]
    gum = docs[0]["names"] is not None
    out["names"], out["coref"] = ([], []) if gum else (None, None)
    base, chains = 0, 0
    for d in docs:
        for k in ("starts", "upos", "feats", "lemma", "deprel", "pieces", "shapes"):
            out[k] += d[k]
        out["head"] += [h if h < 0 else h + base for h in d["head"]]
        p = out["first"][-1]
        out["first"] += [f + p for f in d["first"][1:]]
        if gum:
            out["names"] += d["names"]
            out["coref"] += [[t + base, k, f"{chains}{c}"] for t, k, c in d["coref"]]
            chains += 1
        base += len(d["upos"])
    return out


def epoch(docs, ix, rng):
    """Shuffled windows of a corpus."""
    ud = "upos" in docs[0]
    if ud:
        parts = [list(joined([d for d in docs if d["corpus"] == c], rng)) for c in ("ewt", "gum")]
        docs = [d for p in parts for d in p]
    ranges = [(d, a, b) for d in docs for a, b in windows_of(d, rng, ud)]
    rng.shuffle(ranges)
    for d, a, b in ranges:
        yield window(d, a, b, ix)
