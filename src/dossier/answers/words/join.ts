/** Sets of things that belong together, each named by its first member's index. */
export interface Joined {
  find(index: number): number;
  join(a: number, b: number): void;
  /** The sets in order of their first members, members in order. */
  sets(): readonly (readonly number[])[];
}

export function joiner(size: number): Joined {
  const parents = Array.from({ length: size }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] as number;
    let at = index;
    while (parents[at] !== root) {
      const next = parents[at] as number;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    find,
    join(a, b) {
      const [one, other] = [find(a), find(b)];
      if (one !== other) parents[Math.max(one, other)] = Math.min(one, other);
    },
    sets() {
      const sets = new Map<number, number[]>();
      for (let index = 0; index < size; index++) push(sets, find(index), index);
      return [...sets.values()];
    },
  };
}

/** Adds to the list under a key. */
export function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
