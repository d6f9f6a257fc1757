import type { Emblem } from './letter.ts';

const roomInMm = { width: 26, height: 24 };

/** The size of the emblem on paper, in millimetres: as large as its place lets it be, in its own shape. */
export function fitEmblem({ width, height }: Pick<Emblem, 'width' | 'height'>): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(roomInMm.width / width, roomInMm.height / height);
  return { width: width * scale, height: height * scale };
}
