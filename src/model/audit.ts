import { z } from 'zod';
import { say } from './problem.ts';
import { ruled } from './field-rule.ts';
import { pastDay } from './ruled-fields.ts';
import { shaped } from './shape.ts';

/** The checks of « npm run audit » that the statement of accessibility cites, in its order. */
export const citedChecks = ['axe', 'states', 'reflow', 'targets', 'markup'] as const;
export type CitedCheck = (typeof citedChecks)[number];

/** What « npm run audit -- --record » found on a day; it writes this file. */
export const audit = z.strictObject({
  date: pastDay.describe('Jour des contrôles.'),
  commit: shaped(
    /^[0-9a-f]{40}$/,
    say('les 40 chiffres ou lettres de a à f d’une version', 'the 40 digits or letters from a to f of a version'),
  ).describe('Version du projet qui a été contrôlée.'),
  pages: z.int().min(1).describe('Nombre de pages du site ce jour-là.'),
  checks: ruled(
    z
      .array(
        z.strictObject({
          id: z.enum(citedChecks),
          looked: z.int().min(1).describe('Ce qui a été regardé : des pages, ou des vues d’une page.'),
          planned: z.int().min(1).describe('Ce qui était à regarder.'),
          faults: z.int().min(0),
        }),
      )
      .min(1),
    { distinct: true, by: 'id' },
  ),
});

export type AuditRecord = z.infer<typeof audit>;
