import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PackFault } from '#features/procedure/rules/pack-fault.ts';
import type { Language } from '#kernel/pure/text.ts';

const Messages = z.record(z.string(), z.string());

/** An error of a pack file in the words of the screens, which the command line has no other need to build. */
export function faultWords({ reason, facts }: PackFault, language: Language): string {
  const key = `procedure_fault_${reason.replaceAll('-', '_')}`;
  const sentence = messagesIn(language)[key] ?? reason;
  return sentence.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => {
    const fact = facts[name];
    return Array.isArray(fact) ? fact.join(', ') : String(fact);
  });
}

function messagesIn(language: Language): Readonly<Record<string, string>> {
  const file = new URL(`../../features/procedure/messages/${language}.json`, import.meta.url);
  return Messages.parse(JSON.parse(readFileSync(file, 'utf8')));
}
