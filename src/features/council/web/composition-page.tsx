import './council.css';
import { Link } from '@tanstack/react-router';
import {
  council_web_back,
  council_web_by_order,
  council_web_composition_none,
  council_web_compositions,
  council_web_compositions_all,
  council_web_compositions_lede,
  council_web_paper_order,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { longDay } from '#ui/long-day.ts';
import { Page, Section } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { appointComposition, attachOrderScan, compositions } from '../contract.ts';
import { AppointForm } from './appoint-form.tsx';
import { CompositionMembers } from './composition-members.tsx';
import { OrderBreaks, OrderLine } from './order-lines.tsx';
import { OrderOnPaper } from './order-on-paper.tsx';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import { ValidityLine } from './validity-line.tsx';

/** Compositions follow each other in time (clause 6): the new one, and those before it. */
export function CompositionPage() {
  const me = useMe();
  const ask = useAsk(compositions, {});
  return (
    <Page
      title={council_web_compositions()}
      lede={council_web_compositions_lede()}
      back={<Link to="/council">{council_web_back()}</Link>}
    >
      {me !== undefined && mayDo(me, appointComposition) ? <AppointForm today={me.calendarToday} /> : null}
      <Section title={council_web_compositions_all()}>
        <Answered ask={ask} lines={6}>
          {({ compositions: all }) =>
            all.length === 0 ? (
              <p className="tk-dim">{council_web_composition_none()}</p>
            ) : (
              <>
                <OrderBreaks all={all} />
                {all.map((one) => (
                  <Panel
                    key={one.id}
                    title={council_web_by_order({ number: one.orderNumber, day: longDay(one.orderOn) })}
                  >
                    <OrderLine of={one} all={all} />
                    <OrderOnPaper of={one} attaches={me !== undefined && mayDo(me, attachOrderScan)} />
                    <ValidityLine members={one.members.length} departures={one.departures} kept={one.kept} />
                    <CompositionMembers members={one.members} />
                    <PaperButtons paper="composition-order" id={one.id} label={council_web_paper_order()} />
                  </Panel>
                ))}
              </>
            )
          }
        </Answered>
      </Section>
    </Page>
  );
}
