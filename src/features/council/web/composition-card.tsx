import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  council_web_appoint,
  council_web_by_order,
  council_web_composition,
  council_web_composition_none,
  council_web_compositions_all,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { compositions } from '../contract.ts';
import { CompositionMembers } from './composition-members.tsx';
import { OrderBreaks, OrderLine } from './order-lines.tsx';
import { ValidityLine } from './validity-line.tsx';

/** The composition in force: who, by which order, and whether it is as clauses 6 and 7 recommend. */
export function CompositionCard({ appoints }: { readonly appoints: boolean }) {
  const ask = useAsk(compositions, {});
  const button = (
    <Button variant="default" fullWidth mt="md" component={Link} to="/council/composition">
      {appoints ? council_web_appoint() : council_web_compositions_all()}
    </Button>
  );
  return (
    <Answered ask={ask} lines={6}>
      {({ compositions: all, inForceId }) => {
        const inForce = all.find((one) => one.id === inForceId);
        if (inForce === undefined) {
          return (
            <Panel title={council_web_composition()}>
              <p className="tk-dim">{council_web_composition_none()}</p>
              <OrderBreaks all={all} />
              {button}
            </Panel>
          );
        }
        return (
          <Panel title={council_web_composition()}>
            <p className="tk-small tk-dim">
              {council_web_by_order({ number: inForce.orderNumber, day: longDay(inForce.orderOn) })}
            </p>
            <OrderLine of={inForce} all={all} />
            <ValidityLine members={inForce.members.length} departures={inForce.departures} kept={inForce.kept} />
            <OrderBreaks all={all} />
            <CompositionMembers members={inForce.members} />
            {button}
          </Panel>
        );
      }}
    </Answered>
  );
}
