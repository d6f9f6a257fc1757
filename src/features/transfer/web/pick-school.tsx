import { useState } from 'react';
import { transfer_card_bin, transfer_offer_school, transfer_offer_school_hint } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Pick, type PickOption } from '#ui/pick.tsx';
import { cards, schoolsHere } from '../contract.ts';
import { nameShown } from './school-name.ts';

type Props = { readonly value: PickOption | null; readonly onChange: (school: PickOption | null) => void };

const shortest = 2;

/** A school of this installation, or one whose card was taken in; the id is its BIN. */
export function PickSchool({ value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const here = useAsk(schoolsHere, { words }, { enabled: words.length >= shortest });
  const known = useAsk(cards, {});
  const isLike = (text: string): boolean => text.toLocaleLowerCase().includes(words.toLocaleLowerCase());
  const schools = [
    ...(words.length >= shortest ? (here.data?.schools ?? []) : []),
    ...(known.data?.cards ?? []).filter(({ bin, names }) => isLike(`${bin} ${names.kk} ${names.ru}`)),
  ];
  const options = [...new Map(schools.map(({ bin, names }) => [bin, names]))].map(([bin, names]) => ({
    id: bin,
    label: nameShown(names),
    detail: transfer_card_bin({ bin }),
  }));
  return (
    <Pick
      label={transfer_offer_school()}
      description={transfer_offer_school_hint()}
      required
      options={options}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
      loading={here.isFetching}
    />
  );
}
