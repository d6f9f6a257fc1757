import { scanTags, type TemplateLine } from '../../rules/templates/scan-tags.ts';
import { knownTags } from '../../rules/templates/template-fields.ts';
import { templateContent } from '../../rules/templates/template-content.ts';
import type { Problem } from '../../rules/wording/wording-contract.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Sample } from '../wording/samples.ts';
import { fillTemplate } from './fill-template.ts';
import { openTemplate, type TemplateParts } from './open-template.ts';

/** Parts of the file whose words are printed. */
const printed = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;
const plainDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * Everything wrong with a template of a paper, each with its place: what the file holds, then its tags; a file without a
 * fault is at last filled with the sample, so that the first print cannot fail.
 */
export async function checkTemplate(
  bytes: Uint8Array,
  sample: Sample,
  lang: PaperLanguage,
): Promise<readonly Problem[]> {
  const opened = await openTemplate(bytes);
  if (!opened.ok) return opened.problems;
  const unsafe = unsafeIn(opened.parts);
  if (unsafe.length > 0) return unsafe;
  const lines = linesOf(opened.parts);
  if (!lines.some(({ text }) => text.includes('{'))) return [{ reason: 'no-tags', tag: null, where: null }];
  const problems = scanTags(lines, knownTags(sample));
  return problems.length > 0 ? problems : tried(bytes, sample, lang);
}

function unsafeIn(parts: TemplateParts): readonly Problem[] {
  const found: Problem[] = [];
  if (!(parts.get('[Content_Types].xml') ?? '').includes(plainDocument))
    found.push({ reason: 'not-plain-document', tag: null, where: null });
  for (const [name, xml] of parts) {
    const reason = unsafePart(name, xml);
    if (reason !== null) found.push({ ...reason, where: name });
  }
  return found;
}

/** Nothing outside the file is fetched or linked to, no entity is declared, no field does more than count and date. */
function unsafePart(name: string, xml: string): Pick<Problem, 'reason' | 'tag'> | null {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return { reason: 'holds-entities', tag: null };
  if (name.endsWith('.rels')) return outsideOf(xml);
  if (/<w:altChunk\b/u.test(xml)) return { reason: 'holds-program', tag: null };
  const field = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/gu)]
    .map(([, inside, beside]) => (inside ?? beside ?? '').trim())
    .find(
      (code) => code !== '' && !/^(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME)\b/iu.test(code) && /^[A-Z]/iu.test(code),
    );
  return field === undefined ? null : { reason: 'field-code', tag: field.slice(0, 60) };
}

function outsideOf(rels: string): Pick<Problem, 'reason' | 'tag'> | null {
  const outside = [...rels.matchAll(/<Relationship\b[^>]*>/gu)]
    .map(([relation]) => relation)
    .find((relation) => /TargetMode\s*=\s*["']External["']/iu.test(relation));
  if (outside === undefined) return null;
  return { reason: 'outside-link', tag: /Target\s*=\s*["']([^"']*)["']/u.exec(outside)?.[1]?.slice(0, 80) ?? null };
}

/** The paragraphs as a person reads them: Word cuts one tag into many runs. */
function linesOf(parts: TemplateParts): readonly TemplateLine[] {
  return [...parts]
    .filter(([name]) => printed.test(name))
    .flatMap(([, xml]) => xml.split(/<\/w:p>/u))
    .map((paragraph) => ({
      text: [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu)]
        .map(([, text = '']) => unescaped(text))
        .join(''),
    }))
    .filter(({ text }) => text !== '');
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const unescaped = (text: string): string => text.replace(/&(?:lt|gt|quot|apos|amp);/gu, (one) => entities[one] ?? one);

async function tried(bytes: Uint8Array, { letters, words }: Sample, lang: PaperLanguage): Promise<readonly Problem[]> {
  const letter = letters[lang];
  try {
    await fillTemplate(bytes, { letter, content: templateContent({ letter, words, said: [] }), date: '2026-01-01' });
    return [];
  } catch (error) {
    return [{ reason: 'cannot-fill', tag: error instanceof Error ? error.message.slice(0, 120) : null, where: null }];
  }
}
