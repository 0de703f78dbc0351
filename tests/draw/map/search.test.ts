import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listWays } from '../../../src/draw/map/candidate.ts';
import { costBeside } from '../../../src/draw/map/response.ts';
import { tabulateClashes } from '../../../src/draw/map/score.ts';
import { pickCandidates } from '../../../src/draw/map/search.ts';
import { anyPlan } from './plans.ts';

it('no relation of a map could be drawn at less cost while all others stay', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const choices = plan.relations.map((relation) => listWays(relation, plan, false));
      const { picks } = pickCandidates(choices);
      const clashes = tabulateClashes(choices);
      picks.forEach((pick, i) => {
        const costs =
          choices[i]?.ways.flat().map((one) => costBeside(one, i, picks, clashes)) ?? [];
        expect(costBeside(pick, i, picks, clashes)).toBeLessThan(Math.min(...costs) + 1e-9);
      });
    }),
    { numRuns: 40, seed: 1977 },
  );
}, 60_000);
