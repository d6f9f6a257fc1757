import { describe, expect, it } from 'vitest';
import { clauseOf, explainClause } from './clauses.ts';
import { order61 } from './order-61-2023.ts';

describe('a clause chip opens an explanation in the language of its reader', () => {
  it('finds each clause by its number and none beside them', () => {
    for (let number = 1; number <= 23; number += 1) expect(clauseOf(order61, number)?.number).toBe(number);
    expect(clauseOf(order61, 0)).toBeUndefined();
    expect(clauseOf(order61, 24)).toBeUndefined();
  });

  it('speaks Kazakh, Russian or English', () => {
    expect(explainClause(order61, 16, 'kk')).toMatchObject({ number: 16, kind: 'rule', title: 'Көмек мерзімі' });
    expect(explainClause(order61, 16, 'ru')).toMatchObject({ title: 'Срок помощи' });
    expect(explainClause(order61, 16, 'en')?.explanation).toMatch(/three months to half a year/u);
  });

  it('has nothing to say about a clause the pack does not have', () => {
    expect(explainClause(order61, 24, 'ru')).toBeUndefined();
  });
});
