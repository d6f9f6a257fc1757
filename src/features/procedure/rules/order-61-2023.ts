import json from '../packs/order-61-2023/pack.json' with { type: 'json' };
import { Pack } from './pack.ts';

/** Order No. 61 of 3 March 2023, as shipped. */
export const order61: Pack = Pack.parse(json);
