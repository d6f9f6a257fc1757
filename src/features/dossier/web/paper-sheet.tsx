import { useRef, useState } from 'react';
import { PersonPick } from '#features/cases/web/person-pick.tsx';
import { useTypedDraft } from '#features/cases/web/use-typed-draft.ts';
import { FormFoot } from '#features/referral/web/appeal-form.tsx';
import { focusFirstMistake } from '#features/referral/web/focus-first-mistake.ts';
import { FilesField } from '#features/referral/web/files-field.tsx';
import '#features/referral/web/referral.css';
import { dossier_web_author, dossier_web_author_hint, dossier_web_files, dossier_web_hand_in } from '#messages';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { Form } from '#ui/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { SavedMark } from '#ui/saved-mark.tsx';
import { writePaper } from '../contract.ts';
import type { PaperToWrite } from './write-paper-page.tsx';
import { PaperFields } from './paper-fields.tsx';
import { checkPaper, paperDraftOf, SheetDraft } from './paper-draft.ts';
import { TakeLines } from './take-lines.tsx';

export type PaperSheetProps = { readonly paper: PaperToWrite; readonly onHanded: (paperId: string) => void };

/** The typed form of the paper; kept as it is typed, handed in when its writer says so. */
export function PaperSheet({ paper, onHanded }: PaperSheetProps) {
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const draft = useTypedDraft(`dossier:${paper.caseId}:${paper.purpose}:${paper.kind}`, SheetDraft, {
    paper: paperDraftOf(paper.kind, paper.body, language),
    files: paper.files.map(({ id, name }) => ({ fileId: id, name })),
    author: null,
  });
  const write = usePerform(writePaper, {
    onDone: ({ paperId }) => {
      draft.drop();
      onHanded(paperId);
    },
  });
  const { value, set } = draft;
  const checked = checkPaper(value.paper);
  const errors = { ...serverErrors(fieldErrors(write.failure)), ...(tried ? checked.errors : {}) };
  const hand = (): void => {
    setTried(true);
    if (checked.body === null) {
      focusFirstMistake(form.current);
      return;
    }
    const { caseId, purpose, version } = paper;
    const author = value.author === null ? {} : { authorId: value.author.id };
    void write.run({
      caseId,
      purpose,
      version,
      body: checked.body,
      fileIds: value.files.map((file) => file.fileId),
      ...author,
    });
  };
  return (
    <Form ref={form} className="rf-form" onSend={hand}>
      {paper.onBehalf ? <AuthorPick value={value.author} onChange={(author) => set({ ...value, author })} /> : null}
      {value.paper.kind === 'characteristic' ? (
        <TakeLines caseId={paper.caseId} value={value.paper} onChange={(next) => set({ ...value, paper: next })} />
      ) : null}
      <PaperFields value={value.paper} onChange={(next) => set({ ...value, paper: next })} errors={errors} />
      <FilesField label={dossier_web_files()} files={value.files} onChange={(files) => set({ ...value, files })} />
      <FormFoot verb={dossier_web_hand_in()} running={write.running} failure={write.failure}>
        <SavedMark state={draft.state} restored={draft.restored} />
      </FormFoot>
    </Form>
  );
}

/** The server names a field `body.rows.0.on`; the sheet knows it as `rows.0.on`. */
const serverErrors = (errors: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(errors).map(([path, error]) => [path.replace(/^body\./u, ''), error]));

type Author = SheetDraft['author'];
type AuthorPickProps = { readonly value: Author; readonly onChange: (author: Author) => void };

/** The colleague a paper is entered for. */
const AuthorPick = ({ value, onChange }: AuthorPickProps) => (
  <PersonPick
    label={dossier_web_author()}
    description={dossier_web_author_hint()}
    value={value}
    onChange={(person) => onChange(person === null ? null : { id: person.id, label: person.label })}
  />
);
