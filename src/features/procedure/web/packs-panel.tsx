import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { procedure_web_head_only, procedure_web_lede } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { useLanguage } from '#ui/language.ts';
import { packs } from '../contract.ts';
import { PackFile } from './pack-file.tsx';
import { PacksList } from './packs-list.tsx';

export type PacksPanelProps = { readonly today: PlainDate; readonly mayAdd: boolean };

/** The rule packs of the school, each from its day; the head adds another from a file. */
export function PacksPanel({ today, mayAdd }: PacksPanelProps) {
  useLanguage();
  const ask = useAsk(packs, {});
  return (
    <div style={{ marginTop: 20 }}>
      <p className="tk-dim">{procedure_web_lede()}</p>
      <Answered ask={ask} lines={4}>
        {(answer) => (
          <>
            <PacksList packs={answer.packs} inForceId={answer.inForceId} today={today} mayRemove={mayAdd} />
            {mayAdd ? <PackFile today={today} /> : <p className="tk-dim">{procedure_web_head_only()}</p>}
          </>
        )}
      </Answered>
    </div>
  );
}
