import { Button, UnstyledButton } from '@mantine/core';
import { Link, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { languages } from '#kernel/pure/text.ts';
import {
  access_demo_open,
  access_demo_text,
  access_demo_title,
  access_restore_open,
  access_restore_text,
  access_restore_title,
  access_web_first_run_language,
  access_web_first_run_lede,
  access_web_first_run_school,
  access_web_first_run_account,
  access_web_first_run_title,
  access_web_next,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { setLanguage, useLanguage } from '#ui/language.ts';
import { door } from '../contract.ts';
import { DoorPage } from './door-page.tsx';
import { FirstRunAccount } from './first-run-account.tsx';
import { firstRunSteps, useFirstRunDraft, type FirstRun } from './first-run-draft.ts';
import { FirstRunSchool } from './first-run-school.tsx';
import { SetupCodeGate } from './setup-code-gate.tsx';

const words: Record<FirstRun['step'], () => string> = {
  language: access_web_first_run_language,
  school: access_web_first_run_school,
  account: access_web_first_run_account,
};

/** An empty house: language, school, first account; left and resumed at any step. */
export function FirstRunPage() {
  const told = useAsk(door, {});
  const draft = useFirstRunDraft();
  /** Founded just now and on the way in: the door of others is not for this page to open. */
  const [entering, setEntering] = useState(false);
  const { step } = draft.value;
  if (told.data?.founded === true && !entering) return <Navigate to="/sign-in" replace />;
  const go = (next: FirstRun['step']): void => draft.set({ step: next });
  return (
    <SetupCodeGate title={access_web_first_run_title()} draft={draft}>
      <DoorPage title={access_web_first_run_title()} lede={access_web_first_run_lede()} wide>
        <Steps step={step} onGo={go} />
        {step === 'language' ? <ChooseLanguage onNext={() => go('school')} /> : null}
        {step === 'school' ? <FirstRunSchool draft={draft} /> : null}
        {step === 'account' ? <FirstRunAccount draft={draft} onFounded={() => setEntering(true)} /> : null}
      </DoorPage>
    </SetupCodeGate>
  );
}

type StepsProps = { readonly step: FirstRun['step']; readonly onGo: (step: FirstRun['step']) => void };

function Steps({ step, onGo }: StepsProps) {
  const at = firstRunSteps.indexOf(step);
  return (
    <ol className="tk-steps">
      {firstRunSteps.map((one, place) => (
        <li
          key={one}
          aria-current={one === step ? 'step' : undefined}
          className={place < at ? 'tk-step-done' : undefined}
        >
          <b aria-hidden="true">{place + 1}</b>
          {place < at ? (
            <UnstyledButton onClick={() => onGo(one)}>{words[one]()}</UnstyledButton>
          ) : (
            <span>{words[one]()}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

const ownNames = {
  kk: ['Қазақша', 'Экран тілі қазақша болады'],
  ru: ['Русский', 'Экраны будут на русском'],
  en: ['English', 'Screens in English'],
} as const;

function ChooseLanguage({ onNext }: { readonly onNext: () => void }) {
  const current = useLanguage();
  return (
    <>
      <div className="tk-language-cards" role="group" aria-label={access_web_first_run_language()}>
        {languages.map((language) => (
          <UnstyledButton
            key={language}
            lang={language}
            className="tk-language-card"
            aria-pressed={language === current}
            onClick={() => setLanguage(language)}
          >
            <b>{ownNames[language][0]}</b>
            <span className="tk-dim">{ownNames[language][1]}</span>
          </UnstyledButton>
        ))}
      </div>
      <Button size="md" mt="lg" onClick={onNext}>
        {access_web_next()}
      </Button>
      <aside className="tk-door-others">
        <Other title={access_restore_title()} text={access_restore_text()} to="/restore" open={access_restore_open()} />
        <Other title={access_demo_title()} text={access_demo_text()} to="/show-school" open={access_demo_open()} />
      </aside>
    </>
  );
}

type OtherProps = {
  readonly title: string;
  readonly text: string;
  readonly to: '/restore' | '/show-school';
  readonly open: string;
};

/** Another way to begin than founding a school. */
const Other = ({ title, text, to, open }: OtherProps) => (
  <section className="tk-door-other">
    <h2>{title}</h2>
    <p className="tk-dim">{text}</p>
    <Button component={Link} to={to} variant="default">
      {open}
    </Button>
  </section>
);
