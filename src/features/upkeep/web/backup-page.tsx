import '#features/school/web/school.css';
import './upkeep.css';
import { SettingsFrame } from '#features/access/web/settings-frame.tsx';
import type { Reader } from '#features/school/web/reader.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { upkeep_lede, upkeep_not_for_you, upkeep_several } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { backups } from '../contract.ts';
import { CopiesPanel } from './copies-panel.tsx';
import { PhrasePanel } from './phrase-panel.tsx';
import { RestorePanel } from './restore-panel.tsx';
import { BackupSettingsPanel } from './settings-panel.tsx';

export type Upkeep = OutputOf<typeof backups>;

/** Backups of the installation: the phrase first, then the copies, what is set, and the way back. */
export const BackupPage = () => (
  <SettingsFrame tab="backup">
    {(reader) =>
      keeps(reader) ? (
        <Backups isHead={reader.roles.includes('head')} />
      ) : (
        <EmptyState icon="lock" title={upkeep_not_for_you()} />
      )
    }
  </SettingsFrame>
);

const keeps = ({ roles }: Reader): boolean => roles.some((role) => backups.may.includes(role));

function Backups({ isHead }: { readonly isHead: boolean }) {
  const ask = useAsk(backups, {}, { everyMs: 2000 });
  return (
    <Answered ask={ask} lines={8}>
      {(upkeep) =>
        upkeep.isOnlySchool ? (
          <div className="tk-upkeep">
            <p className="tk-dim tk-upkeep-lede">{upkeep_lede()}</p>
            <PhrasePanel madeAt={upkeep.phraseMadeAt} isHead={isHead} />
            <CopiesPanel upkeep={upkeep} />
            <BackupSettingsPanel key={upkeep.settings.version} stored={upkeep.settings} />
            <RestorePanel />
          </div>
        ) : (
          <EmptyState icon="info" title={upkeep_several()} />
        )
      }
    </Answered>
  );
}
