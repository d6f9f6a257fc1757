import { Checkbox } from '@mantine/core';
import type { Pack, PackGround } from '#features/procedure/rules/pack.ts';
import { capital, lower } from '#features/cases/web/ground-word.ts';
import { referral_web_grounds, referral_web_grounds_hint, referral_web_needs } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { useLanguage } from '#ui/language.ts';

export type GroundsFieldProps = {
  readonly pack: Pack;
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
  readonly error?: string | undefined;
};

/** Clause 18: the grounds of the school's pack; what to write about one shows when it is chosen. */
export function GroundsField({ pack, value, onChange, error }: GroundsFieldProps) {
  const language = useLanguage();
  return (
    <Checkbox.Group
      label={
        <span className="rf-label">
          {referral_web_grounds()} <ClauseChip clause={18} />
        </span>
      }
      labelElement="div"
      description={referral_web_grounds_hint()}
      error={error}
      withAsterisk
      value={[...value]}
      onChange={onChange}
    >
      <div className="rf-checks" tabIndex={-1} {...(error === undefined ? {} : { 'data-mistake': true })}>
        {pack.grounds.map((ground) => (
          <Checkbox
            key={ground.code}
            value={ground.code}
            label={capital(ground.names[language])}
            description={value.includes(ground.code) ? <Guidance ground={ground} /> : undefined}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Guidance({ ground }: { readonly ground: PackGround }) {
  const language = useLanguage();
  return (
    <span className="rf-guidance">
      {ground.guidance[language]}
      {ground.needs === undefined ? null : ` ${referral_web_needs({ what: lower(ground.needs[language]) })}`}
    </span>
  );
}
