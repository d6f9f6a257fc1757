import {
  fields,
  heading,
  line,
  note,
  paragraph,
  value,
  type Block,
  type Letter,
} from '#features/documents/rules/letter.ts';
import type { Paper } from '#features/documents/server/public.ts';
import type { KeptVerdict, SignatureCard } from '#features/documents/rules/signature-verdict.ts';
import { longDate, shortDate } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { dayOfMoment, timeOfMoment } from '#kernel/server/clock.ts';
import type { SignatureLine, SigningPart } from '../rules/meeting-view.ts';
import type { PaperPerson, ProtocolData } from '../rules/protocol-data.ts';
import { readProtocol } from '../server/protocol-data.ts';
import { dateAndNumber, letterheadFrom, personWithPost } from './paper-head.ts';

type Data = {
  readonly protocol: ProtocolData;
  readonly signatures: readonly SignatureLine[];
  readonly contentHash: string | null;
  readonly lastOn: PlainDate;
};

const words = {
  title: { kk: 'Қолтаңбалар парағы', ru: 'Лист подписей' },
  heading: { kk: 'ҚОЛТАҢБАЛАР ПАРАҒЫ', ru: 'ЛИСТ ПОДПИСЕЙ' },
  under: { kk: 'Кеңес хаттамасына қойылған қолтаңбалар', ru: 'Подписи под протоколом Совета' },
  presiding: { kk: 'Төрағалық етуші', ru: 'Председательствующий' },
  secretary: { kk: 'Хатшы', ru: 'Секретарь' },
  who: { kk: 'Кім қол қойды', ru: 'Кто подписал' },
  when: { kk: 'Қашан', ru: 'Когда' },
  way: { kk: 'Тәсілі', ru: 'Способ' },
  electronic: { kk: 'электрондық цифрлық қолтаңба (ЭЦҚ)', ru: 'электронная цифровая подпись (ЭЦП)' },
  paper: { kk: 'қағазда, көшірмесі (сканы) сақталған', ru: 'на бумаге, хранится скан' },
  holder: { kk: 'Сертификат иесі', ru: 'Владелец сертификата' },
  serial: { kk: 'Сертификаттың нөмірі', ru: 'Номер сертификата' },
  issuer: { kk: 'Кім берген', ru: 'Кем выдан' },
  valid: { kk: 'Жарамдылық мерзімі', ru: 'Срок действия' },
  stamped: { kk: 'Уақыт белгісі', ru: 'Метка времени' },
  verdict: { kk: 'Тексеру нәтижесі', ru: 'Результат проверки' },
  verified: {
    kk: 'тексерілді: қолтаңба, сертификат иесі, мерзім, куәландырушы орталық',
    ru: 'проверена: подпись, владелец, срок, удостоверяющий центр',
  },
  notVerified: { kk: 'сақталды, тексерілмеген', ru: 'сохранена, не проверена' },
  pdfHash: { kk: 'Қол қойылған PDF файлының SHA-256 сомасы', ru: 'SHA-256 подписанного файла PDF' },
  scanHash: { kk: 'Скан файлының SHA-256 сомасы', ru: 'SHA-256 файла скана' },
  contentHash: { kk: 'Бекітілген мәтіннің SHA-256 сомасы', ru: 'SHA-256 закрепленного текста' },
  original: { kk: 'Қағаз түпнұсқаның сақталатын орны', ru: 'Где лежит подлинник на бумаге' },
  how: {
    kk: 'Бұл парақ қолтаңбаларды оқуға арналған. Қолтаңбаның өзі – PDF файлымен бірге сақталған .p7s файлы; оны кез келген тексеру құралымен тексеруге болады.',
    ru: 'Этот лист помогает прочитать подписи. Сама подпись – файл .p7s, который хранится рядом с файлом PDF; ее можно проверить любым средством проверки.',
  },
} as const;

const open = {
  authority: { kk: 'сертификатты кім бергені тексерілмеген', ru: 'не проверено, кто выдал сертификат' },
  person: { kk: 'ЖСН салыстырылмаған', ru: 'ИИН не сверен' },
  revocation: { kk: 'кері қайтарылмағаны тексерілмеген', ru: 'не проверено, что сертификат не отозван' },
} as const;

