import { Button } from '@mantine/core';
import { packFor } from '#features/procedure/web/packs.ts';
import type { Text } from '#kernel/pure/text.ts';
import {
  council_web_decision,
  council_web_paper_rolls,
  council_web_wording,
  council_web_wording_free,
} from '#messages';
import { Fields } from '#ui/field-row.tsx';
import { getLanguage } from '#ui/language.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { decisionsOf } from '../rules/decisions-of.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import type { DecisionCheck } from './decision-check.ts';
import { DecisionFields } from './decision-fields.tsx';
import { toggled, type DecisionForm } from './decision-form.ts';
import { itemFullTitle, itemKindWord } from './item-title.ts';
import { decisionWord } from './pack-for.ts';

export type PaperQuestionProps = {
  readonly view: MeetingView;
  readonly item: ItemView;
  readonly form: DecisionForm;
  readonly check: DecisionCheck;
  readonly wording: Text | null;
  readonly onChange: (form: DecisionForm) => void;
  readonly onWord: (wording: Text) => void;
};

/** What the paper says was decided on one question; without a decision it rolls over. */
export function PaperQuestion({ view, item, form, check, wording, onChange, onWord }: PaperQuestionProps) {
  const pack = packFor(item.packId);
  return (
    <section className="tk-panel cn-form" aria-label={itemFullTitle(item)}>
      <h3>{itemFullTitle(item)}</h3>
      <p className="tk-small tk-dim">{itemKindWord(item)}</p>
      <div className="cn-buttons" role="group" aria-label={council_web_decision()}>
        {decisionsOf(pack, item.kind, item.caseId !== null).map((kind) => (
          <Button
            key={kind}
            variant={form.kinds.includes(kind) ? 'light' : 'default'}
            className="cn-decision-button"
            aria-pressed={form.kinds.includes(kind)}
            onClick={() => onChange(toggled(form, kind))}
          >
            {decisionWord(pack, kind)}
          </Button>
        ))}
      </div>
      {form.kinds.length === 0 ? (
        <p className="tk-small tk-dim">{council_web_paper_rolls()}</p>
      ) : (
        <>
          <Fields>
            <DecisionFields view={view} item={item} form={form} check={check} onChange={onChange} onPlan={null} />
          </Fields>
          <TextInTwo
            label={form.kinds.includes('free') ? council_web_wording_free() : council_web_wording()}
            required={form.kinds.includes('free')}
            minRows={1}
            value={wording ?? emptyText(getLanguage())}
            onChange={onWord}
          />
        </>
      )}
      {check.why === null ? null : <p className="cn-why tk-small">{check.why}</p>}
    </section>
  );
}
