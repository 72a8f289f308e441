import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { PublishedPart } from '../../src/editions/published-schema.ts';

/** Legal text as staff type it, with what each output must make of it. */
export interface Snippet {
  name: string;
  typed: string;
  parts: PublishedPart[] | null;
  html: string;
  akn: string;
  markdown: string;
}

export const snippets = parse(readFileSync('tests/fixtures/legal-text.yaml', 'utf8')) as Snippet[];

/** The clause that `snippetAmendment` replaces. */
export const amended = 'article-3';

/**
 * Returns an amendment whose article 3 holds every snippet as a paragraph, in both languages, and the note that one
 * calls.
 */
export function snippetAmendment(): string {
  const paragraphs = snippets.map(({ typed }) => typed).join('\n\n');
  const body = `# Art. 3 : MODIFICATIONS\n\n${paragraphs}\n\n[^1]: Code de l’action sociale.\n`;
  return stringify(
    {
      title: { fr: 'Avenant n° 1', en: 'Amendment no. 1' },
      signed: '2018-01-01',
      effect: '2018-02-01',
      approvals: [
        { body: 'ville', date: '2018-01-01', reference: 'n° 1' },
        { body: 'afo', date: '2018-01-01', reference: 'n° 2' },
      ],
      changes: [
        {
          action: 'replace',
          clause: amended,
          summary: { fr: 'Résumé.', en: 'Summary.' },
          text: { fr: body, en: body },
        },
      ],
    },
    { lineWidth: 0, blockQuote: 'literal' },
  );
}
