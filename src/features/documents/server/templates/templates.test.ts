import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { docxParts, squeezed, unzipped } from '../../../../testing/open-paper.ts';
import { fields, heading, line, numbered, paragraph, signatures, table, type Letter } from '../../rules/letter.ts';
import { templateContent } from '../../rules/templates/template-content.ts';
import type { Problem } from '../../rules/wording/wording-contract.ts';
import type { Sample } from '../wording/samples.ts';
import { checkTemplate } from './check-template.ts';
import { fillTemplate } from './fill-template.ts';
import { starterTemplate } from './starter-template.ts';

const words = [
  { key: 'child', kk: 'Бала', ru: 'Ребенок' },
  { key: 'causes', kk: 'Себептер', ru: 'Причины' },
  { key: 'measure', kk: 'Іс-шара', ru: 'Мероприятие' },
  { key: 'copy', kk: 'Данасы сізде қалады.', ru: 'Экземпляр остается у вас.' },
];

const letterIn = (lang: 'kk' | 'ru', over: Partial<Letter> = {}): Letter => ({
  paper: 'notice',
  language: lang,
  title: 'Хабарлама',
  letterhead: { kk: '№ 1 мектеп', ru: 'Школа № 1', bin: '120140000007' },
  blocks: [
    line('right', 'Ахметова Айгүлге'),
    heading(1, 'ХАБАРЛАМА'),
    fields([words[0]![lang], 'Ахметов Данияр']),
    heading(2, words[1]![lang]),
    numbered('ерте тұру қиын', 'үй тапсырмасы'),
    table(
      [1, 3],
      ['№', words[2]![lang]],
      [
        ['1', 'әңгіме'],
        ['2', 'кездесу'],
      ],
    ),
    paragraph(words[3]![lang]),
    signatures({ post: 'Хатшы', name: 'А. Б.' }),
  ],
  ...over,
});

const sample: Sample = {
  form: { paper: 'notice', number: 14, clause: 22 },
  words,
  letters: { kk: letterIn('kk'), ru: letterIn('ru') },
};

/** The archive of a Word document with some of its parts changed, added, or (null) left out. */
async function rezipped(
  bytes: Uint8Array,
  change: Readonly<Record<string, string | Buffer | null>>,
): Promise<Uint8Array> {
  const parts = new Map<string, string | Buffer | null>([...unzipped(Buffer.from(bytes)), ...Object.entries(change)]);
  const zip = new ZipFile();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => void chunks.push(chunk));
  const end = once(zip.outputStream, 'end');
  for (const [name, content] of parts) if (content !== null) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await end;
  return Buffer.concat(chunks);
}

/** A document of these paragraphs, each of which may be several runs, as Word cuts them. */
async function typed(...paragraphs: readonly (string | readonly string[])[]): Promise<Uint8Array> {
  const runs = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const inside = paragraphs.map((one) => `<w:p>${[one].flat().map(runs).join('')}</w:p>`).join('');
  const starter = await starterTemplate(sample, 'kk');
  const xml = docxParts(starter).document;
  const body = xml.replace(/<w:body>[\s\S]*<w:sectPr/u, `<w:body>${inside}<w:sectPr`);
  return rezipped(starter, { 'word/document.xml': body });
}

const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ reason, tag, where }) => [reason, tag, where].filter((one) => one !== null).join(' | '));

const checked = async (bytes: Uint8Array): Promise<readonly string[]> => told(await checkTemplate(bytes, sample, 'kk'));

async function filledText(bytes: Uint8Array, letter: Letter = letterIn('kk')): Promise<string> {
  const content = templateContent({ letter, words, said: [] });
  return docxParts(await fillTemplate(bytes, { letter, content, date: '2026-11-23' })).text;
}

describe('a template of the school is filled with one letter', () => {
  it('values, lists, rows and signatures, in the order of the template', async () => {
    const text = await filledText(
      await typed(
        'Құрметті {corner}! {schoolRu} {bin}',
        ['{ch', 'ild}'],
        '{#causesList}{number}) {text}',
        '{/causesList}',
        '{#causesRows}{number}: {measure}; {/causesRows}',
        '{causesText}',
        '{#signatures}{post} {name}{/signatures}',
      ),
    );
    expect(
      text
        .replaceAll('\u00a0', ' ')
        .split('\n')
        .filter((one) => one.trim() !== ''),
    ).toEqual([
      'Құрметті Ахметова Айгүлге! Школа № 1 120140000007',
      'Ахметов Данияр',
      '1) ерте тұру қиын',
      '2) үй тапсырмасы',
      '1: әңгіме; 2: кездесу; ',
      '________',
      'Хатшы А. Б.',
    ]);
  });

  it('the whole content where the template says so', async () => {
    const text = squeezed(await filledText(await typed('Біздің бланк', '{content}', 'Соңы')));
    expect(text).toMatch(/^Біздіңбланк.*ХАБАРЛАМА.*АхметовДанияр.*1\.ертетұруқиын.*кездесу.*Соңы$/u);
  });

  it('finds a value under its label also where the school says the label otherwise', async () => {
    const said = [{ from: 'Бала', to: 'Оқушы' }];
    const letter = letterIn('kk', { blocks: [fields(['Оқушы', 'Ахметов Данияр'])] });
    expect(templateContent({ letter, words, said }).values['child']).toBe('Ахметов Данияр');
  });

  it('never reads what somebody typed as a tag, as markup, or as a name of the program', async () => {
    const letter = letterIn('kk', { blocks: [fields(['Бала', '{copy} <w:br/> {#causesList} & __proto__'])] });
    expect((await filledText(await typed('{child}'), letter)).trim()).toBe('{copy} <w:br/> {#causesList} & __proto__');
  });

  it('gives the same bytes for the same letter, and names nobody in the metadata', async () => {
    const bytes = await rezipped(await typed('{child}'), {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>Бек Асқар</dc:creator></cp:coreProperties>',
    });
    const print = () => {
      const letter = letterIn('kk');
      return fillTemplate(bytes, { letter, content: templateContent({ letter, words, said: [] }), date: '2026-11-23' });
    };
    const [one, other] = [await print(), await print()];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(docxParts(one).core).toContain('<dc:creator>Tirek</dc:creator>');
    expect(docxParts(one).core).not.toContain('Асқар');
  });
});

