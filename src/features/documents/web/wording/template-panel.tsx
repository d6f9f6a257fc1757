import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { tellDone } from '#features/school/web/tell-done.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import {
  documents_template_by,
  documents_template_drop,
  documents_template_dropped,
  documents_template_problems,
  documents_template_start,
  documents_template_taken,
  documents_template_text,
  documents_template_title,
  documents_template_try,
  documents_template_use,
  documents_template_used,
  documents_template_using,
  documents_template_waiting,
  documents_template_where,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import {
  dropTemplate,
  TemplateTaken,
  adoptTemplate,
  type Look,
  type Problem,
  type TemplateLine,
} from '../../rules/wording/wording-contract.ts';
import { TemplateDrop } from './template-drop.tsx';
import { TemplateFields } from './template-fields.tsx';

type Props = {
  readonly look: Look;
  readonly language: PaperLanguage;
  readonly mayChange: boolean;
  readonly onTaken: () => void;
};

/** The school's own Word template in one language: what to begin with, what is wrong with it, trying, using, taking back. */
export function TemplatePanel({ look, language, mayChange, onTaken }: Props) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const take = (value: unknown): void => {
    const taken = TemplateTaken.safeParse(value);
    if (!taken.success) return;
    setProblems(taken.data.problems);
    if (taken.data.templateId === null) return;
    tellDone(documents_template_taken());
    onTaken();
  };
  const address = `/api/templates/${look.paper}`;
  return (
    <Panel title={documents_template_title()}>
      <p className="tk-small tk-dim">{documents_template_text()}</p>
      {look.templates
        .filter((one) => one.language === language)
        .map((one) => (
          <TemplateRow key={one.id} look={look} template={one} mayChange={mayChange} />
        ))}
      <p>
        <a href={`${address}/start?lang=${language}`} download>
          <Icon name="file" size={16} /> {documents_template_start()}
        </a>
      </p>
      {mayChange ? <TemplateDrop path={`${address}?lang=${language}`} onTaken={take} /> : null}
      <Problems problems={problems} />
      <TemplateFields fields={look.fields} language={language} />
    </Panel>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert role="alert" color="due" variant="light" icon={<Icon name="info" />} mt="md">
      <p>{documents_template_problems()}</p>
      <ul>
        {problems.map(({ reason, tag, where }) => (
          <li key={`${reason} ${tag} ${where}`}>
            {say(`documents_problem_${reason}`, { tag: tag ?? '' })}
            {where === null ? null : <div className="tk-small tk-dim">{documents_template_where({ where })}</div>}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

type RowProps = { readonly look: Look; readonly template: TemplateLine; readonly mayChange: boolean };

function TemplateRow({ look, template, mayChange }: RowProps) {
  const using = usePerform(adoptTemplate, { onDone: () => tellDone(documents_template_using()) });
  const dropping = usePerform(dropTemplate, { onDone: () => tellDone(documents_template_dropped()) });
  const wish = { paper: look.paper, version: look.version, templateId: template.id };
  const by = { file: template.fileName, name: template.uploadedBy, day: longDay(dayOfMoment(template.uploadedAt)) };
  return (
    <div className="tk-template">
      <StatusBadge tone={template.usedFrom === null ? 'calm' : 'done'}>
        {template.usedFrom === null
          ? documents_template_waiting()
          : documents_template_used({ day: longDay(dayOfMoment(template.usedFrom)) })}
      </StatusBadge>
      <p className="tk-small tk-dim">{documents_template_by(by)}</p>
      {mayChange ? (
        <Group gap="sm">
          <Button
            component="a"
            variant="default"
            href={`/api/templates/${look.paper}/try?id=${template.id}`}
            target="_blank"
          >
            {documents_template_try()}
          </Button>
          {template.usedFrom === null ? (
            <Button loading={using.running} onClick={() => void using.run(wish)}>
              {documents_template_use()}
            </Button>
          ) : null}
          <Button variant="default" loading={dropping.running} onClick={() => void dropping.run(wish)}>
            {documents_template_drop()}
          </Button>
        </Group>
      ) : null}
      <FailureNote failure={using.failure ?? dropping.failure} />
    </div>
  );
}
