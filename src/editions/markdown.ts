import type { Clause } from '../model/convention/convention.ts';
import { listedNumber } from '../model/convention/printed-number.ts';
import { fold, treeOf, type Folded } from '../model/convention/tree.ts';
import { locales, localize, referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { absolute, href, idPath, kindPath, paths } from '../site/addresses.ts';
import { clausePath } from '../site/addresses.ts';
import { clauseName } from '../site/reference.ts';
import { comingSentence, statusSentence } from '../site/state-words.ts';
import { headlineOf } from '../site/standing-words.ts';
import { strings } from '../words/strings.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';

const markdownPath = (locale: Locale): string => `editions/convention.${locale}.md`;

/**
 * Returns words as Markdown that shows these very words (CommonMark 2.4: any ASCII punctuation may be escaped). The
 * signs that open a block are escaped where they stand first on a line, and white space there is written as entities:
 * it would make code of a line.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replace(/^([^\S\n]*)([-+=:])/gm, '$1\\$2')
    .replace(/^([^\S\n]*)(\(?)(\d+|[a-z]|[ivxlIVXL]+)([.)])(?=\s|$)/gm, '$1$2$3\\$4')
    .replace(/\t/g, '&#9;')
    .replace(/^ +/gm, (spaces) => '&#32;'.repeat(spaces.length))
    .replaceAll('\n', '\\\n');

/** A heading stands on one line: its line breaks are entities. */
const escapeHeading = (text: string): string => escapeMarkdown(text).replaceAll('\\\n', '&#10;');

/** Returns the text in force in one language, each clause under its permanent address. */
export function conventionMarkdown({ model, site }: Publication, locale: Locale): string {
  const t = strings(locale);
  const { convention, record } = model;
  const level: Partial<Record<Clause['kind'], string>> = {
    title: '#',
    axis: '###',
    data: '####',
    objective: '####',
    action: '####',
  };
  const statesOf = (clause: Clause): string[] =>
    [clause.repealed ? undefined : statusSentence(clause, locale), comingSentence(model, clause, locale)].filter(
      (sentence) => sentence !== undefined,
    );
  const written = (clause: Clause, items: Folded<string[]>[]): string[] => [
    `<!-- ${[`${clause.id} ${fileAddress(idPath(clause.id), site)}`, ...statesOf(clause)].join(' · ')} -->`,
    ...repealedWords(clause, locale),
    ...items.flatMap((item) => {
      if (item.type === 'children') return item.results.flat();
      const words = item.text[locale];
      const number = item.type === 'paragraph' && item.number === 1 ? listedNumber(clause, record) : undefined;
      if (item.type === 'heading' || item.type === 'subheading')
        return [`${level[clause.kind] ?? '##'}${item.type === 'heading' ? '' : '#'} ${escapeHeading(words)}`];
      if (number !== undefined) return [`${number} ${escapeMarkdown(words)}`];
      return [clause.kind === 'title' ? `# ${escapeHeading(words)}` : escapeMarkdown(words)];
    }),
  ];
  const notes = [noteOn(model, locale), headlineOf(model, locale), `${t.licence} ${record.licence[locale]}.`];
  const body = treeOf(convention).flatMap((node) => fold(node, written));
  return `${[`<!-- ${notes.join(' ')} -->`, ...body].join('\n\n')}\n`;
}

/** Whose words these are: those of the copy, those that amendments made of it, or a translation. */
function noteOn({ states }: Model, locale: Locale): string {
  const t = strings(locale);
  if (locale !== referenceLocale) return t.translationWhole;
  return states.length > 1 ? t.conventionAmended : t.textNote;
}

/** A repealed text has no words: a sentence of the site stands in their place, set apart as such. */
function repealedWords(clause: Clause, locale: Locale): string[] {
  const sentence = clause.repealed && statusSentence(clause, locale);
  return sentence === undefined ? [] : [`*[${clauseName(clause, locale)}. ${sentence}]*`];
}

/** Returns a short guide to the site for programs that read it (https://llmstxt.org). */
function llmsText({ model, site }: Publication): string {
  const { convention, record } = model;
  const link = (label: string, address: string, note = '') =>
    `- [${label}](${address})${note === '' ? '' : `: ${note}`}`;
  const parts = locales.map((locale) => {
    const t = strings(locale);
    const clauses = convention.clauses.filter(({ kind }) => ['article', 'axis', 'annexe'].includes(kind));
    return [
      `## ${t.languageName}`,
      '',
      link(t.wholeText, fileAddress(markdownPath(locale), site), noteOn(model, locale)),
      link(t.actionsTitle, absolute(href(locale, kindPath('action')), site)),
      link(t.trackingTitle, absolute(href(locale, paths.tracking), site)),
      link(t.dataTitle, absolute(href(locale, paths.openData), site)),
      ...clauses.map((clause) =>
        link(clauseName(clause, locale), absolute(href(locale, clausePath(clause)), site), clause.title?.[locale]),
      ),
    ].join('\n');
  });
  return (
    `# ${model.site.name[referenceLocale]}\n\n` +
    `> ${record.citation[referenceLocale]}. ${headlineOf(model, referenceLocale)} ` +
    `${headlineOf(model, locales[1])}\n\n${parts.join('\n\n')}\n`
  );
}

export function markdownEditions(publication: Publication): Edition[] {
  return [
    ...locales.map((locale): Edition => ({
      path: markdownPath(locale),
      mediaType: 'text/markdown',
      locale,
      group: 'text',
      content: conventionMarkdown(publication, locale),
      label: localize((other) => strings(other).editionMarkdown),
    })),
    {
      path: 'llms.txt',
      mediaType: 'text/plain',
      group: 'data',
      content: llmsText(publication),
      label: localize((locale) => strings(locale).editionLlms),
    },
  ];
}
