import { Table } from '@mantine/core';
import { BundlePanel } from '#features/documents/web/bundle-panel.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  overview_papers_empty,
  overview_papers_empty_text,
  overview_papers_file,
  overview_papers_made,
  overview_papers_name,
  overview_papers_when,
  overview_record_card,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { say } from '#ui/say.ts';
import { papersOfCase } from '../contract.ts';

/** Every paper made and every scan attached in one case, newest first; each opens its exact bytes. */
export function PapersTab({ caseId }: { readonly caseId: string }) {
  const ask = useAsk(papersOfCase, { caseId });
  return (
    <>
      <PaperButtons paper="record-card" id={caseId} label={overview_record_card()} />
      <BundlePanel kind="case" subjectId={caseId} />
      <Answered ask={ask}>{(kept) => <Kept {...kept} />}</Answered>
    </>
  );
}

function Kept({ papers, files }: OutputOf<typeof papersOfCase>) {
  return papers.length + files.length === 0 ? (
    <EmptyState icon="file" title={overview_papers_empty()} text={overview_papers_empty_text()} />
  ) : (
    <div className="tk-table-scroll">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{overview_papers_name()}</Table.Th>
            <Table.Th>{overview_papers_when()}</Table.Th>
            <Table.Th>{overview_papers_made()}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {papers.map((paper) => (
            <Table.Tr key={paper.fileId}>
              <Table.Td>
                <a href={`/api/files/${paper.fileId}`} target="_blank" rel="noreferrer">
                  {say(`overview_paper_${paper.paper}`, {}, paper.paper)} ({paper.language},{' '}
                  {paper.format.toUpperCase()})
                </a>
              </Table.Td>
              <Table.Td>{longDay(dayOfMoment(paper.at))}</Table.Td>
              <Table.Td>{paper.madeBy}</Table.Td>
            </Table.Tr>
          ))}
          {files.map((file) => (
            <Table.Tr key={file.fileId}>
              <Table.Td>
                <a href={`/api/files/${file.fileId}`} target="_blank" rel="noreferrer">
                  {file.name}
                </a>
              </Table.Td>
              <Table.Td>{longDay(dayOfMoment(file.at))}</Table.Td>
              <Table.Td>{overview_papers_file()}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
