import { useQueries, useQueryClient } from '@tanstack/react-query';
import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { Answered, Waiting } from '#ui/answered.tsx';
import { refreshFeatures } from '#ui/api/query-client.ts';
import { askingOf, useAsk } from '#ui/api/use-ask.ts';
import { Clauses } from '#ui/clauses.ts';
import { pack, packs } from '../contract.ts';
import type { Pack } from '../rules/pack.ts';
import { keepPacks, onMissedPack } from './packs.ts';

/** Shows its pages once the rule packs of the school are here; browsers keep them, so mostly at once. */
export function PacksGate({ children }: { readonly children: ReactNode }) {
  const list = useAsk(packs, {});
  const bodies = useQueries({
    queries: (list.data?.packs ?? []).map(({ id, sha256 }) => askingOf(pack, { id, sha256 })),
  });
  const round = useMissedPacks();
  const read = bodies.flatMap(({ data }): Pack[] => (data === undefined ? [] : [data.pack]));
  const inForce = read.find(({ id }) => id === list.data?.inForceId);
  if (inForce === undefined || read.length < bodies.length) {
    const failed = bodies.find(({ isError }) => isError);
    if (failed !== undefined) return <Answered ask={failed}>{() => null}</Answered>;
    return <Answered ask={list}>{() => <Waiting lines={6} />}</Answered>;
  }
  keepPacks(read, inForce.id);
  return (
    <Clauses value={inForce.clauses}>
      <Fragment key={round}>{children}</Fragment>
    </Clauses>
  );
}

/** A page that named a pack not read yet is built anew once the packs were asked for again. */
function useMissedPacks(): number {
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  useEffect(() => {
    const missed = new Set<string>();
    onMissedPack((id) => {
      if (missed.has(id)) return;
      missed.add(id);
      queueMicrotask(
        () => void refreshFeatures(client, ['procedure.packs']).then(() => setRound((before) => before + 1)),
      );
    });
    return () => onMissedPack(() => undefined);
  }, [client]);
  return round;
}
