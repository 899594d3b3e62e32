"""The reader: one small encoder, one pass, a head for each thing to know.

Shapes: B windows, L word pieces, T tokens, N cues; see `Reader.forward` and `Ties.forward`.
"""

import torch
from torch import nn
from torch.nn import functional as F

ROLES = ["O", "B-source", "I-source", "B-content", "I-content"]
CUES = ["O", "B", "I"]
SHAPES = 1 + (4 * 7 + 1) * 3
FAR = 64


class Drop(nn.Module):
    """Dropout from a pool of random masks drawn once: drawing them anew is a quarter of a step on a CPU."""

    pools = {}

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        n = x.numel()
        pool = self.pools.get(self.p)
        if pool is None or pool.numel() < 2 * n:
            pool = self.pools[self.p] = (torch.rand(max(4 * n, 1 << 23)) >= self.p).to(torch.bfloat16) / (1 - self.p)
        at = int(torch.randint(pool.numel() - n, (1,)))
        return x * pool[at : at + n].view(x.shape).to(x.dtype)


class Encoder(nn.Module):
    """BERT's encoder written out in plain operators, with an embedding of token shapes (case, gap, quotation)."""

    def __init__(self, vocab, layers=6, width=384, heads=12, inner=1536, places=512, drop=0.1):
        super().__init__()
        self.words = nn.Embedding(vocab, width)
        self.places = nn.Embedding(places, width)
        self.shapes = nn.Embedding(SHAPES, width)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, drop) for _ in range(layers))
        self.drop = Drop(drop)

    def forward(self, ids, shapes, mask):
        places = self.places.weight[: ids.shape[1]].unsqueeze(0)
        x = self.drop(self.norm(self.words(ids) + places + self.shapes(shapes)))
        bias = None if mask is None else (1.0 - mask.to(x.dtype)).unsqueeze(1).unsqueeze(1) * -1e4
        states = []
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states


class Layer(nn.Module):
    def __init__(self, width, heads, inner, drop):
        super().__init__()
        self.heads, self.size = heads, width // heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = Drop(drop)

    def forward(self, x, bias):
        b, n, w = x.shape
        three = together((self.query, self.key, self.value), x)
        q, k, v = (y.view(b, n, self.heads, self.size).transpose(1, 2) for y in three)
        if self.training:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        else:
            scores = torch.matmul(q, k.transpose(2, 3)) * (self.size**-0.5)
            mixed = torch.matmul(torch.softmax(scores if bias is None else scores + bias, dim=-1), v)
        mixed = mixed.transpose(1, 2).reshape(b, n, w)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Mix(nn.Module):
    """A learned blend of the last layers."""

    def __init__(self, count=4):
        super().__init__()
        self.count = count
        self.weights = nn.Parameter(torch.tensor([0.0] * (count - 1) + [1.0]))

    def forward(self, states):
        w = torch.softmax(self.weights, dim=0)
        out = states[-self.count] * w[0]
        for i in range(1, self.count):
            out = out + states[i - self.count] * w[i]
        return out


def together(linears, x):
    """Several linear maps of the same input as one product: fewer and larger, which is what int8 kernels like."""
    weight = torch.cat([m.weight for m in linears])
    bias = torch.cat([m.bias for m in linears])
    return F.linear(x, weight, bias).split([m.out_features for m in linears], dim=-1)


def mlp(width, out, drop=0.33):
    return nn.Sequential(nn.Linear(width, out), nn.LeakyReLU(0.1), Drop(drop))


def take(x, index):
    """x [B,L,W], index [B,T] -> [B,T,W]"""
    return torch.gather(x, 1, index.long().unsqueeze(-1).expand(-1, -1, x.shape[-1]))


