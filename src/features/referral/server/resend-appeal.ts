import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { checkAppeal } from '../rules/check-appeal.ts';
import { isOwnAppeal } from '../rules/may-see-appeal.ts';
import { packById } from '#features/procedure/server/public.ts';
import { moveAppeal } from '../rules/move-appeal.ts';
import { appealSetting } from './appeal-setting.ts';
import { lockAppeal, resendBody } from './appeal-store.ts';
import { ownFiles } from './own-files.ts';

export const resendAppeal = deed({
  contract: contract.resendAppeal,
  load: async (tx, input, actor) => {
    const appeal = await lockAppeal(tx, input.appealId);
    if (appeal === null || !isOwnAppeal(appeal, actor.personId)) return null;
    const filesOwn = await ownFiles(tx, input.fileIds, actor.personId, appeal.fileIds);
    const pack = await packById(tx, appeal.packId);
    return { ...appeal, ...(await appealSetting(tx)), pack, filesOwn };
  },
  decide: ({ state, input, today }) => {
    const moved = moveAppeal(state.state, 'resend');
    return moved.ok ? checkAppeal(state.pack, input, state.filesOwn, today) : moved;
  },
  save: async (tx, _decided, { state, input, actor }) => {
    const version = await resendBody(tx, state.id, input, actor.personId);
    return {
      value: { id: state.id, version, call: state.callFor(input.danger) },
      about: { kind: 'appeal', id: state.id },
    };
  },
});
