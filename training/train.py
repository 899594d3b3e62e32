"""Trains the reader. One command, one seed: `python train.py PREP OUT --bert FOLDER` (see README.md).

PREP holds what prepare.mjs wrote. Checkpoints and log.jsonl go to OUT; a run that was stopped goes on where it stood.
"""

import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional as F

import data
from model import CUES, ROLES, Reader, Ties, load_bert


def ce(scores, gold):
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]).float(), gold.reshape(-1), ignore_index=-100)


def tree_loss(out, ties, b):
    same = b["sent"].unsqueeze(2) == b["sent"].unsqueeze(1)
    seen = torch.cat([torch.ones_like(same[..., :1]), same], dim=-1)
    n = seen.shape[1]
    own = torch.eye(n, dtype=torch.bool).unsqueeze(0)
    seen = seen & ~torch.cat([torch.zeros_like(own[..., :1]), own], dim=-1)
    arcs = out["arcs"].float().masked_fill(~seen, -1e4)
    heads = b["head"].clamp(min=0)
    rel = ties.relations(out["rel_dep"], out["rel_head"], heads)
    return ce(arcs, b["head"]), ce(rel, b["deprel"])


def name_loss(out, b):
    loss = ce(out["names"], b["names"]) if (b["names"] >= 0).any() else 0.0
    weak = b["named"] >= 0
    if weak.any():
        outside = F.log_softmax(out["names"][weak].float(), -1)[:, 0]
        named = b["named"][weak].float()
        inside = torch.log(-torch.expm1(outside.clamp(max=-1e-4)))
        loss = loss - 0.5 * (named * inside + (1 - named) * outside).mean()
    return loss


def chain_loss(out, b, reader):
    """Marginal likelihood of any earlier mention of the same chain, or of none."""
    chain = b["chain"]
    heads = chain > 0
    if not heads.any():
        return 0.0
    n = chain.shape[1]
    earlier = torch.ones(n, n, dtype=torch.bool).tril(-1).unsqueeze(0) & heads.unsqueeze(1)
    scores = out["antecedents"].float().masked_fill(~earlier, -1e4)
    scores = torch.cat([reader.no_antecedent.expand(scores.shape[0], n, 1), scores], dim=-1)
    right = (chain.unsqueeze(2) == chain.unsqueeze(1)) & earlier
    right = torch.cat([~right.any(-1, keepdim=True), right], dim=-1)
    log = F.log_softmax(scores, -1)
    return -torch.logsumexp(log.masked_fill(~right, -1e9), -1)[heads].mean()


def ud_loss(reader, ties, b):
    out = reader(b["ids"], b["shapes"], b["mask"], b["first"], b["count"])
    arc, rel = tree_loss(out, ties, b)
    seen = b["starts"] >= 0
    parts = {
        "starts": 0.5 * F.binary_cross_entropy_with_logits(out["starts"][seen].float(), b["starts"][seen].float()),
        "upos": ce(out["upos"], b["upos"]), "feats": 0.5 * ce(out["feats"], b["feats"]), "lemma": 0.5 * ce(out["lemma"], b["lemma"]),
        "arc": arc, "rel": rel, "names": name_loss(out, b),
        "mention": 0.5 * ce(out["mention"], b["mention"]) if (b["mention"] >= 0).any() else 0.0,
        "chain": 0.3 * chain_loss(out, b, reader),
    }
    return parts


def false_cues(out, b, count=2):
    """The likeliest cues that are none: they learn to have neither source nor content."""
    p = out["cues"].detach().float().softmax(-1)[..., 1].masked_fill(b["cues"] != 0, -1)
    top = p.topk(min(count, p.shape[1]), dim=1)
    w, k = torch.nonzero(top.values > 0.02, as_tuple=True)
    at = top.indices[w, k]
    return torch.stack([w, at, at], dim=1)


def attribution_loss(reader, ties, b):
    out = reader(b["ids"], b["shapes"], b["mask"], b["first"], b["count"])
    wrong = false_cues(out, b)
    nothing = torch.where(b["cues"][wrong[:, 0]] >= 0, 0, -100)
    cue, gold = torch.cat([b["tie"], wrong]), torch.cat([b["roles"], nothing])
    parts = {"cues": 1.5 * ce(out["cues"], b["cues"])}
    if len(cue):
        parts["roles"] = 1.5 * ce(ties.roles(out["role_tok"], out["role_cue"], cue, out["real"]), gold)
    return parts


