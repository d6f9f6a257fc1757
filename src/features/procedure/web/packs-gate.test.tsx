// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { show } from '#ui/testing/show.tsx';
import { order61 } from '../rules/order-61-2023.ts';
import { secondPack } from '../rules/testing/second-pack.ts';
import { packFor } from './packs.ts';
import { PacksGate } from './packs-gate.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const shipped = { usableFrom: '2023-03-03', shipped: true, addedOn: null, firstUsedOn: null };
const known = (id: string) => ({ ...shipped, id, sha256: `hash-of-${id}` });

/** A school whose second pack is there from the second question on. */
function serve(): string[] {
  const asked: string[] = [];
  const lists = [[known(order61.id)], [known(order61.id), known(secondPack.id)]];
  vi.stubGlobal('fetch', async (address: string) => {
    const url = new URL(address, 'http://school');
    const input = JSON.parse(url.searchParams.get('input') ?? '{}');
    asked.push(`${url.pathname} ${String(input.sha256 ?? '')}`.trim());
    const packs = lists.length > 1 ? lists.shift() : lists[0];
    const list = { packs, inForceId: order61.id };
    const body = { pack: input.id === secondPack.id ? secondPack : order61 };
    return new Response(JSON.stringify({ value: url.pathname.endsWith('packs') ? list : body }));
  });
  return asked;
}

const Word = ({ packId }: { readonly packId: string }) => (
  <>
    <p>{packFor(packId).vocabulary.record.ru}</p>
    <ClauseChip clause={11} />
  </>
);

test('no page is shown before the packs are read; each is asked for under its hash', async () => {
  const asked = serve();
  show(
    <PacksGate>
      <Word packId={order61.id} />
    </PacksGate>,
  );
  expect(screen.queryByText('внутришкольный учет')).toBeNull();
  expect(await screen.findByText('внутришкольный учет')).toBeDefined();
  expect(asked).toEqual(['/api/procedure/packs', '/api/procedure/pack hash-of-order-61-2023']);
});

test('a page that names a pack loaded a moment ago is shown anew in its words', async () => {
  serve();
  show(
    <PacksGate>
      <Word packId={secondPack.id} />
    </PacksGate>,
  );
  expect(await screen.findByText('педагогическое сопровождение')).toBeDefined();
});
