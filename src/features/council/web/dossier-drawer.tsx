import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dossierOfCase, type DossierPaper } from '#features/dossier/contract.ts';
import { council_web_dossier_of, council_web_dossier_open, council_web_read, ui_close } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Answered } from '#ui/answered.tsx';
import { Icon } from '#ui/icon.tsx';
import { longDay } from '#ui/long-day.ts';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import type { ItemView } from '../rules/meeting-view.ts';
import { paperStateWord, textFor } from './council-words.ts';
import { itemFullTitle } from './item-title.ts';
import { casePath } from './meeting-path.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { dossierPaperWord } from './pack-for.ts';

export type DossierDrawerProps = { readonly item: ItemView; readonly opened: boolean; readonly onClose: () => void };

/** The dossier of the child, one key away: what is here, and each paper to read. */
export function DossierDrawer({ item, opened, onClose }: DossierDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={council_web_dossier_of({ title: itemFullTitle(item) })}
      closeButtonProps={{ 'aria-label': ui_close() }}
    >
      {opened && item.caseId !== null && item.dossier !== null ? (
        <DossierPapers item={item} caseId={item.caseId} purpose={item.dossier.purpose} />
      ) : null}
    </Drawer>
  );
}

type DossierPapersProps = { readonly item: ItemView; readonly caseId: string; readonly purpose: 'placing' | 'removal' };

function DossierPapers({ item, caseId, purpose }: DossierPapersProps) {
  const ask = useAsk(dossierOfCase, { caseId, purpose });
  const pack = packFor(item.packId);
  return (
    <Answered ask={ask} lines={4}>
      {({ dossier, mayRead }) => (
        <>
          <ul className="tk-queue">
            {dossier.papers.map((paper) => (
              <li key={paper.kind} className="tk-row">
                <Icon name={paper.state === 'received' || paper.state === 'not-needed' ? 'check' : 'clock'} />
                <div className="tk-row-words">
                  <div className="tk-row-title">{dossierPaperWord(pack, paper.kind)}</div>
                  <div className="tk-small tk-dim">{detailOf(paper)}</div>
                </div>
                {paper.paperId !== null && isWritten(paper) && mayRead.includes(paper.kind) ? (
                  <PaperButtons
                    paper={slugOf(paper.kind)}
                    id={paper.paperId}
                    label={council_web_read()}
                    formats={['pdf']}
                    langs={['kk', 'ru']}
                  />
                ) : null}
              </li>
            ))}
          </ul>
          <p className="cn-gap">
            <Link to={casePath(caseId)} search={{ tab: 'dossier' }} target="_blank">
              {council_web_dossier_open()}
            </Link>
          </p>
        </>
      )}
    </Answered>
  );
}

const isWritten = (paper: DossierPaper): boolean => paper.state === 'written' || paper.state === 'received';

/** Papers for removal are printed on the forms of those for placing. */
const slugOf = (kind: DossierPaper['kind']): string => {
  if (kind === 'characteristic-positive') return 'characteristic';
  return kind === 'psychological-characteristic-positive' ? 'psychological-conclusion' : kind;
};

function detailOf(paper: DossierPaper): string {
  const parts = [paperStateWord(paper.state)];
  if (paper.notNeededReason !== null) parts.push(textFor(paper.notNeededReason));
  if (paper.authorName !== null) parts.push(paper.authorName);
  if (paper.writtenOn !== null) parts.push(longDay(paper.writtenOn));
  return parts.join(' · ');
}
