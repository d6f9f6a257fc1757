import { Button, NativeSelect } from '@mantine/core';
import { classes } from '#features/school/contract.ts';
import { allPacks } from '#features/procedure/web/packs.ts';
import {
  cases_web_any_class,
  cases_web_any_ground,
  cases_web_class,
  cases_web_ground,
  cases_web_show,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { useLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { groundWord } from './ground-word.ts';
import { registerShows, type RegisterFilter } from './register-filter.ts';

type Props = { readonly filter: RegisterFilter; readonly onChange: (filter: RegisterFilter) => void };

/** The filters as sentences; grounds and classes below them. */
export function RegisterFilters({ filter, onChange }: Props) {
  useLanguage();
  const found = useAsk(classes, {}).data?.rows ?? [];
  const { show, ground, classId } = filter;
  const withGround = (code: string): RegisterFilter => ({
    show,
    ...optional('ground', code),
    ...optional('classId', classId),
  });
  const withClass = (id: string): RegisterFilter => ({
    show,
    ...optional('ground', ground),
    ...optional('classId', id),
  });
  return (
    <div className="cs-filters" role="search" aria-label={cases_web_show()}>
      <div className="cs-show" role="group" aria-label={cases_web_show()}>
        {registerShows.map((one) => (
          <Button
            key={one}
            size="compact-md"
            variant={one === show ? 'light' : 'default'}
            aria-pressed={one === show}
            onClick={() => onChange({ ...filter, show: one })}
          >
            {say(`cases_web_show_${one}`)}
          </Button>
        ))}
      </div>
      <NativeSelect
        label={cases_web_ground()}
        value={ground ?? ''}
        onChange={(event) => onChange(withGround(event.currentTarget.value))}
        data={[{ value: '', label: cases_web_any_ground() }, ...groundsOfAllTimes()]}
      />
      <NativeSelect
        label={cases_web_class()}
        value={classId ?? ''}
        onChange={(event) => onChange(withClass(event.currentTarget.value))}
        data={[
          { value: '', label: cases_web_any_class() },
          ...found.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}

/** Every ground that a case of this school may stand on; one that several packs have, in the words of the newest. */
function groundsOfAllTimes(): { value: string; label: string }[] {
  const words = new Map(allPacks().flatMap((pack) => pack.grounds.map(({ code }) => [code, groundWord(pack, code)])));
  return [...words].map(([value, label]) => ({ value, label }));
}

const optional = (name: 'ground' | 'classId', value: string | undefined) =>
  value === undefined || value === '' ? {} : { [name]: value };