describe('a template is checked as it comes in: each fault by its tag and place', () => {
  it('unknown tags, lists not closed, not opened, crossed, used as values, and braces left alone', async () => {
    const bytes = await typed(
      'Бала: {childd}',
      '{#causesList}{text}',
      'Орындауы {measure',
      '{#signatures}{post}{/causesList}',
      '{/causesRows}',
      '{signatures} {a b}',
    );
    expect(await checked(bytes)).toEqual([
      'tag-unknown | {childd} | Бала: {childd}',
      'brace-alone | { | Орындауы {measure',
      'list-crossed | {/causesList} | {#signatures}{post}{/causesList}',
      'list-not-opened | {/causesRows} | {/causesRows}',
      'list-as-value | {signatures} | {signatures} {a b}',
      'tag-broken | {a b} | {signatures} {a b}',
      'list-not-closed | {#signatures} | {#signatures}{post}{/causesList}',
    ]);
  });

  it('looks into headers and footers too', async () => {
    const bytes = await typed('{child}');
    const footer = docxParts(bytes).footer.replace('</w:p>', '<w:r><w:t>{nobody}</w:t></w:r></w:p>');
    expect(await checked(await rezipped(bytes, { 'word/footer1.xml': footer }))).toEqual([
      'tag-unknown | {nobody} |  / {nobody}'.replace('|  /', '| /'),
    ]);
  });

  it('a document without a single tag', async () => {
    expect(await checked(await typed('Бос бланк'))).toEqual(['no-tags']);
  });

  it('a tag that Word keeps where it cannot be filled', async () => {
    const bytes = await typed('{child}');
    const body = docxParts(bytes).document.replace(
      '<w:body>',
      '<w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{#causesList}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{/causesList}</w:t></w:r></w:p>',
    );
    expect((await checked(await rezipped(bytes, { 'word/document.xml': body })))[0]).toMatch(/^cannot-fill/u);
  });
});

describe('a hostile file is refused before anything of it is used', () => {
  const relation = (type: string, target: string): string =>
    `<Relationships xmlns="r"><Relationship Id="x" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

  it.each([
    ['no archive at all', Buffer.from('PK not really'), 'not-docx'],
    ['an empty file', Buffer.alloc(0), 'not-docx'],
  ])('%s', async (_, bytes, reason) => {
    expect(await checked(bytes)).toEqual([reason]);
  });

  it.each<readonly [string, Readonly<Record<string, string | Buffer | null>>, string]>([
    ['a spreadsheet', { 'word/document.xml': null, 'xl/workbook.xml': '<x/>' }, 'not-docx'],
    ['a bomb', { 'word/media/a.png': Buffer.alloc(30 * 1024 * 1024) }, 'inflates'],
    ['a bomb of ordinary size', { 'word/styles.xml': Buffer.alloc(6 * 1024 * 1024, 32) }, 'inflates'],
    ['a crowd of parts', Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`a/${at}.png`, 'x'])), 'inflates'],
    ['macros', { 'word/vbaProject.bin': 'x' }, 'holds-program | word/vbaProject.bin'],
    ['a control', { 'word/activeX/activeX1.xml': '<x/>' }, 'holds-program | word/activeX/activeX1.xml'],
    ['a file put inside', { 'word/embeddings/a.xlsx': 'x' }, 'holds-program | word/embeddings/a.xlsx'],
    [
      'a template that is fetched',
      { 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'http://evil/a.dotm') },
      'outside-link | http://evil/a.dotm | word/_rels/settings.xml.rels',
    ],
    [
      'a picture that is fetched',
      { 'word/_rels/footer1.xml.rels': relation('image', 'http://evil/a.png') },
      'outside-link | http://evil/a.png | word/_rels/footer1.xml.rels',
    ],
    [
      'entities',
      { 'word/settings.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' },
      'holds-entities | word/settings.xml',
    ],
    [
      'a field that reads another file',
      { 'word/header9.xml': '<w:hdr><w:instrText> INCLUDETEXT "c:/a.txt" </w:instrText></w:hdr>' },
      'field-code | INCLUDETEXT "c:/a.txt" | word/header9.xml',
    ],
    [
      'a document of another kind inside',
      { 'word/header9.xml': '<w:hdr><w:altChunk r:id="x"/></w:hdr>' },
      'holds-program | word/header9.xml',
    ],
    [
      'a document with macros by its type',
      { '[Content_Types].xml': '<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>' },
      'not-plain-document',
    ],
  ])('%s', async (_, change, wanted) => {
    expect(await checked(await rezipped(await typed('{child}'), change))).toEqual([wanted]);
  });
});
