import { describe, expect, it } from 'vitest';
import json from '../packs/order-61-2023/pack.json' with { type: 'json' };
import { checkPack } from './check-pack.ts';
import secondJson from './testing/second-pack.json' with { type: 'json' };

type Draft = typeof json;

/** What is wrong with the shipped pack after one change, as `path: reason fact`. */
function errorsAfter(change: (draft: Draft & Record<string, unknown>) => void): string[] {
  const draft = structuredClone(json) as Draft & Record<string, unknown>;
  change(draft);
  const checked = checkPack(draft);
  return checked.ok
    ? []
    : checked.errors.map(({ path, reason, facts }) => [`${path}: ${reason}`, ...Object.values(facts)].join(' '));
}

const pathsAfter = (change: Parameters<typeof errorsAfter>[0]): string[] =>
  errorsAfter(change).map((error) => error.slice(0, error.indexOf(':')));

describe('a pack is a JSON file that is checked, not code', () => {
  it('accepts a second pack with other words, grounds and terms', () => {
    const checked = checkPack(structuredClone(secondJson));
    expect(checked.ok && checked.pack.grounds).toHaveLength(9);
    expect(checked.ok && checked.pack.term).toMatchObject({ minMonths: 2, maxMonths: 4 });
    expect(JSON.stringify(secondJson)).not.toMatch(/ВШУ|МЕА|внутришкольн|мектепішілік/iu);
  });

  it('accepts the shipped pack unchanged', () => {
    expect(errorsAfter(() => undefined)).toEqual([]);
  });

  it('names an unknown key by its path', () => {
    expect(
      errorsAfter((draft) => {
        draft['score'] = 1;
      }),
    ).toEqual(['score: unknown-key']);
    expect(
      errorsAfter((draft) => {
        Object.assign(draft.grounds[2]!.names, { de: 'Gründe', fr: 'motifs' });
      }),
    ).toEqual(['grounds.2.names.de: unknown-key', 'grounds.2.names.fr: unknown-key']);
    expect(
      pathsAfter((draft) => {
        Object.assign(draft.vocabulary.states, { archived: draft.vocabulary.record });
      }),
    ).toEqual(['vocabulary.states.archived']);
  });

  it('names a missing language, an empty word and a missing part by path', () => {
    expect(
      pathsAfter((draft) => {
        Reflect.deleteProperty(draft.grounds[3]!.names, 'kk');
      }),
    ).toEqual(['grounds.3.names.kk']);
    expect(
      pathsAfter((draft) => {
        draft.clauses[10]!.explanation.ru = '';
      }),
    ).toEqual(['clauses.10.explanation.ru']);
    expect(
      pathsAfter((draft) => {
        Reflect.deleteProperty(draft, 'term');
      }),
    ).toEqual(['term']);
  });

  it('names every error, not the first alone', () => {
    expect(
      pathsAfter((draft) => {
        draft.leadDays = -1;
        draft.effectiveOn = '2023-02-30';
        draft.papers.dossier[0]!.need = 'sometimes';
        draft.id = 'Order 61';
      }).toSorted(),
    ).toEqual(['effectiveOn', 'id', 'leadDays', 'papers.dossier.0.need']);
  });

  it('names contradictions beside errors of shape, in one look', () => {
    expect(
      errorsAfter((draft) => {
        draft.grounds[0]!.names.kk = '';
        draft.term.clause = 99;
        draft.agendaKinds.splice(5, 1);
        Reflect.deleteProperty(draft, 'decisions');
      }),
    ).toEqual([
      'grounds.0.names.kk: empty 1',
      'decisions: missing',
      'term.clause: no-such-clause 99',
      'agendaKinds: kind-missing other',
    ]);
  });

  it('knows only decisions, reasons and sections the program can carry out', () => {
    expect(
      pathsAfter((draft) => {
        draft.agendaKinds[0]!.decisions[1] = 'punish';
      }),
    ).toEqual(['agendaKinds.0.decisions.1']);
    expect(
      pathsAfter((draft) => {
        draft.removalReasons[0]!.code = 'expired';
      }),
    ).toEqual(['removalReasons.0.code']);
    expect(
      pathsAfter((draft) => {
        draft.measureKinds[0]!.section = 'police';
      }),
    ).toEqual(['measureKinds.0.section']);
  });

  it('a wording about a pupil says where the name stands and in which case', () => {
    const errors = (kk: string, ru: string): string[] =>
      errorsAfter((draft) => {
        draft.agendaKinds[0]!.ofPupil = { kk, ru };
      });
    expect(errors('{pupil:genitive} туралы', 'О постановке {pupil:prepositional}')).toEqual([]);
    expect(errors('туралы', 'О постановке {pupil:vocative}')).toEqual([
      'agendaKinds.0.ofPupil.kk: no-place-for-pupil',
      'agendaKinds.0.ofPupil.ru: no-place-for-pupil',
    ]);
  });

  it('finds doubled codes', () => {
    expect(
      errorsAfter((draft) => {
        draft.grounds[4]!.code = 'substances';
        draft.measureKinds.forEach((kind) => {
          kind.suits = [];
        });
      }),
    ).toEqual(['grounds.6.code: stands-twice substances']);
    expect(
      pathsAfter((draft) => {
        draft.papers.dossier[1]!.kind = 'characteristic';
      }),
    ).toEqual(['papers.dossier.1.kind']);
    expect(
      pathsAfter((draft) => {
        draft.tasks[1]!.code = 'notice-early';
      }),
    ).toEqual(['tasks.1.code']);
  });

  it('finds gaps in the clauses and citations of clauses that are not there', () => {
    expect(
      pathsAfter((draft) => {
        draft.clauses[4]!.number = 50;
      }),
    ).toEqual(['clauses.4.number']);
    expect(
      errorsAfter((draft) => {
        draft.clauses.splice(17);
      }),
    ).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6].map((at) => `grounds.${at}.clause: no-such-clause 18`),
      'papers.forRemoval.0.clause: no-such-clause 19',
      'papers.forRemoval.1.clause: no-such-clause 19',
    ]);
    expect(
      pathsAfter((draft) => {
        draft.term.clause = 99;
        draft.composition.clause = 98;
      }),
    ).toEqual(['term.clause', 'composition.clause']);
  });

  it('finds measures for grounds, and decisions in words, that are not there', () => {
    expect(
      pathsAfter((draft) => {
        draft.measureKinds[1]!.suits[0] = 'laziness';
      }),
    ).toEqual(['measureKinds.1.suits.0']);
    expect(
      pathsAfter((draft) => {
        draft.decisions.splice(4, 1);
      }),
    ).toEqual(['agendaKinds.2.decisions.1']);
  });

  it('finds terms upside down', () => {
    expect(
      pathsAfter((draft) => {
        draft.term.minMonths = 7;
      }),
    ).toEqual(['term.maxMonths']);
    expect(
      pathsAfter((draft) => {
        draft.term.extensionMin = 9;
      }),
    ).toEqual(['term.extensionMax']);
  });

  it('refuses what is no pack at all', () => {
    for (const value of [null, 'order-61-2023', [], 7]) expect(checkPack(value).ok).toBe(false);
  });
});
