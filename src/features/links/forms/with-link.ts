import { encode } from 'uqr';
import { bold, heading, paragraph, type Block, type Letter } from '#features/documents/rules/letter.ts';
import type { AnyPaper } from '#features/documents/server/public.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { linkOfGuardian, linkOfInvitation, type HandedOut } from '../server/link-address.ts';

const words = {
  heading: { kk: 'Интернет арқылы оқу және жауап беру', ru: 'Прочитать и ответить через интернет' },
  how: {
    kk: 'Телефонмен суретке түсіріңіз немесе мекенжайды теріңіз: ',
    ru: 'Наведите камеру телефона или наберите адрес: ',
  },
  code: { kk: 'Код: ', ru: 'Код: ' },
} as const;

type Find = (tx: Tx, id: string, kernel: Kernel) => Promise<HandedOut | null>;

/** The papers that carry a link, and whose it is. */
const linkOf: Readonly<Record<string, Find>> = { invitation: linkOfInvitation, 'family-slip': linkOfGuardian };

/**
 * Paper 9 with the link of its invitation, and the slip with that of its guardian, if one is open: a QR code, the address
 * and the code. Other papers stay as they are.
 */
export function withLink(form: AnyPaper): AnyPaper {
  const find = linkOf[form.paper];
  if (find === undefined) return form;
  return {
    ...form,
    make: async (tx, id, actor, kernel) => {
      const made = await form.make(tx, id, actor, kernel);
      const link = made === null || kernel === undefined ? null : await find(tx, id, kernel);
      if (made === null || link === null) return made;
      const { kk, ru } = made.letters;
      return { ...made, letters: { kk: added(kk, 'kk', link), ru: added(ru, 'ru', link) } };
    },
  };
}

/** Before the answer that is torn off. */
function added(letter: Letter, lang: PaperLanguage, { url, code }: HandedOut): Letter {
  const { blocks } = letter;
  const tearOff = blocks.findLastIndex((block) => block.kind === 'space');
  const at = tearOff === -1 ? blocks.length : tearOff;
  const block: Block[] = [
    heading(2, words.heading[lang]),
    paragraph(words.how[lang], url),
    paragraph(words.code[lang], bold(code)),
    { kind: 'qr', rows: rowsOf(url), text: url },
  ];
  return { ...letter, blocks: [...blocks.slice(0, at), ...block, ...blocks.slice(at)] };
}

const rowsOf = (text: string): string[] =>
  encode(text, { border: 4 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
