import './door.css';
import { lazy, Suspense } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { named } from '#features/school/web/named.ts';
import {
  access_web_slip_address,
  access_web_slip_code,
  access_web_slip_for,
  access_web_slip_how,
  access_web_slip_how_code,
  access_web_slip_qr,
  access_web_slip_until,
} from '#messages';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import type { invitationCode } from '../contract.ts';
import { publicUrl } from './public-url.ts';

const QrPicture = lazy(async () => ({ default: (await import('./qr-picture.tsx')).QrPicture }));

/** The link of an invitation; null where the school has no address of its own: then there is the code alone. */
export function slipLink(path: string): string | null {
  const address = publicUrl();
  return address === null ? null : `${address}${path}`;
}

/** What an invited person is handed: where to go, and the code. */
export function SlipCard({ told }: { readonly told: OutputOf<typeof invitationCode> }) {
  const link = slipLink(told.path);
  return (
    <div className="tk-slip">
      <p className="tk-dim">{named(told.schoolNames)}</p>
      <p>
        <b>{access_web_slip_for({ name: told.name })}</b>
      </p>
      <p>{link === null ? access_web_slip_how_code() : access_web_slip_how()}</p>
      {link === null ? null : <SlipLink link={link} />}
      <div>
        <div className="tk-small tk-dim">{access_web_slip_code()}</div>
        <div className="tk-slip-code">{told.code}</div>
      </div>
      <p>{access_web_slip_until({ day: longDay(dayOfMoment(told.endsAt)) })}</p>
    </div>
  );
}

const SlipLink = ({ link }: { readonly link: string }) => (
  <div className="tk-slip-address">
    <div>
      <div className="tk-small tk-dim">{access_web_slip_address()}</div>
      <div className="tk-slip-link">{link}</div>
    </div>
    <Suspense fallback={null}>
      <QrPicture text={link} label={access_web_slip_qr()} />
    </Suspense>
  </div>
);
