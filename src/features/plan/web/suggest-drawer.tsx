import { Button, Checkbox, Drawer } from '@mantine/core';
import { useState } from 'react';
import {
  plan_suggest_add,
  plan_suggest_for,
  plan_suggest_none,
  plan_suggest_others,
  plan_suggest_title,
  ui_close,
} from '#messages';
import { getLanguage } from '#ui/language.ts';
import type { PlanAnswer } from './plan-words.ts';

type SuggestDrawerProps = {
  readonly answer: PlanAnswer;
  /** Kinds the draft has already. */
  readonly present: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAdd: (codes: readonly string[]) => void;
};

/** The library: kinds that suit the grounds first, the others of the pack after them (clause 14). */
export function SuggestDrawer({ answer, present, opened, onClose, onAdd }: SuggestDrawerProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const suggested = answer.suggested.filter(({ kind }) => !present.includes(kind));
  const codes = new Set(suggested.map(({ kind }) => kind));
  const others = answer.kinds.filter(({ code }) => !codes.has(code) && !present.includes(code));
  const add = (): void => {
    onAdd(answer.kinds.map(({ code }) => code).filter((code) => chosen.includes(code)));
    setChosen([]);
    onClose();
  };
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={plan_suggest_title()}
      closeButtonProps={{ 'aria-label': ui_close() }}
    >
      <Checkbox.Group value={chosen} onChange={setChosen} aria-label={plan_suggest_title()}>
        {suggested.length === 0 ? <p className="tk-dim">{plan_suggest_none()}</p> : null}
        <ul className="pl-kinds">
          {suggested.map(({ kind, forGrounds }) => (
            <KindOption key={kind} code={kind} answer={answer} forGrounds={forGrounds} />
          ))}
        </ul>
        {others.length === 0 ? null : <h3>{plan_suggest_others()}</h3>}
        <ul className="pl-kinds">
          {others.map(({ code }) => (
            <KindOption key={code} code={code} answer={answer} forGrounds={[]} />
          ))}
        </ul>
      </Checkbox.Group>
      <Button disabled={chosen.length === 0} onClick={add}>
        {plan_suggest_add({ n: chosen.length })}
      </Button>
    </Drawer>
  );
}

type KindOptionProps = { readonly code: string; readonly answer: PlanAnswer; readonly forGrounds: readonly string[] };

function KindOption({ code, answer, forGrounds }: KindOptionProps) {
  const kind = answer.kinds.find((one) => one.code === code);
  if (kind === undefined) return null;
  const grounds = answer.grounds
    .filter((ground) => forGrounds.includes(ground.code))
    .map(({ names }) => names[getLanguage()]);
  return (
    <li>
      <Checkbox value={code} label={kind.names[getLanguage()]} description={kind.hint[getLanguage()]} />
      {grounds.length === 0 ? null : (
        <p className="tk-small tk-dim">{plan_suggest_for({ grounds: grounds.join('; ') })}</p>
      )}
    </li>
  );
}
