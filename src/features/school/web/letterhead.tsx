import './school.css';
import type { Names } from '#kernel/pure/text.ts';
import {
  school_web_bin_short,
  school_web_letterhead_label,
  school_web_letterhead_name_kk,
  school_web_letterhead_name_ru,
} from '#messages';
import { checkPhone, displayPhone } from '#kernel/pure/phone.ts';

export type LetterheadProps = {
  readonly names: Names;
  readonly address: Names | null;
  readonly phone: string;
  readonly bin: string;
  /** Address of the picture between the two names. */
  readonly emblem?: string | null;
};

/** How the head of every paper of the school will look: both languages, number, address, telephone. */
export function Letterhead({ names, address, phone, bin, emblem = null }: LetterheadProps) {
  return (
    <div className="tk-letterhead-frame">
      <figure className="tk-letterhead" aria-label={school_web_letterhead_label()} style={{ margin: 0 }}>
        <div className={emblem === null ? 'tk-letterhead-pair' : 'tk-letterhead-pair tk-letterhead-emblem'}>
          <Side lang="kk" name={names.kk} blank={school_web_letterhead_name_kk()} address={address?.kk ?? ''} />
          {emblem === null ? null : <img src={emblem} alt="" />}
          <Side lang="ru" name={names.ru} blank={school_web_letterhead_name_ru()} address={address?.ru ?? ''} />
        </div>
        <hr className="tk-letterhead-rule" />
        <div className="tk-letterhead-foot">
          <span>{school_web_bin_short({ bin: bin === '' ? '____________' : bin })}</span>
          <span>{phone === '' ? '' : shownPhone(phone)}</span>
        </div>
      </figure>
    </div>
  );
}

type SideProps = { readonly lang: string; readonly name: string; readonly blank: string; readonly address: string };

const Side = ({ lang, name, blank, address }: SideProps) => (
  <div lang={lang}>
    {name.trim() === '' ? <b className="tk-letterhead-blank">{blank}</b> : <b>{name}</b>}
    {address.trim() === '' ? null : <small>{address}</small>}
  </div>
);

/** «+7 701 123 45 67», or what was typed while it is no number yet. */
export function shownPhone(phone: string): string {
  const checked = checkPhone(phone);
  return checked.ok ? displayPhone(checked.value) : phone;
}
