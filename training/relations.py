"""Fits the small scorer of relations to the large one: `python relations.py PREP CHECKPOINT [--steps 6000]`.

The reader stays as it is. What it says of the pairs in all training texts is computed once; then the small scorer learns
the large one's answers for the heads that the reader chooses, and the corpora's own where they have trees. The checkpoint
is written anew with `relations` in it.
"""

import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional as F

import data
from model import Reader, Relations, Ties


def features(reader, ties, docs, ix, seed):
    """Yields dep, head, relation by the large scorer (log-probabilities) and by the corpus (-100: none), a row a pair."""
    rng = random.Random(seed)
    for w in data.epoch(docs, ix, rng):
        b = data.batch_of([w])
        out = reader(b["ids"], b["shapes"], b["mask"], b["first"], b["count"])
        chosen = out["arcs"][0].argmax(-1)
        gold = b["head"][0] if "head" in b else torch.full_like(chosen, -100)
        rows = [(chosen, torch.where(chosen == gold, b["deprel"][0], -100) if "head" in b else gold)]
        if "head" in b:
            rows.append((gold.clamp(min=0), torch.where((gold >= 0) & (gold != chosen), b["deprel"][0], -100)))
        for heads, relation in rows:
            large = torch.log_softmax(ties.relations(out["rel_dep"], out["rel_head"], heads.unsqueeze(0))[0], -1)
            keep = slice(None) if heads is chosen else relation >= 0
            yield out["rel_dep"][0][keep], out["rel_head"][0][heads][keep], large[keep], relation[keep]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("prep")
    ap.add_argument("checkpoint")
    ap.add_argument("--steps", type=int, default=6000)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--sample", type=int, default=0, help="documents of each corpus, to try it out")
    args = ap.parse_args()
    torch.manual_seed(args.seed)
    with open(f"{args.prep}/labels.json") as f:
        labels = json.load(f)
    labels["names"], labels["mentions"] = data.name_labels(), data.TYPES
    ix = data.Index(labels)
    state = torch.load(args.checkpoint, weights_only=False)
    reader, ties = Reader(30522, labels), Ties(len(labels["deprel"]))
    reader.load_state_dict(state["reader"])
    ties.load_state_dict(state["ties"])
    reader.eval(), ties.eval()
    began = time.time()
    with torch.no_grad():
        parts = []
        for name in ("ud-train", "polnear-train"):
            docs = data.load(f"{args.prep}/{name}.jsonl")
            parts += list(features(reader, ties, docs[: args.sample or None], ix, args.seed))
        held = list(features(reader, ties, data.load(f"{args.prep}/ud-dev.jsonl")[: args.sample or None], ix, args.seed))
    dep, head, large, gold = (torch.cat(x) for x in zip(*parts))
    seen = [torch.cat(x) for x in zip(*held)]
    print(json.dumps({"pairs": len(dep), "seconds": round(time.time() - began)}), flush=True)
    small = Relations(len(labels["deprel"]))
    opt = torch.optim.AdamW(small.parameters(), lr=2e-3, weight_decay=0.01)
    sched = torch.optim.lr_scheduler.OneCycleLR(opt, 2e-3, total_steps=args.steps, pct_start=0.05)
    for step in range(1, args.steps + 1):
        at = torch.randint(len(dep), (2048,))
        scores = scored(small, dep[at], head[at])
        loss = F.kl_div(F.log_softmax(scores, -1), large[at].exp(), reduction="batchmean")
        if (gold[at] >= 0).any():
            loss = loss + 0.3 * F.cross_entropy(scores, gold[at], ignore_index=-100)
        loss.backward()
        opt.step()
        sched.step()
        opt.zero_grad(set_to_none=True)
        if step % 500 == 0:
            row = {"relations": step, "loss": round(float(loss.detach()), 4)} | told(small, seen)
            print(json.dumps(row), flush=True)
            with open(os.path.join(os.path.dirname(args.checkpoint), "log.jsonl"), "a") as f:
                f.write(json.dumps(row) + "\n")
    state["relations"] = small.state_dict()
    torch.save(state, f"{args.checkpoint}.tmp")
    os.replace(f"{args.checkpoint}.tmp", args.checkpoint)


def scored(small, dep, head):
    """Scores of pairs that stand in rows."""
    return small(dep.unsqueeze(0), head.unsqueeze(0), torch.arange(len(dep)).unsqueeze(0))[0]


def told(small, seen):
    """On texts not learned from: how often both say the same, and how often each is right."""
    dep, head, large, gold = seen
    with torch.no_grad():
        ours = scored(small, dep, head).argmax(-1)
    theirs, real = large.argmax(-1), gold >= 0
    share = lambda x: round(float(x.float().mean()), 4)
    return {"same": share(ours == theirs), "small": share((ours == gold)[real]), "large": share((theirs == gold)[real])}


if __name__ == "__main__":
    main()
