/**
 * Unpacking, with what was unpacked last remembered by its bytes, since reports that come one after the other look at
 * the same groups and neighbours. The same bytes give the same object, which nobody may change. All are forgotten when
 * there are too many.
 */
export interface RememberedBytes<Value> {
  unpack(packed: Buffer): Value;
  remember(packed: Buffer, value: Value): Value;
}

export function rememberBytes<Value extends object>(
  unpack: (packed: Buffer) => Value,
  most: number,
): RememberedBytes<Value> {
  const known = new Map<string, Value>();
  const remember = (packed: Buffer, value: Value) => {
    if (known.size >= most) known.clear();
    known.set(packed.toString("latin1"), value);
    return value;
  };
  return {
    remember,
    unpack: (packed) => known.get(packed.toString("latin1")) ?? remember(packed, unpack(packed)),
  };
}
