import {
  council_web_esign_card,
  council_web_esign_not_verified,
  council_web_esign_own_file,
  council_web_esign_verified,
  council_web_see_scan,
  council_web_signed_hash,
  council_web_signed_on,
} from '#messages';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { SignatureLine } from '../rules/meeting-view.ts';

/** A signature that is there: how and when, what the check found, and what recognises the signed bytes for good. */
export function SignatureMade({ signature }: { readonly signature: SignatureLine }) {
  const { electronic, signedOn, fileId, hash } = signature;
  const day = longDay(signedOn);
  return (
    <div className="cn-made">
      {electronic === null ? (
        <StatusBadge tone="done">{council_web_signed_on({ day })}</StatusBadge>
      ) : (
        <Verdict electronic={electronic} day={day} />
      )}
      <p className="tk-small">
        <a href={`/api/files/${fileId}`}>
          {electronic === null ? council_web_see_scan() : council_web_esign_own_file()}
        </a>
      </p>
      {hash === '' ? null : <p className="tk-small tk-dim cn-hash">{council_web_signed_hash({ hash })}</p>}
    </div>
  );
}

type VerdictProps = { readonly electronic: NonNullable<SignatureLine['electronic']>; readonly day: string };

function Verdict({ electronic: { verdict }, day }: VerdictProps) {
  const { holder, serial, issuer } = verdict.card;
  return (
    <>
      {verdict.kind === 'verified' ? (
        <StatusBadge tone="done">{council_web_esign_verified({ day })}</StatusBadge>
      ) : (
        <StatusBadge>{council_web_esign_not_verified({ day })}</StatusBadge>
      )}
      <p className="tk-small cn-hash">{council_web_esign_card({ holder, serial, issuer })}</p>
      {verdict.kind === 'verified'
        ? null
        : verdict.unchecked.map((one) => (
            <p key={one} className="tk-small tk-dim">
              {say(`council_web_esign_open_${one}`)}
            </p>
          ))}
    </>
  );
}
