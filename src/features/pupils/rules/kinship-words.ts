import type { Names } from '#kernel/pure/text.ts';
import type { Kinship } from '../contract.ts';

/** How papers call a guardian of a child: «анасы», «мать». */
export const kinshipWords: Readonly<Record<Kinship, Names>> = {
  mother: { kk: 'анасы', ru: 'мать' },
  father: { kk: 'әкесі', ru: 'отец' },
  guardian: { kk: 'қорғаншысы', ru: 'опекун' },
  trustee: { kk: 'қамқоршысы', ru: 'попечитель' },
  'foster-parent': { kk: 'патронат тәрбиешісі', ru: 'патронатный воспитатель' },
  relative: { kk: 'заңды өкілі', ru: 'законный представитель' },
  other: { kk: 'заңды өкілі', ru: 'законный представитель' },
};
