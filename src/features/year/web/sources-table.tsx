import { Button } from '@mantine/core';
import {
  year_web_apart,
  year_web_apart_n,
  year_web_class_from,
  year_web_class_to,
  year_web_no_teacher,
  year_web_sources,
  year_web_target_of,
} from '#messages';
import { Section } from '#ui/page.tsx';
import { sendClass } from '../rules/edit-plan.ts';
import type { PlanPart, Told } from './plan-panel.tsx';
import { pupilsWords } from './pupils-words.ts';
import { TargetSelect } from './target-select.tsx';

type Props = PlanPart & { readonly onApart: (classId: string) => void };

/** Each class of the old year and where it goes. */
export const SourcesTable = (props: Props) => (
  <Section title={year_web_sources()}>
    <div className="tk-year-rows" role="list">
      <div className="tk-year-row tk-year-row-head tk-small tk-dim" aria-hidden="true">
        <span>{year_web_class_from()}</span>
        <span>{year_web_class_to()}</span>
        <span />
      </div>
      {props.told.sources.map((source) => (
        <SourceRow key={source.classId} {...props} source={source} />
      ))}
    </div>
  </Section>
);

function SourceRow({ plan, onChange, onApart, source }: Props & { readonly source: Told['sources'][number] }) {
  const to = plan.sources.find((one) => one.classId === source.classId)?.to ?? null;
  const apart = plan.exceptions.filter((one) => one.from === source.classId).length;
  return (
    <div className="tk-year-row" role="listitem">
      <span>
        <b>{source.name}</b>{' '}
        <span className="tk-small tk-dim">
          {pupilsWords(source.pupils)} · {source.teacher ?? year_web_no_teacher()}
        </span>
      </span>
      <TargetSelect
        plan={plan}
        to={to}
        label={year_web_target_of({ class: source.name })}
        onChange={(next) => onChange(sendClass(plan, source.classId, next))}
      />
      <Button
        variant={apart === 0 ? 'subtle' : 'light'}
        size="compact-md"
        disabled={source.pupils === 0}
        aria-label={`${source.name}: ${apart === 0 ? year_web_apart() : year_web_apart_n({ n: apart })}`}
        onClick={() => onApart(source.classId)}
      >
        {apart === 0 ? year_web_apart() : year_web_apart_n({ n: apart })}
      </Button>
    </div>
  );
}
