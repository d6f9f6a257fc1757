import { Button } from '@mantine/core';
import { DeedButton } from '#features/council/web/deed-button.tsx';
import { whyNot } from '#features/council/web/why-not.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  records_web_add_child,
  records_web_child,
  records_web_enter,
  records_web_enter_list,
  records_web_need,
  records_web_placing,
} from '#messages';
import type { Failure } from '#ui/api/failure.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { useLanguage } from '#ui/language.ts';
import { SavedMark } from '#ui/saved-mark.tsx';
import type { Draft } from '#ui/use-draft.ts';
import { PaperCase } from '../contract.ts';
import { checkCase } from '../rules/check-case.ts';
import { checkList } from '../rules/check-list.ts';
import { ChildFields } from './child-fields.tsx';
import { casesOf, emptyChild, type CaseDraft, type ChildDraft } from './paper-case-draft.ts';
import { PaperFields } from './paper-fields.tsx';

export type CaseFormProps = {
  readonly draft: Draft<CaseDraft>;
  readonly pack: Pack;
  readonly today: PlainDate;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly onSend: () => void;
};

/** One page for one protocol: what it says of itself, then each child it placed on record. */
export function CaseForm({ draft, pack, today, running, failure, onSend }: CaseFormProps) {
  const language = useLanguage();
  const { value } = draft;
  const { children } = value;
  const change = (some: Partial<CaseDraft>): void => draft.set({ ...value, ...some });
  const changeChild = (id: string, some: Partial<ChildDraft>): void =>
    change({ children: children.map((one) => (one.id === id ? { ...one, ...some } : one)) });
  const drop = (id: string) =>
    children.length === 1 ? {} : { onDrop: () => change({ children: children.filter((one) => one.id !== id) }) };
  return (
    <div className="rc-form">
      <fieldset className="rc-group">
        <legend>{records_web_placing()}</legend>
        <PaperFields
          value={value.placing}
          today={today}
          onChange={(some) => change({ placing: { ...value.placing, ...some } })}
        />
      </fieldset>
      {children.map((child, at) => (
        <ChildFields
          key={child.id}
          pack={pack}
          today={today}
          value={child}
          legend={child.pupil?.label ?? records_web_child({ n: at + 1 })}
          onChange={(some) => changeChild(child.id, some)}
          {...drop(child.id)}
        />
      ))}
      <div className="rc-buttons">
        <Button variant="default" onClick={() => change({ children: [...children, emptyChild(language)] })}>
          {records_web_add_child()}
        </Button>
      </div>
      <FailureNote failure={failure} />
      <div className="rc-buttons">
        <DeedButton why={whyNotYet(value, pack, today)} loading={running} onClick={onSend}>
          {children.length === 1 ? records_web_enter() : records_web_enter_list({ n: children.length })}
        </DeedButton>
        <SavedMark state={draft.state} restored={draft.restored} />
      </div>
    </div>
  );
}

/** The rules' own answer, as far as the page can know it; the server asks them again with everything. */
function whyNotYet(draft: CaseDraft, pack: Pack, today: PlainDate): string | null {
  const records = PaperCase.array().safeParse(casesOf(draft, pack));
  if (!records.success) return records_web_need();
  const paper = { today, holder: null, leadersKnown: true, scanFound: true };
  const facts = { earlier: [], leftOn: null, peopleKnown: true, placing: paper, removal: paper };
  const checked = [checkList(records.data), ...records.data.map((one) => checkCase(pack, one, facts))];
  return checked.map(whyNot).find((why) => why !== null) ?? null;
}