/** Beside paper 10, by the id of the meeting: its signatures in words, for who cannot read a .p7s. */
export const signatureSheetPaper: Paper<Data> = {
  paper: 'signature-sheet',
  words,
  number: 10,
  clause: 13,
  may: ['head', 'deputy', 'social-pedagogue'],
  read: async (tx, id) => {
    const found = await readProtocol(tx, id);
    const signatures = found?.meeting.signatures ?? [];
    const last = signatures
      .map((one) => one.signedOn)
      .toSorted()
      .at(-1);
    if (found === null || last === undefined) return null;
    return { protocol: found.data, signatures, contentHash: found.meeting.protocol?.hash ?? null, lastOn: last };
  },
  letter: sheetLetter,
  about: ({ protocol }) => ({ kind: 'meeting', id: protocol.meetingId, meetingId: protocol.meetingId }),
  dateOf: ({ lastOn }) => lastOn,
};

function sheetLetter({ protocol, signatures, contentHash }: Data, lang: PaperLanguage): Letter {
  const persons: Readonly<Record<SigningPart, PaperPerson | null>> = protocol;
  const number = value(protocol.number === null ? null : String(protocol.number));
  return {
    paper: 'signature-sheet',
    language: lang,
    title: words.title[lang],
    letterhead: letterheadFrom(protocol.letterhead),
    numberAndDate: dateAndNumber(protocol.heldOn, number, lang),
    blocks: [
      heading(1, words.heading[lang]),
      line('center', words.under[lang]),
      ...signatures.flatMap((one) => signatureBlocks(one, persons[one.part], lang)),
      ...(contentHash === null ? [] : [fields([words.contentHash[lang], grouped(contentHash)])]),
      paragraph(words.how[lang]),
    ],
  };
}

function signatureBlocks(signature: SignatureLine, person: PaperPerson | null, lang: PaperLanguage): readonly Block[] {
  const { part, name, signedOn, electronic, hash } = signature;
  const first = [
    [words.who[lang], person === null ? name : personWithPost(person, lang)],
    [words.when[lang], longDate(signedOn, lang)],
    [words.way[lang], electronic === null ? words.paper[lang] : words.electronic[lang]],
  ] as const;
  const last = [electronic === null ? words.scanHash[lang] : words.pdfHash[lang], grouped(hash)] as const;
  const verdict = electronic?.verdict ?? null;
  const rows = verdict === null ? [...first, last] : [...first, ...cardRows(verdict.card, lang), last];
  return [
    heading(2, words[part][lang]),
    fields(...rows),
    ...(verdict === null ? [] : [note(words.verdict[lang], ': ', foundBy(verdict, lang))]),
  ];
}

function cardRows(card: SignatureCard, lang: PaperLanguage): readonly (readonly [string, string])[] {
  const dayOf = (moment: string): string => shortDate(dayOfMoment(new Date(moment)));
  const { holder, organisation, serial, issuer, stampedAt } = card;
  return [
    [words.holder[lang], organisation === null ? holder : `${holder}, ${organisation}`],
    [words.serial[lang], serial],
    [words.issuer[lang], issuer],
    [words.valid[lang], `${dayOf(card.validFrom)} – ${dayOf(card.validTo)}`],
    ...(stampedAt === null
      ? []
      : [[words.stamped[lang], `${dayOf(stampedAt)}, ${timeOfMoment(new Date(stampedAt))}`] as const]),
  ];
}

const foundBy = (verdict: KeptVerdict, lang: PaperLanguage): string =>
  verdict.kind === 'verified'
    ? words.verified[lang]
    : `${words.notVerified[lang]} (${verdict.unchecked.map((one) => open[one][lang]).join('; ')})`;

/** A sum that breaks over lines and can be compared by eye. */
const grouped = (hash: string): string => hash.match(/.{1,8}/gu)?.join(' ') ?? '';
