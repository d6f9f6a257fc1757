import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { holds, useMe } from '#features/cases/web/use-me.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { groundWord } from '#features/cases/web/ground-word.ts';
import {
  referral_web_added_ground,
  referral_web_added_line,
  referral_web_edit,
  referral_web_happened_on,
  referral_web_joined_appeals,
  referral_web_opinion,
  referral_web_prior,
  referral_web_proposal,
  referral_web_reasons,
  referral_web_responsible,
  referral_web_submission_line,
  referral_web_submission_none,
  referral_web_submission_paper,
  referral_web_submission_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Fields, FieldRow } from '#ui/field-row.tsx';
import { useLanguage } from '#ui/language.ts';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { Panel } from '#ui/panel.tsx';
import { submission, type AddedGround, type AppealRow, type SubmissionView } from '../contract.ts';
import { Said } from './said.tsx';

export type SubmissionPanelProps = { readonly caseId: string; readonly packId: string };

/** The submission of a case and the appeals it rests on, for the page of the case. */
export function SubmissionPanel({ caseId, packId }: SubmissionPanelProps) {
  useLanguage();
  const deputy = holds(useMe(), ['deputy']);
  const ask = useAsk(submission, { caseId });
  return (
    <Answered ask={ask}>
      {({ submission: view, addedGrounds, appeals, editable }) =>
        view === null ? (
          <p className="tk-dim">{referral_web_submission_none()}</p>
        ) : (
          <Panel
            title={referral_web_submission_title({ number: view.number })}
            aside={<PaperButtons paper="submission" id={caseId} label={referral_web_submission_paper()} />}
          >
            <SubmissionFields view={view} packId={packId} />
            <AddedGrounds grounds={addedGrounds} packId={packId} />
            <JoinedAppeals appeals={appeals} />
            {deputy && editable ? (
              <Button component={Link} to={`/cases/${caseId}/submission`} variant="default" mt="md">
                {referral_web_edit()}
              </Button>
            ) : null}
          </Panel>
        )
      }
    </Answered>
  );
}

function SubmissionFields({ view, packId }: { readonly view: SubmissionView; readonly packId: string }) {
  const pack = packFor(packId);
  return (
    <>
      <p className="tk-small tk-dim">
        {referral_web_submission_line({ name: view.authorName, day: longDay(view.submittedOn) })}
      </p>
      <Fields>
        {view.grounds.map((ground) => (
          <FieldRow key={ground.code} label={groundWord(pack, ground.code)}>
            <Said text={ground.facts} />
          </FieldRow>
        ))}
        <FieldRow label={referral_web_reasons()}>
          <Said text={view.reasons} />
        </FieldRow>
        {view.priorMeasures === null ? null : (
          <FieldRow label={referral_web_prior()}>
            <Said text={view.priorMeasures} />
          </FieldRow>
        )}
        {view.classTeacherOpinion === null ? null : (
          <FieldRow label={referral_web_opinion()}>
            <Said text={view.classTeacherOpinion} />
          </FieldRow>
        )}
        {view.proposal === null ? null : (
          <FieldRow label={referral_web_proposal()}>
            <Said text={view.proposal} />
          </FieldRow>
        )}
        <FieldRow label={referral_web_responsible()}>{view.responsibleName}</FieldRow>
      </Fields>
    </>
  );
}

type AddedProps = { readonly grounds: readonly AddedGround[]; readonly packId: string };

/** Clauses 4, 18: what an appeal joined later brought to the case. */
function AddedGrounds({ grounds, packId }: AddedProps) {
  if (grounds.length === 0) return null;
  const pack = packFor(packId);
  return (
    <Fields>
      {grounds.map(({ code, facts, happenedOn, addedOn }) => (
        <FieldRow key={code} label={referral_web_added_ground({ ground: groundWord(pack, code) })}>
          <Said text={facts} />
          <p className="tk-small tk-dim">
            {happenedOn === null ? null : `${referral_web_happened_on()}: ${longDay(happenedOn)}. `}
            {referral_web_added_line({ day: longDay(addedOn) })}
          </p>
        </FieldRow>
      ))}
    </Fields>
  );
}

function JoinedAppeals({ appeals }: { readonly appeals: readonly AppealRow[] }) {
  if (appeals.length === 0) return null;
  return (
    <Fields>
      <FieldRow label={referral_web_joined_appeals()}>
        {appeals.map((row) => (
          <div key={row.id}>
            <Link
              to="/appeals/$appealId"
              params={{ appealId: row.id }}
              className="rf-link"
            >{`${row.authorName}, ${longDay(dayOfMoment(row.sentAt))}`}</Link>
          </div>
        ))}
      </FieldRow>
    </Fields>
  );
}
