import { longDate, weekdayName } from '#kernel/pure/long-date.ts';
import { textIn, type PaperLanguage } from '#kernel/pure/text.ts';
import type { LinkedItem } from '../link-item.ts';
import { html, type Html } from './html.ts';
import { pageWords as words } from './page-words.ts';
import { facts } from './page.ts';

type Fact = readonly [label: string, value: string | Html];

/** When and where, and what else is told of the question. */
export function meetingFacts(item: LinkedItem, language: PaperLanguage, ...more: readonly Fact[]): Html {
  const hour = item.starts_at === null || item.starts_at === '' ? '' : `, ${item.starts_at}`;
  const day = `${longDate(item.held_on, language)}${hour} (${weekdayName(item.held_on, language)})`;
  const place: Fact[] = item.place === null ? [] : [[words.place[language], textIn(item.place, language).text]];
  const join: Fact[] = item.join_at === null ? [] : [[words.joinAt[language], joining(item.join_at)]];
  return facts([words.day[language], day], ...place, ...join, ...more);
}

/** Only an address of the web can be pressed; anything else is shown as it was typed. */
const joining = (address: string): string | Html =>
  /^https?:\/\//iu.test(address) ? html`<a href="${address}" rel="noopener noreferrer">${address}</a>` : address;
