import { ActionIcon, Button, TextInput } from '@mantine/core';
import { plan_organisation, plan_outside, plan_outside_more, plan_outside_n, plan_outside_remove } from '#messages';
import { Icon } from '#ui/icon.tsx';
import type { Outsider } from '../rules/measure-shapes.ts';

type OutsidersFieldProps = {
  readonly outsiders: readonly Outsider[];
  readonly onChange: (outsiders: Outsider[]) => void;
};

const most = 5;
const empty: Outsider = { name: '', organisation: null };

/** Who answers and does not work at the school, each with an organisation; one empty line stands ready. */
export function OutsidersField({ outsiders, onChange }: OutsidersFieldProps) {
  const lines = outsiders.length === 0 ? [empty] : outsiders;
  const change = (at: number, part: Partial<Outsider>): void =>
    onChange(lines.map((line, here) => (here === at ? { ...line, ...part } : line)));
  const remove = (at: number): void => onChange(lines.filter((_line, here) => here !== at));
  return (
    <>
      {numbered(lines).map(({ line, at, key }) => (
        <div className="pl-outsider" key={key}>
          <TextInput
            label={at === 0 ? plan_outside() : plan_outside_n({ n: at + 1 })}
            placeholder={plan_outside()}
            value={line.name}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
          />
          {line.name === '' ? null : (
            <TextInput
              label={plan_organisation()}
              placeholder={plan_organisation()}
              value={line.organisation ?? ''}
              onChange={(event) => change(at, { organisation: event.currentTarget.value || null })}
            />
          )}
          {outsiders.length < 2 ? null : (
            <ActionIcon variant="subtle" aria-label={plan_outside_remove({ n: at + 1 })} onClick={() => remove(at)}>
              <Icon name="close" size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      {lines.at(-1)?.name === '' || lines.length >= most ? null : (
        <Button variant="subtle" size="compact-xs" justify="flex-start" onClick={() => onChange([...lines, empty])}>
          {plan_outside_more()}
        </Button>
      )}
    </>
  );
}

/** Lines have no name of their own; they are only added at the end. */
const numbered = (lines: readonly Outsider[]) => lines.map((line, at) => ({ line, at, key: String(at) }));
