import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { appealSetting } from './appeal-setting.ts';

export const whomToCall = reading({
  contract: contract.whomToCall,
  read: async (tx, input) => ({ call: (await appealSetting(tx)).callFor(input.danger) }),
});