class Reader(nn.Module):
    def __init__(self, vocab, labels, width=384, arc=256, rel=128, role=192, coref=128):
        super().__init__()
        self.encoder = Encoder(vocab)
        self.mix_tags, self.mix_tree, self.mix_roles, self.mix_coref = Mix(), Mix(), Mix(), Mix()
        self.drop = Drop(0.2)
        self.starts = nn.Linear(width, 1)
        self.upos = nn.Linear(width, len(labels["upos"]))
        self.feats = nn.Linear(width, len(labels["feats"]))
        self.lemma = nn.Linear(width, len(labels["lemma"]))
        self.names = nn.Linear(width, len(labels["names"]))
        self.mention = nn.Linear(width, len(labels["mentions"]))
        self.cues = nn.Sequential(nn.Linear(width, width // 2), nn.GELU(), Drop(0.1), nn.Linear(width // 2, len(CUES)))
        self.arc_dep, self.arc_head = mlp(width, arc), mlp(width, arc)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        nn.init.normal_(self.arc, std=0.02)
        self.rel_dep, self.rel_head = mlp(width, rel), mlp(width, rel)
        self.coref_dep, self.coref_head = mlp(width, coref, 0.2), mlp(width, coref, 0.2)
        self.coref = nn.Parameter(torch.zeros(coref + 1, coref))
        nn.init.normal_(self.coref, std=0.02)
        self.no_antecedent = nn.Parameter(torch.zeros(1))
        self.role_tok, self.role_cue = nn.Linear(width, role), nn.Linear(width, role)

    def states(self, ids, shapes, mask, first, count):
        layers = self.encoder(ids, shapes, mask)
        tags, tree, roles, coref = (take(m(layers), first) for m in (self.mix_tags, self.mix_tree, self.mix_roles, self.mix_coref))
        root = layers[-1][:, :1]
        return tags, tree, roles, coref, root

    def arcs(self, tree, root, real):
        dep = self.arc_dep(tree)
        head = self.arc_head(torch.cat([root, tree], dim=1))
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], dim=-1)
        scores = torch.matmul(torch.matmul(dep, self.arc), head.transpose(1, 2))
        seen = torch.cat([torch.ones_like(real[:, :1]), real], dim=1).unsqueeze(1)
        return scores * seen + (1.0 - seen) * -1e4

    def antecedents(self, coref):
        dep = self.coref_dep(coref)
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], dim=-1)
        return torch.matmul(torch.matmul(dep, self.coref), self.coref_head(coref).transpose(1, 2))

    def forward(self, ids, shapes, mask, first, count):
        """ids, shapes, mask [B,L]; first [B,T] place of a token's first piece; count [B]. Scores, not probabilities.

        Without mask and count nothing is padding, as when windows are read one at a time.
        """
        tags, tree, roles, coref, root = self.states(ids, shapes, mask, first, count)
        tags, roles = self.drop(tags), self.drop(roles)
        heads = (self.starts, self.upos, self.feats, self.lemma, self.names, self.mention)
        starts, upos, feats, lemma, names, mention = together(heads, tags)
        real = torch.ones_like(tags[..., 0]) if count is None else (torch.arange(first.shape[1], device=first.device).unsqueeze(0) < count.unsqueeze(1)).to(tags.dtype)
        return {
            "starts": starts.squeeze(-1), "upos": upos, "feats": feats, "lemma": lemma,
            "names": names, "mention": mention, "cues": self.cues(roles),
            "arcs": self.arcs(tree, root, real), "antecedents": self.antecedents(coref),
            "rel_dep": self.rel_dep(tree), "rel_head": self.rel_head(torch.cat([root, tree], dim=1)),
            "role_tok": self.role_tok(roles), "role_cue": self.role_cue(roles), "real": real,
        }


