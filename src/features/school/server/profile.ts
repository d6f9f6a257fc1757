import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { schoolOf } from './school-of.ts';

export const profile = reading({ contract: contract.profile, read: (tx) => schoolOf(tx) });
