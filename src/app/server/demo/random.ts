export type Random = {
  readonly below: (limit: number) => number;
  readonly of: <T>(list: readonly [T, ...T[]]) => T;
};

/** The same seed gives the same school: a small generator whose quality is enough for names. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e_37_79_b9) >>> 0;
    const half = Math.imul(state ^ (state >>> 16), 0x85_eb_ca_6b);
    const whole = Math.imul(half ^ (half >>> 13), 0xc2_b2_ae_35);
    return ((whole ^ (whole >>> 16)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, of: (list) => list[below(list.length)] ?? list[0] };
}
