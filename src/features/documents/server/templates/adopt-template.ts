import { sql } from 'kysely';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed, type AnyDeed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../../rules/wording/wording-contract.ts';
import { lockLook, raiseLook, type LookRow } from '../wording/look-store.ts';
import { forgetTemplate, templatesOf, type TemplateRow } from './template-store.ts';

type State = LookRow & { readonly template: TemplateRow; readonly used: TemplateRow | null };

/** The waiting template is printed by from now on; the one before it gives way. */
export const adoptTemplate: AnyDeed = deed({
  contract: contract.adoptTemplate,
  load: (tx, { paper, templateId }) => readState(tx, paper, templateId),
  decide: ({ state }) => (state.template.usedFrom === null ? ok(null) : refuse('template-used-already')),
  save: async (tx, _decided, { state, input, actor }) => {
    const version = state.version + 1;
    if (state.used !== null) await forgetTemplate(tx, state.used);
    await sql`
      update documents_templates set used_from = ${tx.now}, used_by = ${actor.personId}
      where school_id = ${tx.schoolId} and id = ${input.templateId}`.execute(tx.db);
    await raiseLook(tx, input.paper, version);
    return { value: { version }, about: { kind: 'paper-look', id: tx.schoolId }, text: toldOf(state.template) };
  },
});

/** The template is no longer printed by, or no longer waits. */
export const dropTemplate: AnyDeed = deed({
  contract: contract.dropTemplate,
  load: (tx, { paper, templateId }) => readState(tx, paper, templateId),
  decide: () => ok(null),
  save: async (tx, _decided, { state, input }) => {
    const version = state.version + 1;
    await forgetTemplate(tx, state.template);
    await raiseLook(tx, input.paper, version);
    return { value: { version }, about: { kind: 'paper-look', id: tx.schoolId }, text: toldOf(state.template) };
  },
});

async function readState(tx: Tx, paper: string, id: string): Promise<State | null> {
  const before = await templatesOf(tx, paper);
  if (!before.some((one) => one.id === id)) return null;
  const look = await lockLook(tx, paper);
  const rows = await templatesOf(tx, paper);
  const template = rows.find((one) => one.id === id);
  if (template === undefined) return null;
  const used = rows.find((one) => one.language === template.language && one.usedFrom !== null && one.id !== id);
  return { ...look, template, used: used ?? null };
}

const toldOf = ({ paper, language, fileName }: TemplateRow) => ({ paper, language, name: fileName });
