import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { useLanguage } from '#ui/language.ts';
import { supportOfCase } from '../contract.ts';
import { ContactsSection } from './contacts-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { ObservationsSection } from './observations-section.tsx';
import { OutboxNote } from './outbox-note.tsx';
import { ReviewsSection } from './reviews-section.tsx';
import './monitoring.css';

/** How the child is supported, day by day: reviews, contacts, observations, attendance and marks. */
export function SupportPanel({ caseId }: { readonly caseId: string }) {
  useLanguage();
  const ask = useAsk(supportOfCase, { caseId });
  return (
    <Answered ask={ask} lines={6}>
      {(answer) => (
        <div className="mo-panel">
          <OutboxNote />
          {answer.readsAll ? <ReviewsSection caseId={caseId} /> : null}
          <ContactsSection answer={answer} />
          <ObservationsSection answer={answer} />
          {answer.readsAll ? <FiguresSection caseId={caseId} /> : null}
        </div>
      )}
    </Answered>
  );
}
