"""Makes a checkpoint smaller, to be trained on: `python slim.py PREP FROM TO --inner 768 --layers 0 1 2 3 5`.

Of each layer kept, the inner units that matter least (mean activation times the length of the weights they feed) go.
"""

import argparse
import json
import random

import torch
from torch.nn import functional as F

import data
import train
from model import Reader, Ties, size_of


def importance(reader, ties, prep, ix, batches):
    """Per layer: how much each inner unit moves the output, averaged over some windows of both corpora."""
    sums = [torch.zeros(layer.up.out_features) for layer in reader.encoder.layers]

    def watch(i):
        return lambda module, args, out: sums[i].add_(F.gelu(out.float()).abs().mean(dim=(0, 1)))

    hooks = [layer.up.register_forward_hook(watch(i)) for i, layer in enumerate(reader.encoder.layers)]
    reader.eval()
    ties.eval()
    with torch.no_grad():
        for name, loss in (("ud-train", train.ud_loss), ("polnear-train", train.attribution_loss)):
            stream = train.endless(data.load(f"{prep}/{name}.jsonl"), ix, random.Random(3), 4)
            for _ in range(batches):
                loss(reader, ties, next(stream))
    for hook in hooks:
        hook.remove()
    return [s * layer.down.weight.norm(dim=0) for s, layer in zip(sums, reader.encoder.layers)]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("prep")
    ap.add_argument("start")
    ap.add_argument("out")
    ap.add_argument("--inner", type=int, default=768)
    ap.add_argument("--layers", type=int, nargs="+", default=[0, 1, 2, 3, 4, 5])
    args = ap.parse_args()
    with open(f"{args.prep}/labels.json") as f:
        labels = json.load(f)
    labels["names"], labels["mentions"] = data.name_labels(), data.TYPES
    state = torch.load(args.start, weights_only=False)
    reader, ties = Reader(30522, labels, **size_of(state["reader"])), Ties(len(labels["deprel"]))
    reader.load_state_dict(state["reader"])
    ties.load_state_dict(state["ties"])
    weight = importance(reader, ties, args.prep, data.Index(labels), 12)
    small = Reader(30522, labels, layers=len(args.layers), inner=args.inner)
    kept = {k: v for k, v in state["reader"].items() if not k.startswith("encoder.layers.")}
    for new, old in enumerate(args.layers):
        units = weight[old].topk(args.inner).indices.sort().values
        for k, v in state["reader"].items():
            if not k.startswith(f"encoder.layers.{old}."):
                continue
            part = k.removeprefix(f"encoder.layers.{old}.")
            v = v[units] if part.startswith("up.") else v[:, units] if part == "down.weight" else v
            kept[f"encoder.layers.{new}.{part}"] = v
    small.load_state_dict(kept)
    torch.save({"reader": small.state_dict(), "ties": state["ties"], "step": 0, "args": vars(args)}, args.out)
    print(size_of(small.state_dict()))


if __name__ == "__main__":
    main()
