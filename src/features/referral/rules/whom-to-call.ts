import type { Names } from '#kernel/pure/text.ts';
import type { CallAtOnce, Danger } from '../contract.ts';

type SchoolContact = { readonly who: Names; readonly phone: string };

/** National lines. 111 and 150 are to be checked by the school before relying on them; a school contact may take their place. */
const nationalLines: readonly CallAtOnce[] = [
  { who: { kk: 'Полиция', ru: 'Полиция', en: 'Police' }, phone: '102', from: 'national', checkNumber: false },
  {
    who: { kk: 'Бірыңғай құтқару қызметі', ru: 'Единая служба спасения', en: 'Single emergency service' },
    phone: '112',
    from: 'national',
    checkNumber: false,
  },
  {
    who: {
      kk: 'Балалар мен отбасыларға көмек желісі',
      ru: 'Линия помощи детям и семьям',
      en: 'Help line for children and families',
    },
    phone: '111',
    from: 'national',
    checkNumber: true,
  },
  {
    who: {
      kk: 'Балалар мен жасөспірімдердің сенім телефоны',
      ru: 'Телефон доверия для детей и молодежи',
      en: 'Helpline for children and young people',
    },
    phone: '150',
    from: 'national',
    checkNumber: true,
  },
];

/**
 * Whom to call at once: the school's own contacts first, then the national lines; nobody where there is no danger.
 * It never waits for the Council or for an answer of the deputy (process, idea 7).
 */
export function whomToCall(danger: readonly Danger[], contacts: readonly SchoolContact[]): CallAtOnce[] {
  if (danger.length === 0) return [];
  const own = contacts.map((contact): CallAtOnce => ({
    who: { ...contact.who, en: contact.who.ru },
    phone: contact.phone,
    from: 'school',
    checkNumber: false,
  }));
  const taken = new Set(own.map((contact) => contact.phone));
  return [...own, ...nationalLines.filter((line) => !taken.has(line.phone))];
}