class Ties(nn.Module):
    """What waits for a choice: relations of the chosen arcs, and source and content of each chosen cue."""

    def __init__(self, relations, rel=128, role=192, steps=(16, 4, 1)):
        super().__init__()
        self.rel = nn.Parameter(torch.zeros(relations, rel + 1, rel + 1))
        nn.init.normal_(self.rel, std=0.02)
        self.film = nn.Linear(role * 2, role * 2)
        self.far = nn.Embedding(2 * FAR + 3, role)
        nn.init.normal_(self.far.weight, std=0.02)
        self.norm = nn.LayerNorm(role)
        self.blocks = nn.ModuleList(Block(role, step) for step in steps)
        self.out = nn.Linear(role, len(ROLES))

    def relations(self, dep, head, heads):
        """dep [B,T,R], head [B,T+1,R], heads [B,T] (0 root, 1+h) -> [B,T,relations]"""
        chosen = take(head, heads)
        one = torch.ones_like(dep[..., :1])
        left, right = torch.cat([dep, one], -1), torch.cat([chosen, one], -1)
        r, d = self.rel.shape[0], self.rel.shape[1]
        inner = torch.matmul(left, self.rel.permute(1, 0, 2).reshape(d, r * d)).view(dep.shape[0], dep.shape[1], r, d)
        return (inner * right.unsqueeze(2)).sum(-1)

    def roles(self, tok, cue_state, cue, real):
        """tok, cue_state [B,T,D]; cue [N,3] (window, first, last); real [B,T] -> [N,T,5]"""
        cue = cue.long()
        b, f, l = cue[:, 0], cue[:, 1], cue[:, 2]
        flat = cue_state.reshape(-1, cue_state.shape[-1])
        n = tok.shape[1]
        pair = torch.cat([flat.index_select(0, b * n + f), flat.index_select(0, b * n + l)], dim=-1)
        gain, shift = self.film(pair).unsqueeze(1).chunk(2, dim=-1)
        at = torch.arange(n, device=tok.device).unsqueeze(0)
        f, l = f.unsqueeze(1), l.unsqueeze(1)
        before, after = torch.clamp(at - f, min=-FAR, max=0), torch.clamp(at - l, min=0, max=FAR)
        inside = ((at >= f) & (at <= l)).long()
        place = (before + after + FAR) * (1 - inside) + (2 * FAR + 2) * inside
        x = self.norm(tok.index_select(0, b) * (1 + gain) + shift + self.far(place))
        seen = None if real is None else real.index_select(0, b).unsqueeze(-1)
        x = x if seen is None else x * seen
        for block in self.blocks:
            x = block(x, seen)
        return self.out(x)


class Relations(nn.Module):
    """What `Ties.relations` knows in a seventh of its products: the full table of pairs, fitted by a few (relations.py)."""

    def __init__(self, relations, rel=128, pairs=128, inner=192):
        super().__init__()
        self.pairs = pairs
        self.dep, self.head = nn.Linear(rel, pairs + inner), nn.Linear(rel, pairs + inner)
        self.out = nn.Linear(pairs + inner, relations)

    def forward(self, dep, head, heads):
        """dep [B,T,R], head [B,T+1,R], heads [B,T] (0 root, 1+h) -> [B,T,relations]"""
        left, right = self.dep(dep), take(self.head(head), heads)
        both = left[..., : self.pairs] * right[..., : self.pairs]
        sums = F.gelu(left[..., self.pairs :] + right[..., self.pairs :])
        return self.out(torch.cat([both, sums], dim=-1))


class Block(nn.Module):
    """`step` tokens lie between those that are looked at together: wide first, so that a content holds together, close last."""

    def __init__(self, width, step, reach=7, drop=0.1):
        super().__init__()
        self.near = nn.Conv1d(width, width, reach, padding=step * (reach // 2), groups=width, dilation=step)
        self.up, self.down = nn.Linear(width, width), nn.Linear(width, width)
        self.norm = nn.LayerNorm(width)
        self.drop = Drop(drop)

    def forward(self, x, seen):
        y = self.near(x.transpose(1, 2)).transpose(1, 2)
        out = self.norm(x + self.drop(self.down(F.gelu(self.up(y)))))
        return out if seen is None else out * seen


def load_bert(encoder, folder):
    """Copies the weights of a BERT-shaped checkpoint (safetensors) into the encoder."""
    from safetensors.torch import load_file

    w = {k.removeprefix("bert."): v for k, v in load_file(f"{folder}/model.safetensors").items()}
    with torch.no_grad():
        encoder.words.weight.copy_(w["embeddings.word_embeddings.weight"])
        encoder.places.weight.copy_(w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0])
        encoder.norm.weight.copy_(w["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
        for i, layer in enumerate(encoder.layers):
            p = f"encoder.layer.{i}."
            for name, mod in (
                ("attention.self.query", layer.query), ("attention.self.key", layer.key), ("attention.self.value", layer.value),
                ("attention.output.dense", layer.out), ("attention.output.LayerNorm", layer.norm1),
                ("intermediate.dense", layer.up), ("output.dense", layer.down), ("output.LayerNorm", layer.norm2),
            ):
                mod.weight.copy_(w[p + name + ".weight"])
                mod.bias.copy_(w[p + name + ".bias"])