def endless(docs, ix, rng, size):
    items = []
    while True:
        for w in data.epoch(docs, ix, rng):
            items.append(w)
            if len(items) == size:
                yield data.batch_of(items)
                items = []


def optimizer(reader, ties, args):
    slow = list(reader.encoder.parameters())
    ids = {id(p) for p in slow}
    fast = [p for p in list(reader.parameters()) + list(ties.parameters()) if id(p) not in ids]
    groups = [{"params": slow, "lr": args.lr, "weight_decay": 0.01}, {"params": fast, "lr": args.head_lr, "weight_decay": 0.01}]
    opt = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    warm = 0.05

    def rate(step):
        at = step / args.steps
        return at / warm if at < warm else max(0.0, (1 - at) / (1 - warm))

    return opt, torch.optim.lr_scheduler.LambdaLR(opt, rate)


def save(path, reader, ties, opt, sched, step, args):
    state = {"reader": reader.state_dict(), "ties": ties.state_dict(), "step": step, "args": vars(args)}
    state |= {"opt": opt.state_dict(), "sched": sched.state_dict()}
    torch.save(state, f"{path}.tmp")
    os.replace(f"{path}.tmp", path)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("prep")
    ap.add_argument("out")
    ap.add_argument("--bert", required=True)
    ap.add_argument("--steps", type=int, default=3600)
    ap.add_argument("--size", type=int, default=4, help="windows of each corpus kind a step")
    ap.add_argument("--lr", type=float, default=2e-4)
    ap.add_argument("--head-lr", type=float, default=1.5e-3)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--save-every", type=int, default=300)
    ap.add_argument("--keep-at", type=int, nargs="*", default=[])
    args = ap.parse_args()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    os.makedirs(args.out, exist_ok=True)
    with open(f"{args.prep}/labels.json") as f:
        labels = json.load(f)
    labels["names"], labels["mentions"] = data.name_labels(), data.TYPES
    ix = data.Index(labels)
    vocab = 30522
    reader, ties = Reader(vocab, labels), Ties(len(labels["deprel"]))
    load_bert(reader.encoder, args.bert)
    opt, sched = optimizer(reader, ties, args)
    step = 0
    last = f"{args.out}/last.pt"
    if os.path.exists(last):
        state = torch.load(last, weights_only=False)
        reader.load_state_dict(state["reader"])
        ties.load_state_dict(state["ties"])
        opt.load_state_dict(state["opt"])
        sched.load_state_dict(state["sched"])
        step = state["step"]
    ud = endless(data.load(f"{args.prep}/ud-train.jsonl"), ix, random.Random(args.seed + step), args.size)
    pn = endless(data.load(f"{args.prep}/polnear-train.jsonl"), ix, random.Random(args.seed + 1 + step), args.size)
    reader.train()
    ties.train()
    sums, began, pieces = {}, time.time(), 0
    params = list(reader.parameters()) + list(ties.parameters())
    while step < args.steps:
        for batch, loss_of in ((next(ud), ud_loss), (next(pn), attribution_loss)):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = loss_of(reader, ties, batch)
                loss = sum(parts.values())
            loss.backward()
            pieces += int(batch["mask"].sum())
            for k, v in parts.items():
                sums[k] = sums.get(k, 0.0) + float(v.detach() if torch.is_tensor(v) else v)
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        opt.step()
        sched.step()
        opt.zero_grad(set_to_none=True)
        step += 1
        if step % 50 == 0:
            row = {"step": step, "seconds": round(time.time() - began), "pieces_per_second": round(pieces / (time.time() - began))}
            row |= {k: round(v / 50, 4) for k, v in sums.items()}
            print(json.dumps(row), flush=True)
            with open(f"{args.out}/log.jsonl", "a") as f:
                f.write(json.dumps(row) + "\n")
            sums = {}
        if step % args.save_every == 0 or step == args.steps:
            save(last, reader, ties, opt, sched, step, args)
        if step in args.keep_at:
            save(f"{args.out}/step-{step}.pt", reader, ties, opt, sched, step, args)
    assert CUES[0] == "O" and ROLES[0] == "O"


if __name__ == "__main__":
    main()
