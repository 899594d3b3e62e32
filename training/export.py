"""Exports a checkpoint: `python export.py PREP CHECKPOINT MODEL_FOLDER [--name en-1]`.

Writes read.onnx, tie.onnx (int8 weights, float32 activations between) and labels.json; vocab.txt is already there.
The graphs know no padding: all windows of a call have the same length. All whole numbers that go in and out are int32.
"""

import argparse
import hashlib
import json
import os
import tempfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

import data
from model import Reader, Relations, Ties


class Read(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, shapes, first):
        o = self.reader(ids, shapes, None, first, None)
        small = lambda x: x.argmax(-1).to(torch.int32)
        mention = small(o["mention"])
        n = first.shape[1]
        at = torch.arange(n, device=first.device)
        earlier = (at.unsqueeze(0) < at.unsqueeze(1)).unsqueeze(0) & (mention > 0).unsqueeze(1)
        scores = torch.where(earlier, o["antecedents"], torch.full_like(o["antecedents"], -1e4))
        none = self.reader.no_antecedent.reshape(1, 1, 1).expand(scores.shape[0], n, 1)
        chance = torch.softmax(torch.cat([none, scores], dim=-1), dim=-1)
        best, place = chance.max(-1)
        antecedent = torch.where(mention > 0, place - 1, torch.full_like(place, -1)).to(torch.int32)
        return (
            torch.sigmoid(o["starts"]), small(o["upos"]), small(o["feats"]), small(o["lemma"]), o["arcs"],
            torch.log_softmax(o["names"], -1), torch.log_softmax(o["cues"], -1), mention, antecedent, best,
            o["rel_dep"], o["rel_head"], o["role_tok"], o["role_cue"],
        )


class Tie(nn.Module):
    def __init__(self, ties, relations):
        super().__init__()
        self.ties, self.relations = ties, relations

    def forward(self, rel_dep, rel_head, role_tok, role_cue, heads, cue):
        rel = self.relations(rel_dep, rel_head, heads).argmax(-1).to(torch.int32)
        return rel, torch.log_softmax(self.ties.roles(role_tok, role_cue, cue, None), -1)


READ_IN = ["ids", "shapes", "first"]
READ_OUT = ["starts", "upos", "feats", "lemma", "arcs", "names", "cues", "mention", "antecedent", "antecedentScore",
            "relDep", "relHead", "roleTok", "roleCue"]
TIE_IN = ["relDep", "relHead", "roleTok", "roleCue", "heads", "cue"]
TIE_OUT = ["deprel", "roles"]


def int32(*shape, high=2):
    return torch.randint(0, high, shape, dtype=torch.int32)


def write(module, args, path, ins, outs, axes):
    module.eval()
    with torch.no_grad():
        torch.onnx.export(module, args, path, input_names=ins, output_names=outs, dynamic_axes=axes, opset_version=17, dynamo=False)


def quantized(raw, path, skip=()):
    quantize_dynamic(raw, path, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=list(skip),
                     op_types_to_quantize=["MatMul", "Gather"], extra_options={"MatMulConstBOnly": True})


def digest(path):
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("prep")
    ap.add_argument("checkpoint")
    ap.add_argument("out")
    ap.add_argument("--name", default="en-1")
    ap.add_argument("--plain", action="store_true", help="keep float32 weights, to see what int8 costs")
    args = ap.parse_args()
    with open(f"{args.prep}/labels.json") as f:
        labels = json.load(f)
    labels["names"], labels["mentions"] = data.name_labels(), data.TYPES
    reader, ties = Reader(30522, labels), Ties(len(labels["deprel"]))
    state = torch.load(args.checkpoint, weights_only=False, map_location="cpu")
    reader.load_state_dict(state["reader"])
    ties.load_state_dict(state["ties"])
    relations = Relations(len(labels["deprel"]))
    relations.load_state_dict(state["relations"])
    b, l, t = 2, 24, 16
    first = torch.arange(1, t + 1, dtype=torch.int32).repeat(b, 1)
    reads = (int32(b, l, high=999), int32(b, l, high=80), first)
    bt = {0: "B", 1: "T"}
    axes = {k: {0: "B", 1: "L"} for k in READ_IN[:2]} | {"first": bt} | {k: dict(bt) for k in READ_OUT}
    axes["arcs"] = {0: "B", 1: "T", 2: "T1"}
    axes["relHead"] = {0: "B", 1: "T1"}
    tie_axes = {k: axes[k] for k in ("relDep", "relHead", "roleTok", "roleCue")}
    tie_axes |= {"heads": bt, "cue": {0: "N"}, "deprel": bt, "roles": {0: "N", 1: "T"}}
    os.makedirs(args.out, exist_ok=True)
    with tempfile.TemporaryDirectory() as tmp:
        write(Read(reader), reads, f"{tmp}/read.onnx", READ_IN, READ_OUT, axes)
        tie = (torch.randn(b, t, 128), torch.randn(b, t + 1, 128), torch.randn(b, t, 192), torch.randn(b, t, 192),
               int32(b, t, high=t), torch.tensor([[0, 1, 2], [1, 3, 3], [1, 4, 4]], dtype=torch.int32))
        write(Tie(ties, relations), tie, f"{tmp}/tie.onnx", TIE_IN, TIE_OUT, tie_axes)
        for name in ("read.onnx", "tie.onnx"):
            if args.plain:
                onnx.save(onnx.load(f"{tmp}/{name}"), f"{args.out}/{name}")
            else:
                quantized(f"{tmp}/{name}", f"{args.out}/{name}")
    files = {n: digest(f"{args.out}/{n}") for n in ("read.onnx", "tie.onnx", "vocab.txt") if os.path.exists(f"{args.out}/{n}")}
    with open(f"{args.out}/labels.json", "w") as f:
        json.dump({"model": args.name, **labels, "files": files}, f, ensure_ascii=False, indent=1)
        f.write("\n")
    print({n: os.path.getsize(f"{args.out}/{n}") for n in files})


if __name__ == "__main__":
    main()
