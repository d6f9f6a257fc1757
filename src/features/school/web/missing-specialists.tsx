import { Switch } from '@mantine/core';
import { school_web_missing_none, school_web_missing_since, school_web_missing_why } from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { specialists, type MissingSpecialist } from '../rules/settings.ts';
import { emptyNames, NamesInput } from './names-input.tsx';
import { postKindWord } from './post-words.tsx';

type Props = {
  readonly value: readonly MissingSpecialist[];
  readonly onChange: (lines: MissingSpecialist[]) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly today: MissingSpecialist['since'];
};

/** Which specialist the school has none of, since when and why: said once, it stands in every dossier (clause 2). */
export function MissingSpecialists({ value, onChange, errorOf, today }: Props) {
  const change = (role: MissingSpecialist['role'], part: Partial<MissingSpecialist>): void =>
    onChange(value.map((one) => (one.role === role ? { ...one, ...part } : one)));
  return (
    <div className="tk-lines">
      {specialists.map((role) => {
        const place = value.findIndex((one) => one.role === role);
        const line = value[place];
        if (line === undefined) {
          return (
            <Switch
              key={role}
              label={school_web_missing_none({ post: postKindWord(role) })}
              checked={false}
              onChange={() => onChange([...value, { role, since: today, why: emptyNames }])}
            />
          );
        }
        const path = `settings.missingSpecialists.${place}`;
        return (
          <div key={role} className="tk-form-part">
            <Switch
              label={school_web_missing_none({ post: postKindWord(role) })}
              checked
              onChange={() => onChange(value.filter((one) => one.role !== role))}
            />
            <DayInput
              label={school_web_missing_since()}
              required
              value={line.since}
              error={errorOf(`${path}.since`)}
              onChange={(since) => (since === null ? undefined : change(role, { since }))}
            />
            <NamesInput
              label={school_web_missing_why()}
              required
              max={400}
              path={`${path}.why`}
              errorOf={errorOf}
              value={line.why}
              onChange={(why) => change(role, { why })}
            />
          </div>
        );
      })}
    </div>
  );
}
