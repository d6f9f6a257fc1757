import { Button, Select } from '@mantine/core';
import { className } from '#features/school/rules/class-name.ts';
import { classes } from '#features/school/contract.ts';
import {
  pupils_import_class_all_new,
  pupils_import_class_as_before,
  pupils_import_class_choose,
  pupils_import_class_new,
  pupils_import_class_rows,
  pupils_import_classes,
  pupils_import_classes_text,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Section } from '#ui/page.tsx';
import { readClass } from '../../rules/read-class.ts';
import { mapImport, type RosterChoices } from '../../rules/roster-contract.ts';
import type { Pending } from './import-open.tsx';

type Chosen = RosterChoices['classes'];

/** What becomes of classes the school does not have. */
export function ClassChoices({ pending }: { readonly pending: Pending }) {
  const known = useAsk(classes, {});
  const deed = usePerform(mapImport);
  const rows = rowsOf(pending);
  if (rows.length === 0) return null;
  const send = (chosen: Chosen): void =>
    void deed.run({
      importId: pending.id,
      version: pending.version,
      headerRow: pending.headerRow,
      choices: { ...pending.choices, classes: chosen, asBefore: unchanged(pending.choices, chosen) },
      columns: pending.columns.map(({ field }) => field),
    });
  const before = pending.choices.classes;
  const without = (key: string): Chosen => Object.fromEntries(Object.entries(before).filter(([one]) => one !== key));
  const options = (known.data?.rows ?? []).map((one) => ({ value: `${one.grade}${one.letter}`, label: one.name }));
  const fresh = rows.filter(({ readable, value }) => readable && value === null);
  return (
    <Section title={pupils_import_classes()}>
      <p className="tk-dim">{pupils_import_classes_text()}</p>
      {fresh.length > 1 ? (
        <Button
          variant="default"
          mt="sm"
          loading={deed.running}
          onClick={() => send({ ...before, ...Object.fromEntries(fresh.map(({ key }) => [key, 'new' as const])) })}
        >
          {pupils_import_class_all_new()}
        </Button>
      ) : null}
      <div className="tk-import-classes">
        {rows.map((row) => (
          <ClassChoice
            key={row.key}
            row={row}
            options={options}
            disabled={deed.running}
            onChoose={(to) => send(to === null ? without(row.key) : { ...before, [row.key]: to })}
          />
        ))}
      </div>
      <FailureNote failure={deed.failure} />
    </Section>
  );
}

/** What was chosen for an earlier list and not otherwise since. */
const unchanged = ({ classes: before, asBefore }: RosterChoices, chosen: Chosen): string[] =>
  asBefore.filter((key) => JSON.stringify(before[key]) === JSON.stringify(chosen[key]));

type Row = {
  readonly key: string;
  readonly rows: number;
  readonly readable: boolean;
  readonly value: string | null;
  /** Chosen for an earlier list. */
  readonly asBefore: boolean;
};

function rowsOf({ summary, choices }: Pending): readonly Row[] {
  const chosen = Object.entries(choices.classes);
  return [
    ...summary.strange.map(({ key, rows, readable }) => ({ key, rows, readable, value: null, asBefore: false })),
    ...chosen.map(([key, choice]) => ({
      key,
      rows: 0,
      readable: readClass(key) !== null,
      value: valueOf(choice),
      asBefore: choices.asBefore.includes(key),
    })),
  ];
}

type ChoiceProps = {
  readonly row: Row;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly disabled: boolean;
  readonly onChoose: (to: Chosen[string] | null) => void;
};

const ClassChoice = ({ row, options, disabled, onChoose }: ChoiceProps) => (
  <Select
    label={nameOf(row.key)}
    description={descriptionOf(row)}
    placeholder={pupils_import_class_choose()}
    searchable
    clearable
    disabled={disabled}
    value={row.value}
    data={[...(row.readable ? [{ value: 'new', label: pupils_import_class_new() }] : []), ...options]}
    onChange={(to) => onChoose(to === null || to === 'new' ? to : { take: to })}
  />
);

function descriptionOf({ rows, asBefore }: Row): string | undefined {
  if (asBefore) return pupils_import_class_as_before();
  return rows === 0 ? undefined : pupils_import_class_rows({ n: rows });
}

const valueOf = (choice: RosterChoices['classes'][string]): string => (choice === 'new' ? 'new' : choice.take);

function nameOf(key: string): string {
  const read = readClass(key);
  return read === null ? key : className(read.grade, read.letter);
}
