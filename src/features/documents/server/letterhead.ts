import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { readLetterhead } from './letterhead-row.ts';

export const letterhead = reading({ contract: contract.letterhead, read: (tx) => readLetterhead(tx) });
