import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { holds, useMe } from '#features/cases/web/use-me.ts';
import { useSearchText } from '#features/cases/web/use-param.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import {
  referral_web_appeals_lede_mine,
  referral_web_appeals_lede_school,
  referral_web_appeals_title,
  referral_web_show,
  referral_web_write,
} from '#messages';
import { Waiting } from '#ui/answered.tsx';
import { Icon } from '#ui/icon.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { say } from '#ui/say.ts';
import { appealShows, MyAppeals, SchoolAppeals, type AppealShow } from './appeal-lists.tsx';
import './referral.css';

/** Appeals: the author's own with their answers; to the deputy what waits for an answer first (clause 4). */
export function AppealsPage() {
  useLanguage();
  const me = useMe();
  const wholeSchool = holds(me, wholeSchoolRoles);
  const asked = useSearchText('show');
  const show = appealShows.find((one) => one === asked) ?? 'sent';
  return (
    <Page
      title={referral_web_appeals_title()}
      lede={wholeSchool ? referral_web_appeals_lede_school() : referral_web_appeals_lede_mine()}
      actions={
        <Button component={Link} to="/appeals/new" leftSection={<Icon name="plus" />}>
          {referral_web_write()}
        </Button>
      }
    >
      {wholeSchool ? <Shows show={show} /> : null}
      {me === undefined ? (
        <Waiting lines={6} />
      ) : (
        <AppealsShown show={wholeSchool ? show : 'mine'} today={me.calendarToday} />
      )}
    </Page>
  );
}

const AppealsShown = ({ show, today }: { readonly show: AppealShow; readonly today: string }) =>
  show === 'mine' ? <MyAppeals today={today} /> : <SchoolAppeals key={show} show={show} today={today} />;

function Shows({ show }: { readonly show: AppealShow }) {
  const navigate = useNavigate();
  return (
    <div className="rf-shows" role="group" aria-label={referral_web_show()}>
      {appealShows.map((one) => (
        <Button
          key={one}
          size="compact-md"
          variant={one === show ? 'light' : 'default'}
          aria-pressed={one === show}
          onClick={() => void navigate({ to: '/appeals', search: { show: one }, replace: true })}
        >
          {say(`referral_web_show_${one}`)}
        </Button>
      ))}
    </div>
  );
}
