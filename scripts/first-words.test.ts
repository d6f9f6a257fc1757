import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstSources, firstWords } from './first-words.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tirek-first-words-'));
  const files: Readonly<Record<string, string>> = {
    'src/app/web/main.tsx': `import './frame.css';
import { Frame } from './frame.tsx';
import type { Plan } from '#features/plan/web/plan-page.tsx';
export const plan: Plan | null = null;`,
    'src/app/web/frame.tsx': `import { app_skip, app_search as words } from '#messages';
import {
  one,
  two,
} from '#ui/dialog.tsx';
const Page = lazy(() => import('#features/overview/web/my-day-page.tsx'));
const others = () => import('./other-routes.tsx');`,
    'src/app/web/other-routes.tsx': `import '#features/plan/web/plan-page.tsx';`,
    'src/features/plan/web/plan-page.tsx': `import { plan_title } from '#messages'; say(\`plan_way_\${kind}\`);`,
    'src/features/overview/web/my-day-page.tsx': `say(\`overview_duty_\${kind}\`); say(\`refusal_\${reason}\`);`,
    'src/ui/dialog.tsx': `import { ui_close } from '#messages';`,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the words of the first visit', () => {
  it('are those of what may be loaded before another page is opened, also of what is fetched later', () => {
    expect([...firstSources(root)].toSorted()).toEqual([
      'src/app/web/frame.tsx',
      'src/app/web/main.tsx',
      'src/features/overview/web/my-day-page.tsx',
      'src/ui/dialog.tsx',
    ]);
  });

  it('hold what is named whole or by its beginning; refusals come with the words of all pages', () => {
    const keys = ['app_search', 'app_skip', 'overview_duty_sign_protocol', 'plan_title', 'plan_way_paper', 'ui_close'];
    expect(firstWords(root, [...keys, 'refusal_too_late'])).toEqual([
      'app_search',
      'app_skip',
      'overview_duty_sign_protocol',
      'ui_close',
    ]);
  });
});
