import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import {
  dossier_web_handed_next,
  dossier_web_handed_title,
  dossier_web_print,
  dossier_web_to_asked,
  dossier_web_to_case,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { sheetOf } from './paper-words.ts';
import type { PaperToWrite } from './write-paper-page.tsx';

/** The paper is with the deputy; whoever was only asked goes back to what else is asked. */
export function PaperHanded({ paper, paperId }: { readonly paper: PaperToWrite; readonly paperId: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="rf-sent">
      <h2 ref={heading} tabIndex={-1}>
        <Icon name="check" size={22} /> {dossier_web_handed_title()}
      </h2>
      <p>{dossier_web_handed_next()}</p>
      <div className="rf-foot-row">
        {paper.onBehalf ? (
          <Button renderRoot={(link) => <Link {...link} to={`/cases/${paper.caseId}`} search={{ tab: 'dossier' }} />}>
            {dossier_web_to_case()}
          </Button>
        ) : (
          <Button component={Link} to="/asked">
            {dossier_web_to_asked()}
          </Button>
        )}
        <PaperButtons paper={sheetOf(paper.kind)} id={paperId} label={dossier_web_print()} />
      </div>
    </div>
  );
}
