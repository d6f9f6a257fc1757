import { Pack } from '../pack.ts';
import json from './second-pack.json' with { type: 'json' };

/** A second procedure for tests: support under law 245-VIII, nine grounds, two to four months. Made up, not the law. */
export const secondPack: Pack = Pack.parse(json);
